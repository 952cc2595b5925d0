package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.network.Acquainting;
import kontaktnetz.network.Acquainting.Said;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import org.jspecify.annotations.Nullable;

/// Whom somebody knows: shows it all, and notes, changes and deletes what the owner says of it.
public final class AcquaintancePage {

    private static final int LONGEST_NAME = 500;
    private static final String OTHER_WAY_ROUND = ".other";

    /// @param outside how what was seen is to be read; empty where nothing was
    public record All(
            Frame frame, Someone who, List<AcquaintanceRow> rows, String outside, String done) {}

    /// @param action where the form is sent
    /// @param erase where it is deleted, or empty while it is new
    /// @param name of whoever is not in the net yet, or empty
    /// @param other null where it stands fast who it is
    public record View(
            Frame frame,
            Someone who,
            String action,
            String erase,
            String name,
            @Nullable Picker other,
            List<Choice> relations,
            List<Choice> closeness,
            String label,
            String since,
            String until,
            Picker toldBy,
            String trouble) {}

    /// @param value what the form sends
    public record Choice(String value, String text, boolean chosen) {}

    /// What was filled in.
    ///
    /// @param relation as the form sends it: a relation, or one read the other way round
    private record Filled(
            List<PersonId> other,
            String name,
            String relation,
            String closeness,
            String label,
            String since,
            String until,
            List<PersonId> toldBy) {}

