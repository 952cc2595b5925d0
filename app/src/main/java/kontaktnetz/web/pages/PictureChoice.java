package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kontaktnetz.network.Outline;
import kontaktnetz.network.Picture;
import kontaktnetz.network.Picture.Part;
import kontaktnetz.network.Picturing;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.NearTopic;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.NetPage.Field;
import kontaktnetz.web.pages.NetPage.Tab;

/// Which part of the net the address asks for: `?view=all`, `?around=7`, `?topic=catering`, and
/// with each of them `&group=Chor`. Without any of them the owner stands in the middle.
///
/// @param title what is shown, as a heading
/// @param group one of the owner's labels, or empty
record PictureChoice(Kind kind, Part part, String title, String group, String key) {

    private static final int MOST_OF_A_GROUP = 20_000;

    enum Kind {
        ME,
        ALL,
        AROUND,
        TOPIC
    }

    /// Empty where there is no such person.
    static Optional<PictureChoice> of(Visit visit) {
        var group = visit.field("group");
        if (!visit.field("around").isEmpty()) {
            return visit.number("around")
                    .flatMap(id -> visit.net().people().find(new PersonId(id)))
                    .map(person -> around(visit, person, group));
        }
        var typed = visit.field("q");
        var book = visit.net().topics().book();
        var topic =
                visit.field("topic").isEmpty() && !typed.isEmpty()
                        ? book.match(bounded(typed), 1).stream().findFirst().map(it -> it.topic())
                        : Optional.of(visit.field("topic"))
                                .filter(key -> !key.isEmpty())
                                .flatMap(key -> book.find(new TopicId(key)).map(it -> it.id()));
        if (topic.isPresent()) {
            return Optional.of(on(visit, topic.get(), group));
        }
        boolean all = visit.field("view").equals("all");
        return Optional.of(
                new PictureChoice(
                        all ? Kind.ALL : Kind.ME,
                        all ? new Part.Everybody() : new Part.AroundMe(),
                        visit.texts().say(all ? "web.picture.all" : "web.picture.me"),
                        group,
                        ""));
    }

    private static PictureChoice around(Visit visit, Person person, String group) {
        var name = Someone.of(person, visit.texts().say("web.nameless")).name();
        return new PictureChoice(
                Kind.AROUND,
                new Part.Around(person.id()),
                visit.texts().say("web.picture.around", name),
                group,
                person.id().toString());
    }

    private static PictureChoice on(Visit visit, TopicId topic, String group) {
        var book = visit.net().topics().book();
        var label = book.label(topic, Language.of(visit.texts().locale()));
        return new PictureChoice(
                Kind.TOPIC,
                new Part.Near(NearTopic.people(visit.net().experiences(), book, topic)),
                visit.texts().say("web.picture.topic", label),
                group,
                topic.key());
    }

    private static String bounded(String words) {
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    Picture draw(Visit visit, Whole whole) {
        return new Picturing(visit.net().acquaintances()).of(whole, part, wanted(visit));
    }

    /// Who is in that picture.
    Outline outline(Visit visit, Whole whole) {
        return Picturing.outline(whole, part, wanted(visit));
    }

    private Predicate<PersonId> wanted(Visit visit) {
        if (group.isEmpty()) {
            return _ -> true;
        }
        var query =
                new PeopleQuery(
                        "",
                        group,
                        PeopleQuery.Linked.ANY,
                        PeopleQuery.Order.ADDED,
                        0,
                        MOST_OF_A_GROUP);
        var members = new HashSet<PersonId>();
        visit.net().people().named(query).forEach(person -> members.add(person.id()));
        return members::contains;
    }

    /// The address of a page about the same part.
    ///
    /// @param more names and values in turn, beside those of the part
    String address(String path, String... more) {
        var fields = new ArrayList<String>(List.of(more));
        kept().forEach(field -> fields.addAll(List.of(field.name(), field.value())));
        fields.addAll(List.of("group", group));
        return Links.to(path, fields.toArray(String[]::new));
    }

    /// The parts that can be shown, and whose or which topic's surroundings are.
    List<Tab> views(Visit visit) {
        var views = new ArrayList<Tab>();
        views.add(tab(visit, "web.picture.me", "/net", kind == Kind.ME));
        views.add(tab(visit, "web.picture.all", "/net?view=all", kind == Kind.ALL));
        if (kind == Kind.AROUND || kind == Kind.TOPIC) {
            views.add(new Tab(title, address("/net"), true));
        }
        return views;
    }

    private static Tab tab(Visit visit, String text, String address, boolean chosen) {
        return new Tab(visit.texts().say(text), address, chosen);
    }

    /// The fields that stay when a group is chosen.
    List<Field> kept() {
        return switch (kind) {
            case ME -> List.of();
            case ALL -> List.of(new Field("view", "all"));
            case AROUND -> List.of(new Field("around", key));
            case TOPIC -> List.of(new Field("topic", key));
        };
    }

    static Whole whole(Visit visit) {
        var trusting = new Trusting(visit.net().ties(), visit.net().trusts());
        return visit.net().acquaintances().whole(visit.today(), trusting.on(visit.today()));
    }
}
