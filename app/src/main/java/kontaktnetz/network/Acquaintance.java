package kontaktnetz.network;

import java.time.LocalDate;
import java.util.stream.Stream;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;

/// Two people know each other, as the owner says, or a card does. Two may have several, one after
/// another or at once: colleagues, and friends since.
///
/// @param byHand whether the owner says so; else a card does
public record Acquaintance(AcquaintanceId id, Statement stated, boolean byHand) {

    public static final int LONGEST_LABEL = 100;

    /// What is said.
    ///
    /// @param one whom `relation` is said of: the client, the one who was introduced
    /// @param other to whom: whose client, by whom introduced
    /// @param label the relation more exactly, in the owner's words, or empty
    /// @param closeness how well they know each other as far as the owner knows; null where nobody
    ///   knows
    /// @param since when it began, as far as the owner remembers
    /// @param until when it ended; unknown where it goes on
    /// @param toldBy who told it; null where the owner knows it
    public record Statement(
            PersonId one,
            PersonId other,
            Relation relation,
            String label,
            @Nullable Closeness closeness,
            VagueDay since,
            VagueDay until,
            @Nullable PersonId toldBy) {

        public Statement {
            label = label.strip();
            if (label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException(
                        "a relation has a name of up to "
                                + LONGEST_LABEL
                                + " characters, not "
                                + label.length());
            }
        }

        /// Everybody in it.
        public Stream<PersonId> people() {
            return Stream.concat(Stream.of(one, other), Stream.ofNullable(toldBy));
        }

        /// The other of the two.
        public PersonId besides(PersonId person) {
            return person.equals(one) ? other : one;
        }

        /// Whether it is over.
        public boolean isOver(LocalDate today) {
            return until.isKnown() && until.around(today).isBefore(today);
        }

        /// When it held, as well as the days are known.
        Span span() {
            return new Span(day(since), day(until));
        }

        /// The middle of what is remembered.
        private static @Nullable LocalDate day(VagueDay day) {
            return day.isKnown() ? day.around(LocalDate.MAX) : null;
        }

        /// Evidence that one of them reaches the other. Whoever once worked together still knows
        /// each other, by half.
        double units(LocalDate today) {
            double units = closeness == null ? Closeness.UNKNOWN_UNITS : closeness.units();
            return isOver(today) ? units / 2 : units;
        }
    }
}
