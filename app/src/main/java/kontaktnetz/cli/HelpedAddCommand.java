package kontaktnetz.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Person;
import picocli.CommandLine.Model.CommandSpec;

/// `helped add WHO WHOM`: somebody helped somebody, once.
final class HelpedAddCommand implements Command {

    @Override
    public String name() {
        return "helped add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "WHO", "cli.parameter.helped.who");
        help.parameterAt(spec, 1, "WHOM", "cli.parameter.helped.whom");
        var here = help.where("helped");
        here.value(spec, "--as", "KIND", String.class);
        here.value(spec, "--about", "NAME", String.class);
        here.value(spec, "--on", "DAY", String.class);
        here.value(spec, "--sentence", "TEXT", String.class);
    }

    @Override
    public int run(Call call) {
        var deed =
                new Deed(
                        Remembered.kind(call),
                        side(call, call.parameters().get(0)),
                        side(call, call.parameters().get(1)),
                        call.value("--about")
                                .map(name -> Finding.one(call, name))
                                .map(Person::id)
                                .orElse(null),
                        day(call),
                        sentence(call));
        var remembered = new Helping(call.net().moments()).remember(deed, call.today(), call.now());
        return switch (remembered) {
            case Helping.Remembered.Noted(var moment) -> {
                var telling = Remembered.of(call, List.of(moment));
                call.say(call.text("cli.helped.noted"));
                call.say(telling.line(moment));
                call.answer(telling.json(moment));
                yield ExitCode.DONE;
            }
            case Helping.Remembered.Refused(var fault) ->
                    throw call.refused(ExitCode.USAGE, "giving.fault." + fault);
            case Helping.Remembered.Missing() ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.experience.missing");
        };
    }

    private static Side side(Call call, String typed) {
        return Remembered.isMe(typed) ? Side.ME : Side.of(Finding.one(call, typed).id());
    }

    private static LocalDate day(Call call) {
        var typed = call.value("--on");
        try {
            return typed.map(LocalDate::parse).orElseGet(call::today);
        } catch (DateTimeParseException notADay) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.day", "--on", typed.orElse(""));
        }
    }

    private static String sentence(Call call) {
        var sentence = call.value("--sentence").orElse("");
        if (sentence.length() > Deed.LONGEST_SENTENCE) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--sentence",
                    Deed.LONGEST_SENTENCE,
                    sentence.length());
        }
        return sentence;
    }
}
