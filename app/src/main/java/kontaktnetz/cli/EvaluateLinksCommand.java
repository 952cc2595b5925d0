package kontaktnetz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kontaktnetz.evaluation.EvaluatingLinks;
import kontaktnetz.evaluation.EvaluatingLinks.TooManyPairs;
import kontaktnetz.evaluation.LinkEvaluation;
import kontaktnetz.evaluation.LinkEvaluation.Measures;
import picocli.CommandLine.Model.CommandSpec;

/// `evaluate links FILE`: how well it is told who will come to be in touch, on a history of one's
/// own.
final class EvaluateLinksCommand implements Command {

    @Override
    public String name() {
        return "evaluate links";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FILE", "1", "cli.parameter.contacts");
    }

    @Override
    public int run(Call call) {
        var file = call.words();
        try {
            show(call, EvaluatingLinks.run(Path.of(file)));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw call.refused(ExitCode.FAILED, "cli.evaluate.unreadable", file);
        } catch (TooManyPairs e) {
            throw call.refused(
                    ExitCode.FAILED, "cli.evaluate.links.many", file, EvaluatingLinks.MOST_PAIRS);
        }
    }

    private static void show(Call call, LinkEvaluation evaluation) {
        call.say(call.text("cli.evaluate.links", evaluation.pairs(), evaluation.linked()));
        call.say("");
        call.say("%-28s %8s %8s".formatted("", "AUC", call.text("cli.evaluate.links.p100")));
        evaluation.models().forEach((model, measures) -> call.say(line(call, model, measures)));
        Faults.tell(call, evaluation.refused(), evaluation.faults());
        call.answer(
                Json.object()
                        .with("pairs", evaluation.pairs())
                        .with("linked", evaluation.linked())
                        .with("models", json(evaluation.models())));
    }

    private static String line(Call call, String model, Measures measures) {
        return "%-28s %8s %8s"
                .formatted(
                        call.text("cli.evaluate.links." + model),
                        Figures.of(call, "%.4f", measures.auc()),
                        Figures.of(call, "%.3f", measures.p100()));
    }

    private static Json json(Map<String, Measures> models) {
        var json = Json.object();
        models.forEach((name, measures) ->
                json.with(
                        name,
                        Json.object().with("auc", measures.auc()).with("p100", measures.p100())));
        return json;
    }
}
