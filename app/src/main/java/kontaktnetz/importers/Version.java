package kontaktnetz.importers;

import java.time.Instant;
import java.util.Set;
import kontaktnetz.interactions.Trace;
import org.jspecify.annotations.Nullable;

/// Which event of a calendar is told, and how late: a later telling takes the place of an earlier
/// one, so that what was moved is met once.
///
/// An event keeps its UID in every calendar that holds it. Where nobody says which of two tellings
/// is the later one, it is the one that comes later.
///
/// Source: RFC 5546, section 2.1.5; `DTSTAMP` stands in for `LAST-MODIFIED` where that is missing.
///
/// @param uid what the event is known by
/// @param sequence how often it was changed, as whoever called it counts
/// @param changed when it was last changed; null where nobody says
/// @param extent which of its occurrences are told
public record Version(String uid, long sequence, @Nullable Instant changed, Extent extent) {

    /// Which occurrences of an event one telling speaks for.
    public sealed interface Extent {

        /// One time of a series, told by itself.
        ///
        /// @param key of its trace
        record Occurrence(String key) implements Extent {}

        /// The whole event: what is not told does not take place.
        ///
        /// @param recurs whether it takes place more than once
        /// @param apart the keys of those times that are told by themselves
        /// @param since no occurrence before it is told, for there would be too many; null where
        ///   all are told
        record Whole(boolean recurs, Set<String> apart, @Nullable Instant since) implements Extent {

            public Whole {
                apart = Set.copyOf(apart);
            }
        }
    }

    public Version {
        if (uid.isBlank()) {
            throw new IllegalArgumentException("an event without a UID is not known again");
        }
    }

    /// What an occurrence is known by, wherever it is moved: the start it was planned for in its
    /// series, or else the event itself.
    public String identity(Trace occurrence) {
        return extent instanceof Extent.Whole(var recurs, _, _) && !recurs ? uid : occurrence.key();
    }

    /// What the telling as a whole is known by.
    public String identity() {
        return switch (extent) {
            case Extent.Occurrence(var key) -> key;
            case Extent.Whole _ -> uid;
        };
    }
}
