package kontaktnetz.cli;

import java.net.URI;
import kontaktnetz.cli.Engine.SiteWish;
import picocli.CommandLine.Model.CommandSpec;

/// `serve`: the pages, until Ctrl-C.
final class ServeCommand implements Command {

    static final int PORT = 7373;
    private static final int HIGHEST_PORT = 65_535;
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.value(spec, "--port", "N", Integer.class);
        help.value(spec, "--bind", "ADDRESS", String.class);
        help.value(spec, "--public", "URL", String.class);
    }

    @Override
    public int run(Call call) {
        var wish =
                new SiteWish(
                        port(call),
                        false,
                        call.value("--bind").orElse(LOOPBACK),
                        call.value("--public").map(url -> checked(call, url)));
        return until(call, wish, Json.object());
    }

    static int port(Call call) {
        int port = call.value("--port", Integer.class).orElse(PORT);
        if (port < 0 || port > HIGHEST_PORT) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.range", "--port", 0, HIGHEST_PORT, port);
        }
        return port;
    }

    /// An address at which a proxy could answer.
    static String checked(Call call, String url) {
        try {
            var address = URI.create(url);
            if (address.getHost() != null && address.getScheme().matches("https?")) {
                return url;
            }
        } catch (IllegalArgumentException noAddress) {
            // the sentence below
        }
        throw call.refused(ExitCode.USAGE, "cli.mistake.value", "--public", url);
    }

    /// Serves the pages of an open net until the program is asked to end.
    ///
    /// @param answer what a machine hears besides the address
    static int until(Call call, SiteWish wish, Json answer) {
        try (var site = call.serve(wish)) {
            var token = call.net().signingIn().link(call.net().owner().id(), call.now());
            var link = site.link(token);
            call.say(call.text("cli.serve.address", site.address()));
            call.say(call.text("cli.serve.link", link));
            call.say(call.text("cli.serve.end"));
            call.answer(answer.with("address", site.address()).with("link", link));
            call.surroundings().out().flush();
            call.surroundings().stop().await();
            return ExitCode.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }
}
