package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace.Part;
import org.jspecify.annotations.Nullable;

/// Interactions and who was on them. The parties repeat day, channel and direction, so that a tie
/// is computed from one range of one index.
final class InteractionRows {

    /// One interaction as it is stored.
    ///
    /// @param key by which it is known again
    /// @param at milliseconds since 1970
    /// @param lasted milliseconds
    /// @param people how many others were on it
    /// @param origin the import that brought it, or {@link CardLine#HAND}
    /// @param standing whether it counts
    record Happened(
            long id,
            Digest key,
            long at,
            int day,
            long lasted,
            Channel channel,
            boolean outgoing,
            String title,
            int people,
            long origin,
            Standing standing) {}

    /// Whether an interaction counts, and why not.
    enum Standing {
        COUNTS,

        /// Taken out by hand.
        REMOVED,

        /// A later telling of the event took its place.
        REPLACED,

        /// The event does not take place, or not with me; only that is on record.
        CALLED_OFF;

        static Standing of(int code) {
            return ALL[code];
        }

        private static final Standing[] ALL = {COUNTS, REMOVED, REPLACED, CALLED_OFF};

        int code() {
            return switch (this) {
                case COUNTS -> 0;
                case REMOVED -> 1;
                case REPLACED -> 2;
                case CALLED_OFF -> 3;
            };
        }
    }

    /// One address on it.
    ///
    /// @param part as {@link Codes} writes it
    /// @param share in parts of 2^44; 0 without contact
    record Party(long identifier, int part, long share) {}

    private InteractionRows() {}

    private static final String INTERACTION =
            """
            insert into interaction
                (owner, id, key, at, day, lasted, channel, outgoing, title, people, import, hidden)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PARTY =
            """
            insert into party
                (owner, identifier, day, interaction, part, channel, outgoing, share)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static @Nullable Object[] values(Work work, Happened one) {
        return new @Nullable Object[] {
            work.owner,
            one.id,
            one.key.bytes(),
            one.at,
            one.day,
            one.lasted,
            Codes.code(one.channel),
            Codes.code(one.outgoing),
            one.title,
            one.people,
            one.origin,
            one.standing.code()
        };
    }

    static @Nullable Object[] values(Work work, Happened one, Party party) {
        return new @Nullable Object[] {
            work.owner,
            party.identifier,
            one.day,
            one.id,
            party.part,
            Codes.code(one.channel),
            Codes.code(one.outgoing),
            party.share
        };
    }

    /// Adds many at once.
    static void insert(
            Work work,
            Collection<@Nullable Object[]> interactions,
            Collection<@Nullable Object[]> parties)
            throws SQLException {
        work.sql.batch(INTERACTION, interactions);
        work.sql.batch(PARTY, parties);
    }

    /// Adds one, with what follows for the addresses on it.
    static void insert(Work work, Happened one, List<Party> parties) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        parties.forEach(party -> rows.add(values(work, one, party)));
        var interactions = new ArrayList<@Nullable Object[]>();
        interactions.add(values(work, one));
        insert(work, interactions, rows);
        IdentifierRows.recount(work, parties.stream().map(Party::identifier).toList());
    }

    private static final String ABSENTEE =
            """
            insert into absentee (owner, interaction, identifier, part) values (?, ?, ?, ?)
            """;

    /// Adds addresses that are named on an interaction and were not there.
    static void insertAbsentees(Work work, Collection<@Nullable Object[]> rows)
            throws SQLException {
        work.sql.batch(ABSENTEE, rows);
    }

    static @Nullable Object[] absentee(Work work, long interaction, long identifier, Part part) {
        return new @Nullable Object[] {work.owner, interaction, identifier, Codes.code(part)};
    }

    /// The addresses on it.
    static Set<Long> identifiers(Work work, long interaction) throws SQLException {
        var query =
                """
                select identifier from party where owner = ? and interaction = ?
                """;
        return new LinkedHashSet<>(work.sql.longs(query, work.owner, interaction));
    }

    static List<Party> parties(Work work, long interaction) throws SQLException {
        var query =
                """
                select identifier, part, share from party where owner = ? and interaction = ?
                order by part, identifier
                """;
        return work.sql.list(query, InteractionRows::party, work.owner, interaction);
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(row.getLong(1), row.getInt(2), row.getLong(3));
    }

    /// Those who were asked and did not come.
    static List<Party> absentees(Work work, long interaction) throws SQLException {
        var query =
                """
                select identifier, part, 0 from absentee
                where owner = ? and interaction = ? and part = 3 order by identifier
                """;
        return work.sql.list(query, InteractionRows::party, work.owner, interaction);
    }

    static void stand(Work work, long interaction, Standing standing) throws SQLException {
        var query =
                """
                update interaction set hidden = ? where owner = ? and id = ?
                """;
        work.sql.update(query, standing.code(), work.owner, interaction);
    }

    /// Puts everybody on it aside: a later telling takes its place.
    static void putAside(Work work, long interaction) throws SQLException {
        var query =
                """
                insert into absentee (owner, interaction, identifier, part)
                select owner, interaction, identifier, part from party
                where owner = ? and interaction = ?
                """;
        work.sql.update(query, work.owner, interaction);
        takeOff(work, interaction);
        stand(work, interaction, Standing.REPLACED);
    }

    /// Puts everybody who was put aside on it again, as yet without contact.
    static void putBack(Work work, long interaction) throws SQLException {
        var query =
                """
                insert into party
                    (owner, identifier, day, interaction, part, channel, outgoing, share)
                select a.owner, a.identifier, i.day, a.interaction, a.part, i.channel, i.outgoing, 0
                from absentee a join interaction i on i.owner = a.owner and i.id = a.interaction
                where a.owner = ? and a.interaction = ? and a.part < 3
                """;
        var away =
                """
                delete from absentee where owner = ? and interaction = ? and part < 3
                """;
        work.sql.update(query, work.owner, interaction);
        work.sql.update(away, work.owner, interaction);
        stand(work, interaction, Standing.COUNTS);
    }

    /// Takes everybody off it, with what follows for them.
    static void clear(Work work, long interaction) throws SQLException {
        var query =
                """
                delete from absentee where owner = ? and interaction = ?
                """;
        work.sql.update(query, work.owner, interaction);
        takeOff(work, interaction);
    }

    private static void takeOff(Work work, long interaction) throws SQLException {
        var touched = identifiers(work, interaction);
        var query =
                """
                delete from party where owner = ? and interaction = ?
                """;
        work.sql.update(query, work.owner, interaction);
        IdentifierRows.recount(work, touched);
    }

    static void delete(Work work, long interaction) throws SQLException {
        clear(work, interaction);
        var also =
                """
                delete from interaction_also where owner = ? and interaction = ?
                """;
        var query =
                """
                delete from interaction where owner = ? and id = ?
                """;
        work.sql.update(also, work.owner, interaction);
        work.sql.update(query, work.owner, interaction);
    }
}
