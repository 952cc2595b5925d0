package kontaktnetz.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.imports.VerdictFile.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictFileTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_page_of_every_kind_holds_what_a_list_would(long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Verdict>();
        try (var file = new VerdictFile(folder.resolve("verdicts-" + seed))) {
            int many = random.nextInt(600);
            for (int i = 0; i < many; i++) {
                var verdict = any(random, i);
                all.add(verdict);
                file.add(verdict);
            }

            for (var kind : Kind.values()) {
                var fitting =
                        all.stream().filter(it -> kind == Kind.ALL || Kind.of(it) == kind).toList();
                var paged = new ArrayList<Verdict>();
                for (int page = 0; !file.page(kind, page).isEmpty(); page++) {
                    paged.addAll(file.page(kind, page));
                }
                assertThat(paged).isEqualTo(fitting);
                assertThat(file.count(kind)).isEqualTo(fitting.size());
            }
        }
    }

    @Test
    void a_page_that_is_not_there_is_empty() {
        try (var file = new VerdictFile(folder.resolve("verdicts"))) {
            file.add(new Verdict.Same(Place.file("a.vcf"), "Ada"));

            assertThat(file.page(Kind.ALL, -1)).isEmpty();
            assertThat(file.page(Kind.ALL, 1)).isEmpty();
            assertThat(file.page(Kind.NEW, 0)).isEmpty();
        }
    }

    @Test
    void a_text_of_any_length_fits() {
        try (var file = new VerdictFile(folder.resolve("verdicts"))) {
            var long_ = "\uD83D\uDE00".repeat(100_000);
            file.add(
                    new Verdict.Updated(Place.file(long_), long_, new PersonId(1), List.of(long_)));

            assertThat(file.page(Kind.ALL, 0)).hasSize(1);
        }
    }

    private static Verdict any(Random random, int number) {
        var place = new Place("ä.vcf", Place.Unit.CARD, number, 3L * number);
        var person = new PersonId(random.nextLong(1_000_000));
        return switch (random.nextInt(7)) {
            case 0 -> new Verdict.New(place, "Ada " + number, null);
            case 1 -> new Verdict.Same(place, "");
            case 2 -> new Verdict.Updated(place, "Ben", person, List.of("TEL", "EMAIL"));
            case 3 ->
                    new Verdict.Unsure(place, "Clara", List.of(person), new Decision.SomebodyNew());
            case 4 -> new Verdict.Counted(place, "Betreff", random.nextBoolean(), 2);
            case 5 -> new Verdict.Changed(place, "Kaffee", random.nextBoolean());
            default -> new Verdict.Skipped(place, Reason.LIST_MAIL, List.of("a", "b"));
        };
    }
}
