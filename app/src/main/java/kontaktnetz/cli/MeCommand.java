package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.people.Identifier;
import picocli.CommandLine.Model.CommandSpec;

/// `me [ADDRESS...]`: which addresses are mine.
final class MeCommand implements Command {

    @Override
    public String name() {
        return "me";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ADDRESS", "0..*", "cli.parameter.me");
    }

    @Override
    public int run(Call call) {
        claim(call, call.parameters());
        var mine = call.net().addresses().mine().stream().map(Identifier::value).sorted().toList();
        call.say(
                mine.isEmpty()
                        ? call.text("cli.me.none")
                        : call.text("cli.me.some", String.join(", ", mine)));
        call.answer(Json.object().with("me", mine));
        return ExitCode.DONE;
    }

    /// Takes addresses as the owner's own: e-mail, or a telephone number.
    static void claim(Call call, List<String> raws) {
        var claimed = new ArrayList<Identifier>();
        for (var raw : raws) {
            claimed.add(
                    Identifier.email(raw)
                            .or(() -> Identifier.phone(raw, call.net().owner().region()))
                            .orElseThrow(() ->
                                    call.refused(ExitCode.USAGE, "cli.mistake.address", raw)));
        }
        if (!claimed.isEmpty()) {
            call.net().addresses().claim(claimed);
        }
    }
}
