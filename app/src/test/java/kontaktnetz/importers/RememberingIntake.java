package kontaktnetz.importers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.importers.Decision.LeaveOut;
import kontaktnetz.importers.Decision.SomebodyNew;
import kontaktnetz.people.PersonId;

/// An intake that keeps what it was given: a card is known by its name, a trace by its key.
final class RememberingIntake implements Intake {

    final List<Integer> batches = new ArrayList<>();
    final Set<String> known = new HashSet<>();
    final List<ImportId> begun = new ArrayList<>();
    final List<Totals> ended = new ArrayList<>();
    int judged;

    @Override
    public ImportId begin(String name, Format format, String fingerprint, Instant now) {
        var id = new ImportId(begun.size() + 1L);
        begun.add(id);
        return id;
    }

    @Override
    public List<Verdict> take(
            ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        batches.add(batch.size());
        return verdicts(batch, decisions, known);
    }

    @Override
    public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        judged++;
        return verdicts(batch, decisions, new HashSet<>(known));
    }

    private static List<Verdict> verdicts(
            List<Found> batch, Map<Long, Decision> decisions, Set<String> known) {
        var verdicts = new ArrayList<Verdict>();
        for (var found : batch) {
            switch (found) {
                case Found.FoundCard(var place, var card) ->
                        verdicts.add(card(place, card.name(), decisions, known));
                case Found.FoundTrace(var place, var trace) ->
                        verdicts.add(
                                known.add(trace.key())
                                        ? new Verdict.Counted(place, trace.title(), true, 1)
                                        : new Verdict.Same(place, trace.title()));
                case Found.FoundEvent(var place, _, var occurrences) ->
                        verdicts.add(
                                known.add(occurrences.getFirst().key())
                                        ? new Verdict.Counted(place, "", true, 1)
                                        : new Verdict.Same(place, ""));
                case Found.CalledOff(var place, _, _, var reason) ->
                        verdicts.add(new Verdict.Skipped(place, reason, List.of()));
                case Found.Passed(var place, var reason, var details) ->
                        verdicts.add(new Verdict.Skipped(place, reason, details));
                case Found.Hint _ -> {
                    // a hint comes on top of a verdict
                }
            }
        }
        return verdicts;
    }

    private static Verdict card(
            Place place, String name, Map<Long, Decision> decisions, Set<String> known) {
        if (!name.startsWith("Twin")) {
            return known.add(name)
                    ? new Verdict.New(place, name, null)
                    : new Verdict.Same(place, name);
        }
        return switch (decisions.get(place.number())) {
            case LeaveOut _ -> new Verdict.Skipped(place, Reason.SKIPPED_BY_CHOICE, List.of(name));
            case Decision.Joins(var person) ->
                    new Verdict.Updated(place, name, person, List.of("TEL"));
            case SomebodyNew _ -> new Verdict.New(place, name, null);
            case null ->
                    new Verdict.Unsure(place, name, List.of(new PersonId(7)), new SomebodyNew());
        };
    }

    @Override
    public void end(ImportId id, Totals totals, Instant now) {
        ended.add(totals);
    }

    @Override
    public List<ImportRecord> all() {
        return List.of();
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return Optional.empty();
    }

    @Override
    public boolean undo(ImportId id) {
        return false;
    }
}
