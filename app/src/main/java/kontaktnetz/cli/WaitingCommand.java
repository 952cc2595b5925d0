package kontaktnetz.cli;

import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Identifier;
import picocli.CommandLine.Model.CommandSpec;

/// `waiting`: people met only in mail; one takes them in or ignores them for ever.
final class WaitingCommand implements Command {

    private static final int USUALLY = 20;
    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.value(spec, "--accept", "ADDRESS", String.class);
        help.value(spec, "--ignore", "ADDRESS", String.class);
        help.value(spec, "--limit", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        var accept = call.value("--accept");
        var ignore = call.value("--ignore");
        if (accept.isPresent() && ignore.isPresent()) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.either", "--accept", "--ignore");
        }
        if (accept.isPresent()) {
            return accept(call, accept.get());
        }
        return ignore.isPresent() ? ignore(call, ignore.get()) : list(call);
    }

    private static int accept(Call call, String raw) {
        var person =
                call.net()
                        .addresses()
                        .accept(address(call, raw), call.now())
                        .orElseThrow(
                                () -> call.refused(ExitCode.NOT_FOUND, "cli.waiting.none", raw));
        call.say(call.text("cli.waiting.accepted", person.name()));
        call.answer(
                Json.object()
                        .with("accepted", raw)
                        .with("person", person.id().value())
                        .with("name", person.name()));
        return ExitCode.DONE;
    }

    private static int ignore(Call call, String raw) {
        if (!call.net().addresses().ignore(address(call, raw))) {
            throw call.refused(ExitCode.NOT_FOUND, "cli.waiting.none", raw);
        }
        call.say(call.text("cli.waiting.ignored", raw));
        call.answer(Json.object().with("ignored", raw));
        return ExitCode.DONE;
    }

    private static Identifier address(Call call, String raw) {
        return Identifier.email(raw)
                .orElseThrow(() -> call.refused(ExitCode.USAGE, "cli.mistake.address", raw));
    }

    private static int list(Call call) {
        int limit = call.value("--limit", Integer.class).orElse(USUALLY);
        if (limit < 1 || limit > MOST) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.range", "--limit", 1, MOST, limit);
        }
        var addresses = call.net().addresses();
        var waiting = addresses.waiting(0, limit);
        int all = addresses.waitingCount();
        call.say(call.text(all == 0 ? "cli.waiting.nobody" : "cli.waiting.some", all));
        for (var stranger : waiting) {
            call.say("  " + who(stranger));
            call.say(
                    "      "
                            + call.text(
                                    "cli.waiting.about",
                                    stranger.written(),
                                    stranger.received(),
                                    stranger.last().toString()));
        }
        if (all > waiting.size()) {
            call.say(call.text("cli.people.more"));
        }
        call.answer(
                Json.object()
                        .with("waiting", waiting.stream().map(WaitingCommand::json).toList())
                        .with("more", all > waiting.size()));
        return ExitCode.DONE;
    }

    private static String who(Stranger stranger) {
        var address = stranger.identifier().value();
        return stranger.name().isBlank() ? address : stranger.name() + " <" + address + ">";
    }

    private static Object json(Stranger stranger) {
        return Json.object()
                .with("kind", stranger.identifier().kind().name())
                .with("address", stranger.identifier().value())
                .with("name", stranger.name())
                .with("written", stranger.written())
                .with("received", stranger.received())
                .with("last", stranger.last().toString())
                .fields();
    }
}
