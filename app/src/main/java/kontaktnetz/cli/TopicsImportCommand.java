package kontaktnetz.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.esco.EscoReader;
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
        var told = new ArrayList<Passed>();
        var files = new ArrayList<Input>();
        for (var name : call.parameters()) {
            open(Path.of(name), files, told);
        }
        long unread = told.size();
        var read = read(call, files);
        told.addAll(read.told());
        if (!read.topics().isEmpty()) {
            call.net().topics().take(read.topics());
        }
        told.forEach(passed -> call.say(Sentences.passed(passed, call.texts())));
        call.say(call.text("cli.topics.taken", read.topics().size(), unread + read.passed()));
        call.answer(
                Json.object()
                        .with("topics", read.topics().size())
                        .with("skipped", unread + read.passed())
                        .with("reasons", told.stream().map(it -> json(call, it)).toList()));
        return read.topics().isEmpty() ? ExitCode.FAILED : ExitCode.DONE;
    }

    /// Files, and what lies in folders and archives.
    private static void open(Path path, List<Input> files, List<Passed> told) {
        for (var recognition : Sources.of(List.of(path))) {
            switch (recognition) {
                case Recognised recognised -> files.add(recognised.input());
                case NotRecognised(_, var why) -> told.add(why);
            }
        }
    }

    private static EscoReader.Read read(Call call, List<Input> files) {
        try {
            return EscoReader.read(files);
        } catch (ImportException unreadable) {
            throw call.refused(
                    ExitCode.FAILED, "cli.failed", String.valueOf(unreadable.getMessage()));
        }
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
