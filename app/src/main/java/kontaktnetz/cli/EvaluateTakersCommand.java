package kontaktnetz.cli;

import java.util.stream.Collectors;
import kontaktnetz.evaluation.EvaluatingTakers;
import kontaktnetz.evaluation.TakersEvaluation;
import kontaktnetz.evaluation.TakersEvaluation.NetLife;
import kontaktnetz.evaluation.TakersEvaluation.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/// `evaluate takers`: how well those who only take are told from the others, in invented nets.
final class EvaluateTakersCommand implements Command {

    private static final long USUAL_SEED = 1;
    private static final String ROW = "%-30s %6s";
    private static final String CELL = " %8s";

    @Override
    public String name() {
        return "evaluate takers";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.value(spec, "--seed", "N", Long.class);
        help.value(spec, "--people", "PEOPLE", Integer.class);
    }

    @Override
    public int run(Call call) {
        long seed = call.value("--seed", Long.class).orElse(USUAL_SEED);
        int most = call.value("--people", Integer.class).orElse(EvaluatingTakers.MOST_PEOPLE);
        if (most < EvaluatingTakers.FEWEST_PEOPLE || most > EvaluatingTakers.MOST_PEOPLE) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.range",
                    "--people",
                    EvaluatingTakers.FEWEST_PEOPLE,
                    EvaluatingTakers.MOST_PEOPLE,
                    most);
        }
        var evaluation = EvaluatingTakers.run(seed, most);
        say(call, seed, evaluation);
        call.answer(json(seed, evaluation));
        return ExitCode.DONE;
    }

    private static void say(Call call, long seed, TakersEvaluation evaluation) {
        call.say(text(call, "nets", evaluation.all().nets(), seed));
        call.say("");
        call.say(
                ROW.formatted("", "AUC")
                        + TakersEvaluation.MONTHS.stream()
                                .map(months -> CELL.formatted(text(call, "months", months)))
                                .collect(Collectors.joining()));
        found(call, text(call, "all"), evaluation.all());
        evaluation
                .bySize()
                .forEach((people, outcome) -> found(call, text(call, "people", people), outcome));
        evaluation
                .byLiveliness()
                .forEach((lively, outcome) -> found(call, text(call, lively.spoken()), outcome));
        call.say("");
        call.say(text(call, "wrongly"));
        evaluation
                .all()
                .wronglyNoticed()
                .forEach((kind, share) ->
                        call.say(ROW.formatted("  " + text(call, kind), percent(call, share))));
        call.say("");
        life(call, "without", evaluation.all().withoutProtection());
        life(call, "with", evaluation.all().withProtection());
    }

    private static void found(Call call, String label, Outcome outcome) {
        call.say(
                ROW.formatted(label, Figures.of(call, "%.3f", outcome.auc()))
                        + outcome.foundAfterMonths().values().stream()
                                .map(share -> CELL.formatted(percent(call, share)))
                                .collect(Collectors.joining()));
    }

    private static void life(Call call, String key, NetLife life) {
        call.say(
                text(
                        call,
                        key,
                        Math.round(life.helpPerMonth()),
                        Math.round(life.toOthers()),
                        percent(call, life.asksMet()),
                        percent(call, life.leaving())));
    }

    private static String percent(Call call, double share) {
        return call.text("cli.evaluate.takers.percent", share);
    }

    private static String text(Call call, String key, Object... blanks) {
        return call.text("cli.evaluate.takers." + key, blanks);
    }

    private static Json json(long seed, TakersEvaluation evaluation) {
        var json = json(Json.object().with("seed", seed), evaluation.all());
        var bySize = Json.object();
        evaluation
                .bySize()
                .forEach((people, outcome) ->
                        bySize.with(String.valueOf(people), json(Json.object(), outcome)));
        var byLiveliness = Json.object();
        evaluation
                .byLiveliness()
                .forEach((lively, outcome) ->
                        byLiveliness.with(lively.spoken(), json(Json.object(), outcome)));
        return json.with("bySize", bySize).with("byLiveliness", byLiveliness);
    }

    private static Json json(Json json, Outcome outcome) {
        var found = Json.object();
        outcome.foundAfterMonths()
                .forEach((months, share) -> found.with(String.valueOf(months), share));
        var wrongly = Json.object();
        outcome.wronglyNoticed().forEach(wrongly::with);
        return json.with("nets", outcome.nets())
                .with("auc", outcome.auc())
                .with("foundAfterMonths", found)
                .with("wronglyNoticed", wrongly)
                .with("withoutProtection", json(outcome.withoutProtection()))
                .with("withProtection", json(outcome.withProtection()));
    }

    private static Json json(NetLife life) {
        return Json.object()
                .with("helpPerMonth", life.helpPerMonth())
                .with("toOthers", life.toOthers())
                .with("asksMet", life.asksMet())
                .with("leaving", life.leaving());
    }
}
