package kontaktnetz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kontaktnetz.cli.Engine.Home;
import kontaktnetz.cli.Engine.SiteWish;
import kontaktnetz.people.Identifier;
import kontaktnetz.sample.Anecdote;
import kontaktnetz.sample.BroughtTogether;
import kontaktnetz.sample.GivenAndTaken;
import kontaktnetz.sample.KnownPair;
import kontaktnetz.sample.SampleFiles;
import kontaktnetz.sample.SampleNet;
import kontaktnetz.sample.SampleNet.Size;
import picocli.CommandLine.Model.CommandSpec;

/// `demo`: invented people around a designer, written to files, imported as anybody's files are,
/// and shown.
final class DemoCommand implements Command {

    private static final long SEED = 20_260_101;
    private static final String LOOPBACK = "127.0.0.1";

    /// Whom the people of the sample can recommend; found in either language.
    private static final String WANTED = "Designerin";

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.flag(spec, "--no-serve");
        help.flag(spec, "--large");
        help.value(spec, "--port", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        if (call.value("--database").isPresent()) {
            throw call.refused(ExitCode.USAGE, "cli.demo.database");
        }
        int port = ServeCommand.port(call);
        var data =
                call.value("--data", Path.class)
                        .map(path -> path.toAbsolutePath().normalize())
                        .orElseGet(() -> besides(call.engine().usualData()));
        var files = written(call, data);
        call.moveTo(new Home(data, Optional.empty()));
        var imported = imported(call, files);
        int experiences = call.flag("--large") ? 0 : told(call);
        call.say("");
        var answer =
                Json.object()
                        .with("data", data.toString())
                        .with("import", imported)
                        .with("experiences", experiences)
                        .with("today", TodayCommand.show(call));
        if (experiences > 0) {
            call.say("");
            call.say(call.text("cli.demo.ask", WANTED, data.toString()));
        }
        if (call.flag("--no-serve")) {
            call.answer(answer);
            return ExitCode.DONE;
        }
        call.say("");
        return ServeCommand.until(
                call, new SiteWish(port, true, LOOPBACK, Optional.empty()), answer);
    }

    /// @return how many experiences there are
    private static int told(Call call) {
        var anecdotes = new Anecdotes(call);
        anecdotes.acquaint(KnownPair.all());
        anecdotes.introduce(BroughtTogether.all());
        anecdotes.give(GivenAndTaken.all());
        return anecdotes.record(Anecdote.all());
    }

    private static Path besides(Path usual) {
        return usual.resolveSibling(usual.getFileName() + "-demo");
    }

    /// The zone of the machine: there is no owner yet who could have another.
    private static SampleFiles written(Call call, Path data) {
        try {
            var folder = new DemoFolder(data);
            if (!folder.isOurs()) {
                throw call.refused(ExitCode.USAGE, "cli.demo.not.ours", data.toString());
            }
            folder.begin(call.text("cli.demo.mark"));
            call.say(call.text("cli.demo.writing", data.resolve("sample").toString()));
            var today = LocalDate.ofInstant(call.now(), ZoneId.systemDefault());
            var size = call.flag("--large") ? Size.LARGE : Size.SMALL;
            return SampleNet.write(data.resolve("sample"), today, SEED, size);
        } catch (IOException | UncheckedIOException e) {
            throw call.refused(
                    ExitCode.FAILED, "cli.demo.failed", data.toString(), String.valueOf(e));
        }
    }

    private static Json imported(Call call, SampleFiles files) {
        var asked =
                new ImportRun.Asked(
                        files.paths().stream().map(Path::toString).toList(),
                        files.mine().stream().map(Identifier::value).toList(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty());
        return new ImportRun(call, asked).run().document();
    }
}
