package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Match;
import kontaktnetz.topics.Naming;
import kontaktnetz.topics.Naming.Fault;
import kontaktnetz.topics.Naming.Named;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// All topics as they lie in one another, what a word is understood as, and a new one.
public final class TopicsPage {

    private static final int MOST_FOUND = 12;
    private static final int MOST_TYPED = 200;

    /// Of the owner's own, of those imported, of those within one: thousands are for searching.
    private static final int MOST_ROWS = 60;

    /// @param typed what was looked for, or empty
    /// @param form for a new topic; where something was found, folded away
    public record View(
            Frame frame,
            String typed,
            List<TopicRow> found,
            List<TopicRow> own,
            List<Branch> branches,
            List<TopicRow> imported,
            boolean moreOwn,
            boolean moreImported,
            Form form) {}

    /// A topic that lies in nothing wider, and what lies in it.
    public record Branch(TopicRow topic, List<Twig> within) {}

    /// What lies directly in a branch, and what lies in that.
    public record Twig(TopicRow topic, List<TopicRow> within) {}

    /// The page with the form alone.
    public record FormView(Frame frame, Form form) {}

    /// A new topic.
    ///
    /// @param name as typed
    /// @param german whether the name is German
    /// @param choices what it may lie in
    /// @param trouble what is wrong with the name, or empty
    /// @param lost what is wrong with what it lies in, or empty
    public record Form(
            String name,
            boolean german,
            String within,
            List<Choice> choices,
            String trouble,
            String lost) {}

    public record Choice(String key, String label) {}

    /// `GET /topics?q`
    public Reply show(Visit visit) {
        var topics = visit.net().topics().book();
        var typed = visit.field("q");
        var bounded = typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed;
        boolean all = bounded.isEmpty();
        var own = topics.all().stream().filter(topic -> topic.id().isOwn()).toList();
        var imported = topics.widest().stream().filter(topic -> topic.id().isImported()).toList();
        return Reply.page(
                "topics",
                new View(
                        frame(visit, "web.topics.title"),
                        bounded,
                        all ? List.of() : found(visit, topics, bounded),
                        all ? TopicRow.of(visit, topics, own, MOST_ROWS) : List.of(),
                        all ? branches(visit, topics) : List.of(),
                        all ? TopicRow.of(visit, topics, imported, MOST_ROWS) : List.of(),
                        own.size() > MOST_ROWS,
                        imported.size() > MOST_ROWS,
                        form(visit, topics, bounded, "", "", "")));
    }

    /// `GET /topics/new?name&within`
    public Reply blank(Visit visit) {
        var topics = visit.net().topics().book();
        var within =
                TopicId.find(visit.field("within"))
                        .flatMap(topics::find)
                        .map(topic -> topic.id().key())
                        .orElse("");
        return form(visit, form(visit, topics, visit.field("name"), within, "", ""));
    }

    /// `POST /topics/new`
    public Reply make(Visit visit) {
        var name = visit.field("name");
        var key = visit.field("within");
        var within = TopicId.find(key);
        if (!key.isEmpty() && within.isEmpty()) {
            return refused(visit, "", lost(visit));
        }
        var naming = new Naming(visit.net().topics());
        return switch (naming.make(language(visit), name, within.orElse(null))) {
            case Named.Done(var topic) ->
                    new Reply.Redirect(TopicRow.link(topic.id()) + "?done=made");
            case Named.Refused(var why) -> refused(visit, fault(visit, why), "");
            case Named.Missing(_) -> refused(visit, "", lost(visit));
        };
    }

    private static Reply refused(Visit visit, String trouble, String lost) {
        var topics = visit.net().topics().book();
        var within = lost.isEmpty() ? visit.field("within") : "";
        return form(visit, form(visit, topics, visit.field("name"), within, trouble, lost));
    }

    private static Reply form(Visit visit, Form form) {
        boolean fine = form.trouble.isEmpty() && form.lost.isEmpty();
        return new Reply.Page(
                fine ? 200 : 422, "topicNew", new FormView(frame(visit, "web.topics.new"), form));
    }

    private static Form form(
            Visit visit,
            TopicBook topics,
            String name,
            String within,
            String trouble,
            String lost) {
        return new Form(
                name.length() > Label.LONGEST ? name.substring(0, Label.LONGEST) : name,
                language(visit) == Language.GERMAN,
                within,
                choices(visit, topics, within),
                trouble,
                lost);
    }

    /// What a new topic may lie in: the widest ones that came with the program, and the one asked
    /// for, wherever it lies.
    private static List<Choice> choices(Visit visit, TopicBook topics, String within) {
        var language = Language.of(visit.texts().locale());
        var choices = new ArrayList<Choice>();
        topics.widest().stream()
                .filter(topic -> topic.id().isBuiltIn() && !topic.id().key().equals(within))
                .forEach(topic -> choices.add(new Choice(topic.id().key(), topic.label(language))));
        TopicId.find(within)
                .flatMap(topics::find)
                .ifPresent(
                        topic -> choices.add(new Choice(topic.id().key(), topic.label(language))));
        choices.sort(Comparator.comparing(Choice::label, TopicRow.order(visit)));
        return choices;
    }

    private static List<TopicRow> found(Visit visit, TopicBook topics, String typed) {
        return topics.match(typed, MOST_FOUND).stream()
                .map(Match::topic)
                .map(id -> TopicRow.of(visit, topics, id))
                .toList();
    }

    private static List<Branch> branches(Visit visit, TopicBook topics) {
        var widest = topics.widest().stream().filter(topic -> topic.id().isBuiltIn()).toList();
        var branches = new ArrayList<Branch>();
        for (var topic : widest) {
            branches.add(
                    new Branch(
                            TopicRow.of(visit, topics, topic.id()),
                            twigs(visit, topics, topics.directlyWithin(topic.id()))));
        }
        branches.sort(Comparator.comparing(it -> it.topic.label(), TopicRow.order(visit)));
        return branches;
    }

    private static List<Twig> twigs(Visit visit, TopicBook topics, List<Topic> several) {
        return several.stream()
                .map(topic ->
                        new Twig(
                                TopicRow.of(visit, topics, topic.id()),
                                TopicRow.of(
                                        visit,
                                        topics,
                                        topics.directlyWithin(topic.id()),
                                        MOST_ROWS)))
                .sorted(Comparator.comparing(it -> it.topic.label(), TopicRow.order(visit)))
                .limit(MOST_ROWS)
                .toList();
    }

    private static String lost(Visit visit) {
        return visit.texts().say("web.topics.fault.lost");
    }

    /// What is wrong with a name, in a sentence.
    static String fault(Visit visit, Fault why) {
        return switch (why) {
            case Fault.Unfit(var problem) ->
                    visit.texts().say("web.topics.fault." + problem, Label.LONGEST);
            case Fault.Taken(var by) ->
                    visit.texts()
                            .say(
                                    "web.topics.fault.taken",
                                    by.label(Language.of(visit.texts().locale())));
        };
    }

    /// The language chosen for a name, else the one spoken.
    static Language language(Visit visit) {
        return Language.find(visit.field("language"))
                .orElseGet(() -> Language.of(visit.texts().locale()));
    }

    static Frame frame(Visit visit, String key) {
        return visit.frame(Place.ASK, visit.texts().say(key));
    }

    /// The topic in the address.
    static Optional<Topic> inPath(Visit visit, TopicBook topics) {
        return TopicId.find(visit.context().pathParam("key")).flatMap(topics::find);
    }
}
