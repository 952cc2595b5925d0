package kontaktnetz.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kontaktnetz.wording.Texts;

/// Days as one says them.
public final class Days {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private final Texts texts;
    private final LocalDate today;

    public Days(Texts texts, LocalDate today) {
        this.texts = texts;
        this.today = today;
    }

    /// "28. September", with the year where it is another.
    String day(LocalDate day) {
        return format(day, day.getYear() == today.getYear() ? "web.day.short" : "web.day.long");
    }

    /// "November 2025".
    String month(LocalDate day) {
        return format(day, "web.day.month");
    }

    /// "28. September, 14:05".
    public String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return day(local.toLocalDate())
                + ", "
                + DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(local);
    }

    /// A birthday as a card writes it, `1982-03-15`, `19820315` or `--03-15`; anything else stays.
    String birthday(String written) {
        try {
            var digits = written.replace("-", "");
            return switch (digits.length()) {
                case 8 -> format(LocalDate.parse(digits, BASIC), "web.day.long");
                case 4 ->
                        written.startsWith("--")
                                ? format(LocalDate.parse("2000" + digits, BASIC), "web.day.short")
                                : written;
                default -> written;
            };
        } catch (DateTimeException notADay) {
            return written;
        }
    }

    private String format(LocalDate day, String key) {
        return DateTimeFormatter.ofPattern(texts.say(key), texts.locale()).format(day);
    }
}
