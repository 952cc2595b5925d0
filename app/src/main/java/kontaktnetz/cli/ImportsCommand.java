package kontaktnetz.cli;

import kontaktnetz.importers.ImportRecord;
import picocli.CommandLine.Model.CommandSpec;

/// `imports`: what came in when, and how to take it back.
final class ImportsCommand implements Command {

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        var all = call.net().intake().all();
        if (all.isEmpty()) {
            call.say(call.text("cli.imports.none"));
        }
        for (var record : all) {
            var day = call.net().owner().day(record.begun());
            call.say(
                    "%6s  %s  %s"
                            .formatted(
                                    record.id(),
                                    day,
                                    ImportSentences.of(
                                            record.name(), record.totals(), call.texts())));
            if (record.ended() == null) {
                call.say("        " + call.text("cli.imports.interrupted"));
            }
        }
        if (!all.isEmpty()) {
            call.say(call.text("cli.imports.undo"));
        }
        call.answer(Json.object().with("imports", all.stream().map(ImportsCommand::json).toList()));
        return ExitCode.DONE;
    }

    private static Object json(ImportRecord record) {
        var ended = record.ended();
        return Json.object()
                .with("import", record.id().value())
                .with("name", record.name())
                .with("format", record.format().name())
                .with("begun", record.begun().toString())
                .with("ended", ended == null ? null : ended.toString())
                .with("totals", ImportSentences.json(record.totals()))
                .fields();
    }
}
