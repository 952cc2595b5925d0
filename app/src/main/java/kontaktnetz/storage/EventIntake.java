package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.Version;
import kontaktnetz.importers.Version.Extent;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Standpoint;
import kontaktnetz.interactions.Standpoint.Contact;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Identifier;
import kontaktnetz.storage.EventRows.Age;
import kontaktnetz.storage.EventRows.Telling;
import kontaktnetz.storage.InteractionRows.Happened;
import kontaktnetz.storage.InteractionRows.Standing;
import kontaktnetz.storage.TraceIntake.Fresh;
import kontaktnetz.storage.TraceIntake.Known;
import kontaktnetz.storage.TraceIntake.Told;
import org.jspecify.annotations.Nullable;

/// Takes the events of calendars in, each of which may have been told before and otherwise.
///
/// Of two tellings of one occurrence the later one holds; the other is kept aside, for the day the
/// later one is taken back. A telling that is on record already changes nothing, so that reading a
/// calendar again, or an older one, never moves anything. An occurrence that a later telling of the
/// whole event leaves out does not take place, and is on record as such.
final class EventIntake {

    private final Work work;
    private final long origin;
    private final Set<Identifier> mine;
    private final Map<Digest, Map<Digest, List<Telling>>> events;
    private final Map<Digest, Known> byKey;
    private final List<Fresh> fresh = new ArrayList<>();
    private final Set<Digest> keys;

    /// Tellings this batch brings, or that get their place on record with it.
    private final List<Telling> added = new ArrayList<>();

    /// Tellings on record whose place a later one takes.
    private final List<Telling> replaced = new ArrayList<>();

    private final Set<Long> also = new HashSet<>();

    private EventIntake(
            Work work,
            long origin,
            Set<Identifier> mine,
            Map<Digest, Map<Digest, List<Telling>>> events,
            Map<Digest, Known> byKey,
            Set<Digest> keys) {
        this.work = work;
        this.origin = origin;
        this.mine = mine;
        this.events = events;
        this.byKey = byKey;
        this.keys = keys;
    }

    /// @param byKey what is on record under the keys told
    /// @param keys those this batch has taken
    static EventIntake of(
            Work work,
            long origin,
            Set<Identifier> mine,
            Collection<Told> told,
            Map<Digest, Known> byKey,
            Set<Digest> keys)
            throws SQLException {
        var uids = new HashSet<Digest>();
        for (var one : told) {
            var version = one.version();
            if (version != null) {
                uids.add(Digest.of(version.uid()));
            }
        }
        return new EventIntake(work, origin, mine, EventRows.of(work, uids), byKey, keys);
    }

    /// Meetings that are new, with those among them that a later telling of this batch replaced.
    List<Fresh> fresh() {
        return fresh;
    }

    /// Interactions on record that this import tells as well.
    Set<Long> also() {
        return also;
    }

    boolean changedAnything() {
        return !replaced.isEmpty() || added.stream().anyMatch(one -> !one.stored);
    }

    /// What became of one occurrence.
    private enum Outcome {
        ADDED,
        CHANGED,
        KNOWN
    }

    Verdict judge(Told told, Version version) throws SQLException {
        var one = new One(version);
        if (told.traces().isEmpty()) {
            return one.off(told);
        }
        return switch (Standpoint.of(told.traces().getFirst(), mine)) {
            case Contact contact -> one.meet(told, contact);
            case Standpoint.Declined _ -> one.off(told.because(Reason.DECLINED));
            case Standpoint.Alone _ -> one.off(told.because(Reason.ONLY_ME));
            case Standpoint.NotMine _ -> one.off(told.because(Reason.NOT_MINE));
        };
    }

    /// One telling of one event.
    private final class One {
        private final Version version;
        private final Digest event;
        private final Age age;
        private final boolean whole;
        private final Map<Digest, List<Telling>> before;

        /// Whether what this telling alone knows of does not take place by a later one.
        private final boolean outdated;

        /// What of the event other tellings of its calendar speak for.
        private final Set<Digest> apart = new HashSet<>();

        private boolean news;

