package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import kontaktnetz.giving.CouldMeet.Reason;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Who of the net could meet: where a need meets an offer, where many know both, where two groups
/// have no bridge, where two have the same at heart. Who helped whom before plays no part.
///
/// Time: at most so many needs and offers, each beside those on fitting topics, and the survey of
/// the net.
public final class WhoCouldMeet {

    private static final int MOST = 8;
    private static final int MOST_MATTERS = 200;
    private static final int MOST_MEETING = 3;
    private static final int MOST_COMMON = 5;
    private static final int MOST_BRIDGES = 2;
    private static final int MOST_SAME = 2;

    private final Matters matters;
    private final TopicBook topics;

    public WhoCouldMeet(Matters matters, TopicBook topics) {
        this.matters = matters;
        this.topics = topics;
    }

    /// The best of each kind; nobody is named twice.
    ///
    /// @param tried two whom the owner thought of bringing together already
    public List<CouldMeet> among(
            Whole whole, BiPredicate<PersonId, PersonId> tried, LocalDate today) {
        var needs = others(Kind.NEED, today);
        var offers = others(Kind.OFFER, today);
        var found = new Found(whole, tried);
        found.first(MOST_MEETING, meeting(needs, offers));
        found.first(MOST_COMMON, common(whole));
        found.first(MOST_BRIDGES, bridges(whole));
        found.first(MOST_SAME, same(needs));
        found.first(MOST_SAME, same(offers));
        return List.copyOf(found.meets);
    }

    /// What others look for or offer and did not ask to keep to oneself.
    private List<Matter> others(Kind kind, LocalDate today) {
        return matters.open(kind, today, MOST_MATTERS).stream()
                .filter(it -> !it.said().isMine() && !it.said().isConfidential())
                .toList();
    }

    private List<CouldMeet> meeting(Collection<Matter> needs, Collection<Matter> offers) {
        var meeting = new ArrayList<CouldMeet>();
        for (var need : needs) {
            var fitting = need.said().fitting(topics);
            for (var offer : offers) {
                if (fitting.contains(offer.said().topic())) {
                    meet(need, offer, new Reason.Meets(need, offer)).ifPresent(meeting::add);
                }
            }
        }
        return meeting;
    }

    private static List<CouldMeet> common(Whole whole) {
        return whole.survey().meets().stream()
                .map(it -> new CouldMeet(it.one(), it.other(), new Reason.Common(it.common())))
                .toList();
    }

    private static List<CouldMeet> bridges(Whole whole) {
        var bridges = new ArrayList<CouldMeet>();
        for (var apart : whole.survey().apart()) {
            var one = apart.ofOne();
            var other = apart.ofOther();
            if (one != null && other != null) {
                bridges.add(new CouldMeet(one, other, new Reason.Bridge(apart)));
            }
        }
        return bridges;
    }

    private static List<CouldMeet> same(Collection<Matter> matters) {
        var byTopic = new LinkedHashMap<TopicId, List<Matter>>();
        for (var matter : matters) {
            byTopic.computeIfAbsent(matter.said().topic(), _ -> new ArrayList<>()).add(matter);
        }
        var same = new ArrayList<CouldMeet>();
        for (var all : byTopic.values()) {
            for (int i = 1; i < all.size(); i++) {
                var said = all.get(i).said();
                meet(all.get(i - 1), all.get(i), new Reason.Same(said.kind(), said.topic()))
                        .ifPresent(same::add);
            }
        }
        return same;
    }

    private static Optional<CouldMeet> meet(Matter one, Matter other, Reason because) {
        return one.said().whose() instanceof Side.Somebody(var a)
                        && other.said().whose() instanceof Side.Somebody(var b)
                        && !a.equals(b)
                ? Optional.of(new CouldMeet(a, b, because))
                : Optional.empty();
    }

    /// Those taken so far.
    private static final class Found {

        private final Whole whole;
        private final BiPredicate<PersonId, PersonId> tried;
        private final List<CouldMeet> meets = new ArrayList<>();
        private final Set<PersonId> named = new HashSet<>();

        Found(Whole whole, BiPredicate<PersonId, PersonId> tried) {
            this.whole = whole;
            this.tried = tried;
        }

        void first(int most, Collection<CouldMeet> candidates) {
            int taken = 0;
            for (var meet : candidates) {
                if (taken < most
                        && meets.size() < MOST
                        && !named.contains(meet.one())
                        && !named.contains(meet.other())
                        && !tried.test(meet.one(), meet.other())
                        && !knowEachOther(meet)) {
                    named.add(meet.one());
                    named.add(meet.other());
                    meets.add(meet);
                    taken++;
                }
            }
        }

        /// As far as anybody knows or has reason to guess.
        private boolean knowEachOther(CouldMeet meet) {
            var one = whole.node(meet.one());
            var other = whole.node(meet.other());
            return one.isPresent()
                    && other.isPresent()
                    && whole.links().linked(one.getAsInt(), other.getAsInt());
        }
    }
}
