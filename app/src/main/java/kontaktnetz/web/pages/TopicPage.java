package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.graph.Weighing;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Naming;
import kontaktnetz.topics.Naming.Named;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Told;
import kontaktnetz.wording.PeriodWords;

/// One topic: by which names it is found, what lies in it, how long experiences on it count, and
/// what was experienced lately.
public final class TopicPage {

    private static final int LATEST = 5;
    private static final int MOST_WITHIN = 120;
    private static final String OWN = "own";

    /// @param upwards what it lies in, the widest first
    /// @param ask where the net is asked for it
    /// @param told what was experienced on it and what lies in it, latest first
    /// @param moreWithin whether more lies in it than is shown
    /// @param done what was just done, or empty
    public record View(
            Frame frame,
            String key,
            TopicRow topic,
            List<TopicRow> upwards,
            String ask,
            List<Told> told,
            List<InLanguage> names,
            NameForm name,
            List<TopicRow> within,
            boolean moreWithin,
            Fading fading,
            String done) {}

    /// The names in one language.
    ///
    /// @param code of the language, for whoever reads it out
    public record InLanguage(String code, List<Name> names) {}

    /// @param own whether the owner gave it
    public record Name(String text, boolean own) {}

    /// One more name.
    ///
    /// @param trouble what is wrong with it, or empty
    public record NameForm(String typed, boolean german, String trouble) {}

    /// How long experiences count.
    ///
    /// @param now until one counts half, in words
    /// @param usual the same where the owner says nothing
    /// @param days as typed
    /// @param trouble what is wrong with them, or empty
    public record Fading(String now, String usual, boolean isUsual, String days, String trouble) {}

    /// What was typed into one of the two forms and refused.
    private record Refused(String name, String days, String nameTrouble, String daysTrouble) {

        static final Refused NOTHING = new Refused("", "", "", "");
    }

    /// `GET /topics/<key>`
    public Reply show(Visit visit) {
        var topics = visit.net().topics().book();
        return TopicsPage.inPath(visit, topics)
                .map(topic -> page(visit, topics, topic, Refused.NOTHING))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /topics/<key>/names`
    public Reply name(Visit visit) {
        var topics = visit.net().topics().book();
        var topic = TopicsPage.inPath(visit, topics);
        if (topic.isEmpty()) {
            return new Reply.Missing();
        }
        var typed = visit.field("name");
        var naming = new Naming(visit.net().topics());
        return switch (naming.name(topic.get().id(), TopicsPage.language(visit), typed)) {
            case Named.Done(var it) -> new Reply.Redirect(TopicRow.link(it.id()) + "?done=named");
            case Named.Refused(var why) ->
                    page(
                            visit,
                            topics,
                            topic.get(),
                            new Refused(typed, "", TopicsPage.fault(visit, why), ""));
            case Named.Missing(_) -> new Reply.Missing();
        };
    }

    /// `POST /topics/<key>/fading`
    public Reply fade(Visit visit) {
        var topics = visit.net().topics().book();
        var topic = TopicsPage.inPath(visit, topics);
        if (topic.isEmpty()) {
            return new Reply.Missing();
        }
        var experiences = visit.net().experiences();
        if (visit.field("how").equals(OWN)) {
            var days = days(visit);
            if (days.isEmpty()) {
                var trouble =
                        visit.texts()
                                .say("web.topic.fading.fault", Experiences.LONGEST_HALF_LIFE_DAYS);
                return page(
                        visit,
                        topics,
                        topic.get(),
                        new Refused("", visit.field("days"), "", trouble));
            }
            experiences.fade(topic.get().id(), days.get());
        } else {
            experiences.fade(topic.get().id(), null);
        }
        return new Reply.Redirect(TopicRow.link(topic.get().id()) + "?done=faded");
    }

    private static Optional<Integer> days(Visit visit) {
        return visit.number("days")
                .filter(it -> it >= 1 && it <= Experiences.LONGEST_HALF_LIFE_DAYS)
                .map(Long::intValue);
    }

    private static Reply page(Visit visit, TopicBook topics, Topic topic, Refused refused) {
        var row = TopicRow.of(visit, topics, topic.id());
        var within = topics.directlyWithin(topic.id());
        boolean fine = refused.equals(Refused.NOTHING);
        var view =
                new View(
                        visit.frame(Place.ASK, row.label()),
                        topic.id().key(),
                        row,
                        upwards(visit, topics, topic),
                        Links.to("/ask", "topic", topic.id().key()),
                        told(visit, topics, topic),
                        names(visit, topic),
                        new NameForm(
                                refused.name.length() > Label.LONGEST
                                        ? refused.name.substring(0, Label.LONGEST)
                                        : refused.name,
                                TopicsPage.language(visit) == Language.GERMAN,
                                refused.nameTrouble),
                        TopicRow.of(visit, topics, within, MOST_WITHIN),
                        within.size() > MOST_WITHIN,
                        fading(visit, topic, refused),
                        fine ? done(visit) : "");
        return new Reply.Page(fine ? 200 : 422, "topic", view);
    }

    private static String done(Visit visit) {
        var done = visit.field("done");
        return List.of("made", "named", "faded").contains(done)
                ? visit.texts().say("web.topic.done." + done)
                : "";
    }

    private static List<TopicRow> upwards(Visit visit, TopicBook topics, Topic topic) {
        var upwards = new ArrayList<TopicRow>();
        topics.upwards(topic.id()).stream()
                .skip(1)
                .forEach(id -> upwards.addFirst(TopicRow.of(visit, topics, id)));
        return upwards;
    }

    private static List<Told> told(Visit visit, TopicBook topics, Topic topic) {
        var latest =
                visit.net().experiences().on(topics.within(topic.id())).stream()
                        .sorted(Comparator.comparing(Experience::day).reversed())
                        .limit(LATEST)
                        .toList();
        return Experienced.rows(visit, latest, topics, Language.of(visit.texts().locale()));
    }

    /// The language spoken comes first; one without names is left out.
    private static List<InLanguage> names(Visit visit, Topic topic) {
        var own = visit.net().topics().ownNames(topic.id());
        var spoken = Language.of(visit.texts().locale());
        var names = new ArrayList<InLanguage>();
        for (var language : Language.values()) {
            var all = names(topic, language, own);
            if (!all.isEmpty()) {
                names.add(
                        language == spoken ? 0 : names.size(),
                        new InLanguage(language.code(), all));
            }
        }
        return names;
    }

    private static List<Name> names(Topic topic, Language language, Set<Label> own) {
        return topic.labels(language).stream()
                .map(text -> new Name(text, own.contains(new Label(language, text))))
                .toList();
    }

    private static Fading fading(Visit visit, Topic topic, Refused refused) {
        var words = new PeriodWords(visit.texts());
        int usual = (int) Math.round(Weighing.USUAL_HALF_LIFE_DAYS);
        var own = visit.net().experiences().halfLives().get(topic.id());
        boolean again = !refused.daysTrouble.isEmpty();
        return new Fading(
                words.span(own == null ? usual : own),
                words.span(usual),
                own == null && !again,
                again ? refused.days : own == null ? "" : own.toString(),
                refused.daysTrouble);
    }
}
