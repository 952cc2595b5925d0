package kontaktnetz.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import kontaktnetz.people.VagueDay;

/// Days in words, as seen from today: "heute", "am 28. September", "im März 2024".
public final class DateWords {

    /// Up to here a day of another year can be named without its year.
    private static final int WITHOUT_YEAR = 180;

    private final Texts texts;
    private final LocalDate today;

    public DateWords(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /// When, within a sentence: "gestern", "am 28. September"; only the month where the day is far.
    public String on(LocalDate date) {
        if (isBeside(date)) {
            return day(date);
        }
        return isNear(date)
                ? texts.say("ties.date.on", format("day", date))
                : texts.say("ties.date.in", format("month", date));
    }

    /// A day alone: "gestern", "28. September", "14. März 2024".
    public String day(LocalDate date) {
        return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, date), -2L, 2L)) {
            case 0 -> texts.say("ties.date.today");
            case -1 -> texts.say("ties.date.yesterday");
            case 1 -> texts.say("ties.date.tomorrow");
            default -> format(isNear(date) ? "day" : "full", date);
        };
    }

    /// A year, a month or a day, as far as it is known: "2025", "März 2026", "14. März 2026".
    public String vague(VagueDay when) {
        return switch (when.iso().length()) {
            case 7 -> format("month", when.around(LocalDate.MAX));
            case 10 -> format("full", when.around(LocalDate.MAX));
            default -> when.iso();
        };
    }

    /// Over a day's list: "Montag, 23. November".
    public String heading(LocalDate date) {
        return format("heading", date);
    }

    private boolean isBeside(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(today, date)) <= 1;
    }

    private boolean isNear(LocalDate date) {
        return date.getYear() == today.getYear()
                || Math.abs(ChronoUnit.DAYS.between(today, date)) <= WITHOUT_YEAR;
    }

    private String format(String pattern, LocalDate date) {
        return DateTimeFormatter.ofPattern(
                        texts.say("ties.date.pattern." + pattern), texts.locale())
                .format(date);
    }
}
