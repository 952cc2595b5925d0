package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.graph.Asks;
import kontaktnetz.graph.Asks.Answer;
import kontaktnetz.graph.Noticing;
import kontaktnetz.graph.Takers;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicBook;

/// What a personal net knows of who asked whom and what came of it, laid out for the detector of
/// those who only take; see `docs/takers.md`. Nothing comes out but until when something may be
/// said of somebody.
///
/// - Help that somebody had a need open for was asked for; any other was a gift.
/// - A need of somebody else reached those who know them and had an offer that fits it.
/// - What the owner needed counts only where somebody helped: whether the owner asked, and what
///   they heard, leaves no trace.
/// - Of somebody's help we hear as far as those they know are people whose help with others we hear
///   of.
///
/// Time: O(moments + needs times offers on fitting topics + links).
public final class KnownAsks {

    /// Help comes so long after a need has ended.
    private static final int LATE_DAYS = 30;

    /// We hear of somebody's help where we heard of it lately, on more than one day.
    private static final int LATELY_DAYS = 730;

    private static final int HEARD = 2;

    private final Whole whole;
    private final LocalDate today;
    private final Map<Integer, List<Deed>> received = new HashMap<>();
    private final Map<Integer, List<Matter>> needs = new HashMap<>();
    private final Map<Integer, Map<Integer, Set<LocalDate>>> heard = new HashMap<>();
    private final Asks asks = new Asks();
    private final Set<Integer> asked = new HashSet<>();
    private final Takers takers;

    /// @param deeds what help there was
    /// @param matters needs and offers, those that have ended too
    public KnownAsks(
            Collection<Deed> deeds,
            Collection<Matter> matters,
            Whole whole,
            TopicBook topics,
            LocalDate today) {
        this.whole = whole;
        this.today = today;
        for (var matter : matters) {
            if (matter.said().kind() == Kind.NEED) {
                node(matter.said().whose())
                        .ifPresent(node ->
                                needs.computeIfAbsent(node, _ -> new ArrayList<>()).add(matter));
            }
        }
        deeds.forEach(this::happened);
        var offers = matters.stream().filter(it -> it.said().kind() == Kind.OFFER).toList();
        needs.forEach((node, all) -> {
            if (node != Whole.ME) {
                all.forEach(need -> passedOver(node, need, offers, topics));
            }
        });
        this.takers = Takers.on(Math.toIntExact(today.toEpochDay()), asks, seen());
    }

    /// Until when it may be said that the owner might want to set limits; empty where nothing is.
    public Optional<LocalDate> noticed(PersonId person) {
        var node = whole.node(person);
        return node.isPresent()
                        && takers.noticing(node.getAsInt()) instanceof Noticing.Noticed(int until)
                ? Optional.of(LocalDate.ofEpochDay(until))
                : Optional.empty();
    }

    private void happened(Deed deed) {
        var by = node(deed.by());
        var to = node(deed.to());
        if (by.isEmpty() || to.isEmpty() || deed.day().isAfter(today)) {
            return;
        }
        int helper = by.getAsInt();
        int helped = to.getAsInt();
        asked.add(helper);
        received.computeIfAbsent(helped, _ -> new ArrayList<>()).add(deed);
        hear(helper, helped, deed.day());
        hear(helped, helper, deed.day());
        int day = day(deed.day());
        if (needs.getOrDefault(helped, List.of()).stream().anyMatch(it -> answers(deed, it))) {
            asks.add(helped, helper, day, 1, Answer.HELPED);
        } else {
            asks.addUnasked(helper, helped, day);
        }
    }

    private void hear(int one, int other, LocalDate day) {
        if (!day.isBefore(today.minusDays(LATELY_DAYS))) {
            heard.computeIfAbsent(one, _ -> new HashMap<>())
                    .computeIfAbsent(other, _ -> new HashSet<>())
                    .add(day);
        }
    }

    /// Whether help came while somebody looked for it, or soon after.
    private boolean answers(Deed deed, Matter need) {
        return !deed.day().isBefore(need.since())
                && !deed.day().isAfter(last(need).plusDays(LATE_DAYS));
    }

    /// What became of a need for those who could have met it and did not.
    private void passedOver(int asker, Matter need, Collection<Matter> offers, TopicBook topics) {
        var could = could(asker, need, offers, topics);
        var helpers = new HashSet<Integer>();
        received.getOrDefault(asker, List.of()).stream()
                .filter(deed -> answers(deed, need))
                .forEach(deed -> node(deed.by()).ifPresent(helpers::add));
        var ending = need.ending();
        boolean met = ending != null && ending.outcome() == Outcome.MET;
        var answer = met || !helpers.isEmpty() ? Answer.ANOTHER_HELPED : Answer.NOBODY_HELPED;
        for (int one : could) {
            if (!helpers.contains(one)) {
                asked.add(one);
                asks.add(asker, one, day(need.since()), could.size(), answer);
            }
        }
    }

    private Set<Integer> could(
            int asker, Matter need, Collection<Matter> offers, TopicBook topics) {
        var fitting = need.said().fitting(topics);
        var could = new HashSet<Integer>();
        for (var offer : offers) {
            if (fitting.contains(offer.said().topic())
                    && !offer.since().isAfter(last(need))
                    && !last(offer).isBefore(need.since())) {
                node(offer.said().whose()).stream()
                        .filter(node -> node != asker && know(asker, node))
                        .forEach(could::add);
            }
        }
        return could;
    }

    private boolean know(int one, int other) {
        return whole.links().linked(one, other) && !whole.isGuess(one, other);
    }

    /// The last day something holds; today where it goes on.
    private LocalDate last(Matter matter) {
        var ending = matter.ending();
        var until = matter.said().until();
        var last = ending != null ? ending.day() : until == null ? today : until;
        return last.isAfter(today) ? today : last;
    }

    /// How much of what somebody gives would come to our ears; not a number where nobody is known
    /// whom they know, or nobody asked them anything.
    private double[] seen() {
        var seen = new double[whole.size()];
        Arrays.fill(seen, Double.NaN);
        asked.forEach(node -> seen[node] = seen(node));
        return seen;
    }

    private double seen(int node) {
        var links = whole.links();
        double all = 0;
        double heardOf = 0;
        for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
            int other = links.target(arc);
            if (!whole.isGuess(node, other)) {
                all += links.weight(arc);
                heardOf += isHeardOf(other, node) ? links.weight(arc) : 0;
            }
        }
        return all > 0 ? Math.min(1, heardOf / all) : Double.NaN;
    }

    /// Whether we hear of somebody's help, that between them and `beside` or the owner left out:
    /// what passes between us proves nothing.
    private boolean isHeardOf(int node, int beside) {
        if (node == Whole.ME) {
            return true;
        }
        var days = new HashSet<LocalDate>();
        heard.getOrDefault(node, Map.of())
                .forEach((other, some) -> {
                    if (other != Whole.ME && other != beside) {
                        days.addAll(some);
                    }
                });
        return days.size() >= HEARD;
    }

    private OptionalInt node(Side side) {
        return switch (side) {
            case Side.Me() -> OptionalInt.of(Whole.ME);
            case Side.Somebody(var person) -> whole.node(person);
        };
    }

    /// Days beyond those the detector knows stand for its ends.
    private static int day(LocalDate day) {
        return Math.clamp(day.toEpochDay(), -Asks.FARTHEST_DAY, Asks.FARTHEST_DAY);
    }
}
