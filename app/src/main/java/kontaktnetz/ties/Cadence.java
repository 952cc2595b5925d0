package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How often the owner wants contact with somebody.
///
/// @param days from one contact to the next, at the latest
/// @param since the day from which it runs while there was no contact: when it was set, or when
///   somebody came into the group whose cadence it is
/// @param group whose members are all meant; empty where it was wished of one person
public record Cadence(int days, LocalDate since, String group) {

    public static final int LONGEST = 3650;

    public Cadence {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "a cadence has 1 to " + LONGEST + " days, not " + days);
        }
    }

    /// Of several that hold for one person, the one that comes round first; of equal ones, the one
    /// that has run longest.
    public static Optional<Cadence> shortest(Collection<Cadence> cadences) {
        return cadences.stream()
                .min(
                        Comparator.comparingInt(Cadence::days)
                                .thenComparing(Cadence::since)
                                .thenComparing(Cadence::group));
    }

    /// As it holds for somebody who came into the group on a day.
    public Cadence joined(LocalDate day) {
        return day.isAfter(since) ? new Cadence(days, day, group) : this;
    }

    /// Whether it was set for a whole group.
    public boolean isOfGroup() {
        return !group.isEmpty();
    }
}