    /// `GET /people/{id}/acquaintances`
    public Reply all(Visit visit) {
        var person = person(visit);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var rows = AcquaintanceRow.of(visit, person.get().id(), Integer.MAX_VALUE);
        var who = someone(visit, person.get());
        return Reply.page(
                "acquaintances",
                new All(
                        visit.frame(
                                Place.PEOPLE, visit.texts().say("web.acquaintances", who.name())),
                        who,
                        rows,
                        rows.stream().allMatch(row -> row.seen().isEmpty())
                                ? ""
                                : visit.texts().say("network.seen.outside"),
                        done(visit)));
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "noted" -> visit.texts().say("web.acquaintance.done");
            case "gone" -> visit.texts().say("web.acquaintance.done.gone");
            default -> "";
        };
    }

    /// `GET /people/{id}/acquaintances/new`
    public Reply blank(Visit visit) {
        var filled = new Filled(List.of(), "", Relation.KNOWS.name(), "", "", "", "", List.of());
        return person(visit)
                .map(person -> page(visit, person, null, filled, ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/acquaintances/new`
    public Reply add(Visit visit) {
        return person(visit)
                .map(person -> written(visit, person, null))
                .orElseGet(Reply.Missing::new);
    }

    /// `GET /people/{id}/acquaintances/{acquaintance}`
    public Reply show(Visit visit) {
        return person(visit)
                .flatMap(person ->
                        found(visit, person)
                                .map(it -> page(visit, person, it, filled(it, person.id()), "")))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/acquaintances/{acquaintance}`
    public Reply change(Visit visit) {
        return person(visit)
                .flatMap(person -> found(visit, person).map(it -> written(visit, person, it)))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/{id}/acquaintances/{acquaintance}/delete`
    public Reply delete(Visit visit) {
        return person(visit)
                .filter(person ->
                        found(visit, person)
                                .filter(it -> visit.net().acquaintances().remove(it.id()))
                                .isPresent())
                .<Reply>map(person ->
                        new Reply.Redirect("/people/" + person.id() + "/acquaintances?done=gone"))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply written(Visit visit, Person person, @Nullable Acquaintance before) {
        var read = read(visit);
        var filled = before == null ? read : with(read, before.stated().besides(person.id()));
        if (!visit.field("find").isEmpty()) {
            return page(visit, person, before, filled, "");
        }
        var trouble = trouble(visit, person, filled);
        if (!trouble.isEmpty()) {
            return page(visit, person, before, filled, trouble);
        }
        var statement = statement(filled, person.id(), other(visit, filled));
        var acquainting = new Acquainting(visit.net().acquaintances());
        var said =
                before == null
                        ? acquainting.say(statement, visit.today(), visit.now())
                        : acquainting.change(before.id(), statement, visit.today());
        return switch (said) {
            case Said.Noted(_) ->
                    new Reply.Redirect("/people/" + person.id() + "/acquaintances?done=noted");
            case Said.Refused(var fault) ->
                    page(visit, person, before, filled, "network.fault." + fault);
            case Said.Missing() -> new Reply.Missing();
        };
    }

    /// Of whom it is said stands fast.
    private static Filled with(Filled filled, PersonId other) {
        return new Filled(
                List.of(other),
                "",
                filled.relation,
                filled.closeness,
                filled.label,
                filled.since,
                filled.until,
                filled.toldBy);
    }

    private static Filled read(Visit visit) {
        return new Filled(
                ids(visit, "other"),
                visit.field("name"),
                visit.field("relation"),
                visit.field("closeness"),
                visit.field("label"),
                visit.field("since"),
                visit.field("until"),
                ids(visit, "teller"));
    }

    private static List<PersonId> ids(Visit visit, String field) {
        return visit.numbers(field).stream().map(PersonId::new).limit(1).toList();
    }

    /// What is wrong, before anybody new is written down for it.
    private static String trouble(Visit visit, Person person, Filled filled) {
        if (filled.other.isEmpty() && filled.name.isEmpty()) {
            return "web.acquaintance.fault.nobody";
        }
        if (filled.name.length() > LONGEST_NAME
                || filled.label.strip().length() > Acquaintance.LONGEST_LABEL) {
            return "web.acquaintance.long";
        }
        if (!VagueDay.isOne(filled.since) || !VagueDay.isOne(filled.until)) {
            return "web.edit.when";
        }
        // Nobody has number 0: it stands for whoever is not written down yet.
        var other = filled.other.isEmpty() ? new PersonId(0) : filled.other.getFirst();
        return Acquainting.fault(statement(filled, person.id(), other), visit.today())
                .map(fault -> "network.fault." + fault)
                .orElse("");
    }

    /// Whoever is not in the net yet is taken in.
    private static PersonId other(Visit visit, Filled filled) {
        return filled.other.isEmpty()
                ? visit.net().people().add(Card.named(filled.name), Met.UNKNOWN, visit.now()).id()
                : filled.other.getFirst();
    }

    private static Statement statement(Filled filled, PersonId person, PersonId other) {
        boolean turned = filled.relation.endsWith(OTHER_WAY_ROUND);
        var name =
                turned
                        ? filled.relation.substring(
                                0, filled.relation.length() - OTHER_WAY_ROUND.length())
                        : filled.relation;
        return new Statement(
                turned ? other : person,
                turned ? person : other,
                Arrays.stream(Relation.values())
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElse(Relation.KNOWS),
                filled.label,
                Arrays.stream(Closeness.values())
                        .filter(it -> it.name().equals(filled.closeness))
                        .findFirst()
                        .orElse(null),
                new VagueDay(filled.since),
                new VagueDay(filled.until),
                filled.toldBy.isEmpty() ? null : filled.toldBy.getFirst());
    }

    private static Filled filled(Acquaintance acquaintance, PersonId person) {
        var said = acquaintance.stated();
        boolean turned = !said.relation().isMutual() && said.other().equals(person);
        var closeness = said.closeness();
        var toldBy = said.toldBy();
        return new Filled(
                List.of(said.besides(person)),
                "",
                said.relation().name() + (turned ? OTHER_WAY_ROUND : ""),
                closeness == null ? "" : closeness.name(),
                said.label(),
                said.since().iso(),
                said.until().iso(),
                toldBy == null ? List.of() : List.of(toldBy));
    }

    private static Reply page(
            Visit visit,
            Person person,
            @Nullable Acquaintance before,
            Filled filled,
            String trouble) {
        var who = someone(visit, person);
        var path = "/people/" + person.id() + "/acquaintances/";
        var view =
                new View(
                        visit.frame(Place.PEOPLE, title(visit, who, before, filled)),
                        who,
                        path + (before == null ? "new" : before.id()),
                        before == null ? "" : path + before.id() + "/delete",
                        filled.name,
                        before == null
                                ? Picker.of(
                                        visit, "other", false, filled.other, Set.of(person.id()))
                                : null,
                        relations(visit, who, filled),
                        closeness(visit, filled),
                        filled.label,
                        filled.since,
                        filled.until,
                        Picker.of(visit, "teller", false, filled.toldBy, Set.of()),
                        trouble.isEmpty() ? "" : visit.texts().say(trouble));
        return new Reply.Page(trouble.isEmpty() ? 200 : 422, "acquaintance", view);
    }

    private static String title(
            Visit visit, Someone who, @Nullable Acquaintance before, Filled filled) {
        if (before == null) {
            return visit.texts().say("web.acquaintance.new", who.name());
        }
        var other = visit.net().people().find(filled.other.getFirst());
        return visit.texts()
                .say(
                        "web.acquaintance.change",
                        who.name(),
                        other.map(it -> someone(visit, it).name()).orElse(""));
    }

    private static List<Choice> relations(Visit visit, Someone who, Filled filled) {
        var choices = new ArrayList<Choice>();
        for (var relation : Relation.values()) {
            choices.add(relation(visit, who, filled, relation.name()));
            if (!relation.isMutual()) {
                choices.add(relation(visit, who, filled, relation.name() + OTHER_WAY_ROUND));
            }
        }
        return choices;
    }

    private static Choice relation(Visit visit, Someone who, Filled filled, String value) {
        return new Choice(
                value,
                visit.texts().say("network.relation.choice." + value, who.name()),
                value.equals(filled.relation));
    }

    private static List<Choice> closeness(Visit visit, Filled filled) {
        var choices = new ArrayList<Choice>();
        choices.add(
                new Choice(
                        "",
                        visit.texts().say("web.acquaintance.closeness.unknown"),
                        filled.closeness.isEmpty()));
        for (var closeness : Closeness.values()) {
            choices.add(
                    new Choice(
                            closeness.name(),
                            visit.texts().say("network.closeness." + closeness),
                            closeness.name().equals(filled.closeness)));
        }
        return choices;
    }

    private static Optional<Acquaintance> found(Visit visit, Person person) {
        return visit.inPath("acquaintance")
                .map(AcquaintanceId::new)
                .flatMap(visit.net().acquaintances()::find)
                .filter(it ->
                        it.stated().one().equals(person.id())
                                || it.stated().other().equals(person.id()));
    }

    private static Optional<Person> person(Visit visit) {
        return visit.person().flatMap(visit.net().people()::find);
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }
}
