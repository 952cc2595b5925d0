package kontaktnetz.cli;

import kontaktnetz.access.SigningIn;
import picocli.CommandLine.Model.CommandSpec;

/// `link`: a fresh link that signs in once, for pages that are being served.
final class LinkCommand implements Command {

    @Override
    public String name() {
        return "link";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.value(spec, "--port", "N", Integer.class);
        help.value(spec, "--public", "URL", String.class);
    }

    @Override
    public int run(Call call) {
        var address =
                call.value("--public")
                        .orElseGet(() -> "http://127.0.0.1:" + ServeCommand.port(call));
        var owner = call.net().owner();
        var token = call.net().signingIn().link(owner.id(), call.now());
        var link = address.replaceFirst("/+$", "") + "/sign-in/" + token;
        long minutes = SigningIn.LINK_LASTS.toMinutes();
        call.say(link);
        call.say(call.text("cli.link.lasts", minutes));
        call.answer(Json.object().with("link", link).with("minutes", minutes));
        return ExitCode.DONE;
    }
}
