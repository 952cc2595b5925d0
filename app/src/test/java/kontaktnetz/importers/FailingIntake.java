package kontaktnetz.importers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An intake whose second batch fails.
final class FailingIntake implements Intake {

    private final RuntimeException failure;
    private final Intake behind;
    private int batches;

    FailingIntake(RuntimeException failure, Intake behind) {
        this.failure = failure;
        this.behind = behind;
    }

    @Override
    public ImportId begin(String name, Format format, String fingerprint, Instant now) {
        return behind.begin(name, format, fingerprint, now);
    }

    @Override
    public List<Verdict> take(
            ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        if (++batches > 1) {
            throw failure;
        }
        return behind.take(id, batch, decisions, now);
    }

    @Override
    public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        return behind.judge(batch, decisions, now);
    }

    @Override
    public void end(ImportId id, Totals totals, Instant now) {
        behind.end(id, totals, now);
    }

    @Override
    public List<ImportRecord> all() {
        return behind.all();
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return behind.find(id);
    }

    @Override
    public boolean undo(ImportId id) {
        return behind.undo(id);
    }
}
