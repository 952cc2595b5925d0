package kontaktnetz.interactions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kontaktnetz.people.PersonId;

/// One contact between me and others: a call, a letter, a dinner; or a note about somebody.
///
/// @param at when it began
/// @param day the owner's calendar day of `at`
/// @param lasted how long it took; zero for a message
/// @param outgoing I wrote, called or met; not that I began it
/// @param title what it was about, or empty
/// @param with the people of my net it was contact with
/// @param others how many more people were on it
/// @param source where it came from: `hand`, or the format of the import
public record Interaction(
        InteractionId id,
        Instant at,
        LocalDate day,
        Duration lasted,
        Channel channel,
        boolean outgoing,
        String title,
        List<PersonId> with,
        int others,
        String source) {}
