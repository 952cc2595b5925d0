package kontaktnetz.cli;

import java.util.List;
import java.util.Map;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;

/// Finds the one person a command is about.
final class Finding {

    private static final int SHOWN = 20;

    private Finding() {}

    /// By number, or by name; where several people fit and none bears exactly this name, they are
    /// listed and the owner says which.
    static Person one(Call call, String words) {
        if (words.matches("\\d{1,18}")) {
            return call.net()
                    .people()
                    .find(new PersonId(Long.parseLong(words)))
                    .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.person.none", words));
        }
        var found = call.net().people().named(PeopleQuery.named(words, SHOWN + 1));
        var exact = found.stream().filter(person -> person.isCalled(words)).toList();
        if (exact.size() == 1) {
            return exact.getFirst();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw found.isEmpty()
                ? call.refused(ExitCode.NOT_FOUND, "cli.person.none", words)
                : several(call, words, found);
    }

    /// Several fit: the owner says which.
    static Refused several(Call call, String words, List<Person> found) {
        var lines = new StringBuilder(call.text("cli.person.several", words));
        found.stream()
                .limit(SHOWN)
                .forEach(person -> lines.append(System.lineSeparator()).append(line(person)));
        var people = found.stream().limit(SHOWN).map(Finding::json).toList();
        return new Refused(ExitCode.NOT_FOUND, lines.toString(), Map.of("people", people));
    }

    /// ` 17 Ada Lorenz, Keramikerin`
    static String line(Person person) {
        var headline = person.card().headline();
        return "%6s  %s%s"
                .formatted(person.id(), person.name(), headline.isEmpty() ? "" : ", " + headline);
    }

    private static Object json(Person person) {
        return Json.object()
                .with("person", person.id().value())
                .with("name", person.name())
                .with("headline", person.card().headline())
                .fields();
    }
}
