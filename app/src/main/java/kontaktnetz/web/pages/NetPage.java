package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kontaktnetz.network.Survey;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.Listing;

/// The net as a list: what hangs on one person, what belongs together, who could meet, and who is
/// linked with nobody yet.
public final class NetPage {

    private static final int MOST_ROWS = 8;
    private static final int MOST_NAMES = 6;
    private static final int MOST_COMMON = 3;
    private static final int MOST_ISLANDS = 12;

    /// @param empty whether of nobody is known whom they know
    /// @param more of those not linked, beside those shown; empty where all are
    public record View(
            Frame frame,
            boolean empty,
            List<Row> joints,
            List<Row> meets,
            List<Cluster> clusters,
            List<Someone> islands,
            String more) {}

    /// Somebody, and a sentence.
    ///
    /// @param beside the other of two, or nobody
    public record Row(Someone who, List<Someone> beside, String text) {}

    /// @param more of those beside the ones shown; empty where all are
    public record Cluster(List<Someone> people, String more) {}

    /// `GET /net`
    public Reply show(Visit visit) {
        var trusting = new Trusting(visit.net().ties(), visit.net().trusts());
        var whole = visit.net().acquaintances().whole(visit.today(), trusting.on(visit.today()));
        var told = new Telling(visit, whole);
        return Reply.page("net", told.view());
    }

    /// A survey in words.
    private static final class Telling {

        private final Visit visit;
        private final boolean unlinked;
        private final Survey survey;
        private final Map<PersonId, Someone> people;

        Telling(Visit visit, Whole whole) {
            this.visit = visit;
            this.unlinked = whole.isUnlinked();
            this.survey = whole.survey();
            this.people = AcquaintanceRow.someones(visit, mentioned(survey));
        }

        /// No more are read than are shown.
        private static Set<PersonId> mentioned(Survey survey) {
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
            survey.meets()
                    .forEach(meet -> {
                        mentioned.add(meet.one());
                        mentioned.add(meet.other());
                        meet.common().stream().limit(MOST_COMMON).forEach(mentioned::add);
                    });
            survey.clusters().stream()
                    .limit(MOST_ROWS)
                    .forEach(cluster ->
                            cluster.people().stream().limit(MOST_NAMES).forEach(mentioned::add));
            survey.holding().islands().stream().limit(MOST_ISLANDS).forEach(mentioned::add);
            return mentioned;
        }

        View view() {
            var islands = survey.holding().islands();
            return new View(
                    visit.frame(Place.NET, visit.texts().say("web.place.net")),
                    unlinked,
                    joints(),
                    meets(),
                    survey.clusters().stream()
                            .limit(MOST_ROWS)
                            .map(cluster ->
                                    new Cluster(
                                            shown(cluster.people(), MOST_NAMES),
                                            more(cluster.people(), MOST_NAMES)))
                            .toList(),
                    shown(islands, MOST_ISLANDS),
                    more(islands, MOST_ISLANDS));
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

        private List<Row> meets() {
            return survey.meets().stream()
                    .filter(meet ->
                            people.containsKey(meet.one()) && people.containsKey(meet.other()))
                    .map(meet ->
                            new Row(
                                    someone(meet.one()),
                                    List.of(someone(meet.other())),
                                    visit.texts()
                                            .say(
                                                    "web.net.meet.common",
                                                    names(meet.common(), MOST_COMMON))))
                    .toList();
        }

        private Someone someone(PersonId person) {
            return Objects.requireNonNull(people.get(person), "asked for before");
        }

        private List<Someone> shown(List<PersonId> some, int most) {
            return some.stream()
                    .limit(most)
                    .filter(people::containsKey)
                    .map(this::someone)
                    .toList();
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
}
