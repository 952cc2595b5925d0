package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Side;
import picocli.CommandLine.Model.CommandSpec;

/// `need list [NAME]`, `offer list [NAME]`: what is open, or everything of somebody.
final class MatterListCommand implements Command {

    private static final int MOST = 200;

    private final Kind kind;

    MatterListCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return Stated.command(kind) + " list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "0..*", "cli.parameter.person");
    }

    @Override
    public int run(Call call) {
        var found = found(call);
        var telling = Stated.of(call, found);
        if (found.isEmpty()) {
            call.say(call.text("cli.matter.empty." + kind));
        }
        found.forEach(it -> call.say(telling.line(it)));
        call.answer(
                Json.object()
                        .with(
                                Stated.command(kind) + "s",
                                found.stream()
                                        .map(it -> (Object) telling.json(it).fields())
                                        .toList()));
        return ExitCode.DONE;
    }

    private List<Matter> found(Call call) {
        var matters = call.net().matters();
        if (call.words().isEmpty()) {
            return matters.open(kind, call.today(), MOST);
        }
        var whose =
                Remembered.isMe(call.words())
                        ? Side.ME
                        : Side.of(Finding.one(call, call.words()).id());
        return matters.of(whose, call.today(), MOST).stream()
                .filter(it -> it.said().kind() == kind)
                .toList();
    }
}
