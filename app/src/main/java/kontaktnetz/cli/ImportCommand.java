package kontaktnetz.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `import FILE...`: address books, mailboxes and calendars go in, one line for each.
final class ImportCommand implements Command {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "FILE", "1..*", "cli.parameter.files");
        help.values(spec, "--me", "ADDRESS");
        help.value(spec, "--map", "COLUMN=GOAL,...", String.class);
        help.value(spec, "--same-name", "new|join|skip", String.class);
        help.flag(spec, "--dry-run");
        help.value(spec, "--rejected", "FILE", Path.class);
    }

    @Override
    public int run(Call call) {
        var outcome = new ImportRun(call, ImportRun.Asked.of(call)).run();
        call.answer(outcome.document());
        return outcome.code();
    }
}
