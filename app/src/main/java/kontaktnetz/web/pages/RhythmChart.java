package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.TieReading;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// The last year of a tie: a dot per contact-day, a soft band for the usual pause, and from its end
/// a dotted thread to today where the pause has become long.
///
/// Units: percent of the width, as the drawing wants them, so that dots keep their size on every
/// screen.
///
/// @param dots where contact was
/// @param band the usual pause after the last contact; null where no rhythm is known
/// @param thread from the end of the band to today; null where the pause is not longer than usual
/// @param label what the drawing shows, as a sentence
/// @param begins the month on its left end
public record RhythmChart(
        List<String> dots,
        @Nullable Span band,
        @Nullable Span thread,
        String label,
        String begins) {

    private static final int DAYS_SHOWN = 365;
    private static final double LEFT = 0.8;
    private static final double RIGHT = 99;

    /// @param from where it begins
    /// @param to where it ends
    /// @param width how wide it is
    public record Span(String from, String to, String width) {

        static @Nullable Span of(double from, double to) {
            return to - from < 0.05
                    ? null
                    : new Span(percent(from), percent(to), percent(to - from));
        }
    }

    /// The first day that is drawn.
    static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS_SHOWN);
    }

    static RhythmChart of(
            List<DayBucket> buckets, TieReading reading, LocalDate today, Texts texts) {
        var first = first(today);
        var days = new TreeSet<LocalDate>();
        for (var bucket : buckets) {
            if (bucket.channel().isContact() && !bucket.day().isBefore(first)) {
                days.add(bucket.day());
            }
        }
        var dots = days.stream().map(day -> percent(at(day, first))).toList();
        var pulse = reading.pulse();
        Span band = null;
        Span thread = null;
        if (pulse != null && reading.rhythm() != Rhythm.NOT_ENOUGH_HISTORY) {
            double from = at(pulse.last(), first);
            double usual = from + pulse.usualGap() * (RIGHT - LEFT) / DAYS_SHOWN;
            double end = Math.min(RIGHT, Math.max(LEFT, usual));
            band = Span.of(Math.max(LEFT, from), end);
            thread = Span.of(end, RIGHT);
        }
        return new RhythmChart(
                dots,
                band,
                thread,
                texts.say("web.rhythm.label", days.size()),
                new Days(texts, today).month(first));
    }

    private static double at(LocalDate day, LocalDate first) {
        return LEFT + ChronoUnit.DAYS.between(first, day) * (RIGHT - LEFT) / DAYS_SHOWN;
    }

    /// Two digits, written by hand: a page draws some hundred dots, and formatting them was a
    /// twelfth of its time.
    private static String percent(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.floorMod(hundredths, 100L);
        return Math.floorDiv(hundredths, 100L) + (rest < 10 ? ".0" : ".") + rest + "%";
    }
}
