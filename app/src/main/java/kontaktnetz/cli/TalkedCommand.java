package kontaktnetz.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace;
import picocli.CommandLine.Model.CommandSpec;

/// `talked NAME`: we were in contact, today or on the day it was.
final class TalkedCommand implements Command {

    private static final LocalTime NOON = LocalTime.NOON;

    @Override
    public String name() {
        return "talked";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
        help.value(spec, "--channel", channels().replace(", ", "|"), String.class);
        help.value(spec, "--on", "YYYY-MM-DD", String.class);
        help.value(spec, "--about", "TEXT", String.class);
        help.flag(spec, "--received");
    }

    @Override
    public int run(Call call) {
        var channel = channel(call);
        var about = call.value("--about").orElse("").strip();
        if (about.length() > Trace.LONGEST_TITLE) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--about",
                    Trace.LONGEST_TITLE,
                    about.length());
        }
        var at = at(call);
        var person = Finding.one(call, call.words());
        var noted =
                new Noted(
                        Set.of(person.id()),
                        channel,
                        at,
                        Duration.ZERO,
                        !call.flag("--received"),
                        about);
        var moment =
                call.gettingBack()
                        .note(noted, call.today(), call.now())
                        .orElseThrow(() ->
                                call.refused(ExitCode.NOT_FOUND, "cli.person.none", person.name()));
        call.say(call.text("cli.talked", person.name(), moment.day().toString()));
        call.answer(
                Json.object()
                        .with("moment", moment.id().value())
                        .with("person", person.id().value())
                        .with("name", person.name())
                        .with("day", moment.day().toString())
                        .with("channel", moment.channel().name()));
        return ExitCode.DONE;
    }

    private static Channel channel(Call call) {
        var name = call.value("--channel").orElse("call").toUpperCase(Locale.ROOT);
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.choice",
                                "--channel",
                                channels(),
                                name));
    }

    private static String channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /// Noon on the day that was named: nobody remembers the minute of last week's call.
    private static Instant at(Call call) {
        var on = call.value("--on");
        if (on.isEmpty()) {
            return call.now();
        }
        try {
            var day = LocalDate.parse(on.get());
            return day.equals(call.today())
                    ? call.now()
                    : day.atTime(NOON).atZone(call.net().owner().zone()).toInstant();
        } catch (DateTimeParseException notADay) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.day", "--on", on.get());
        }
    }
}