        One(Version version) {
            this.version = version;
            this.event = Digest.of(version.uid());
            this.age = Age.of(version);
            this.whole = version.extent() instanceof Extent.Whole;
            this.before = events.computeIfAbsent(event, _ -> new LinkedHashMap<>());
            this.outdated = EventRows.isLeftOut(before.values(), age, whole);
            if (version.extent() instanceof Extent.Whole(_, var keys, _)) {
                keys.forEach(key -> apart.add(Digest.of(key)));
            }
        }

        Verdict meet(Told told, Contact contact) throws SQLException {
            var outcomes = new HashSet<Outcome>();
            var planned = new HashSet<Digest>();
            for (var trace : told.traces()) {
                var identity = Digest.of(version.identity(trace));
                planned.add(identity);
                outcomes.add(meet(identity, trace, contact));
            }
            var title = told.traces().getFirst().title();
            if (leaveOut(planned) > 0 || outcomes.contains(Outcome.CHANGED)) {
                return new Verdict.Changed(told.place(), title, true);
            }
            return outcomes.contains(Outcome.ADDED)
                    ? new Verdict.Counted(told.place(), title, contact.outgoing(), contact.people())
                    : new Verdict.Same(told.place(), title);
        }

        private Outcome meet(Digest planned, Trace trace, Contact contact) throws SQLException {
            var tellings = before.computeIfAbsent(planned, _ -> new ArrayList<>());
            var content = content(trace);
            adopt(tellings, planned, content, trace);
            var holding = holding(tellings);
            if (isKnown(tellings, holding, content)) {
                return Outcome.KNOWN;
            }
            boolean holds = order(holding) >= 0;
            var telling =
                    telling(
                            planned,
                            content,
                            trace.at(),
                            holds ? Standing.COUNTS : Standing.REPLACED);
            fresh.add(new Fresh(trace, contact, key(trace, content), telling.id, telling));
            if (!holds) {
                return Outcome.KNOWN;
            }
            holding.ifPresent(this::replace);
            news = true;
            return holding.isEmpty() ? Outcome.ADDED : Outcome.CHANGED;
        }

        /// A meeting taken in before tellings were kept gets its place on record.
        private void adopt(List<Telling> tellings, Digest planned, Digest content, Trace trace) {
            var old = byKey.get(Digest.of(trace.key()));
            if (tellings.isEmpty() && old != null && !old.isTelling()) {
                boolean same = old.at() == trace.at().toEpochMilli();
                var telling =
                        new Telling(
                                event,
                                planned,
                                same ? content : Digest.of("not known"),
                                same ? age : new Age(-1, null),
                                whole,
                                old.id(),
                                Instant.ofEpochMilli(old.at()),
                                old.origin(),
                                true,
                                old.standing());
                tellings.add(telling);
                added.add(telling);
                byKey.put(old.key(), old.asTelling());
            }
        }

        private static Optional<Telling> holding(List<Telling> tellings) {
            return tellings.stream().filter(one -> one.standing != Standing.REPLACED).findFirst();
        }

        /// Whether this telling is on record: it holds, it is not later than what holds, or it was
        /// taken out by hand.
        private boolean isKnown(List<Telling> tellings, Optional<Telling> holding, Digest content) {
            if (holding.isPresent()) {
                var now = holding.get();
                boolean holds = now.content.equals(content);
                if (holds || now.standing == Standing.REMOVED) {
                    tellAlso(now);
                    return true;
                }
            }
            var known = tellings.stream().filter(one -> one.content.equals(content)).findFirst();
            if (known.isEmpty() || order(holding) > 0) {
                return false;
            }
            tellAlso(known.get());
            return true;
        }

        /// Above 0 where this telling is later than what holds, 0 where nobody can tell.
        private int order(Optional<Telling> holding) {
            return holding.map(one -> age.comparedTo(one.age)).orElse(outdated ? -1 : 1);
        }

        /// The event does not take place, or not with others.
        Verdict off(Told told) throws SQLException {
            boolean unknown = before.values().stream().allMatch(List::isEmpty);
            boolean lasting = told.reason() == Reason.CANCELLED || told.reason() == Reason.DECLINED;
            if (unknown && lasting) {
                callOff(Digest.of(version.identity()));
            }
            news = true;
            var title = told.title();
            return leaveOut(Set.of()) > 0
                    ? new Verdict.Changed(told.place(), title, false)
                    : new Verdict.Skipped(told.place(), told.reason(), List.of());
        }

