package kontaktnetz.giving;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.giving.Ideas.Proposed;
import kontaktnetz.giving.Limits.Stance;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Doing;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Whose need could be met by whom: at most five ideas a week, the same all week.
///
/// Which needs come up is drawn anew each week from their numbers and the week's, so that everybody
/// has the same chance; only where the owner keeps limits, or may want to, it is one week in four.
/// Who has helped whom before is not asked: help is no barter. That rule is kept by not being able
/// to ask: nothing here knows the moments of help.
///
/// Time: whatever the size of the net, at most so many needs are looked at, with one question for
/// their offers, one for the experiences on their topics, and a few for who does it for a living.
public final class YouCouldHelp {

    public static final int A_WEEK = 5;

    private static final int MOST_NEEDS = 40;
    private static final int MOST_OFFERS = 200;
    private static final int MOST_SEARCHES = 3;
    private static final int SELDOM = 4;
    private static final int DAYS_A_WEEK = 7;

    private final Matters matters;
    private final Ideas ideas;
    private final Experiences experiences;
    private final Doing doing;
    private final TopicBook topics;
    private final Limits.Look limits;

    public YouCouldHelp(
            Matters matters,
            Ideas ideas,
            Experiences experiences,
            Doing doing,
            TopicBook topics,
            Limits.Look limits) {
        this.matters = matters;
        this.ideas = ideas;
        this.experiences = experiences;
        this.doing = doing;
        this.topics = topics;
        this.limits = limits;
    }

    /// What is proposed this week, not closed and still so, in the order in which it came up. Who
    /// does something for a living is not looked for: that takes longer than a look at the day may.
    public List<Opening> thisWeek(LocalDate today) {
        return thisWeek(today, 0);
    }

    /// The same, and a look at the cards where nothing nearer helps.
    public List<Opening> thisWeekThoroughly(LocalDate today) {
        return thisWeek(today, MOST_SEARCHES);
    }

    private List<Opening> thisWeek(LocalDate today, int searches) {
        var monday = monday(today);
        var proposed = ideas.of(monday);
        if (proposed.size() < A_WEEK) {
            var more = more(proposed, today, monday, searches);
            if (!more.isEmpty()) {
                proposed = ideas.propose(monday, more);
            }
        }
        return proposed.stream()
                .filter(it -> !it.closed())
                .flatMap(it -> opening(it, today).stream())
                .toList();
    }

    /// Waves an idea off, or has done it: either way it is not proposed again, and nothing else
    /// remains of it.
    public Optional<Opening> close(IdeaId id, LocalDate today) {
        return ideas.close(id).flatMap(it -> opening(it, today));
    }

    /// Takes that back.
    public Optional<Opening> reopen(IdeaId id, LocalDate today) {
        return ideas.open(id).flatMap(it -> opening(it, today));
    }

    /// Empty where the need has ended, or what it rested on is gone.
    private Optional<Opening> opening(Proposed proposed, LocalDate today) {
        return matters.find(proposed.idea().need())
                .filter(need -> need.isOpen(today))
                .flatMap(need ->
                        need.said().whose() instanceof Side.Somebody(var whose)
                                ? opening(proposed, need, whose, today)
                                : Optional.empty());
    }

    private Optional<Opening> opening(
            Proposed proposed, Matter need, PersonId whose, LocalDate today) {
        var by = proposed.idea().by();
        return switch (by) {
            case By.MyOffer(var offer) ->
                    matters.find(offer)
                            .filter(it -> it.isOpen(today))
                            .map(_ -> new Opening(proposed.id(), need, whose, by, null, null));
            case By.TheirOffer(var offer) ->
                    matters.find(offer)
                            .filter(it -> it.isOpen(today))
                            .map(it -> it.said().whose())
                            .filter(Side.Somebody.class::isInstance)
                            .map(it -> ((Side.Somebody) it).person())
                            .map(it -> new Opening(proposed.id(), need, whose, by, it, null));
            case By.Known(var experience) ->
                    experiences
                            .find(experience)
                            .map(it ->
                                    new Opening(
                                            proposed.id(), need, whose, by, it.told().with(), it));
            case By.Does(var person) ->
                    Optional.of(new Opening(proposed.id(), need, whose, by, person, null));
        };
    }

