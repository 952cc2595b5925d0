package kontaktnetz.graph;

/// What one person made of the chances to give; the numbers stay within this package.
///
/// Units: moments, each halved by every 730 days. An ask younger than 30 days may still be met and
/// is no chance yet. An ask passed over counts less the more often the same other was passed over:
/// `m` of them count as `m / (1 + 0.2 (m - 1))`, so that one relation never counts as more than
/// five. Help counts whole, however often the same other received it.
///
/// Source: the divisor is the design effect of clusters with an intra-class correlation of 0.2: L.
/// Kish, "Survey Sampling", 1965, 5.4.
final class Chances {

    private static final int NEVER = Integer.MIN_VALUE;

    private static final double ALIKE = 0.2;
    private static final int PATIENCE_DAYS = 30;

    /// How much help was given.
    double helps;

    /// How much was passed over while nobody helped.
    double passes;

    /// How much was passed over while another helped.
    double leftToAnother;

    private int firstPass = NEVER;
    private int lastPass = NEVER;
    private int lastHelp = NEVER;

    /// @param leftOut another whose passed-over asks are not looked at, or -1
    static Chances of(AskRows rows, int person, int today, int leftOut) {
        var chances = new Chances();
        for (int at = rows.begin(person); at < rows.end(person); ) {
            int end = rows.endOfOther(at, person);
            chances.add(rows, at, end, today, Asks.other(rows.word(at)) != leftOut);
            at = end;
        }
        return chances;
    }

    /// The chances that were there, each in the share in which it was this person's.
    double all() {
        return helps + passes + leftToAnother / 2;
    }

    /// From the first to the last ask that was passed over; 0 where there was none.
    int daysOfPassing() {
        return lastPass - firstPass;
    }

    boolean helpedWithin(int days, int today) {
        return lastHelp != NEVER && today - lastHelp <= days;
    }

    private void add(AskRows rows, int from, int to, int today, boolean withPasses) {
        double weight = withPasses ? damping(rows, from, to, today) : 0;
        for (int at = from; at < to; at++) {
            long word = rows.word(at);
            int day = Asks.day(word);
            double aged = Decay.over730(today - day);
            if (Asks.helped(word)) {
                helps += aged;
                lastHelp = Math.max(lastHelp, day);
            } else if (withPasses && isOver(day, today)) {
                pass(day, Asks.anotherHelped(word), aged * weight);
            }
        }
    }

    private void pass(int day, boolean anotherHelped, double weight) {
        firstPass = firstPass == NEVER ? day : Math.min(firstPass, day);
        lastPass = Math.max(lastPass, day);
        if (anotherHelped) {
            leftToAnother += weight;
        } else {
            passes += weight;
        }
    }

    private static double damping(AskRows rows, int from, int to, int today) {
        double passed = 0;
        for (int at = from; at < to; at++) {
            long word = rows.word(at);
            if (!Asks.helped(word) && isOver(Asks.day(word), today)) {
                passed += Decay.over730(today - Asks.day(word));
            }
        }
        return 1 / (1 + ALIKE * Math.max(0, passed - 1));
    }

    /// A younger ask may still be met.
    private static boolean isOver(int day, int today) {
        return today - day >= PATIENCE_DAYS;
    }
}
