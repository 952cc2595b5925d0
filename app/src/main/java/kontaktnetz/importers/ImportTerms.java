package kontaktnetz.importers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// How a source is to be imported.
///
/// @param now the present; nothing later has happened yet
/// @param zone where times without a zone are meant
/// @param region where a telephone number without a country code is dialled, such as `DE`
/// @param decisions by the number of the card's place
/// @param rule what to do with a card that may be somebody known and that no decision names; empty
///   leaves it to the intake
/// @param watch told how far it is
/// @param cancelled asked between batches whether to stop
/// @param rejected told of everything that is not taken
public record ImportTerms(
        Instant now,
        ZoneId zone,
        String region,
        Map<Long, Decision> decisions,
        Optional<Function<Verdict.Unsure, Decision>> rule,
        Watch watch,
        BooleanSupplier cancelled,
        RejectedRows rejected) {

    /// Looks on while an import runs.
    public interface Watch {

        Watch NOBODY = (_, _, _) -> {};

        /// @param read how many bytes as stored have been read
        /// @param size how many there are; -1 where nobody knows
        /// @param items how many cards, rows, messages and events have their verdict
        void at(long read, long size, long items);
    }

    public ImportTerms {
        decisions = Map.copyOf(decisions);
    }

    /// Nothing decided, nobody watching.
    public static ImportTerms of(Instant now, ZoneId zone, String region) {
        return new ImportTerms(
                now,
                zone,
                region,
                Map.of(),
                Optional.empty(),
                Watch.NOBODY,
                () -> false,
                RejectedRows.NOBODY);
    }

    public ImportTerms deciding(Map<Long, Decision> decisions) {
        return new ImportTerms(now, zone, region, decisions, rule, watch, cancelled, rejected);
    }

    public ImportTerms ruled(Function<Verdict.Unsure, Decision> rule) {
        return new ImportTerms(
                now, zone, region, decisions, Optional.of(rule), watch, cancelled, rejected);
    }

    public ImportTerms watched(Watch watch) {
        return new ImportTerms(now, zone, region, decisions, rule, watch, cancelled, rejected);
    }

    public ImportTerms until(BooleanSupplier cancelled) {
        return new ImportTerms(now, zone, region, decisions, rule, watch, cancelled, rejected);
    }

    public ImportTerms rejecting(RejectedRows rejected) {
        return new ImportTerms(now, zone, region, decisions, rule, watch, cancelled, rejected);
    }
}
