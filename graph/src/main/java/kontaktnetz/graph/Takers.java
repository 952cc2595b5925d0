package kontaktnetz.graph;

import java.util.Optional;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Reason;
import kontaktnetz.graph.Noticing.Silent;

/// Who, seen over many partners and a long time, takes and hardly gives.
///
/// A person is noticed where all of this holds; of anybody else nothing is said:
/// - At least half of what the person gives would come to our ears.
/// - The person asked and received from at least eight others, by the effective number, so that
///   none of them makes up for the rest.
/// - That went on for at least twelve months, and so did the asks that the person passed over.
/// - It still goes on: something was received within the last half year.
/// - The person has not helped anybody within the last quarter.
/// - The rate at which the person helps lies, with a probability above 95 %, below a third of what
///   is usual in this net ({@link HelpingRate}, {@link Custom}); and would so without what passed
///   between the person and any one other.
///
/// Whom the person helped plays no part, so neither does what anybody got back. To help, and to be
/// less known, never makes a person noticed.
///
/// Units: days since 1970-01-01; shares from 0 to 1. Time: O(n log n) to build from `n` asks; a
/// reading takes the person's own rows, and where it might speak, those times the partners.
///
/// Source: the effective number is the exponential of the entropy, order 1 of M. O. Hill,
/// "Diversity and evenness: a unifying notation and its consequences", Ecology 54(2), 1973,
/// [doi:10.2307/1934352](https://doi.org/10.2307/1934352). Order 2 was tried: it never let speak of
/// those who take from one friend much and from twenty others once.
public final class Takers {

    private static final double LEAST_SEEN = 0.5;
    private static final double LEAST_PARTNERS = 8;
    private static final int LEAST_DAYS = 365;
    private static final int STILL_DAYS = 183;
    private static final int LATELY_DAYS = 91;
    private static final double HARDLY = 1 / 3.0;
    private static final double CERTAIN = 0.95;
    private static final int NOBODY = -1;

    /// Effective numbers are sums of rounded parts; eight equal partners are eight.
    private static final double ROUNDING = 1e-9;

    private final int today;
    private final double[] seen;
    private final AskRows chances;
    private final AskRows received;
    private final Custom custom;

    private Takers(int today, double[] seen, AskRows chances, AskRows received) {
        this.today = today;
        this.seen = seen;
        this.chances = chances;
        this.received = received;
        this.custom = custom();
    }

    /// The state of things on `today`; later asks are not looked at.
    ///
    /// @param seen for each person, which share of what the person gives would come to our ears;
    ///   not a number where that is not known
    public static Takers on(int today, Asks asks, double[] seen) {
        for (double share : seen) {
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException("a share lies within 0 to 1: " + share);
            }
        }
        return new Takers(
                today,
                seen.clone(),
                AskRows.chances(asks, seen.length, today),
                AskRows.received(asks, seen.length, today));
    }

    /// What may be said of a person.
    public Noticing noticing(int person) {
        var reason = inTheWay(person);
        if (reason.isPresent()) {
            return new Silent(reason.get());
        }
        return isCertain(person)
                ? new Noticed(1 + Math.min(lastReceived(person) + STILL_DAYS, today + LATELY_DAYS))
                : new Silent(Reason.UNCERTAIN);
    }

    int persons() {
        return seen.length;
    }

    /// How much speaks for noticing, by which {@link Trial} ranks people: the certainty, less by as
    /// far as the other conditions are from being met; pauses are passed over.
    double leaning(int person) {
        var made = Chances.of(chances, person, today, NOBODY);
        double met =
                met(seen[person], LEAST_SEEN)
                        * met(partners(person), LEAST_PARTNERS)
                        * met(daysOfReceiving(person), LEAST_DAYS)
                        * met(made.daysOfPassing(), LEAST_DAYS);
        return met > 0 ? met * certainty(person, made) : 0;
    }

    private static double met(double value, double least) {
        return value > 0 ? Math.min(1, value / least) : 0;
    }

    private Optional<Reason> inTheWay(int person) {
        if (!(seen[person] >= LEAST_SEEN)) {
            return Optional.of(Reason.UNSEEN);
        }
        if (partners(person) < LEAST_PARTNERS - ROUNDING) {
            return Optional.of(Reason.FEW_PARTNERS);
        }
        var made = Chances.of(chances, person, today, NOBODY);
        if (daysOfReceiving(person) < LEAST_DAYS || made.daysOfPassing() < LEAST_DAYS) {
            return Optional.of(Reason.TOO_SHORT);
        }
        if (today - lastReceived(person) > STILL_DAYS) {
            return Optional.of(Reason.NO_LONGER);
        }
        return made.helpedWithin(LATELY_DAYS, today)
                ? Optional.of(Reason.HELPED_LATELY)
                : Optional.empty();
    }

    /// Certain, whichever other is left out.
    private boolean isCertain(int person) {
        if (!isCertain(person, NOBODY)) {
            return false;
        }
        for (int at = chances.begin(person); at < chances.end(person); ) {
            if (!isCertain(person, Asks.other(chances.word(at)))) {
                return false;
            }
            at = chances.endOfOther(at, person);
        }
        return true;
    }

    private boolean isCertain(int person, int leftOut) {
        var made = Chances.of(chances, person, today, leftOut);
        return made.daysOfPassing() >= LEAST_DAYS && certainty(person, made) > CERTAIN;
    }

    private double certainty(int person, Chances made) {
        var prior = custom.without(person);
        return HelpingRate.below(HARDLY * prior.mean(), prior, made, seen[person]);
    }

    /// The effective number of others whom the person asked and received from.
    private double partners(int person) {
        double sum = 0;
        double logs = 0;
        for (int at = received.begin(person); at < received.end(person); ) {
            int end = received.endOfOther(at, person);
            double from = 0;
            for (; at < end; at++) {
                from += Decay.over730(today - Asks.day(received.word(at)));
            }
            sum += from;
            logs += from > 0 ? from * Math.log(from) : 0;
        }
        return sum > 0 ? sum * Math.exp(-logs / sum) : 0;
    }

    private int daysOfReceiving(int person) {
        int first = Integer.MAX_VALUE;
        for (int at = received.begin(person); at < received.end(person); at++) {
            first = Math.min(first, Asks.day(received.word(at)));
        }
        return first == Integer.MAX_VALUE ? 0 : lastReceived(person) - first;
    }

    private int lastReceived(int person) {
        int last = Integer.MIN_VALUE;
        for (int at = received.begin(person); at < received.end(person); at++) {
            last = Math.max(last, Asks.day(received.word(at)));
        }
        return last;
    }

    private Custom custom() {
        var had = new double[persons()];
        var given = new double[persons()];
        for (int person = 0; person < persons(); person++) {
            if (seen[person] > 0) {
                var made = Chances.of(chances, person, today, NOBODY);
                had[person] = seen[person] * made.all();
                given[person] = made.helps;
            }
        }
        return new Custom(had, given);
    }
}
