package kontaktnetz.ties;

import java.time.LocalDate;
import kontaktnetz.graph.Calibrating;
import kontaktnetz.graph.Calibration;

/// What the owner's last four months taught about the chances of contact.
///
/// @param on the day it was learnt
/// @param examples from how many examples; with too few the chances stay as the model has them
public record Experienced(LocalDate on, int examples, Calibration calibration) {

    private static final int MONTH = 30;

    /// Whether it still holds: a month, unless the calendar was set back.
    public boolean holds(LocalDate today) {
        return !today.isBefore(on) && today.isBefore(on.plusDays(MONTH));
    }

    /// Whether anything was learnt.
    public boolean isEnough() {
        return examples >= Calibrating.FEWEST;
    }
}
