package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import picocli.CommandLine.Model.CommandSpec;

/// `need end ID`, `offer end ID`: it was met, or is no longer so.
final class MatterEndCommand implements Command {

    private final Kind kind;

    MatterEndCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return Stated.command(kind) + " end";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.matter");
        var here = help.where("matter");
        here.flag(spec, "--met");
        here.flag(spec, "--reopen");
    }

    @Override
    public int run(Call call) {
        var matter = Stated.find(call, kind, call.words());
        var outcome = call.flag("--met") ? Outcome.MET : Outcome.GONE;
        var ending = call.flag("--reopen") ? null : new Ending(call.today(), outcome);
        var ended =
                call.net()
                        .matters()
                        .end(matter.id(), ending)
                        .orElseThrow(() ->
                                call.refused(ExitCode.NOT_FOUND, "cli.matter.none", call.words()));
        var telling = Stated.of(call, List.of(ended));
        call.say(telling.line(ended));
        call.answer(telling.json(ended));
        return ExitCode.DONE;
    }
}
