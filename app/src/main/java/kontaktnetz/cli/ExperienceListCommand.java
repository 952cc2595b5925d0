package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Experience;
import picocli.CommandLine.Model.CommandSpec;

/// `experience list [NAME]`: what was experienced and told last, or with and by somebody.
final class ExperienceListCommand implements Command {

    private static final int USUALLY = 20;
    private static final int MOST = 10_000;

    @Override
    public String name() {
        return "experience list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "0..*", "cli.parameter.person");
        help.value(spec, "--limit", "N", Integer.class);
    }

    @Override
    public int run(Call call) {
        int limit = call.value("--limit", Integer.class).orElse(USUALLY);
        if (limit < 1 || limit > MOST) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.range", "--limit", 1, MOST, limit);
        }
        var found = found(call, limit);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var telling = Telling.of(call, shown);
        if (shown.isEmpty()) {
            call.say(call.text("cli.experience.empty"));
        }
        shown.forEach(experience -> call.say(telling.line(experience)));
        if (found.size() > limit) {
            call.say(call.text("cli.people.more"));
        }
        call.answer(
                Json.object()
                        .with("experiences", telling.json(shown))
                        .with("more", found.size() > limit));
        return ExitCode.DONE;
    }

    private static List<Experience> found(Call call, int limit) {
        return call.words().isEmpty()
                ? call.net().experiences().latest(limit + 1)
                : around(call, Finding.one(call, call.words()));
    }

    /// What was experienced with somebody, then what they experienced or told.
    private static List<Experience> around(Call call, Person person) {
        var around = new LinkedHashSet<>(call.net().experiences().with(person.id()));
        around.addAll(call.net().experiences().by(person.id()));
        return new ArrayList<>(around);
    }
}
