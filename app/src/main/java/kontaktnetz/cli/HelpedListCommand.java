package kontaktnetz.cli;

import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;

/// `helped list NAME`: the help somebody was part of, as it is remembered. It knows no other order
/// than that of the days, and nothing is added up.
final class HelpedListCommand implements Command {

    @Override
    public String name() {
        return "helped list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
    }

    @Override
    public int run(Call call) {
        var person = Finding.one(call, call.words());
        var moments = call.net().moments().with(person.id(), LocalDate.MIN, LocalDate.MAX);
        var telling = Remembered.of(call, moments);
        if (moments.isEmpty()) {
            call.say(call.text("cli.helped.empty", Telling.called(call, person)));
        }
        moments.forEach(it -> call.say(telling.line(it)));
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", Telling.called(call, person))
                        .with(
                                "memories",
                                moments.stream()
                                        .map(it -> (Object) telling.json(it).fields())
                                        .toList()));
        return ExitCode.DONE;
    }
}
