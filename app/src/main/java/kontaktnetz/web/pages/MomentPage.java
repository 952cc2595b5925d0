package kontaktnetz.web.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import org.jspecify.annotations.Nullable;

/// Notes contact with a person, or something worth remembering; changes and deletes what was noted.
public final class MomentPage {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /// @param who the person the moment is noted with
    /// @param action where the form is sent
    /// @param erase where it is deleted, or empty while it is new
    public record View(
            Frame frame,
            Someone who,
            String action,
            String erase,
            Form form,
            Picker with,
            String trouble) {

        public List<Channel> channels() {
            return List.of(Channel.values());
        }
    }

    /// @param day as an ISO date
    /// @param time as hours and minutes
    /// @param outgoing whether I began it
    public record Form(Channel channel, String day, String time, boolean outgoing, String title) {}

    /// `GET /people/{id}/note`
    public Reply blank(Visit visit) {
        var person = visit.person().flatMap(visit.net().people()::find);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var here = visit.now().atZone(visit.owner().zone());
        var form =
                new Form(
                        Channel.MEETING,
                        here.toLocalDate().toString(),
                        here.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                        true,
                        "");
        return page(visit, person.get(), null, form, List.of(), "");
    }

    /// `POST /people/{id}/note`
    public Reply add(Visit visit) {
        var person = visit.person().flatMap(visit.net().people()::find);
        return person.isEmpty() ? new Reply.Missing() : written(visit, person.get(), null);
    }

    /// `GET /moments/{moment}?person`
    public Reply show(Visit visit) {
        var moment = byHand(visit);
        var person = moment.flatMap(it -> person(visit, it));
        if (moment.isEmpty() || person.isEmpty()) {
            return new Reply.Missing();
        }
        var there = moment.get().at().atZone(visit.owner().zone());
        var form =
                new Form(
                        moment.get().channel(),
                        there.toLocalDate().toString(),
                        there.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                        moment.get().outgoing(),
                        moment.get().title());
        return page(visit, person.get(), moment.get(), form, moment.get().with(), "");
    }

    /// `POST /moments/{moment}`
    public Reply change(Visit visit) {
        var moment = byHand(visit);
        var person = moment.flatMap(it -> person(visit, it));
        return moment.isEmpty() || person.isEmpty()
                ? new Reply.Missing()
                : written(visit, person.get(), moment.get());
    }

    /// `POST /moments/{moment}/delete`
    public Reply delete(Visit visit) {
        var moment =
                visit.inPath("moment")
                        .map(InteractionId::new)
                        .flatMap(visit.net().interactions()::find);
        if (moment.isEmpty() || !visit.net().interactions().remove(moment.get().id())) {
            return new Reply.Missing();
        }
        return new Reply.Redirect(
                person(visit, moment.get())
                        .map(person -> "/people/" + person.id() + "?done=erased")
                        .orElse("/people"));
    }

    private Reply written(Visit visit, Person person, @Nullable Interaction before) {
        var form = read(visit);
        var with = visit.numbers("with").stream().map(PersonId::new).toList();
        if (!visit.field("find").isEmpty()) {
            return page(visit, person, before, form, with, "");
        }
        var at = at(form, visit);
        if (at.isEmpty()) {
            return page(visit, person, before, form, with, "web.moment.when");
        }
        if (form.title().length() > Trace.LONGEST_TITLE) {
            return page(visit, person, before, form, with, "web.moment.long");
        }
        if (form.channel() == Channel.NOTE && form.title().isEmpty()) {
            return page(visit, person, before, form, with, "web.moment.empty");
        }
        var all = new LinkedHashSet<>(with);
        all.add(person.id());
        var noted =
                new Noted(
                        all,
                        form.channel(),
                        at.get(),
                        before == null ? Duration.ZERO : before.lasted(),
                        form.outgoing(),
                        form.title());
        return save(visit, before, noted)
                .<Reply>map(moment ->
                        new Reply.Redirect(
                                "/people/%s?done=noted&moment=%s"
                                        .formatted(person.id(), moment.id())))
                .orElseGet(Reply.Missing::new);
    }

    private static Optional<Interaction> save(
            Visit visit, @Nullable Interaction before, Noted noted) {
        var interactions = visit.net().interactions();
        return before == null
                ? interactions.note(noted, visit.now())
                : interactions.change(before.id(), noted);
    }

    private static Form read(Visit visit) {
        var channel = Channel.MEETING;
        for (var candidate : Channel.values()) {
            if (candidate.name().equals(visit.field("channel"))) {
                channel = candidate;
            }
        }
        // Meeting is mutual, and a note is mine: only what is sent has a direction.
        boolean sent =
                switch (channel) {
                    case MEETING, NOTE -> false;
                    case CALL, MAIL, MESSAGE -> true;
                };
        return new Form(
                channel,
                visit.field("day"),
                visit.field("time"),
                !sent || !visit.field("began").equals("they"),
                visit.field("title"));
    }

    /// Empty where day or time cannot be read, or lie beyond any life.
    private static Optional<Instant> at(Form form, Visit visit) {
        try {
            var day = LocalDate.parse(form.day());
            var time = form.time().isEmpty() ? LocalTime.NOON : LocalTime.parse(form.time());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(day.atTime(time).atZone(visit.owner().zone()).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Interaction> byHand(Visit visit) {
        return visit.inPath("moment")
                .map(InteractionId::new)
                .flatMap(visit.net().interactions()::find)
                .filter(moment -> moment.source().equals("hand"));
    }

    /// From whose page one came, else whoever is on it.
    private static Optional<Person> person(Visit visit, Interaction moment) {
        return visit.number("person")
                .map(PersonId::new)
                .filter(moment.with()::contains)
                .or(() -> moment.with().stream().findFirst())
                .flatMap(visit.net().people()::find);
    }

    private static Reply page(
            Visit visit,
            Person person,
            @Nullable Interaction moment,
            Form form,
            List<PersonId> with,
            String trouble) {
        var who = Someone.of(person, visit.texts().say("web.nameless"));
        var action =
                moment == null
                        ? who.link() + "/note"
                        : "/moments/" + moment.id() + "?person=" + person.id();
        var frame = visit.frame(Place.PEOPLE, visit.texts().say("web.moment.title", who.name()));
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "moment",
                new View(
                        frame,
                        who,
                        action,
                        moment == null ? "" : "/moments/" + moment.id() + "/delete",
                        form,
                        Picker.of(visit, "with", true, with, Set.of(person.id())),
                        trouble.isEmpty() ? "" : frame.say(trouble)));
    }
}
