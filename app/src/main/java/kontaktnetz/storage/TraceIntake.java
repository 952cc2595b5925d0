package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.Version;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Standpoint;
import kontaktnetz.interactions.Standpoint.Contact;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import kontaktnetz.storage.EventRows.Telling;
import kontaktnetz.storage.InteractionRows.Happened;
import kontaktnetz.storage.InteractionRows.Party;
import kontaktnetz.storage.InteractionRows.Standing;
import kontaktnetz.storage.SeenIdentifiers.Seen;
import org.jspecify.annotations.Nullable;

/// Takes interactions in, a whole batch at once: one look for the keys, one for the addresses, then
/// batches of rows.
final class TraceIntake {

    private final Work work;
    private final SeenIdentifiers seen;
    private final Set<Identifier> mine;

    /// What is new in this batch, by key.
    private final Map<Digest, Fresh> fresh = new LinkedHashMap<>();

    /// The keys of those, and of the events among them.
    private final Set<Digest> keys = new HashSet<>();

    private boolean changed;

    private final Map<Long, Seeing> seeings = new LinkedHashMap<>();

    /// One that is new.
    ///
    /// @param telling of a calendar's event, by which it is known again; null for all else
    record Fresh(Trace trace, Contact contact, Digest key, long id, @Nullable Telling telling) {

        private Standing standing() {
            return telling == null ? Standing.COUNTS : telling.standing;
        }
    }

    /// What one batch saw of one address.
    private static final class Seeing {
        int written;
        int received;
        int lastDay;

        /// The latest name in this batch.
        String name = "";

        int nameDay;

        /// Whether it is later than what this import saw before, and another.
        boolean later;

        boolean renamed;
        final Seen seen;

        Seeing(Seen seen) {
            this.seen = seen;
        }
    }

    TraceIntake(Work work, SeenIdentifiers seen, Set<Identifier> mine) {
        this.work = work;
        this.seen = seen;
        this.mine = mine;
    }

    boolean changedAnything() {
        return changed;
    }

    /// What one place of a source tells: one interaction, or the occurrences of one event.
    ///
    /// @param traces empty where an event does not take place
    /// @param version of an event that is known when it is told again; null for all else
    /// @param title of what does not take place
    /// @param reason why it does not
    record Told(
            Place place,
            List<Trace> traces,
            @Nullable Version version,
            String title,
            Reason reason) {

        Told(Place place, List<Trace> traces, @Nullable Version version) {
            this(place, traces, version, traces.getFirst().title(), Reason.ONLY_ME);
        }

        Told because(Reason reason) {
            return new Told(place, traces, version, title, reason);
        }
    }

    List<Verdict> take(Collection<Told> told) throws SQLException {
        var known = known(told);
        var events = EventIntake.of(work, seen.origin(), mine, told, known, keys);
        var also = new ArrayList<@Nullable Object[]>();
        // An answer to an invitation says less than the invitation, wherever it stands.
        var ofEvents = new IdentityHashMap<Told, Verdict>();
        for (var one : told) {
            if (one.version != null) {
                ofEvents.put(one, events.judge(one, one.version));
            }
        }
        var verdicts = new ArrayList<Verdict>();
        for (var one : told) {
            var verdict = ofEvents.get(one);
            verdicts.add(verdict == null ? judge(one, known, also) : verdict);
        }
        events.also().forEach(id -> also.add(alsoTold(id)));
        noteAlso(also);
        var all = new ArrayList<>(fresh.values());
        all.addAll(events.fresh());
        store(all);
        events.store();
        changed = !all.isEmpty() || events.changedAnything();
        return verdicts;
    }

    private @Nullable Object[] alsoTold(long interaction) {
        return new @Nullable Object[] {work.owner, interaction, seen.origin()};
    }

    /// Counted where any of it counts and is new; else the same where any of it is known.
    private Verdict judge(Told told, Map<Digest, Known> known, List<@Nullable Object[]> also)
            throws SQLException {
        Verdict best = null;
        for (var trace : told.traces) {
            var key = Digest.of(trace.key());
            var before = known.get(key);
            if (before != null && before.origin != seen.origin()) {
                also.add(alsoTold(before.id));
            }
            var verdict =
                    before != null || keys.contains(key)
                            ? new Verdict.Same(told.place, trace.title())
                            : judge(told.place, trace, key);
            if (best == null || rank(verdict) > rank(best)) {
                best = verdict;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("nothing is told at " + told.place);
        }
        return best;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counted _ -> 2;
            case Verdict.Same _ -> 1;
            case Verdict.Skipped _,
                    Verdict.Changed _,
                    Verdict.New _,
                    Verdict.Updated _,
                    Verdict.Unsure _ ->
                    0;
        };
    }

