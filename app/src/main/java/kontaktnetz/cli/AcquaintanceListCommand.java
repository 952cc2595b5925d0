package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `acquaintance list NAME`: whom somebody knows, as far as the owner says and as it was seen.
final class AcquaintanceListCommand implements Command {

    @Override
    public String name() {
        return "acquaintance list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
    }

    @Override
    public int run(Call call) {
        var person = Finding.one(call, call.words());
        var stated = call.net().acquaintances().stated(person.id());
        var seen = call.net().acquaintances().seen(person.id(), call.today());
        var alongside = call.net().acquaintances().alongside(person.id(), call.today());
        var telling = Acquainted.of(call, stated, seen, alongside);
        if (stated.isEmpty() && seen.isEmpty() && alongside.isEmpty()) {
            call.say(call.text("cli.acquaintance.empty", Telling.called(call, person)));
        }
        stated.forEach(it -> call.say(telling.line(it)));
        if (!seen.isEmpty()) {
            seen.forEach(it -> call.say(telling.line(it, person.id())));
            call.say(telling.words().fromOutside());
        }
        if (!alongside.isEmpty()) {
            alongside.forEach(it -> call.say(telling.line(it, person.id())));
            call.say(telling.words().weak());
        }
        call.answer(
                telling.json(person.id())
                        .with(
                                "stated",
                                stated.stream()
                                        .map(it -> (Object) telling.json(it).fields())
                                        .toList())
                        .with(
                                "seen",
                                seen.stream()
                                        .map(it -> telling.json(it, person.id()).fields())
                                        .toList())
                        .with(
                                "alongside",
                                alongside.stream()
                                        .map(it -> telling.json(it, person.id()).fields())
                                        .toList()));
        return ExitCode.DONE;
    }
}
