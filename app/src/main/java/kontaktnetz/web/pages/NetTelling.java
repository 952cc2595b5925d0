package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kontaktnetz.giving.CouldMeet;
import kontaktnetz.network.Survey;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.Language;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.NetPage.Cluster;
import kontaktnetz.web.pages.NetPage.Row;
import kontaktnetz.web.pages.NetPage.Shown;
import kontaktnetz.web.pages.NetPage.View;
import kontaktnetz.wording.GivingWords;
import kontaktnetz.wording.Listing;

/// A survey of the net in words.
final class NetTelling {

    private static final int MOST_ROWS = 8;
    private static final int MOST_NAMES = 6;
    private static final int MOST_ISLANDS = 12;

    private final Visit visit;
    private final boolean unlinked;
    private final Survey survey;
    private final List<CouldMeet> couldMeet;
    private final Map<PersonId, Someone> people;

    /// @param couldMeet who could meet
    NetTelling(Visit visit, Whole whole, List<CouldMeet> couldMeet) {
        this.visit = visit;
        this.couldMeet = couldMeet;
        this.unlinked = whole.isUnlinked();
        this.survey = whole.survey();
        this.people = AcquaintanceRow.someones(visit, mentioned(survey, couldMeet));
    }

    /// No more are read than are shown.
    private static Set<PersonId> mentioned(Survey survey, List<CouldMeet> couldMeet) {
        var mentioned = new HashSet<PersonId>();
        survey.holding().joints().stream()
                .limit(MOST_ROWS)
                .forEach(joint -> {
                    mentioned.add(joint.person());
                    joint.parts().stream()
                            .flatMap(List::stream)
                            .limit(MOST_NAMES)
                            .forEach(mentioned::add);
                });
        survey.holding()
                .mendings()
                .forEach(mending ->
                        mentioned.addAll(
                                List.of(mending.one(), mending.other(), mending.between())));
        couldMeet.forEach(meet -> mentioned.addAll(GivingWords.mentioned(meet)));
        survey.clusters().stream()
                .limit(MOST_ROWS)
                .forEach(cluster ->
                        cluster.people().stream().limit(MOST_NAMES).forEach(mentioned::add));
        survey.holding().islands().stream().limit(MOST_ISLANDS).forEach(mentioned::add);
        return mentioned;
    }

    View view(Shown picture) {
        var islands = survey.holding().islands();
        return new View(
                visit.frame(Place.NET, visit.texts().say("web.place.net")),
                unlinked,
                visit.field("fault").equals("name") ? visit.texts().say("web.net.name.long") : "",
                picture,
                linked(),
                joints(),
                mendings(),
                meets(),
                survey.clusters().stream().limit(MOST_ROWS).map(this::cluster).toList(),
                shown(islands, MOST_ISLANDS),
                more(islands, MOST_ISLANDS));
    }

    private Cluster cluster(Survey.Cluster cluster) {
        var name = cluster.name();
        var middle = cluster.people().getFirst();
        return new Cluster(
                called(visit, cluster, name(middle)),
                name == null ? "" : name,
                middle.toString(),
                shown(cluster.people(), MOST_NAMES),
                more(cluster.people(), MOST_NAMES));
    }

    /// What a cluster is called: by the owner, else by whom it lies around.
    ///
    /// @param middle the name of who is linked most within it; empty where they are gone
    static String called(Visit visit, Survey.Cluster cluster, String middle) {
        var name = cluster.name();
        return name != null ? name : visit.texts().say("web.net.cluster.around", middle);
    }

    private List<Row> joints() {
        return survey.holding().joints().stream()
                .limit(MOST_ROWS)
                .filter(joint -> people.containsKey(joint.person()))
                .map(joint ->
                        new Row(
                                someone(joint.person()),
                                List.of(),
                                visit.texts()
                                        .say(
                                                "web.net.joint",
                                                names(
                                                        joint.parts().stream()
                                                                .flatMap(List::stream)
                                                                .toList(),
                                                        MOST_NAMES))))
                .toList();
    }

    private String linked() {
        var linked = survey.holding().linked();
        return linked == null || unlinked
                ? ""
                : AcquaintanceRow.words(visit, people).linked(linked);
    }

    private List<Row> mendings() {
        var words = AcquaintanceRow.words(visit, people);
        return survey.holding().mendings().stream()
                .filter(mending ->
                        people.containsKey(mending.one()) && people.containsKey(mending.other()))
                .map(mending ->
                        new Row(
                                someone(mending.one()),
                                List.of(someone(mending.other())),
                                words.mending(mending)))
                .toList();
    }

    private List<Row> meets() {
        var names = new HashMap<PersonId, String>();
        people.forEach((id, who) -> names.put(id, who.name()));
        var words = new GivingWords(visit.texts(), visit.today(), names);
        var topics = visit.net().topics().book();
        var language = Language.of(visit.texts().locale());
        return couldMeet.stream()
                .filter(meet -> people.containsKey(meet.one()) && people.containsKey(meet.other()))
                .map(meet ->
                        new Row(
                                someone(meet.one()),
                                List.of(someone(meet.other())),
                                words.reason(meet, topic -> topics.label(topic, language))))
                .toList();
    }

    private String name(PersonId person) {
        var who = people.get(person);
        return who == null ? "" : who.name();
    }

    private Someone someone(PersonId person) {
        return Objects.requireNonNull(people.get(person), "asked for before");
    }

    private List<Someone> shown(List<PersonId> some, int most) {
        return some.stream().limit(most).filter(people::containsKey).map(this::someone).toList();
    }

    private String more(List<PersonId> all, int most) {
        return all.size() > most ? visit.texts().say("web.net.others", all.size() - most) : "";
    }

    private String names(List<PersonId> all, int most) {
        var names = new ArrayList<>(shown(all, most).stream().map(Someone::name).toList());
        var more = more(all, most);
        if (!more.isEmpty()) {
            names.add(more);
        }
        return Listing.and(names, visit.texts());
    }
}
