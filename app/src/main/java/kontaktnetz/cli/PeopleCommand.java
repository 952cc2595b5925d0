package kontaktnetz.cli;

import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import picocli.CommandLine.Model.CommandSpec;

/// `people [WORDS]`: who is there, found as one spells them.
final class PeopleCommand implements Command {

    private static final int USUALLY = 50;
    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "WORDS", "0..*", "cli.parameter.words");
        help.value(spec, "--limit", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        int limit = call.value("--limit", Integer.class).orElse(USUALLY);
        if (limit < 1 || limit > MOST) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.range", "--limit", 1, MOST, limit);
        }
        var found = call.net().people().named(PeopleQuery.named(call.words(), limit + 1));
        var shown = found.size() > limit ? found.subList(0, limit) : found;
        shown.forEach(person -> call.say(Finding.line(person)));
        if (shown.isEmpty()) {
            call.say(
                    call.words().isEmpty()
                            ? call.text("cli.people.nobody")
                            : call.text("cli.person.none", call.words()));
        } else if (found.size() > limit) {
            call.say(call.text("cli.people.more"));
        }
        call.answer(
                Json.object()
                        .with("people", shown.stream().map(PeopleCommand::json).toList())
                        .with("more", found.size() > limit));
        return ExitCode.DONE;
    }

    private static Object json(Person person) {
        return Json.object()
                .with("person", person.id().value())
                .with("name", person.name())
                .with("headline", person.card().headline())
                .with("groups", person.card().groups())
                .fields();
    }
}
