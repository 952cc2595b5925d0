package kontaktnetz.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import kontaktnetz.evaluation.EvaluatingTakers;
import kontaktnetz.evaluation.TakersEvaluation;
import kontaktnetz.evaluation.TakersEvaluation.NetLife;
import kontaktnetz.evaluation.TakersEvaluation.Outcome;

/// How well those who only take are told from the others in invented nets, and how the nets live,
/// over several seeds: what `evaluate takers` prints for one. Arguments: the seeds.
public final class TakersBench {

    private static final List<String> USUAL_SEEDS = List.of("1", "2", "3");

    private TakersBench() {}

    public static void main(String[] arguments) {
        var seeds = arguments.length == 0 ? USUAL_SEEDS : Arrays.asList(arguments);
        System.out.print(Machine.described("TakersBench", arguments));
        System.out.println(
                "seed    core s  nets  AUC    found 6, 12, 24, 36 months     wrongly noticed");
        var outcomes = seeds.stream().map(seed -> outcome(seed).all()).toList();
        System.out.println(
                "\nhelp a month among a hundred, of it to those who do not take, asks met, leaving");
        life("without protection", outcomes, Outcome::withoutProtection);
        life("with protection", outcomes, Outcome::withProtection);
    }

    private static TakersEvaluation outcome(String seed) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        var evaluation = EvaluatingTakers.run(Long.parseLong(seed), EvaluatingTakers.MOST_PEOPLE);
        double core = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        row("%-6s %6.1f".formatted(seed, core), evaluation.all());
        evaluation.bySize().forEach((people, outcome) -> row("%13d".formatted(people), outcome));
        evaluation
                .byLiveliness()
                .forEach((lively, outcome) -> row("%13s".formatted(lively.spoken()), outcome));
        return evaluation;
    }

    private static void row(String label, Outcome outcome) {
        var auc = outcome.auc() == null ? "–" : String.format(Locale.ROOT, "%.3f", outcome.auc());
        System.out.printf(
                Locale.ROOT,
                "%s %4d  %s  %s  %s%n",
                label,
                outcome.nets(),
                auc,
                outcome.foundAfterMonths().values().stream()
                        .map(share -> String.format(Locale.ROOT, "%.3f", share))
                        .collect(Collectors.joining("  ")),
                outcome.wronglyNoticed().entrySet().stream()
                        .map(entry -> "%s %.4f".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("  ")));
    }

    /// The mean over the seeds.
    private static void life(String label, List<Outcome> outcomes, Function<Outcome, NetLife> of) {
        System.out.printf(
                Locale.ROOT,
                "%-20s %6.1f  %6.1f  %.4f  %.4f%n",
                label,
                mean(outcomes, outcome -> of.apply(outcome).helpPerMonth()),
                mean(outcomes, outcome -> of.apply(outcome).toOthers()),
                mean(outcomes, outcome -> of.apply(outcome).asksMet()),
                mean(outcomes, outcome -> of.apply(outcome).leaving()));
    }

    private static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElseThrow();
    }
}
