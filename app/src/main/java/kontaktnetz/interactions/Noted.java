package kontaktnetz.interactions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kontaktnetz.people.PersonId;

/// An interaction the owner writes down by hand.
///
/// @param with the others, at least one; all of them had contact with me
/// @param title what it was about, or empty
public record Noted(
        Set<PersonId> with,
        Channel channel,
        Instant at,
        Duration lasted,
        boolean outgoing,
        String title) {

    public Noted {
        with = Set.copyOf(with);
        if (with.isEmpty()) {
            throw new IllegalArgumentException("an interaction needs another person");
        }
        if (lasted.isNegative()) {
            throw new IllegalArgumentException("an interaction cannot last " + lasted);
        }
        title = title.strip();
        if (title.length() > Trace.LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "a title has at most " + Trace.LONGEST_TITLE + " characters");
        }
    }
}
