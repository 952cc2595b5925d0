package kontaktnetz.giving;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// Whether help is flowing in the net as a whole: this year beside last, from many or from few.
///
/// Sums are made here and stay here. What is given out is a word about everybody together, and the
/// course of the months against the liveliest of them.
///
/// @param trend the last twelve months beside the twelve before
/// @param spread whether it comes from many or from few
/// @param own what the owner could do more of
/// @param months of the last two years, oldest first, each between 0 and 1
public record Flow(Trend trend, Spread spread, Own own, List<Double> months) {

    private static final int MONTHS = 24;
    private static final int YEAR = 12;

    /// With fewer moments in a year nothing is said.
    private static final int LITTLE = 5;

    /// How much more is more.
    private static final double MORE = 1.25;

    /// As many equal helpers make many.
    private static final double MANY = 4;

    private static final double ONE_SIDED = 2;

    public enum Trend {
        TOO_LITTLE,
        MORE,
        ALIKE,
        LESS
    }

    public enum Spread {
        TOO_LITTLE,
        MANY,
        FEW
    }

    public enum Own {
        TOO_LITTLE,
        GIVE_MORE,
        BOTH,
        ASK_MORE
    }

    public Flow {
        months = List.copyOf(months);
    }

    /// @param deeds everything that happened in the last two years
    public static Flow of(Collection<Deed> deeds, LocalDate today) {
        var byMonth = new double[MONTHS];
        for (var deed : deeds) {
            long ago = ago(deed, today);
            if (ago >= 0 && ago < MONTHS) {
                byMonth[MONTHS - 1 - (int) ago]++;
            }
        }
        var thisYear = deeds.stream().filter(it -> isWithin(it, today, 0)).toList();
        long before = deeds.stream().filter(it -> isWithin(it, today, YEAR)).count();
        return new Flow(
                trend(thisYear.size(), before), spread(thisYear), own(thisYear), scaled(byMonth));
    }

    private static boolean isWithin(Deed deed, LocalDate today, int monthsAgo) {
        long ago = ago(deed, today);
        return ago >= monthsAgo && ago < monthsAgo + YEAR;
    }

    private static long ago(Deed deed, LocalDate today) {
        return ChronoUnit.MONTHS.between(YearMonth.from(deed.day()), YearMonth.from(today));
    }

    private static Trend trend(long now, long before) {
        if (now + before < LITTLE) {
            return Trend.TOO_LITTLE;
        }
        if (now > before * MORE) {
            return Trend.MORE;
        }
        return before > now * MORE ? Trend.LESS : Trend.ALIKE;
    }

    /// Source: E. H. Simpson, "Measurement of Diversity", Nature 163, 1949, doi:10.1038/163688a0;
    /// its inverse is the number of equal helpers who would give the same.
    private static Spread spread(Collection<Deed> deeds) {
        if (deeds.size() < LITTLE) {
            return Spread.TOO_LITTLE;
        }
        var byHelper = new HashMap<Side, Integer>();
        deeds.forEach(it -> byHelper.merge(it.by(), 1, Integer::sum));
        double concentration = 0;
        for (int some : byHelper.values()) {
            double share = (double) some / deeds.size();
            concentration += share * share;
        }
        return 1 / concentration >= MANY ? Spread.MANY : Spread.FEW;
    }

    private static Own own(Collection<Deed> deeds) {
        long gave = deeds.stream().filter(it -> it.by().equals(Side.ME)).count();
        long got = deeds.stream().filter(it -> it.to().equals(Side.ME)).count();
        if (gave + got < LITTLE) {
            return Own.TOO_LITTLE;
        }
        if (got > gave * ONE_SIDED) {
            return Own.GIVE_MORE;
        }
        return gave > got * ONE_SIDED ? Own.ASK_MORE : Own.BOTH;
    }

    private static List<Double> scaled(double[] byMonth) {
        double most = 1;
        for (double month : byMonth) {
            most = Math.max(most, month);
        }
        var scaled = new ArrayList<Double>();
        for (double month : byMonth) {
            scaled.add(month / most);
        }
        return scaled;
    }
}
