package kontaktnetz.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kontaktnetz.network.Acquaintance.Statement;

/// Says who knows whom.
public final class Acquainting {

    private final Acquaintances acquaintances;

    public Acquainting(Acquaintances acquaintances) {
        this.acquaintances = acquaintances;
    }

    /// What came of saying it.
    public sealed interface Said {

        /// It is on record.
        record Noted(Acquaintance acquaintance) implements Said {}

        /// It does not make sense.
        record Refused(Fault fault) implements Said {}

        /// One of the people in it is not in the net, or there is no such acquaintance.
        record Missing() implements Said {}
    }

    /// Why it makes no sense.
    public enum Fault {
        /// Nobody is their own acquaintance.
        WITH_THEMSELVES,

        /// It began in the future.
        NOT_YET,

        /// It ended before it began.
        ENDED_BEFORE
    }

    /// Writes it down. What is said already, word for word, is not said twice.
    public Said say(Statement statement, LocalDate today, Instant now) {
        return refused(statement, today)
                .orElseGet(() ->
                        acquaintances.stated(statement.one()).stream()
                                .filter(known -> known.stated().equals(statement))
                                .findFirst()
                                .<Said>map(Said.Noted::new)
                                .orElseGet(() -> noted(acquaintances.add(statement, now))));
    }

    public Said change(AcquaintanceId id, Statement statement, LocalDate today) {
        return refused(statement, today)
                .orElseGet(() -> noted(acquaintances.change(id, statement)));
    }

    private static Said noted(Optional<Acquaintance> acquaintance) {
        return acquaintance.<Said>map(Said.Noted::new).orElseGet(Said.Missing::new);
    }

    private static Optional<Said> refused(Statement statement, LocalDate today) {
        return fault(statement, today).map(Said.Refused::new);
    }

    /// What is wrong with a statement.
    public static Optional<Fault> fault(Statement statement, LocalDate today) {
        if (statement.one().equals(statement.other())) {
            return Optional.of(Fault.WITH_THEMSELVES);
        }
        if (statement.since().isAfter(today)) {
            return Optional.of(Fault.NOT_YET);
        }
        return statement.until().endsBefore(statement.since())
                ? Optional.of(Fault.ENDED_BEFORE)
                : Optional.empty();
    }
}
