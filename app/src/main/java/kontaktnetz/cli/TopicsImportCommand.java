package kontaktnetz.cli;

import java.nio.file.Path;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.esco.EscoImporting;
import picocli.CommandLine.Model.CommandSpec;

/// `topics import FILE...`: takes the official CSV files of ESCO in as topics.
final class TopicsImportCommand implements Command {

    @Override
    public String name() {
        return "topics import";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FILE", "1..*", "cli.parameter.esco");
    }

    @Override
    public int run(Call call) {
        var paths = call.parameters().stream().map(Path::of).toList();
        var taken = new EscoImporting(call.net().topics()).take(Sources.of(paths));
        taken.told().forEach(passed -> call.say(Sentences.passed(passed, call.texts())));
        call.say(call.text("cli.topics.taken", taken.topics(), taken.passed()));
        call.answer(
                Json.object()
                        .with("topics", taken.topics())
                        .with("skipped", taken.passed())
                        .with("reasons", taken.told().stream().map(it -> json(call, it)).toList()));
        return taken.topics() == 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static Object json(Call call, Passed passed) {
        return Json.object()
                .with("file", passed.place().file())
                .with("line", passed.place().line())
                .with("reason", passed.reason().name())
                .with("sentence", Sentences.passed(passed, call.texts()))
                .fields();
    }
}
