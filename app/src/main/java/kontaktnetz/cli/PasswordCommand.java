package kontaktnetz.cli;

import kontaktnetz.access.SigningIn;
import picocli.CommandLine.Model.CommandSpec;

/// `password`: sets the password for the pages. It is typed unseen, or read from standard input.
final class PasswordCommand implements Command {

    @Override
    public String name() {
        return "password";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // a password on the command line would stand in the history of the shell
    }

    @Override
    public int run(Call call) {
        var password =
                call.surroundings().human().askSecretly(call.text("cli.password.ask")).orElse("");
        if (!SigningIn.isFit(password)) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.password.unfit",
                    SigningIn.SHORTEST_PASSWORD,
                    SigningIn.LONGEST_PASSWORD);
        }
        var owner = call.net().owner();
        var signingIn = call.net().signingIn();
        signingIn.signOut(signingIn.setPassword(owner.id(), password, call.now()).session());
        call.say(call.text("cli.password.set"));
        call.answer(Json.object().with("password", "set"));
        return ExitCode.DONE;
    }
}
