package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kontaktnetz.network.Outline;
import kontaktnetz.network.Survey.Cluster;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.Listing;
import org.jspecify.annotations.Nullable;

/// The people of a picture as a list, the nearest first: the same facts, without looking.
///
/// @param cut whether the picture leaves some out
/// @param more where the next ones are, or empty
public record PictureList(List<Row> rows, boolean cut, String more, String next) {

    private static final int MOST_NAMES = 4;

    /// @param text whom they know, and where they belong
    public record Row(Someone who, String text) {}

    /// @param offset how many to pass over
    static PictureList of(
            Visit visit,
            PictureChoice choice,
            Outline picture,
            List<Cluster> clusters,
            int offset) {
        var list = new Listed(visit, picture, clusters, offset);
        return new PictureList(
                list.rows(),
                picture.cut(),
                list.hasMore()
                        ? choice.address("/net", "offset", Integer.toString(offset + Listed.PAGE))
                        : "",
                visit.texts().say("web.more"));
    }

    /// The people of one page.
    private static final class Listed {

        private static final int PAGE = 10;

        private final Visit visit;
        private final Outline picture;
        private final List<Cluster> clusters;
        private final List<Integer> places;
        private final Map<Integer, List<Integer>> known = new HashMap<>();
        private final Map<PersonId, Someone> people;

        Listed(Visit visit, Outline picture, List<Cluster> clusters, int offset) {
            this.visit = visit;
            this.picture = picture;
            this.clusters = clusters;
            this.places =
                    IntStream.range(0, picture.members().size())
                            .filter(place -> person(place) != null)
                            .skip(offset)
                            .limit(PAGE + 1)
                            .boxed()
                            .toList();
            shown().forEach(place -> known.put(place, new ArrayList<>()));
            for (var line : picture.lines()) {
                know(line.one(), line.other());
                know(line.other(), line.one());
            }
            this.people = AcquaintanceRow.someones(visit, mentioned());
        }

        private void know(int one, int other) {
            var all = known.get(one);
            if (all != null) {
                all.add(other);
            }
        }

        boolean hasMore() {
            return places.size() > PAGE;
        }

        private List<Integer> shown() {
            return places.subList(0, Math.min(PAGE, places.size()));
        }

        private Set<PersonId> mentioned() {
            var mentioned = new HashSet<PersonId>();
            for (int place : shown()) {
                add(mentioned, person(place));
                knownTo(place).stream()
                        .limit(MOST_NAMES)
                        .forEach(other -> add(mentioned, person(other)));
                var cluster = cluster(place);
                add(mentioned, cluster == null ? null : cluster.people().getFirst());
            }
            return mentioned;
        }

        private static void add(Set<PersonId> mentioned, @Nullable PersonId person) {
            if (person != null) {
                mentioned.add(person);
            }
        }

        private List<Integer> knownTo(int place) {
            return known.getOrDefault(place, List.of());
        }

        private @Nullable PersonId person(int place) {
            return picture.members().get(place).person();
        }

        private @Nullable Cluster cluster(int place) {
            var cluster = picture.members().get(place).cluster();
            return cluster == null ? null : clusters.get(cluster);
        }

        List<Row> rows() {
            var rows = new ArrayList<Row>();
            for (int place : shown()) {
                var who = people.get(person(place));
                if (who != null) {
                    rows.add(new Row(who, text(place)));
                }
            }
            return rows;
        }

        /// "Kennt Sie, Ada Byron und drei andere. Gehört zu „Chor“."
        private String text(int place) {
            var cluster = cluster(place);
            var knows =
                    knownTo(place).isEmpty()
                            ? visit.texts().say("web.picture.knows.nobody")
                            : visit.texts().say("web.picture.knows", names(knownTo(place)));
            return cluster == null
                    ? knows
                    : knows
                            + " "
                            + visit.texts()
                                    .say(
                                            "web.picture.belongs",
                                            NetTelling.called(
                                                    visit,
                                                    cluster,
                                                    called(cluster.people().getFirst())));
        }

        private String names(List<Integer> places) {
            var names = new ArrayList<>(places.stream().limit(MOST_NAMES).map(this::name).toList());
            if (places.size() > MOST_NAMES) {
                names.add(visit.texts().say("web.net.others", places.size() - MOST_NAMES));
            }
            return Listing.and(names, visit.texts());
        }

        private String called(PersonId person) {
            var who = people.get(person);
            return who == null ? "" : who.name();
        }

        private String name(int place) {
            var person = person(place);
            if (person == null) {
                return visit.texts().say("web.picture.knows.you");
            }
            var who = people.get(person);
            return who == null ? visit.texts().say("web.nameless") : who.name();
        }
    }
}
