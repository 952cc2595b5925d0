package kontaktnetz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kontaktnetz.evaluation.EvaluatingRecommendations;
import kontaktnetz.evaluation.RatingTrial;
import kontaktnetz.evaluation.RatingTrial.Attack;
import kontaktnetz.evaluation.RatingTrial.Mode;
import kontaktnetz.evaluation.RatingsEvaluated;
import kontaktnetz.evaluation.RatingsEvaluated.Attacked;
import kontaktnetz.evaluation.RatingsEvaluated.Quality;
import picocli.CommandLine.Model.CommandSpec;

/// `evaluate recommendations FILE`: how well trust foretells how somebody will turn out, on ratings
/// of one's own.
final class EvaluateRecommendationsCommand implements Command {

    private static final int LONGEST_HALF_LIFE = 36_500;
    private static final int USUAL_SCALE = 10;
    private static final int WIDEST_SCALE = 1_000_000;
    private static final long SEED = 1;

    @Override
    public String name() {
        return "evaluate recommendations";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FILE", "1", "cli.parameter.ratings");
        help.value(spec, "--mode", typed(Mode.values(), "|"), String.class);
        help.value(spec, "--half-life", "DAYS", Integer.class);
        help.value(spec, "--attack", typed(Attack.values(), "|"), String.class);
        help.value(spec, "--seed", "N", Long.class);
        help.value(spec, "--scale", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        var trial = trial(call);
        var file = call.words();
        try {
            show(call, EvaluatingRecommendations.run(Path.of(file), trial));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw call.refused(ExitCode.FAILED, "cli.evaluate.unreadable", file);
        }
    }

    private static RatingTrial trial(Call call) {
        var halfLife =
                call.value("--half-life", Integer.class)
                        .map(days -> within(call, "--half-life", days, LONGEST_HALF_LIFE))
                        .orElse(null);
        int scale = call.value("--scale", Integer.class).orElse(USUAL_SCALE);
        return new RatingTrial(
                chosen(call, "--mode", Mode.values(), Mode.LEAVE_ONE_OUT),
                halfLife == null ? null : halfLife.doubleValue(),
                within(call, "--scale", scale, WIDEST_SCALE),
                call.value("--attack").isEmpty()
                        ? null
                        : chosen(call, "--attack", Attack.values(), Attack.ISOLATED),
                call.value("--seed", Long.class).orElse(SEED));
    }

    private static int within(Call call, String option, int value, int most) {
        if (value < 1 || value > most) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.range", option, 1, most, value);
        }
        return value;
    }

    private static <T extends Enum<T>> T chosen(
            Call call, String option, T[] choices, T otherwise) {
        var name = call.value(option).orElse(typed(otherwise));
        return Arrays.stream(choices)
                .filter(choice -> typed(choice).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.choice",
                                option,
                                typed(choices, ", "),
                                call.text("cli.quoted", name)));
    }

    private static String typed(Enum<?>[] choices, String between) {
        return Arrays.stream(choices)
                .map(EvaluateRecommendationsCommand::typed)
                .collect(Collectors.joining(between));
    }

    private static String typed(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void show(Call call, RatingsEvaluated evaluated) {
        var scores = evaluated.scores();
        var coverage = scores.coverage();
        call.say(
                coverage == null
                        ? call.text("cli.evaluate.cases.none")
                        : call.text("cli.evaluate.cases", scores.cases(), coverage));
        call.say("");
        call.say(
                "%-22s %8s %8s %8s %8s %8s"
                        .formatted(
                                "",
                                "AUC",
                                call.text("cli.evaluate.gauc"),
                                call.text("cli.evaluate.badTop10"),
                                "RMSE",
                                "r"));
        scores.models().forEach((model, quality) -> call.say(line(call, model, quality)));
        if (scores.attack() != null) {
            call.say("");
            call.say(sentence(call, scores.attack()));
        }
        Faults.tell(call, evaluated.refused(), evaluated.faults());
        call.answer(json(scores));
    }

    private static String line(Call call, String model, Quality quality) {
        return "%-22s %8s %8s %8s %8s %8s"
                .formatted(
                        call.text("cli.evaluate." + model),
                        Figures.of(call, "%.4f", quality.auc()),
                        Figures.of(call, "%.4f", quality.gauc()),
                        Figures.of(call, "%.4f", quality.badTop10()),
                        Figures.of(call, "%.4f", quality.rmse()),
                        Figures.of(call, "%.4f", quality.pcc()));
    }

    private static String sentence(Call call, Attacked attack) {
        return call.text(
                "cli.evaluate.attacked",
                Figures.of(call, "%.4f", attack.clean()),
                Figures.of(call, "%.4f", attack.attacked()),
                attack.changed());
    }

    private static Json json(RatingsEvaluated.Scores scores) {
        var models = Json.object();
        scores.models().forEach((name, quality) -> models.with(name, json(quality)));
        var json =
                Json.object()
                        .with("cases", scores.cases())
                        .with("coverage", scores.coverage())
                        .with("models", models);
        var attack = scores.attack();
        if (attack != null) {
            json.with(
                    "attack",
                    Json.object()
                            .with(
                                    "meanPBad",
                                    Json.object()
                                            .with("clean", attack.clean())
                                            .with("attacked", attack.attacked()))
                            .with("changed", attack.changed()));
        }
        return json;
    }

    private static Json json(Quality quality) {
        return Json.object()
                .with("auc", quality.auc())
                .with("gauc", quality.gauc())
                .with("badTop10", quality.badTop10())
                .with("rmse", quality.rmse())
                .with("pcc", quality.pcc());
    }
}
