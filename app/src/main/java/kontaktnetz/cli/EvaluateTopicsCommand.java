package kontaktnetz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import kontaktnetz.evaluation.EvaluatingTopics;
import kontaktnetz.evaluation.TopicEvaluation;
import kontaktnetz.evaluation.TopicEvaluation.Measures;
import picocli.CommandLine.Model.CommandSpec;

/// `evaluate topics FOLDER`: how well typed words find their topics, on a folder of one's own.
final class EvaluateTopicsCommand implements Command {

    @Override
    public String name() {
        return "evaluate topics";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FOLDER", "1", "cli.parameter.benchmark");
    }

    @Override
    public int run(Call call) {
        var folder = Path.of(call.words());
        try {
            show(call, EvaluatingTopics.run(folder, System::nanoTime));
            return ExitCode.DONE;
        } catch (IOException e) {
            throw call.refused(
                    ExitCode.FAILED,
                    "cli.evaluate.topics.unreadable",
                    String.valueOf(e.getMessage()));
        }
    }

    private static void show(Call call, TopicEvaluation evaluation) {
        call.say(call.text("cli.evaluate.topics", evaluation.queries(), evaluation.topics()));
        call.say("");
        call.say("%-14s %8s %8s %8s %8s".formatted("", "MRR", "A@1", "A@5", "p95 ms"));
        evaluation.models().forEach((model, measures) -> call.say(line(call, model, measures)));
        if (evaluation.refused() > 0) {
            call.remark(call.text("cli.evaluate.refused", evaluation.refused()));
            evaluation
                    .faults()
                    .forEach(fault ->
                            call.remark(
                                    "    %s: %s"
                                            .formatted(
                                                    fault.file(),
                                                    Faults.sentence(call, fault.line()))));
        }
        call.answer(
                Json.object()
                        .with("queries", evaluation.queries())
                        .with("models", json(evaluation.models())));
    }

    private static String line(Call call, String model, Measures measures) {
        return "%-14s %8s %8s %8s %8s"
                .formatted(
                        call.text("cli.evaluate.topics." + model),
                        Figures.of(call, "%.4f", measures.mrr()),
                        Figures.of(call, "%.4f", measures.a1()),
                        Figures.of(call, "%.4f", measures.a5()),
                        Figures.of(call, "%.1f", measures.p95Millis()));
    }

    private static Json json(Map<String, Measures> models) {
        var json = Json.object();
        models.forEach((name, measures) ->
                json.with(
                        name,
                        Json.object()
                                .with("mrr", measures.mrr())
                                .with("a1", measures.a1())
                                .with("a5", measures.a5())
                                .with("p95ms", measures.p95Millis())));
        return json;
    }
}
