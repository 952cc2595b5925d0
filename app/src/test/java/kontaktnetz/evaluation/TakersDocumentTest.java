package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kontaktnetz.Repository;
import kontaktnetz.evaluation.TakersEvaluation.NetLife;
import kontaktnetz.evaluation.TakersEvaluation.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The figures in `docs/takers.md` are those that the seeds it names give.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakersDocumentTest {

    private static final Pattern SEEDS =
            Pattern.compile("(set on|reported for) the seeds ([0-9, ]+)");

    /// One seed of the three, for it takes ten seconds; `TakersBench` prints the others.
    private static final long SEED = 1;

    @Test
    void the_first_reported_seed_gives_the_reported_figures_and_reaches_the_aims()
            throws IOException {
        var evaluation = EvaluatingTakers.run(SEED, EvaluatingTakers.MOST_PEOPLE);

        var document = document();
        var all = evaluation.all();
        assertThat(document).contains(row(String.valueOf(SEED), all), life(all));
        evaluation
                .bySize()
                .forEach((people, outcome) ->
                        assertThat(document).contains(row(people + " people", outcome)));
        evaluation
                .byLiveliness()
                .forEach((lively, outcome) ->
                        assertThat(document).contains(row(lively.spoken(), outcome)));
        assertThat(all.auc()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.wronglyNoticed().get("newcomers")).isLessThan(0.01);
        assertThat(all.wronglyNoticed().get("shy")).isLessThan(0.01);
    }

    @Test
    void the_reported_seeds_are_others_than_those_the_rule_was_set_on() throws IOException {
        var seeds = new ArrayList<List<String>>();

        SEEDS.matcher(document())
                .results()
                .forEach(found -> seeds.add(List.of(found.group(2).split(", "))));

        assertThat(seeds).hasSize(2);
        assertThat(seeds.getLast()).containsExactly("1", "2", "3");
        assertThat(seeds.getFirst()).isNotEmpty().doesNotContainAnyElementsOf(seeds.getLast());
    }

    private static String row(String label, Outcome outcome) {
        var row = new StringBuilder("| " + label + " | ");
        row.append(String.format(Locale.ROOT, "%.3f", outcome.auc()));
        outcome.foundAfterMonths().values().forEach(share -> row.append(percent(share)));
        outcome.wronglyNoticed().values().forEach(share -> row.append(percent(share)));
        return row + " |\n";
    }

    private static String life(Outcome outcome) {
        return "| "
                + SEED
                + life(outcome.withoutProtection())
                + life(outcome.withProtection())
                + " |\n";
    }

    private static String life(NetLife life) {
        return String.format(Locale.ROOT, " | %.1f | %.1f", life.helpPerMonth(), life.toOthers())
                + percent(life.asksMet())
                + percent(life.leaving());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, " | %.1f %%", 100 * share);
    }

    private static String document() throws IOException {
        return Files.readString(Repository.root().resolve("docs/takers.md"));
    }
}
