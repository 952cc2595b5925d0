package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquainting;
import picocli.CommandLine.Model.CommandSpec;

/// `acquaintance edit ID`: what is named changes, everything else stays. Of whom it is said stands
/// fast.
final class AcquaintanceEditCommand implements Command {

    private static final List<String> CHANGES =
            List.of("--as", "--label", "--well", "--since", "--until", "--told-by");

    @Override
    public String name() {
        return "acquaintance edit";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.acquaintance");
        AcquaintanceAddCommand.describeOptions(spec, help);
        help.where("acquaintance").flag(spec, "--turned");
    }

    @Override
    public int run(Call call) {
        boolean turned = call.flag("--turned");
        if (!turned && CHANGES.stream().allMatch(option -> call.value(option).isEmpty())) {
            throw call.refused(ExitCode.USAGE, "cli.experience.unchanged");
        }
        var before = Acquainted.find(call, call.words());
        var statement = AcquaintanceAddCommand.typed(call, before.stated());
        return AcquaintanceAddCommand.answer(
                call,
                new Acquainting(call.net().acquaintances())
                        .change(before.id(), turned ? turned(statement) : statement, call.today()));
    }

    /// What was said of the one is said of the other.
    private static Statement turned(Statement said) {
        return new Statement(
                /* one= */ said.other(),
                /* other= */ said.one(),
                said.relation(),
                said.label(),
                said.closeness(),
                said.since(),
                said.until(),
                said.toldBy());
    }
}
