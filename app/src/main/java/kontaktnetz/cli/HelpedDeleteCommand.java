package kontaktnetz.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `helped delete ID`: forgets a moment of help.
final class HelpedDeleteCommand implements Command {

    @Override
    public String name() {
        return "helped delete";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.helped");
    }

    @Override
    public int run(Call call) {
        var moment = Remembered.find(call, call.words());
        var telling = Remembered.of(call, List.of(moment));
        if (!call.net().moments().remove(moment.id())) {
            throw call.refused(ExitCode.NOT_FOUND, "cli.helped.none", call.words());
        }
        call.say(call.text("cli.helped.deleted"));
        call.say(telling.line(moment));
        call.answer(Json.object().with("deleted", moment.id().value()));
        return ExitCode.DONE;
    }
}
