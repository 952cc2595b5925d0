package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.network.Apart;
import kontaktnetz.network.Whole;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Inquiry;

/// How the net does as a whole. Nothing in it is said of anybody, but for who is still waiting for
/// an answer.
///
/// @param flow whether help is flowing
/// @param answered whether what is looked for is found
/// @param waiting needs that have been open for long
/// @param unheard those the owner turned to, and has not told what came of it
/// @param apart groups of the owner that have nobody in common and know nobody of each other
public record Health(
        Flow flow,
        Answered answered,
        List<Matter> waiting,
        List<Inquiry> unheard,
        List<Apart> apart) {

    private static final int PATIENCE_DAYS = 30;
    private static final int YEAR_DAYS = 365;
    private static final int LITTLE = 4;
    private static final int MOST_NEEDS = 500;
    private static final int MOST_SHOWN = 8;

    /// Whether what is looked for is found.
    public enum Answer {
        TOO_LITTLE,
        MOSTLY,
        SOMETIMES,
        RARELY
    }

    /// What became of the needs of a year, as shares of all of them.
    public record Answered(Answer answer, double met, double open, double unmet) {}

    public static Health of(
            MomentsOfHelp moments,
            Matters matters,
            Inquiries inquiries,
            Whole whole,
            LocalDate today) {
        var needs = matters.needsSince(today.minusDays(YEAR_DAYS), MOST_NEEDS);
        var longAgo = today.minusDays(PATIENCE_DAYS);
        return new Health(
                moments.flow(today),
                answered(needs, today),
                needs.stream()
                        .filter(it -> it.isOpen(today) && !it.since().isAfter(longAgo))
                        .limit(MOST_SHOWN)
                        .toList(),
                inquiries.open(MOST_SHOWN).stream()
                        .filter(it -> !it.since().isAfter(longAgo))
                        .toList(),
                whole.survey().apart());
    }

    private static Answered answered(Collection<Matter> needs, LocalDate today) {
        double all = Math.max(1, needs.size());
        long open = needs.stream().filter(it -> it.isOpen(today)).count();
        long met = needs.stream().filter(Health::isMet).count();
        long ended = needs.size() - open;
        return new Answered(
                answer(met, ended), met / all, open / all, Math.max(0, ended - met) / all);
    }

    private static boolean isMet(Matter need) {
        var ending = need.ending();
        return ending != null && ending.outcome() == Outcome.MET;
    }

    private static Answer answer(long met, long ended) {
        if (ended < LITTLE) {
            return Answer.TOO_LITTLE;
        }
        double share = (double) met / ended;
        if (share >= 2.0 / 3) {
            return Answer.MOSTLY;
        }
        return share >= 1.0 / 3 ? Answer.SOMETIMES : Answer.RARELY;
    }
}
