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
import kontaktnetz.giving.Match.Reason;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicBook;

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
    public List<Match> among(Whole whole, BiPredicate<PersonId, PersonId> tried, LocalDate today) {
        var needs = others(Kind.NEED, today);
        var offers = others(Kind.OFFER, today);
        var found = new Found(whole, tried);
        found.first(MOST_MEETING, meeting(needs, offers));
        found.first(MOST_COMMON, common(whole));
        found.first(MOST_BRIDGES, bridges(whole));
        found.first(MOST_SAME, same(needs));
        found.first(MOST_SAME, same(offers));
        return List.copyOf(found.matches);
    }

    /// What others look for or offer and did not ask to keep to oneself.
    private List<Matter> others(Kind kind, LocalDate today) {
        return matters.open(kind, today, MOST_MATTERS).stream()
                .filter(it -> !it.said().isMine() && !it.said().isConfidential())
                .toList();
    }

    private List<Match> meeting(Collection<Matter> needs, Collection<Matter> offers) {
        var meeting = new ArrayList<Match>();
        for (var need : needs) {
            var fitting = need.said().fitting(topics);
            for (var offer : offers) {
                if (fitting.contains(offer.said().topic())) {
                    match(need, offer, new Reason.Meets(need, offer)).ifPresent(meeting::add);
                }
            }
        }
        return meeting;
    }

    private static List<Match> common(Whole whole) {
        return whole.survey().meets().stream()
                .map(it -> new Match(it.one(), it.other(), new Reason.Common(it.common())))
                .toList();
    }

    private static List<Match> bridges(Whole whole) {
        var bridges = new ArrayList<Match>();
        for (var apart : whole.survey().apart()) {
            var one = apart.ofOne();
            var other = apart.ofOther();
            if (one != null && other != null) {
                bridges.add(new Match(one, other, new Reason.Bridge(apart)));
            }
        }
        return bridges;
    }

    private static List<Match> same(Collection<Matter> matters) {
        var byTopic = new LinkedHashMap<Object, List<Matter>>();
        for (var matter : matters) {
            byTopic.computeIfAbsent(matter.said().topic(), _ -> new ArrayList<>()).add(matter);
        }
        var same = new ArrayList<Match>();
        for (var all : byTopic.values()) {
            for (int i = 1; i < all.size(); i++) {
                var said = all.get(i).said();
                match(all.get(i - 1), all.get(i), new Reason.Same(said.kind(), said.topic()))
                        .ifPresent(same::add);
            }
        }
        return same;
    }

    private static Optional<Match> match(Matter one, Matter other, Reason because) {
        return one.said().whose() instanceof Side.Somebody(var a)
                        && other.said().whose() instanceof Side.Somebody(var b)
                        && !a.equals(b)
                ? Optional.of(new Match(a, b, because))
                : Optional.empty();
    }

    /// Those taken so far.
    private static final class Found {

        private final Whole whole;
        private final BiPredicate<PersonId, PersonId> tried;
        private final List<Match> matches = new ArrayList<>();
        private final Set<PersonId> named = new HashSet<>();

        Found(Whole whole, BiPredicate<PersonId, PersonId> tried) {
            this.whole = whole;
            this.tried = tried;
        }

        void first(int most, Collection<Match> candidates) {
            int taken = 0;
            for (var match : candidates) {
                if (taken < most
                        && matches.size() < MOST
                        && !named.contains(match.one())
                        && !named.contains(match.other())
                        && !tried.test(match.one(), match.other())
                        && !knowEachOther(match)) {
                    named.add(match.one());
                    named.add(match.other());
                    matches.add(match);
                    taken++;
                }
            }
        }

        /// As far as anybody knows or has reason to guess.
        private boolean knowEachOther(Match match) {
            var one = whole.node(match.one());
            var other = whole.node(match.other());
            return one.isPresent()
                    && other.isPresent()
                    && whole.links().linked(one.getAsInt(), other.getAsInt());
        }
    }
}
