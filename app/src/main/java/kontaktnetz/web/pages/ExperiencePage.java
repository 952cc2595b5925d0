package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Recorded;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Told;
import org.jspecify.annotations.Nullable;

/// Records an experience in twenty seconds; changes and deletes one, and says where it counts.
public final class ExperiencePage {

    private static final int LONGEST_NAME = 500;
    private static final String NEW = "new";

    /// Who had it, as the form asks.
    public enum Had {
        ME,
        TELLER,
        OTHER,
        UNKNOWN
    }

    /// @param action where the form is sent
    /// @param erase where it is deleted, or empty while it is new
    /// @param counts where it counts, in a sentence; empty while it is new
    /// @param known stories it may be, for the owner to say
    public record View(
            Frame frame,
            String action,
            String erase,
            Form form,
            Picker with,
            Picker teller,
            Picker source,
            Topics topics,
            String counts,
            List<Told> known,
            String trouble) {

        public List<Had> hads() {
            return List.of(Had.values());
        }

        public List<Grade> grades() {
            return List.of(Grade.values());
        }
    }

    /// @param name of a candidate who is not in the net yet, or empty
    /// @param grade null while none was chosen
    /// @param when as typed
    public record Form(Had had, String name, @Nullable Grade grade, String when, String sentence) {}

    /// Topics to choose from.
    ///
    /// @param typed what was typed
    /// @param fresh whether what was typed may become a topic
    public record Topics(Frame frame, String typed, List<Choice> choices, boolean fresh) {}

    public record Choice(String key, String label, boolean chosen) {}

    /// What was filled in, read.
    private record Filled(
            Form form,
            List<PersonId> with,
            List<PersonId> teller,
            List<PersonId> source,
            String words,
            String topic) {}

    /// `GET /experiences/new?with&topic&had`
    public Reply blank(Visit visit) {
        var with = visit.number("with").map(PersonId::new).stream().toList();
        var teller = visit.number("teller").map(PersonId::new).stream().toList();
        var month = visit.today().toString().substring(0, "2026-11".length());
        var form = new Form(teller.isEmpty() ? Had.ME : Had.TELLER, "", null, month, "");
        var filled = new Filled(form, with, teller, List.of(), "", visit.field("topic"));
        return page(visit, null, filled, List.of(), "");
    }

