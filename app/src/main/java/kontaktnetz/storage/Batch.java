package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Verdict;
import kontaktnetz.storage.Familiar.Face;
import org.jspecify.annotations.Nullable;

/// One batch of what an importer found. Cards are taken one after another, since one may be about
/// the person of another; interactions all at once.
final class Batch {

    private final Work work;
    private final SeenIdentifiers seen;
    private final Map<Long, Decision> decisions;
    private final Instant now;

    Batch(Work work, SeenIdentifiers seen, Map<Long, Decision> decisions, Instant now) {
        this.work = work;
        this.seen = seen;
        this.decisions = decisions;
        this.now = now;
    }

    List<Verdict> take(List<Found> batch) throws SQLException {
        var mine = SqlAddresses.mine(work.sql, work.who);
        var faces = faces(batch);
        var familiar = Familiar.with(work, faces.values());
        var cards = new CardIntake(work, seen.origin(), mine, familiar, now);
        var verdicts = new @Nullable Verdict[batch.size()];
        var happened = new LinkedHashMap<Integer, TraceIntake.Told>();
        for (int i = 0; i < verdicts.length; i++) {
            switch (batch.get(i)) {
                case Found.FoundCard(var place, _) ->
                        verdicts[i] =
                                cards.take(
                                        place,
                                        Objects.requireNonNull(faces.get(i)),
                                        Optional.ofNullable(decisions.get(place.number())));
                case Found.FoundTrace(var place, var trace) ->
                        happened.put(i, new TraceIntake.Told(place, List.of(trace), null));
                case Found.FoundEvent(var place, var version, var occurrences) ->
                        happened.put(i, new TraceIntake.Told(place, occurrences, version));
                case Found.CalledOff(var place, var version, var title, var reason) ->
                        happened.put(
                                i, new TraceIntake.Told(place, List.of(), version, title, reason));
                case Found.Passed(var place, var reason, var details) ->
                        verdicts[i] = new Verdict.Skipped(place, reason, details);
                case Found.Hint _ -> {
                    // a hint comes on top of a verdict
                }
            }
        }
        boolean changed = cards.changedAnything();
        if (!happened.isEmpty()) {
            var interactions = new TraceIntake(work, seen, mine);
            var taken = interactions.take(happened.values()).iterator();
            happened.keySet().forEach(i -> verdicts[i] = taken.next());
            changed |= interactions.changedAnything();
        }
        if (changed) {
            markChanged();
        }
        return given(verdicts);
    }

    private Map<Integer, Face> faces(List<Found> batch) {
        var faces = new LinkedHashMap<Integer, Face>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof Found.FoundCard(_, var card)) {
                faces.put(i, Face.of(card, work.who.region()));
            }
        }
        return faces;
    }

    private void markChanged() throws SQLException {
        var query =
                """
                update import set changed = 1 where owner = ? and id = ? and changed = 0
                """;
        work.sql.update(query, work.owner, seen.origin());
    }

    private static List<Verdict> given(@Nullable Verdict[] verdicts) {
        var given = new ArrayList<Verdict>();
        for (var verdict : verdicts) {
            if (verdict != null) {
                given.add(verdict);
            }
        }
        return given;
    }
}