    /// What is on record under a key.
    ///
    /// @param at milliseconds since 1970
    /// @param isTelling whether it is the telling of an event
    record Known(Digest key, long id, long origin, long at, Standing standing, boolean isTelling) {

        static Known of(ResultSet row) throws SQLException {
            return new Known(
                    Digest.of(row.getBytes(1)),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    Standing.of(row.getInt(5)),
                    row.getInt(6) > 0);
        }

        Known asTelling() {
            return new Known(key, id, origin, at, standing, true);
        }
    }

    private Map<Digest, Known> known(Collection<Told> told) throws SQLException {
        var query =
                """
                select i.key, i.id, i.import, i.at, i.hidden, (select count(*) from occurrence o
                    where o.owner = i.owner and o.interaction = i.id)
                from interaction i where i.owner = ? and i.key in (<items>)
                """;
        var keys =
                told.stream()
                        .flatMap(one -> one.traces.stream())
                        .map(trace -> Digest.of(trace.key()).bytes())
                        .toList();
        var known = new HashMap<Digest, Known>();
        for (var one : work.sql.listIn(query, Known::of, keys, work.owner)) {
            known.put(one.key, one);
        }
        return known;
    }

    private void noteAlso(List<@Nullable Object[]> rows) throws SQLException {
        var query =
                """
                insert into interaction_also (owner, interaction, import) values (?, ?, ?)
                on conflict do nothing
                """;
        work.sql.batch(query, rows);
    }

    private Verdict judge(Place place, Trace trace, Digest key) throws SQLException {
        if (mine.isEmpty() && trace.channel() != Channel.MEETING) {
            return new Verdict.Skipped(place, Reason.OWN_ADDRESS_UNKNOWN, List.of());
        }
        return switch (Standpoint.of(trace, mine)) {
            case Standpoint.NotMine _ -> new Verdict.Skipped(place, Reason.NOT_MINE, List.of());
            case Standpoint.Alone _ -> new Verdict.Skipped(place, Reason.ONLY_ME, List.of());
            case Standpoint.Declined _ -> new Verdict.Skipped(place, Reason.DECLINED, List.of());
            case Contact contact -> {
                long id = work.numbers.next("interaction");
                keys.add(key);
                fresh.put(key, new Fresh(trace, contact, key, id, null));
                yield new Verdict.Counted(
                        place, trace.title(), contact.outgoing(), contact.people());
            }
        };
    }

    private void store(List<Fresh> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        var seenNow = seenNow(all);
        var interactions = new ArrayList<@Nullable Object[]>();
        var parties = new ArrayList<@Nullable Object[]>();
        var absentees = new ArrayList<@Nullable Object[]>();
        for (var one : all) {
            var happened = happened(one);
            interactions.add(InteractionRows.values(work, happened));
            absentees(one, seenNow, absentees);
            if (one.standing() != Standing.COUNTS) {
                continue;
            }
            long share = TieBuilder.share(one.contact.people());
            for (var present : one.contact.with()) {
                parties.add(row(happened, present, share, seenNow));
            }
            for (var present : one.contact.others()) {
                parties.add(row(happened, present, 0, seenNow));
            }
        }
        InteractionRows.insert(work, interactions, parties);
        InteractionRows.insertAbsentees(work, absentees);
        note();
        IdentifierRows.stale(work, seeings.keySet());
    }

    /// Those who did not come; and everybody, where a later telling took its place.
    private void absentees(
            Fresh one, Map<Identifier, Seen> seenNow, List<@Nullable Object[]> rows) {
        boolean counts = one.standing() == Standing.COUNTS;
        for (var present : one.trace.present()) {
            var identifier = Codes.clean(present.identifier());
            var known = seenNow.get(identifier);
            if (known != null
                    && !mine.contains(identifier)
                    && (present.part() == Part.ABSENT || !counts)) {
                rows.add(InteractionRows.absentee(work, one.id, known.id, present.part()));
            }
        }
    }

