package kontaktnetz.importers;

/// Where everything goes that is not taken, or not taken whole, one by one, so that nobody has to
/// keep it in memory.
public interface RejectedRows {

    /// For whoever does not ask.
    RejectedRows NOBODY =
            new RejectedRows() {
                @Override
                public void skipped(Verdict.Skipped row) {
                    // nobody asks
                }

                @Override
                public void hint(Found.Hint hint) {
                    // nobody asks
                }
            };

    void skipped(Verdict.Skipped row);

    void hint(Found.Hint hint);
}
