package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import kontaktnetz.ties.Cadence;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.PeriodWords;
import kontaktnetz.wording.Texts;
import kontaktnetz.wording.TieWords;
import org.jspecify.annotations.Nullable;

/// How often contact can be wished for.
///
/// @param value a number of days; empty for no wish
public record CadenceOption(String value, String text, boolean chosen) {

    private static final List<Integer> USUAL = List.of(7, 14, 30, 60, 90, 180, 365);

    /// The usual ones and the one that holds, after no wish at all.
    ///
    /// @param none what it means to wish nothing
    static List<CadenceOption> all(Texts texts, @Nullable Cadence chosen, String none) {
        var options = new ArrayList<CadenceOption>();
        options.add(new CadenceOption("", none, chosen == null));
        var days = new TreeSet<>(USUAL);
        if (chosen != null) {
            days.add(chosen.days());
        }
        for (int every : days) {
            options.add(
                    new CadenceOption(
                            String.valueOf(every),
                            TieWords.capital(new PeriodWords(texts).wished(every)),
                            chosen != null && chosen.days() == every));
        }
        return options;
    }

    /// What was chosen in the form; anything that is no number of days means no wish.
    static OptionalInt chosen(Visit visit) {
        return visit.number("cadence")
                .filter(days -> days >= 1 && days <= Cadence.LONGEST)
                .map(days -> OptionalInt.of(days.intValue()))
                .orElseGet(OptionalInt::empty);
    }
}
