package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.importers.Version;
import kontaktnetz.storage.InteractionRows.Standing;
import org.jspecify.annotations.Nullable;

/// The tellings of calendar events that are on record. Of each occurrence at most one telling is
/// not {@link Standing#REPLACED}: it says whether there was a meeting, and when. Where there is
/// none, a later telling of the whole event knows nothing of the occurrence.
final class EventRows {

    /// What stands for the content of a telling that says there is no meeting.
    static final Digest NO_MEETING = Digest.of("no meeting");

    private static final String INSERT =
            """
            insert into occurrence
                (owner, interaction, event, planned, content, sequence, changed_at, whole)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ALL =
            """
            select o.event, o.planned, o.content, o.sequence, o.changed_at, o.whole,
                i.id, i.at, i.hidden, i.import
            from occurrence o join interaction i on i.owner = o.owner and i.id = o.interaction
            where o.owner = ? and o.event in (<items>)
            """;

    /// How late a telling is.
    ///
    /// @param changed milliseconds since 1970; null where nobody says
    record Age(long sequence, @Nullable Long changed) {

        private static final Comparator<Age> ORDER =
                Comparator.comparingLong(Age::sequence)
                        .thenComparing(Age::changed, Comparator.nullsFirst(Long::compare));

        static Age of(Version version) {
            var changed = version.changed();
            return new Age(version.sequence(), changed == null ? null : changed.toEpochMilli());
        }

        /// Above 0 where this is later than the other, 0 where nobody can tell.
        int comparedTo(Age other) {
            if (sequence != other.sequence || changed == null || other.changed == null) {
                return Long.compare(sequence, other.sequence);
            }
            return Long.compare(changed, other.changed);
        }
    }

    /// One telling of one occurrence.
    static final class Telling {
        final Digest event;
        final Digest planned;
        final Digest content;
        final Age age;

        /// Whether the whole event was told, rather than this one time.
        final boolean whole;

        /// The interaction that keeps it.
        final long id;

        final Instant at;
        final long origin;

        /// Whether the interaction was there before.
        final boolean stored;

        /// As it is on record, or will be.
        Standing standing;

        Telling(
                Digest event,
                Digest planned,
                Digest content,
                Age age,
                boolean whole,
                long id,
                Instant at,
                long origin,
                boolean stored,
                Standing standing) {
            this.event = event;
            this.planned = planned;
            this.content = content;
            this.age = age;
            this.whole = whole;
            this.id = id;
            this.at = at;
            this.origin = origin;
            this.stored = stored;
            this.standing = standing;
        }

        private static Telling of(ResultSet row) throws SQLException {
            long changed = row.getLong("changed_at");
            boolean unknown = row.wasNull();
            return new Telling(
                    Digest.of(row.getBytes("event")),
                    Digest.of(row.getBytes("planned")),
                    Digest.of(row.getBytes("content")),
                    new Age(row.getLong("sequence"), unknown ? null : changed),
                    row.getInt("whole") == 1,
                    row.getLong("id"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getLong("import"),
                    true,
                    Standing.of(row.getInt("hidden")));
        }

        boolean isMeeting() {
            return !content.equals(NO_MEETING);
        }

        private @Nullable Object[] row(Work work) {
            return new @Nullable Object[] {
                work.owner,
                id,
                event.bytes(),
                planned.bytes(),
                content.bytes(),
                age.sequence,
                age.changed,
                Codes.code(whole)
            };
        }
    }

    /// Tellings nobody can put in order stand in the order of their coming.
    private static final Comparator<Telling> LATER =
            Comparator.comparing((Telling one) -> one.age, Age.ORDER)
                    .thenComparingLong(one -> one.id);

    private EventRows() {}

    /// All tellings of these events, those of one occurrence together.
    static Map<Digest, Map<Digest, List<Telling>>> of(Work work, Collection<Digest> events)
            throws SQLException {
        var keys = new LinkedHashSet<>(events).stream().map(Digest::bytes).toList();
        var seen = new LinkedHashSet<Long>();
        var found = new HashMap<Digest, Map<Digest, List<Telling>>>();
        for (var telling : work.sql.listIn(ALL, Telling::of, keys, work.owner)) {
            if (seen.add(telling.id)) {
                found.computeIfAbsent(telling.event, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(telling.planned, _ -> new ArrayList<>())
                        .add(telling);
            }
        }
        return found;
    }

    static void insert(Work work, Collection<Telling> tellings) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        tellings.forEach(telling -> rows.add(telling.row(work)));
        work.sql.batch(INSERT, rows);
    }

    /// The events an import told of.
    static Set<Digest> toldBy(Work work, long origin) throws SQLException {
        var query =
                """
                select distinct o.event from interaction i
                join occurrence o on o.owner = i.owner and o.interaction = i.id
                where i.owner = ? and i.import = ?
                """;
        return new LinkedHashSet<>(
                work.sql.list(query, row -> Digest.of(row.getBytes(1)), work.owner, origin));
    }

    /// Lets the latest telling hold where the one that held was taken back.
    static void settle(Work work, Collection<Digest> events) throws SQLException {
        var again = new ArrayList<Long>();
        for (var occurrences : of(work, events).values()) {
            for (var tellings : occurrences.values()) {
                var latest = Collections.max(tellings, LATER);
                boolean settled =
                        tellings.stream().anyMatch(one -> one.standing != Standing.REPLACED);
                if (settled || isLeftOut(occurrences.values(), latest.age, latest.whole)) {
                    continue;
                }
                if (latest.isMeeting()) {
                    InteractionRows.putBack(work, latest.id);
                    again.add(latest.id);
                } else {
                    InteractionRows.stand(work, latest.id, Standing.CALLED_OFF);
                }
            }
        }
        OwnAddresses.again(work, again);
    }

    /// Whether a later telling of the whole event knows nothing of an occurrence that is told of so
    /// late.
    static boolean isLeftOut(Collection<List<Telling>> event, Age age, boolean whole) {
        return whole
                && event.stream()
                        .flatMap(List::stream)
                        .anyMatch(one -> one.whole && one.age.comparedTo(age) > 0);
    }
}
