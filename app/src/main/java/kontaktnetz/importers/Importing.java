package kontaktnetz.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import kontaktnetz.people.Identifier;

/// Brings sources into the net: first to look at what would come, then to take it in.
///
/// Reading and taking in run on two threads, because one waits for the disk while the other parses.
/// A source that cannot be read ends as a verdict on the file, so that it never stops the others.
public final class Importing {

    private static final System.Logger LOG = System.getLogger(Importing.class.getName());

    /// A card touches many rows, a message few: both batches take about as long to commit.
    private static final int CARDS_AT_ONCE = 500;

    private static final int MESSAGES_AT_ONCE = 1_000;
    private static final int EXAMPLES_PER_KIND = 50;
    private static final int HINTS_KEPT = 20;
    private static final int PROPOSALS = 5;

    private final Intake intake;

    public Importing(Intake intake) {
        this.intake = intake;
    }

    /// What importing `source` would bring; nothing is written.
    ///
    /// @param mine the owner's addresses; where none is known, some are proposed
    public Preview preview(Source source, ImportTerms terms, Set<Identifier> mine) {
        var run = new Run(source, terms);
        var examples = new Examples();
        var own = new OwnAddresses();
        var ending =
                run.through((batch, decisions) -> {
                    batch.forEach(own::see);
                    var verdicts = intake.judge(batch, decisions, terms.now());
                    verdicts.forEach(examples::add);
                    return verdicts;
                });
        return new Preview(
                source.input().name(),
                source.format(),
                run.tally.totals(),
                examples.verdicts,
                run.hints,
                run.hintsInAll,
                mine.isEmpty() ? own.proposals(PROPOSALS) : List.of(),
                ending);
    }

    /// Takes `source` in. What is there already is not doubled, and an import of it that was
    /// interrupted is taken up again.
    public Imported run(Source source, ImportTerms terms) {
        var id =
                intake.begin(
                        source.input().name(), source.format(), source.fingerprint(), terms.now());
        var run = new Run(source, terms);
        var ending = run.through((batch, how) -> intake.take(id, batch, how, terms.now()));
        var totals = run.tally.totals();
        intake.end(id, totals, terms.now());
        return new Imported(
                id,
                source.input().name(),
                source.format(),
                totals,
                run.hints,
                run.hintsInAll,
                ending);
    }

    /// Which addresses may be the owner's, judged by the mail in `sources`, likeliest first. It
    /// reads no more than it needs.
    public List<OwnAddresses.Proposal> proposals(List<Source> sources, ImportTerms terms) {
        var own = new OwnAddresses();
        for (var source : sources) {
            if (!source.format().isAddressBook() && !own.isSure()) {
                look(source, terms, own);
            }
        }
        return own.proposals(PROPOSALS);
    }

    private static void look(Source source, ImportTerms terms, OwnAddresses own) {
        try (var feed = new Feed(source, terms, MESSAGES_AT_ONCE)) {
            var batch = feed.next();
            while (batch.isPresent() && !own.isSure()) {
                batch.get().forEach(own::see);
                batch = feed.next();
            }
        }
    }

    /// The first verdicts of each kind.
    private static final class Examples {
        private final List<Verdict> verdicts = new ArrayList<>();
        private final Map<Class<?>, Integer> kept = new HashMap<>();

        void add(Verdict verdict) {
            if (kept.merge(verdict.getClass(), 1, Integer::sum) <= EXAMPLES_PER_KIND) {
                verdicts.add(verdict);
            }
        }
    }

    /// One way through a source, from its first batch to its last.
    private final class Run {
        private final Source source;
        private final ImportTerms terms;
        private final Tally tally = new Tally();
        private final List<Found.Hint> hints = new ArrayList<>();
        private long hintsInAll;
        private long items;

        Run(Source source, ImportTerms terms) {
            this.source = source;
            this.terms = terms;
        }

        Imported.Ending through(BiFunction<List<Found>, Map<Long, Decision>, List<Verdict>> deed) {
            int most = source.format().isAddressBook() ? CARDS_AT_ONCE : MESSAGES_AT_ONCE;
            try (var feed = new Feed(source, terms, most)) {
                var batch = feed.next();
                while (batch.isPresent()) {
                    if (terms.cancelled().getAsBoolean()) {
                        return Imported.Ending.CANCELLED;
                    }
                    deed.apply(batch.get(), decided(batch.get())).forEach(this::note);
                    batch.get().forEach(this::note);
                    tell(feed);
                    batch = feed.next();
                }
                tell(feed);
                return feed.failure().map(this::brokenOff).orElse(Imported.Ending.WHOLE);
            }
        }

        /// A rule needs to know which cards are unsure, so only where there is one they are judged
        /// before they are taken.
        private Map<Long, Decision> decided(List<Found> batch) {
            var decisions = new HashMap<>(terms.decisions());
            if (terms.rule().isPresent()
                    && batch.stream().anyMatch(Found.FoundCard.class::isInstance)) {
                var rule = terms.rule().get();
                for (var verdict : intake.judge(batch, decisions, terms.now())) {
                    if (verdict instanceof Verdict.Unsure unsure) {
                        decisions.computeIfAbsent(unsure.place().number(), _ -> rule.apply(unsure));
                    }
                }
            }
            return decisions;
        }

        private void note(Verdict verdict) {
            items++;
            tally.add(verdict);
            if (verdict instanceof Verdict.Skipped skipped) {
                terms.rejected().skipped(skipped);
            }
        }

        private void note(Found found) {
            if (found instanceof Found.Hint hint) {
                hintsInAll++;
                if (hints.size() < HINTS_KEPT) {
                    hints.add(hint);
                }
                terms.rejected().hint(hint);
            }
        }

        private void tell(Feed feed) {
            terms.watch().at(feed.read(), source.input().size(), items);
        }

        private Imported.Ending brokenOff(ImportException failure) {
            LOG.log(System.Logger.Level.WARNING, "import broken off", failure);
            var why = failure.getCause() == null ? failure : failure.getCause();
            note(
                    new Verdict.Skipped(
                            Place.file(source.input().name()),
                            Reason.UNREADABLE_FILE,
                            List.of(String.valueOf(why.getMessage()))));
            return Imported.Ending.BROKEN_OFF;
        }
    }
}
