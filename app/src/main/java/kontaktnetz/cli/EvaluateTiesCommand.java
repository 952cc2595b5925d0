package kontaktnetz.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kontaktnetz.evaluation.EvaluatingTies;
import kontaktnetz.evaluation.Evaluation;
import kontaktnetz.evaluation.Evaluation.Measures;
import picocli.CommandLine.Model.CommandSpec;

/// `evaluate ties FILE`: how well the model foretells, on a history of one's own.
final class EvaluateTiesCommand implements Command {

    private static final int USUAL_WINDOW = 30;
    private static final int SHORTEST_WINDOW = 7;
    private static final int LONGEST_WINDOW = 90;
    private static final long SEED = 1;
    private static final String RECALIBRATED = "recalibrated";

    @Override
    public String name() {
        return "evaluate ties";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FILE", "1", "cli.parameter.history");
        help.values(spec, "--cuts", "DAY");
        help.value(spec, "--window", "DAYS", Integer.class);
    }

    @Override
    public int run(Call call) {
        int window = call.value("--window", Integer.class).orElse(USUAL_WINDOW);
        if (window < SHORTEST_WINDOW || window > LONGEST_WINDOW) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.range",
                    "--window",
                    SHORTEST_WINDOW,
                    LONGEST_WINDOW,
                    window);
        }
        var cuts = cuts(call);
        var file = call.words();
        try {
            show(call, EvaluatingTies.run(Path.of(file), cuts, window, SEED));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw call.refused(ExitCode.FAILED, "cli.evaluate.unreadable", file);
        }
    }

    private static int[] cuts(Call call) {
        var cuts = call.values("--cuts");
        if (cuts.isEmpty()) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.missing", "--cuts");
        }
        for (var cut : cuts) {
            if (!cut.matches("-?\\d{1,8}")) {
                throw call.refused(ExitCode.USAGE, "cli.mistake.value", "--cuts", cut);
            }
        }
        return cuts.stream().mapToInt(Integer::parseInt).toArray();
    }

    private static void show(Call call, Evaluation evaluation) {
        var scores = evaluation.scores();
        call.say(call.text("cli.evaluate.groups", scores.groups(), evaluation.taken()));
        call.say("");
        call.say("%-12s %8s %8s %8s %8s %8s".formatted("", "AUC", "AP", "NDCG@10", "Brier", "ECE"));
        scores.models().forEach((model, measures) -> call.say(line(call, model, measures)));
        Faults.tell(call, evaluation.refused(), evaluation.faults());
        call.answer(
                Json.object()
                        .with("groups", scores.groups())
                        .with("models", json(published(scores.models())))
                        .with(
                                RECALIBRATED,
                                json(requireNonNull(scores.models().get(RECALIBRATED)))));
    }

    /// The models the published values are of; the one bent to each person's own months is told
    /// beside them.
    private static Map<String, Measures> published(Map<String, Measures> models) {
        var published = new LinkedHashMap<>(models);
        published.remove(RECALIBRATED);
        return published;
    }

    private static String line(Call call, String model, Measures measures) {
        return "%-12s %8s %8s %8s %8s %8s"
                .formatted(
                        call.text("cli.evaluate." + model),
                        Figures.of(call, "%.4f", measures.auc()),
                        Figures.of(call, "%.4f", measures.ap()),
                        Figures.of(call, "%.4f", measures.ndcg10()),
                        Figures.of(call, "%.4f", measures.brier()),
                        Figures.of(call, "%.4f", measures.ece()));
    }

    private static Json json(Map<String, Measures> models) {
        var json = Json.object();
        models.forEach((name, measures) -> json.with(name, json(measures)));
        return json;
    }

    /// Only what claims to be a chance has a Brier score and a calibration error.
    private static Json json(Measures measures) {
        var json =
                Json.object()
                        .with("auc", measures.auc())
                        .with("ap", measures.ap())
                        .with("ndcg10", measures.ndcg10());
        if (measures.brier() != null) {
            json.with("brier", measures.brier()).with("ece", measures.ece());
        }
        return json;
    }
}
