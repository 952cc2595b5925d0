package kontaktnetz.importers.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kontaktnetz.importers.csv.CsvDialect.Dates;

/// A day as tables write it, in the form of a card: `1980-05-06`, `--05-06` without a year, `1980`.
final class CsvDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(T.*| .*)?");
    private static final Pattern YEARLESS = Pattern.compile("--(\\d{2})-?(\\d{2})");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.(?:\\s*(\\d{4}|\\d{2}))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final Pattern NONE = Pattern.compile("0{1,4}([./-])0{1,2}\\1(0{2,4})?");

    private CsvDates() {}

    /// Whether a program writes this where it knows no day.
    static boolean isNone(String text) {
        return text.isBlank() || NONE.matcher(text).matches();
    }

    static Optional<String> parse(String raw, Dates order) {
        var text = raw.strip();
        try {
            return iso(text).or(() -> dotted(text)).or(() -> slashed(text, order));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> iso(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(number(iso, 1), number(iso, 2), number(iso, 3)).toString());
        }
        var yearless = YEARLESS.matcher(text);
        if (yearless.matches()) {
            return Optional.of(MonthDay.of(number(yearless, 1), number(yearless, 2)).toString());
        }
        return text.matches("(1[89]|20)\\d\\d") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> dotted(String text) {
        var dotted = DOTTED.matcher(text);
        if (!dotted.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                dotted.group(3) == null
                        ? MonthDay.of(number(dotted, 2), number(dotted, 1)).toString()
                        : day(year(dotted.group(3)), number(dotted, 2), number(dotted, 1))
                                .toString());
    }

    /// Month first, as Americans write, unless the first number can be no month or the layout is
    /// German.
    private static Optional<String> slashed(String text, Dates order) {
        var slashed = SLASHED.matcher(text);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        int first = number(slashed, 1);
        int second = number(slashed, 2);
        boolean dayFirst = order == Dates.GERMAN || first > 12;
        return Optional.of(
                day(year(slashed.group(3)), dayFirst ? second : first, dayFirst ? first : second)
                        .toString());
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    /// Two digits are a year of the last ninety or the next ten.
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year > 35 ? 1900 + year : 2000 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
