package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.Arrays;
import kontaktnetz.graph.Calibrating;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;

/// What the model foretold at the start of each of the last four windows of 30 days, and what came
/// of it: from this it is learnt how the owner's own experience bends the chances.
///
/// Everybody with contact before a window is one example of it. A chance knows contact-days and
/// nothing of channels, so these are enough: told person by person, the days of each in order.
/// Cadences are left out, because what is wished today says nothing of what was foretold then.
public final class Hindsight {

    private static final int WINDOWS = 4;
    private static final int DAYS = 30;

    private final LocalDate today;
    private final int first;
    private final int end;
    private final Calibrating calibrating = new Calibrating();
    private final TieBuilder builder = new TieBuilder();
    private final double[] logits = new double[WINDOWS];
    private final boolean[] met = new boolean[WINDOWS];

    /// How many windows the days told so far have reached.
    private int begun;

    /// @param today the day after the last window
    public Hindsight(LocalDate today) {
        this.today = today;
        this.end = Math.toIntExact(today.toEpochDay());
        this.first = end - WINDOWS * DAYS;
        clear();
    }

    /// A contact-day; from `today` on they are no matter of hindsight.
    public void contact(int day) {
        if (day >= end) {
            return;
        }
        while (begun < WINDOWS && start(begun) <= day) {
            begin();
        }
        if (begun > 0) {
            met[begun - 1] = true;
        }
        builder.add(day, 1, false, TieBuilder.UNIT);
    }

    /// That was all about this person.
    public void next() {
        while (begun < WINDOWS) {
            begin();
        }
        for (int window = 0; window < WINDOWS; window++) {
            if (!Double.isNaN(logits[window])) {
                calibrating.add(logits[window], met[window]);
            }
        }
        clear();
    }

    /// What was learnt from everybody told of.
    public Experienced learnt() {
        return new Experienced(today, calibrating.size(), calibrating.fitted());
    }

    private void begin() {
        int window = begun++;
        builder.state()
                .ifPresent(state ->
                        logits[window] = state.logit30(start(window), TieState.NO_CADENCE));
    }

    private int start(int window) {
        return first + window * DAYS;
    }

    private void clear() {
        builder.clear();
        begun = 0;
        Arrays.fill(logits, Double.NaN);
        Arrays.fill(met, false);
    }
}
