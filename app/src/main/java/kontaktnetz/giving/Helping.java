package kontaktnetz.giving;

import java.time.Instant;
import java.time.LocalDate;

/// Remembers that somebody helped somebody.
public final class Helping {

    private final MomentsOfHelp moments;

    public Helping(MomentsOfHelp moments) {
        this.moments = moments;
    }

    /// What came of it.
    public sealed interface Remembered {

        record Noted(MomentOfHelp moment) implements Remembered {}

        /// It cannot have been like that.
        record Refused(Fault fault) implements Remembered {}

        /// Somebody in it is not in the net.
        record Missing() implements Remembered {}
    }

    /// What is wrong.
    public enum Fault {
        /// Somebody helps themselves, or is brought together with nobody.
        SAME,

        /// An introduction without whom to.
        NOBODY,

        /// It lies ahead.
        AHEAD
    }

    public Remembered remember(Deed deed, LocalDate today, Instant now) {
        if (deed.kind() == Deed.Kind.INTRODUCTION && deed.about() == null) {
            return new Remembered.Refused(Fault.NOBODY);
        }
        if (!deed.makesSense()) {
            return new Remembered.Refused(Fault.SAME);
        }
        if (deed.day().isAfter(today)) {
            return new Remembered.Refused(Fault.AHEAD);
        }
        return moments.note(deed, now)
                .<Remembered>map(Remembered.Noted::new)
                .orElseGet(Remembered.Missing::new);
    }
}