    private static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<Idea> more(
            List<Proposed> proposed, LocalDate today, LocalDate monday, int searches) {
        var had = proposed.stream().map(it -> it.idea().need()).collect(Collectors.toSet());
        var needs =
                matters.needsOfOthers(today).stream()
                        .filter(id -> !had.contains(id))
                        .sorted(Comparator.comparingLong(id -> drawn(id, monday)))
                        .flatMap(id -> matters.find(id).stream())
                        .filter(need -> isUp(need, monday))
                        .limit(MOST_NEEDS)
                        .toList();
        if (needs.isEmpty()) {
            return List.of();
        }
        var helps = new Helps(needs, today, searches);
        var found = new ArrayList<Idea>();
        for (var need : needs) {
            if (found.size() + proposed.size() < A_WEEK) {
                helps.first(need).ifPresent(by -> found.add(new Idea(need.id(), by)));
            }
        }
        return found;
    }

    /// Where the owner keeps limits, or may want to, a need comes up in one week of four.
    private boolean isUp(Matter need, LocalDate monday) {
        boolean heldBack =
                need.said().whoseId().map(limits::of).filter(Stance::holdsBack).isPresent();
        long turn = monday.toEpochDay() / DAYS_A_WEEK + need.id().value();
        return !heldBack || turn % SELDOM == 0;
    }

    /// A number for a need in a week, as good as drawn: the finisher of SplitMix64.
    ///
    /// Source: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators",
    /// OOPSLA 2014, doi:10.1145/2660193.2660195.
    private static long drawn(MatterId need, LocalDate monday) {
        long mixed = need.value() * 0x9E3779B97F4A7C15L + monday.toEpochDay();
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Everything that could help with some needs, read at once.
    private final class Helps {

        private final List<Matter> offers;
        private final GoodWords words;
        private final HashSet<Idea> closed;
        private int searches;

        /// @param searches how many may be looked for by their card
        Helps(List<Matter> needs, LocalDate today, int searches) {
            this.searches = searches;
            var within = new HashSet<TopicId>();
            var around = new HashSet<TopicId>();
            for (var need : needs) {
                within.addAll(topics.within(need.said().topic()));
                around.addAll(need.said().fitting(topics));
            }
            this.offers = matters.offers(around, today, MOST_OFFERS);
            this.words = new GoodWords(experiences.on(within));
            this.closed = new HashSet<>(ideas.closed());
        }

        /// The nearest help: what the owner offers, then what somebody else offers, then who is
        /// well spoken of, then who does it for a living.
        Optional<By> first(Matter need) {
            return myOffer(need)
                    .or(() -> theirOffer(need))
                    .or(() -> known(need))
                    .or(() -> does(need));
        }

        private Optional<By> myOffer(Matter need) {
            return fitting(need)
                    .filter(offer -> offer.said().isMine())
                    .<By>map(offer -> new By.MyOffer(offer.id()))
                    .filter(by -> isOpen(need, by))
                    .findFirst();
        }

        /// Neither side has forbidden to pass it on.
        private Optional<By> theirOffer(Matter need) {
            return need.said().isConfidential()
                    ? Optional.empty()
                    : fitting(need)
                            .filter(offer -> !offer.said().isMine())
                            .filter(offer -> !offer.said().whose().equals(need.said().whose()))
                            .filter(offer -> !offer.said().isConfidential())
                            .<By>map(offer -> new By.TheirOffer(offer.id()))
                            .filter(by -> isOpen(need, by))
                            .findFirst();
        }

        private Stream<Matter> fitting(Matter need) {
            var fitting = need.said().fitting(topics);
            return offers.stream().filter(offer -> fitting.contains(offer.said().topic()));
        }

        private Optional<By> known(Matter need) {
            return words.on(topics.within(need.said().topic()), need.said().whose()).stream()
                    .<By>map(experience -> new By.Known(experience.id()))
                    .filter(by -> isOpen(need, by))
                    .findFirst();
        }

        private Optional<By> does(Matter need) {
            if (searches == 0) {
                return Optional.empty();
            }
            searches--;
            return doing.anyOf(topics.within(need.said().topic()), topics).stream()
                    .filter(person -> !Side.of(person.id()).equals(need.said().whose()))
                    .<By>map(person -> new By.Does(person.id()))
                    .filter(by -> isOpen(need, by))
                    .findFirst();
        }

        private boolean isOpen(Matter need, By by) {
            return !closed.contains(new Idea(need.id(), by));
        }
    }

    /// Open offers that meet one of the owner's own needs, latest first.
    public List<Matter> meeting(Matter need, LocalDate today, int limit) {
        return need.said().kind() == Kind.NEED
                ? matters.offers(need.said().fitting(topics), today, limit).stream()
                        .filter(offer -> !offer.said().whose().equals(need.said().whose()))
                        .toList()
                : List.of();
    }
}