    private Happened happened(Fresh one) {
        var trace = one.trace;
        return new Happened(
                one.id,
                one.key,
                trace.at().toEpochMilli(),
                Math.toIntExact(work.who.day(trace.at()).toEpochDay()),
                trace.lasted().toMillis(),
                trace.channel(),
                one.contact.outgoing(),
                Codes.clean(trace.title()),
                one.contact.people(),
                seen.origin(),
                one.standing());
    }

    private @Nullable Object[] row(
            Happened happened, Present present, long share, Map<Identifier, Seen> seenNow) {
        var known = seenNow.get(Codes.clean(present.identifier()));
        if (known == null) {
            throw new IllegalStateException("an address without a number");
        }
        var seeing = seeings.computeIfAbsent(known.id, _ -> new Seeing(known));
        if (share > 0 && happened.channel().isContact()) {
            seeing.written += Codes.code(happened.outgoing());
            seeing.received += Codes.code(!happened.outgoing());
            seeing.lastDay = Math.max(seeing.lastDay, happened.day());
        }
        name(seeing, Codes.clean(present.name()), happened.day());
        return InteractionRows.values(
                work, happened, new Party(known.id, Codes.code(present.part()), share));
    }

    private static void name(Seeing seeing, String name, int day) {
        if (name.isEmpty()) {
            return;
        }
        if (isLater(day, name, seeing.nameDay, seeing.name)) {
            seeing.name = name;
            seeing.nameDay = day;
        }
        var known = seeing.seen;
        if (isLater(day, name, known.nameDay, known.name)) {
            seeing.later = true;
            seeing.renamed |= !name.equals(known.name);
            known.name = name;
            known.nameDay = day;
        }
    }

    private static boolean isLater(int day, String name, int than, String other) {
        return day > than || (day == than && name.compareTo(other) > 0);
    }

    /// Everybody on the fresh ones, by address.
    private Map<Identifier, Seen> seenNow(List<Fresh> all) throws SQLException {
        seen.asOf(epoch());
        var now = new HashMap<Identifier, Seen>();
        var unknown = new LinkedHashSet<Identifier>();
        for (var one : all) {
            for (var present : one.trace.present()) {
                var identifier = Codes.clean(present.identifier());
                var known = seen.get(identifier);
                if (known != null) {
                    now.put(identifier, known);
                } else if (!mine.contains(identifier)) {
                    unknown.add(identifier);
                }
            }
        }
        IdentifierRows.ids(work, unknown)
                .forEach((identifier, id) -> now.put(identifier, seen.put(identifier, id)));
        return now;
    }

    private long epoch() throws SQLException {
        var query =
                """
                select epoch from owner where id = ?
                """;
        return work.sql.longs(query, work.owner).getFirst();
    }

    private void note() throws SQLException {
        var query =
                """
                update identifier set written = written + ?, received = received + ?,
                    last_day = case when last_day < ? then ? else last_day end,
                    name = case when name_day < ? or name_day = ? and name < ? then ? else name end,
                    name_day = case when name_day < ? then ? else name_day end
                where owner = ? and id = ?
                """;
        var seenBy =
                """
                insert into name_seen (owner, identifier, import, name, day) values (?, ?, ?, ?, ?)
                on conflict (owner, identifier, import) do update
                    set name = excluded.name, day = excluded.day
                    where excluded.day > name_seen.day
                        or excluded.day = name_seen.day and excluded.name > name_seen.name
                """;
        var renamed = new ArrayList<Long>();
        seeings.forEach((id, seeing) -> {
            int day = seeing.nameDay;
            var name = seeing.name;
            if (seeing.written + seeing.received > 0 || !name.isEmpty()) {
                work.sql.later(
                        query,
                        seeing.written,
                        seeing.received,
                        seeing.lastDay,
                        seeing.lastDay,
                        day,
                        day,
                        name,
                        name,
                        day,
                        day,
                        work.owner,
                        id);
            }
            if (seeing.later) {
                work.sql.later(seenBy, work.owner, id, seen.origin(), name, day);
            }
            if (seeing.renamed) {
                renamed.add(id);
            }
        });
        PersonRows.nameAfter(work, renamed);
    }
}
