package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.Optional;
import kontaktnetz.giving.Matter.Said;

/// Notes what somebody looks for or offers.
public final class Stating {

    /// A need of which nobody says until when holds so long.
    public static final int USUAL_DAYS = 90;

    private final Matters matters;

    public Stating(Matters matters) {
        this.matters = matters;
    }

    /// What came of it.
    public sealed interface Stated {

        record Noted(Matter matter) implements Stated {}

        record Refused(Fault fault) implements Stated {}

        /// Somebody in it is not in the net, or what was to be changed is gone.
        record Missing() implements Stated {}
    }

    /// What is wrong.
    public enum Fault {
        /// Its last day has passed.
        PAST,

        /// Somebody tells it of themselves.
        TELLER
    }

    public Stated state(Said said, LocalDate today) {
        var fault = fault(said, today);
        return fault.isPresent()
                ? new Stated.Refused(fault.get())
                : stated(matters.add(said, today));
    }

    public Stated change(MatterId id, Said said, LocalDate today) {
        var fault = fault(said, today);
        return fault.isPresent()
                ? new Stated.Refused(fault.get())
                : stated(matters.change(id, said));
    }

    private static Optional<Fault> fault(Said said, LocalDate today) {
        var until = said.until();
        if (until != null && until.isBefore(today)) {
            return Optional.of(Fault.PAST);
        }
        var teller = said.toldBy();
        return teller != null && said.whose().equals(Side.of(teller))
                ? Optional.of(Fault.TELLER)
                : Optional.empty();
    }

    private static Stated stated(Optional<Matter> matter) {
        return matter.<Stated>map(Stated.Noted::new).orElseGet(Stated.Missing::new);
    }
}
