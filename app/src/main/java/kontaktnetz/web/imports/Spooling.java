package kontaktnetz.web.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.importers.Intake;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;

/// An intake whose every judgement is kept, so that each row can be looked at before it is taken.
///
/// @param intake the real one
/// @param verdicts where they are kept
record Spooling(Intake intake, VerdictFile verdicts) implements Intake {

    @Override
    public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        var judged = intake.judge(batch, decisions, now);
        judged.forEach(verdicts::add);
        return judged;
    }

    @Override
    public ImportId begin(String name, Format format, String fingerprint, Instant now) {
        return intake.begin(name, format, fingerprint, now);
    }

    @Override
    public List<Verdict> take(
            ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        return intake.take(id, batch, decisions, now);
    }

    @Override
    public void end(ImportId id, Totals totals, Instant now) {
        intake.end(id, totals, now);
    }

    @Override
    public List<ImportRecord> all() {
        return intake.all();
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return intake.find(id);
    }

    @Override
    public boolean undo(ImportId id) {
        return intake.undo(id);
    }
}
