package kontaktnetz.wording;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontaktnetz.people.Person;
import kontaktnetz.people.Property;
import kontaktnetz.wording.Draft.Manner;
import kontaktnetz.wording.Draft.Purpose;

/// The messages of an introduction. Before both agreed, none of them holds a way to reach the
/// other; and none ever tells what the other answered: one word lets it rest, whoever said no or
/// whether anybody did.
///
/// @param a one of the two
/// @param b the other
/// @param why the owner's thought, or empty
/// @param from who signs
/// @param first whose language comes first
public record IntroductionDrafts(Person a, Person b, String why, String from, Texts first) {

    private static final Pattern NUMBER = Pattern.compile("(\\D*\\d){6}.*");
    private static final Pattern SCHEME = Pattern.compile("(?i)^(mailto|tel):");

    /// May I introduce you?
    public List<Draft> suggestion(Person to) {
        return of(Purpose.SUGGEST, to);
    }

    /// I let it rest, whatever the reason.
    public List<Draft> rest(Person to) {
        return of(Purpose.LET_REST, to);
    }

    /// What came of it?
    public List<Draft> news(Person to) {
        return of(Purpose.HOW_WAS_IT, to);
    }

    public List<Draft> thanks(Person to) {
        return of(Purpose.THANK_BOTH, to);
    }

    /// To both, once both said yes: the only message with the ways to reach them.
    public List<Draft> together() {
        var ways = Stream.of(a, b).map(IntroductionDrafts::ways).collect(Collectors.joining("\n"));
        return Draft.of(
                Purpose.BRING_TOGETHER,
                manner -> {
                    var both = manner.texts().say("ties.and", called(a, manner), called(b, manner));
                    return new Object[] {both, thought(manner), ways, from};
                },
                first);
    }

    private List<Draft> of(Purpose purpose, Person to) {
        var other = to.id().equals(a.id()) ? b : a;
        return Draft.of(
                purpose,
                manner ->
                        new Object[] {
                            called(to, manner), thought(manner), guarded(other.name()), from
                        },
                first);
    }

    private String thought(Manner manner) {
        return why.isEmpty() ? "" : manner.texts().say("introductions.draft.thought", why);
    }

    /// By the given name, except formally.
    private static String called(Person person, Manner manner) {
        var given = person.card().fullName().given();
        return guarded(manner == Manner.GERMAN_FORMAL || given.isBlank() ? person.name() : given);
    }

    /// A name that is an address is shortened: of somebody met in mail nothing else may be known.
    private static String guarded(String name) {
        int at = name.indexOf('@');
        var shown = at < 0 ? name : name.substring(0, at).replace('.', ' ');
        return shown.isBlank() || NUMBER.matcher(shown).matches() ? "N. N." : shown.strip();
    }

    /// "Ada Byron: ada@engine.example, +49 30 123456"
    private static String ways(Person person) {
        var ways =
                Stream.of("EMAIL", "TEL")
                        .flatMap(name -> person.card().all(name).stream().limit(1))
                        .map(Property::value)
                        .map(value -> SCHEME.matcher(value).replaceFirst("").strip())
                        .collect(Collectors.joining(", "));
        return ways.isEmpty() ? person.name() : person.name() + ": " + ways;
    }
}