        /// Calls off what this telling speaks for and does not tell; says how many meetings.
        private int leaveOut(Set<Digest> told) throws SQLException {
            int meetings = 0;
            for (var entry : List.copyOf(before.entrySet())) {
                var holding = holding(entry.getValue());
                if (holding.isEmpty()
                        || told.contains(entry.getKey())
                        || !speaksFor(entry.getKey(), holding.get())) {
                    continue;
                }
                if (holding.get().standing == Standing.CALLED_OFF) {
                    tellAlso(holding.get());
                } else if (holding.get().standing == Standing.COUNTS && leavesOut(entry, holding)) {
                    replace(holding.get());
                    callOff(entry.getKey());
                    meetings++;
                }
            }
            return meetings;
        }

        /// Of two tellings nobody can put in order, one that is on record leaves nothing out.
        private boolean leavesOut(
                Map.Entry<Digest, List<Telling>> occurrence, Optional<Telling> holding) {
            int order = order(holding);
            boolean known = occurrence.getValue().stream().anyMatch(one -> !one.isMeeting());
            return order > 0 || (order == 0 && news && !known);
        }

        private boolean speaksFor(Digest planned, Telling telling) {
            return switch (version.extent()) {
                case Extent.Occurrence(var key) -> planned.equals(Digest.of(key));
                case Extent.Whole(_, _, var since) ->
                        !apart.contains(planned) && (since == null || !telling.at.isBefore(since));
            };
        }

        private void tellAlso(Telling telling) {
            if (telling.origin != origin) {
                also.add(telling.id);
            }
        }

        private void replace(Telling telling) {
            if (telling.stored) {
                replaced.add(telling);
            }
            telling.standing = Standing.REPLACED;
        }

        private void callOff(Digest planned) throws SQLException {
            telling(planned, EventRows.NO_MEETING, Instant.EPOCH, Standing.CALLED_OFF);
        }

        private Telling telling(Digest planned, Digest content, Instant at, Standing standing)
                throws SQLException {
            var telling =
                    new Telling(
                            event,
                            planned,
                            content,
                            age,
                            whole,
                            work.numbers.next("interaction"),
                            at,
                            origin,
                            false,
                            standing);
            before.computeIfAbsent(planned, _ -> new ArrayList<>()).add(telling);
            added.add(telling);
            return telling;
        }

        /// The key of the trace, or where another telling has it, one of its own.
        private Digest key(Trace trace, Digest content) {
            var plain = Digest.of(trace.key());
            boolean taken = byKey.containsKey(plain) || !keys.add(plain);
            return taken ? Digest.of(trace.key() + "\n" + content + age) : plain;
        }
    }

    /// When, for how long, about what, with whom.
    private static Digest content(Trace trace) {
        var text = new StringBuilder();
        text.append(trace.at()).append('\n').append(trace.lasted()).append('\n');
        text.append(Codes.clean(trace.title()));
        for (var present : trace.present()) {
            text.append('\n').append(present.part()).append(' ');
            text.append(Codes.clean(present.identifier()).value());
        }
        return Digest.of(text.toString());
    }

    /// Puts on record what {@link #fresh} does not.
    void store() throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var telling : added) {
            if (!telling.isMeeting()) {
                rows.add(InteractionRows.values(work, noMeeting(telling)));
            }
        }
        InteractionRows.insert(work, rows, List.of());
        EventRows.insert(work, added);
        for (var telling : replaced) {
            if (telling.isMeeting()) {
                InteractionRows.putAside(work, telling.id);
            } else {
                InteractionRows.stand(work, telling.id, Standing.REPLACED);
            }
        }
    }

    private static Happened noMeeting(Telling telling) {
        return new Happened(
                telling.id,
                Digest.of("no meeting " + telling.event + telling.planned + telling.age),
                0,
                0,
                0,
                Channel.MEETING,
                true,
                "",
                0,
                telling.origin,
                telling.standing);
    }
}
