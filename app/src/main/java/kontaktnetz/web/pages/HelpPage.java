package kontaktnetz.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Helping.Remembered;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Writing;
import org.jspecify.annotations.Nullable;

/// Remembers that somebody helped somebody, and says thank you.
public final class HelpPage {

    /// Who helped whom, seen from the person the page is about.
    private enum Way {
        /// They helped me.
        THEY,
        /// I helped them.
        I,
        /// They helped somebody else.
        THEY_OTHER,
        /// Somebody else helped them.
        OTHER_THEM
    }

    /// A value of the form, and how it reads.
    public record Option(String value, String text, boolean chosen) {}

    /// @param day as an ISO date
    public record View(
            Frame frame,
            Someone who,
            List<Option> kinds,
            List<Option> ways,
            Picker about,
            Picker other,
            String day,
            String sentence,
            String trouble) {}

    /// One moment.
    ///
    /// @param about day and sentence
    /// @param thanks the message that says thank you; null where nobody needs it
    /// @param back the person from whose page one came
    public record Memory(
            Frame frame,
            String id,
            String sentence,
            String about,
            boolean thanked,
            @Nullable Writing thanks,
            Someone back,
            String done) {}

    /// `GET /people/{id}/help`
    public Reply blank(Visit visit) {
        return person(visit).map(person -> form(visit, person, "")).orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/help`
    public Reply add(Visit visit) {
        var person = person(visit);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        if (!visit.field("find").isEmpty()) {
            return form(visit, person.get(), "");
        }
        var trouble = trouble(visit);
        if (!trouble.isEmpty()) {
            return form(visit, person.get(), trouble);
        }
        var deed = deed(visit, person.get().id());
        var helping = new Helping(visit.net().moments());
        return switch (helping.remember(deed, visit.today(), visit.now())) {
            case Remembered.Noted(var moment) -> to(moment, person.get().id(), "noted");
            case Remembered.Refused(var fault) ->
                    form(visit, person.get(), "giving.fault." + fault);
            case Remembered.Missing() -> new Reply.Missing();
        };
    }

    /// The key of what is wrong with the form, or empty.
    private static String trouble(Visit visit) {
        if (kind(visit).isEmpty()) {
            return "web.help.kind.missing";
        }
        if (isBetweenOthers(way(visit)) && visit.number("other").isEmpty()) {
            return "web.help.other.missing";
        }
        if (day(visit).isEmpty()) {
            return "web.moment.when";
        }
        return visit.field("sentence").length() > Deed.LONGEST_SENTENCE
                ? "web.experience.long"
                : "";
    }

    private static boolean isBetweenOthers(Way way) {
        return way == Way.THEY_OTHER || way == Way.OTHER_THEM;
    }

    private static Deed deed(Visit visit, PersonId person) {
        var they = Side.of(person);
        var other = Side.of(new PersonId(visit.number("other").orElse(0L)));
        var way = way(visit);
        var by =
                switch (way) {
                    case THEY, THEY_OTHER -> they;
                    case I -> Side.ME;
                    case OTHER_THEM -> other;
                };
        var to =
                switch (way) {
                    case THEY -> Side.ME;
                    case THEY_OTHER -> other;
                    case I, OTHER_THEM -> they;
                };
        return new Deed(
                kind(visit).orElseThrow(),
                by,
                to,
                visit.number("about").map(PersonId::new).orElse(null),
                day(visit).orElseThrow(),
                visit.field("sentence"));
    }

    private static Optional<Deed.Kind> kind(Visit visit) {
        return Arrays.stream(Deed.Kind.values())
                .filter(it -> it.name().equals(visit.field("kind")))
                .findFirst();
    }

    private static Way way(Visit visit) {
        return Arrays.stream(Way.values())
                .filter(it -> it.name().equals(visit.field("way")))
                .findFirst()
                .orElse(Way.THEY);
    }

    /// Today, unless a day is named; empty where it is none.
    private static Optional<LocalDate> day(Visit visit) {
        try {
            var typed = visit.field("day");
            return Optional.of(typed.isEmpty() ? visit.today() : LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// `GET /giving/moments/{moment}?person`
    public Reply show(Visit visit) {
        return moment(visit)
                .flatMap(moment ->
                        back(visit, moment)
                                .map(back -> Reply.page("memory", memory(visit, moment, back))))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/moments/{moment}/thanks`
    public Reply thanked(Visit visit) {
        return moment(visit)
                .flatMap(it -> visit.net().moments().thanked(it.id(), !it.thanked()))
                .flatMap(it ->
                        back(visit, it)
                                .map(back ->
                                        to(it, back.id(), it.thanked() ? "thanked" : "unthanked")))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/moments/{moment}/delete`
    public Reply delete(Visit visit) {
        var moment = moment(visit);
        var back = moment.flatMap(it -> back(visit, it));
        return back.isPresent() && visit.net().moments().remove(moment.get().id())
                ? new Reply.Redirect("/people/" + back.get().id() + "?done=help-forgotten")
                : new Reply.Missing();
    }

    private static Reply to(MomentOfHelp moment, PersonId person, String done) {
        return new Reply.Redirect(
                "/giving/moments/%s?person=%s&done=%s".formatted(moment.id(), person, done));
    }

    private static Optional<MomentOfHelp> moment(Visit visit) {
        return visit.inPath("moment").map(MomentId::new).flatMap(visit.net().moments()::find);
    }

    /// From whose page one came, else whoever is in it.
    private static Optional<Person> back(Visit visit, MomentOfHelp moment) {
        var people = moment.deed().people();
        return visit.number("person")
                .map(PersonId::new)
                .filter(people::contains)
                .or(() -> people.stream().sorted().findFirst())
                .flatMap(visit.net().people()::find);
    }

    private static Memory memory(Visit visit, MomentOfHelp moment, Person back) {
        var deed = moment.deed();
        var words = Helped.words(visit, List.of(moment));
        var who = someone(visit, back);
        var helper =
                deed.to().equals(Side.ME) && deed.by() instanceof Side.Somebody(var by)
                        ? visit.net().people().find(by)
                        : Optional.<Person>empty();
        return new Memory(
                visit.frame(Place.PEOPLE, visit.texts().say("giving.kind." + deed.kind())),
                moment.id().toString(),
                words.sentence(deed),
                words.when(deed) + (deed.sentence().isEmpty() ? "" : " · " + deed.sentence()),
                moment.thanked(),
                helper.map(it -> new Writings(visit).thanks(deed, it)).orElse(null),
                who,
                done(visit));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "noted" -> visit.texts().say("web.help.done.noted");
            case "thanked" -> visit.texts().say("web.help.done.thanked");
            case "unthanked" -> visit.texts().say("web.help.done.unthanked");
            default -> "";
        };
    }

    private static Reply form(Visit visit, Person person, String trouble) {
        var who = someone(visit, person);
        var texts = visit.texts();
        var except = Set.of(person.id());
        var way = way(visit);
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "help",
                new View(
                        visit.frame(Place.PEOPLE, texts.say("web.help.title", who.name())),
                        who,
                        Arrays.stream(Deed.Kind.values())
                                .map(it ->
                                        new Option(
                                                it.name(),
                                                texts.say("giving.kind." + it),
                                                kind(visit).filter(it::equals).isPresent()))
                                .toList(),
                        Arrays.stream(Way.values())
                                .map(it ->
                                        new Option(
                                                it.name(),
                                                texts.say("web.help.way." + it, who.name()),
                                                it == way))
                                .toList(),
                        Picker.of(visit, "about", false, chosen(visit, "about"), except),
                        Picker.of(visit, "other", false, chosen(visit, "other"), except),
                        visit.field("day").isEmpty()
                                ? visit.today().toString()
                                : visit.field("day"),
                        visit.field("sentence"),
                        trouble.isEmpty() ? "" : texts.say(trouble)));
    }

    private static Collection<PersonId> chosen(Visit visit, String field) {
        return visit.number(field).map(PersonId::new).map(List::of).orElse(List.of());
    }

    private static Optional<Person> person(Visit visit) {
        return visit.person().flatMap(visit.net().people()::find);
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }
}