    /// `GET /experiences/{id}`
    public Reply show(Visit visit) {
        return experience(visit)
                .map(it -> page(visit, it, filled(it), List.of(), ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `GET /experiences/topics?topic-words&topic`
    public Reply topics(Visit visit) {
        var topics = visit.net().topics().book();
        return Reply.page(
                "part/topicChoices",
                TopicPicker.choices(
                        visit, topics, visit.field("topic-words"), visit.field("topic")));
    }

    /// `POST /experiences/new`
    public Reply add(Visit visit) {
        return written(visit, null);
    }

    /// `POST /experiences/{id}`
    public Reply change(Visit visit) {
        var experience = experience(visit);
        return experience.isPresent() ? written(visit, experience.get()) : new Reply.Missing();
    }

    /// `POST /experiences/{id}/delete`
    public Reply delete(Visit visit) {
        var experience = experience(visit);
        if (experience.isEmpty() || !visit.net().experiences().remove(experience.get().id())) {
            return new Reply.Missing();
        }
        return new Reply.Redirect(
                "/people/" + experience.get().told().with() + "?done=experience-gone");
    }

    private Reply written(Visit visit, @Nullable Experience before) {
        var filled = read(visit);
        if (!visit.field("find").isEmpty()) {
            return page(visit, before, filled, List.of(), "");
        }
        var trouble = trouble(filled, visit);
        if (!trouble.isEmpty()) {
            return page(visit, before, filled, List.of(), trouble);
        }
        return switch (record(visit, before, filled)) {
            case Recorded.Noted(var it) ->
                    new Reply.Redirect("/people/" + it.told().with() + "?done=experience");
            case Recorded.PerhapsKnown(var known) -> page(visit, before, filled, known, "");
            case Recorded.Refused(var fault) ->
                    page(visit, before, filled, List.of(), "web.experience.fault." + fault.name());
            case Recorded.Missing() -> new Reply.Missing();
        };
    }

    /// Whoever and whatever is new is written down first, so that the story can point at it.
    private static Recorded record(Visit visit, @Nullable Experience before, Filled filled) {
        var recording = new Recording(visit.net().experiences());
        var today = visit.today();
        var told = told(filled);
        var same = visit.number("same").map(ExperienceId::new);
        if (before == null && same.isPresent()) {
            return recording.toldAgain(same.get(), told, today);
        }
        var fault =
                filled.with.stream()
                        .flatMap(with -> Recording.fault(origin(filled), with, told).stream())
                        .findFirst();
        if (fault.isPresent()) {
            return new Recorded.Refused(fault.get());
        }
        var story = story(visit, filled);
        if (before != null) {
            return recording.change(before.id(), story, told, today);
        }
        return visit.field("same").equals(NEW)
                ? recording.recordAnother(story, told, today, visit.now())
                : recording.record(story, told, today, visit.now());
    }

    private static Story story(Visit visit, Filled filled) {
        return new Story(
                origin(filled),
                with(visit, filled),
                TopicPicker.chosen(visit, filled.topic, filled.words),
                filled.form.grade == null ? Grade.NEUTRAL : filled.form.grade,
                new VagueDay(filled.form.when),
                filled.form.sentence);
    }

    private static Origin origin(Filled filled) {
        return switch (filled.form.had) {
            case ME -> Origin.MINE;
            case TELLER -> Origin.of(filled.teller.getFirst());
            case OTHER -> Origin.of(filled.source.getFirst());
            case UNKNOWN -> Origin.UNKNOWN;
        };
    }

    private static Set<PersonId> told(Filled filled) {
        return filled.form.had == Had.ME ? Set.of() : Set.of(filled.teller.getFirst());
    }

    private static PersonId with(Visit visit, Filled filled) {
        return filled.with.isEmpty()
                ? visit.net()
                        .people()
                        .add(Card.named(filled.form.name), Met.UNKNOWN, visit.now())
                        .id()
                : filled.with.getFirst();
    }

    private static Filled read(Visit visit) {
        var had =
                Arrays.stream(Had.values())
                        .filter(it -> it.name().equals(visit.field("had")))
                        .findFirst()
                        .orElse(Had.ME);
        var grade =
                Arrays.stream(Grade.values())
                        .filter(it -> it.name().equals(visit.field("grade")))
                        .findFirst()
                        .orElse(null);
        var form =
                new Form(
                        had,
                        visit.field("name"),
                        grade,
                        visit.field("when"),
                        visit.field("sentence"));
        var words = visit.field("topic-words");
        return new Filled(
                form,
                ids(visit, "with"),
                ids(visit, "teller"),
                ids(visit, "source"),
                words,
                TopicPicker.key(visit));
    }

    private static List<PersonId> ids(Visit visit, String field) {
        return visit.numbers(field).stream().map(PersonId::new).limit(1).toList();
    }

    private static String trouble(Filled filled, Visit visit) {
        var form = filled.form;
        if (filled.with.isEmpty() && form.name.isEmpty()) {
            return "web.experience.fault.nobody";
        }
        if (form.name.length() > LONGEST_NAME
                || form.sentence.length() > Experience.LONGEST_SENTENCE) {
            return "web.experience.long";
        }
        if (form.had != Had.ME && filled.teller.isEmpty()) {
            return "web.experience.fault.teller";
        }
        if (form.had == Had.OTHER && filled.source.isEmpty()) {
            return "web.experience.fault.source";
        }
        if (form.grade == null) {
            return "web.experience.fault.grade";
        }
        if (!VagueDay.isOne(form.when)) {
            return "web.edit.when";
        }
        if (new VagueDay(form.when).isAfter(visit.today())) {
            return "web.experience.fault.NOT_YET";
        }
        return TopicPicker.isTopic(visit, filled.topic, filled.words)
                ? ""
                : "web.experience.fault.topic";
    }

    private static Filled filled(Experience experience) {
        var story = experience.told();
        var tellers = new ArrayList<>(experience.toldBy());
        var had =
                switch (story.origin()) {
                    case Origin.Mine() -> Had.ME;
                    case Origin.Somebody(_) -> tellers.isEmpty() ? Had.TELLER : Had.OTHER;
                    case Origin.Unknown() -> Had.UNKNOWN;
                };
        var source =
                story.origin() instanceof Origin.Somebody(var person)
                        ? List.of(person)
                        : List.<PersonId>of();
        return new Filled(
                new Form(had, "", story.grade(), story.when().iso(), story.sentence()),
                List.of(story.with()),
                had == Had.TELLER ? source : tellers,
                had == Had.OTHER ? source : List.of(),
                "",
                story.topic().key());
    }

    private static Reply page(
            Visit visit,
            @Nullable Experience before,
            Filled filled,
            List<Experience> known,
            String trouble) {
        var topics = visit.net().topics().book();
        var frame =
                visit.frame(
                        Place.ASK,
                        visit.texts()
                                .say(
                                        before == null
                                                ? "web.experience.new"
                                                : "web.experience.change"));
        var language = Language.of(visit.texts().locale());
        var view =
                new View(
                        frame,
                        before == null ? "/experiences/new" : "/experiences/" + before.id(),
                        before == null ? "" : "/experiences/" + before.id() + "/delete",
                        filled.form,
                        Picker.of(visit, "with", false, filled.with, Set.of()),
                        Picker.of(visit, "teller", false, filled.teller, Set.of()),
                        Picker.of(visit, "source", false, filled.source, Set.of()),
                        TopicPicker.choices(visit, topics, filled.words, filled.topic),
                        before == null ? "" : counts(visit, before, topics, language),
                        Experienced.rows(visit, known, topics, language),
                        trouble.isEmpty() ? "" : frame.say(trouble));
        boolean fine = trouble.isEmpty() && known.isEmpty();
        return new Reply.Page(fine ? 200 : 422, "experience", view);
    }

    /// Where it counts: in every question on its topic and on those it lies in.
    private static String counts(
            Visit visit, Experience experience, TopicBook topics, Language language) {
        var where =
                topics.upwards(experience.told().topic()).stream()
                        .map(id -> topics.label(id, language))
                        .toList();
        var with = visit.net().people().find(experience.told().with());
        return visit.texts()
                .say(
                        "web.experience.counts",
                        with.map(Person::name).orElse(""),
                        String.join(", ", where));
    }

    private static Optional<Experience> experience(Visit visit) {
        return visit.inPath("id").map(ExperienceId::new).flatMap(visit.net().experiences()::find);
    }
}
