package kontaktnetz.importers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where imports put what they read. Each batch is whole: after a crash it is there or it is not.
public interface Intake {

    /// Opens an import. One of the same fingerprint that was interrupted is taken up again.
    ///
    /// @param fingerprint tells this source from others of the same name
    ImportId begin(String name, Format format, String fingerprint, Instant now);

    /// Takes a batch in, in one transaction. Hints have no verdict; everything else has one, in
    /// order.
    ///
    /// @param decisions by the number of the card's place; anything undecided becomes somebody new
    List<Verdict> take(ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now);

    /// The verdicts `take` would give, with nothing written.
    List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now);

    /// Closes an import. One that changed nothing is not kept.
    void end(ImportId id, Totals totals, Instant now);

    List<ImportRecord> all();

    Optional<ImportRecord> find(ImportId id);

    /// Takes back all that came with an import and with no other; what was written by hand since
    /// stays. False where there is no such import.
    boolean undo(ImportId id);
}
