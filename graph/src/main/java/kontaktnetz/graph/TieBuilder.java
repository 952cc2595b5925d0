package kontaktnetz.graph;

import java.util.Optional;

/// Builds a {@link TieState} from the buckets of one person's contact, day by day.
///
/// Buckets come in order of day, then channel, then direction, each once: so the same interactions
/// give the same bits, in whatever order they were written down. A share is a whole number of
/// {@link #UNIT}s, because whole numbers add up the same way round every time.
///
/// Time: O(1) per bucket. An instance serves one person after another through {@link #clear}.
public final class TieBuilder {

    /// One interaction with one other person. 2^44 leaves room for half a million on one day, and
    /// rounds a part of one by less than 1e-13.
    public static final long UNIT = 1L << 44;

    private static final double FLOOD = 2;

    private int firstDay;
    private int lastDay;
    private int days;
    private boolean everOut;
    private double out14;
    private double out60;
    private double out365;
    private double in14;
    private double in60;
    private double in365;
    private double days14;
    private double days60;
    private double days365;
    private double r0;
    private double r1;
    private double r2;

    /// The share of one interaction among `people` others.
    public static long share(int people) {
        if (people < 1) {
            throw new IllegalArgumentException(
                    "an interaction has other people on it, not " + people);
        }
        return (UNIT + people / 2) / people;
    }

    public void clear() {
        days = 0;
        everOut = false;
        out14 = out60 = out365 = in14 = in60 = in365 = days14 = days60 = days365 = r0 = r1 = r2 = 0;
    }

    /// Goes on where `state` ended, to the same bits as from the first day. What is added next
    /// belongs to a later day, or to a channel and direction that its last day does not have yet.
    public void resume(TieState state) {
        firstDay = state.firstDay();
        lastDay = state.lastDay();
        days = state.gaps() + 1;
        everOut = state.everOut();
        out14 = state.out14();
        out60 = state.out60();
        out365 = state.out365();
        in14 = state.in14();
        in60 = state.in60();
        in365 = state.in365();
        days14 = state.days14();
        days60 = state.days60();
        days365 = state.days365();
        r0 = state.r0();
        r1 = state.r1();
        r2 = state.r2();
    }

    /// Adds the contact of one day through one channel in one direction.
    ///
    /// @param kappa the channel's weight; nothing is added where it is 0, as for a note
    /// @param share the sum of the shares of the day's interactions, in {@link #UNIT}s
    public void add(int day, double kappa, boolean outgoing, long share) {
        if (share < 0 || !(kappa >= 0)) {
            throw new IllegalArgumentException("a share of " + share + " at a weight of " + kappa);
        }
        if (kappa == 0) {
            return;
        }
        if (days > 0 && day < lastDay) {
            throw new IllegalArgumentException("day " + day + " comes after day " + lastDay);
        }
        if (days == 0 || day > lastDay) {
            open(day);
        }
        double mass = kappa * -Math.expm1(-FLOOD * share / UNIT);
        everOut |= outgoing;
        if (outgoing) {
            out14 += mass;
            out60 += mass;
            out365 += mass;
        } else {
            in14 += mass;
            in60 += mass;
            in365 += mass;
        }
    }

    /// The state as of the last day added; empty where there was no contact.
    public Optional<TieState> state() {
        return days == 0
                ? Optional.empty()
                : Optional.of(
                        new TieState(
                                firstDay, lastDay, days - 1, everOut, out14, out60, out365, in14,
                                in60, in365, days14, days60, days365, r0, r1, r2));
    }

    private void open(int day) {
        if (days == 0) {
            firstDay = day;
        } else {
            decay(day - lastDay);
        }
        days14++;
        days60++;
        days365++;
        lastDay = day;
        days++;
    }

    private void decay(int gap) {
        double over14 = Decay.over14(gap);
        double over60 = Decay.over60(gap);
        double over365 = Decay.over365(gap);
        double over730 = Decay.over730(gap);
        out14 *= over14;
        in14 *= over14;
        days14 *= over14;
        out60 *= over60;
        in60 *= over60;
        days60 *= over60;
        out365 *= over365;
        in365 *= over365;
        days365 *= over365;
        double ln = Math.log(gap);
        r0 = r0 * over730 + 1;
        r1 = r1 * over730 + ln;
        r2 = r2 * over730 + ln * ln;
    }
}
