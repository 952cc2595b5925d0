package kontaktnetz.cli;

import kontaktnetz.importers.ImportId;
import picocli.CommandLine.Model.CommandSpec;

/// `undo ID`: takes back all that came with an import and with no other.
final class UndoCommand implements Command {

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.import");
    }

    @Override
    public int run(Call call) {
        var raw = call.words();
        if (!raw.matches("\\d{1,18}")) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.value", "ID", raw);
        }
        var id = new ImportId(Long.parseLong(raw));
        var intake = call.net().intake();
        var record = intake.find(id);
        if (record.isEmpty() || !intake.undo(id)) {
            throw call.refused(ExitCode.NOT_FOUND, "cli.undo.none", raw);
        }
        call.say(call.text("cli.undone", record.get().name()));
        call.answer(Json.object().with("undone", id.value()).with("name", record.get().name()));
        return ExitCode.DONE;
    }
}
