package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Standpoint;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.storage.InteractionRows.Standing;
import org.jspecify.annotations.Nullable;

/// Sees what is on record anew, once more of the addresses on it are known to be mine.
///
/// Every party keeps its part, so the question of {@link Standpoint} can be asked again: as if the
/// addresses had been known from the start.
final class OwnAddresses {

    /// Stands for those addresses of mine that were known already: they are not on record.
    private static final Identifier ME = new Identifier(Kind.UID, "me");

    private final Work work;
    private final Set<Identifier> mine = new HashSet<>(Set.of(ME));

    /// Whom each stored address of an interaction is, within the question.
    private final Map<Identifier, Long> asked = new HashMap<>();

    private final Set<Long> touched = new LinkedHashSet<>();

    private OwnAddresses(Work work) {
        this.work = work;
    }

    /// Sees interactions anew from where I stand now.
    static void again(Work work, Collection<Long> interactions) throws SQLException {
        var query =
                """
                select id from identifier where owner = ? and standing = 2
                """;
        var ids = new LinkedHashSet<>(work.sql.longs(query, work.owner));
        var anew = new OwnAddresses(work);
        for (var interaction : interactions) {
            anew.see(interaction, ids);
        }
        IdentifierRows.recount(work, anew.touched);
    }

    static void claim(Work work, Collection<Identifier> addresses) throws SQLException {
        var clean = addresses.stream().map(Codes::clean).distinct().toList();
        var ids = new LinkedHashSet<>(IdentifierRows.ids(work, clean).values());
        var mark =
                """
                update identifier set standing = 2, name = '', name_day = 0
                where owner = ? and id in (<items>)
                """;
        var nameless =
                """
                delete from name_seen where owner = ? and identifier in (<items>)
                """;
        var query =
                """
                select distinct interaction from party where owner = ? and identifier in (<items>)
                """;
        var declined =
                """
                select distinct a.interaction from absentee a
                join interaction i on i.owner = a.owner and i.id = a.interaction
                where a.owner = ? and i.hidden = 0 and a.identifier in (<items>)
                """;
        work.sql.updateIn(mark, ids, work.owner);
        work.sql.updateIn(nameless, ids, work.owner);
        var affected =
                new LinkedHashSet<>(work.sql.listIn(query, row -> row.getLong(1), ids, work.owner));
        affected.addAll(work.sql.listIn(declined, row -> row.getLong(1), ids, work.owner));
        var anew = new OwnAddresses(work);
        for (var interaction : affected) {
            anew.see(interaction, ids);
        }
        IdentifierRows.recount(work, anew.touched);
    }

    private void see(long interaction, Set<Long> newlyMine) throws SQLException {
        var query =
                """
                select channel, outgoing from interaction where owner = ? and id = ?
                """;
        for (var told : work.sql.list(query, Told::of, work.owner, interaction)) {
            var parties = InteractionRows.parties(work, interaction);
            parties.addAll(InteractionRows.absentees(work, interaction));
            parties.forEach(party -> touched.add(party.identifier()));
            var trace = trace(told, parties, newlyMine);
            switch (Standpoint.of(trace, mine)) {
                case Standpoint.Contact contact -> change(interaction, contact, newlyMine);
                case Standpoint.Declined _, Standpoint.Alone _, Standpoint.NotMine _ ->
                        callOff(interaction);
            }
        }
    }

    private record Told(Channel channel, boolean outgoing) {

        static Told of(ResultSet row) throws SQLException {
            return new Told(Codes.channel(row.getInt(1)), row.getInt(2) == 1);
        }
    }

    /// The interaction as its source told it, with stand-ins for the addresses.
    private Trace trace(Told told, List<InteractionRows.Party> parties, Set<Long> newlyMine) {
        var present = new ArrayList<Present>();
        asked.clear();
        if (told.channel() != Channel.MEETING) {
            present.add(new Present(ME, "", told.outgoing() ? Part.FROM : Part.TO));
        }
        for (var party : parties) {
            var standIn = new Identifier(Kind.UID, "party " + party.identifier());
            asked.put(standIn, party.identifier());
            present.add(
                    new Present(
                            newlyMine.contains(party.identifier()) ? ME : standIn,
                            "",
                            Codes.part(party.part())));
        }
        return new Trace("again", Instant.EPOCH, Duration.ZERO, told.channel(), "", present);
    }

    /// Of an event it stays on record that I was not there, so that no earlier telling brings it
    /// in.
    private void callOff(long interaction) throws SQLException {
        var query =
                """
                update occurrence set content = ? where owner = ? and interaction = ?
                """;
        var content = EventRows.NO_MEETING.bytes();
        if (work.sql.update(query, content, work.owner, interaction) > 0) {
            InteractionRows.clear(work, interaction);
            InteractionRows.stand(work, interaction, Standing.CALLED_OFF);
        } else {
            InteractionRows.delete(work, interaction);
        }
    }

    private void change(long interaction, Standpoint.Contact contact, Set<Long> newlyMine)
            throws SQLException {
        var query =
                """
                update interaction set outgoing = ?, people = ? where owner = ? and id = ?
                """;
        var share =
                """
                update party set share = ?, outgoing = ?
                where owner = ? and interaction = ? and identifier = ?
                """;
        var mineNoMore =
                """
                delete from party where owner = ? and interaction = ? and share < 0
                """;
        var mark =
                """
                update party set share = -1 where owner = ? and interaction = ?
                """;
        var absentNoMore =
                """
                delete from absentee
                where owner = ? and interaction = ? and identifier in (<items>)
                """;
        int outgoing = Codes.code(contact.outgoing());
        work.sql.update(query, outgoing, contact.people(), work.owner, interaction);
        work.sql.update(mark, work.owner, interaction);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var present : contact.with()) {
            rows.add(row(present, TieBuilder.share(contact.people()), outgoing, interaction));
        }
        for (var present : contact.others()) {
            rows.add(row(present, 0, outgoing, interaction));
        }
        work.sql.batch(share, rows);
        work.sql.update(mineNoMore, work.owner, interaction);
        work.sql.updateIn(absentNoMore, newlyMine, work.owner, interaction);
    }

    private @Nullable Object[] row(Present present, long share, int outgoing, long interaction) {
        return new @Nullable Object[] {
            share, outgoing, work.owner, interaction, asked.get(present.identifier())
        };
    }
}
