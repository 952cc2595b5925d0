package kontaktnetz.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `acquaintance delete ID`: takes back that two people know each other. What was seen stays.
final class AcquaintanceDeleteCommand implements Command {

    @Override
    public String name() {
        return "acquaintance delete";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.acquaintance");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var found = Acquainted.find(call, typed);
        var telling = Acquainted.of(call, List.of(found), List.of(), List.of());
        if (!call.net().acquaintances().remove(found.id())) {
            throw Acquainted.none(call, typed);
        }
        call.say(call.text("cli.acquaintance.deleted"));
        call.say(telling.line(found));
        call.answer(Json.object().with("deleted", found.id().value()));
        return ExitCode.DONE;
    }
}
