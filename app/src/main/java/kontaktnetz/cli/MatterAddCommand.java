package kontaktnetz.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.Stating;
import kontaktnetz.people.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `need add TOPIC`, `offer add TOPIC`: I, or somebody, looks for something or offers it.
final class MatterAddCommand implements Command {

    private final Kind kind;

    MatterAddCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String name() {
        return Stated.command(kind) + " add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "TOPIC", "1..*", "cli.parameter.matter.topic");
        var here = help.where("matter");
        here.value(spec, "--of", "NAME", String.class);
        here.value(spec, "--sentence", "TEXT", String.class);
        here.value(spec, "--until", "DAY", String.class);
        here.value(spec, "--told-by", "NAME", String.class);
        here.value(spec, "--may-pass", "yes|no", String.class);
    }

    @Override
    public int run(Call call) {
        var outcome = new Stating(call.net().matters()).state(said(call), call.today());
        return switch (outcome) {
            case Stating.Stated.Noted(var matter) -> {
                var telling = Stated.of(call, List.of(matter));
                call.say(call.text("cli.matter.noted"));
                call.say(telling.line(matter));
                call.answer(telling.json(matter));
                yield ExitCode.DONE;
            }
            case Stating.Stated.Refused(var fault) ->
                    throw call.refused(ExitCode.USAGE, "giving.fault." + fault);
            case Stating.Stated.Missing() ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.experience.missing");
        };
    }

    private Said said(Call call) {
        var topic = new Understanding(call).certain("TOPIC", call.words());
        var until = until(call);
        return new Said(
                kind,
                call.value("--of")
                        .map(name -> Side.of(Finding.one(call, name).id()))
                        .orElse(Side.ME),
                topic,
                sentence(call),
                until == null && kind == Kind.NEED
                        ? call.today().plusDays(Stating.USUAL_DAYS)
                        : until,
                call.value("--told-by")
                        .map(name -> Finding.one(call, name))
                        .map(Person::id)
                        .orElse(null),
                call.value("--may-pass")
                        .map(typed -> Choices.YES_NO.chosen(call, "--may-pass", typed))
                        .orElse(null));
    }

    private static @Nullable LocalDate until(Call call) {
        var typed = call.value("--until");
        try {
            return typed.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.day", "--until", typed.orElse(""));
        }
    }

    private static String sentence(Call call) {
        var sentence = call.value("--sentence").orElse("");
        if (sentence.length() > Matter.LONGEST_SENTENCE) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--sentence",
                    Matter.LONGEST_SENTENCE,
                    sentence.length());
        }
        return sentence;
    }
}
