package kontaktnetz.importers.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a message says it was written.
///
/// Reads RFC 5322 dates and what is found in mailboxes besides: no weekday or a German one, a year
/// of two digits, no seconds, no zone or one by name, ISO 8601, `12.03.2024`, `3/12/2024 9:15 PM`,
/// the line before a message in an mbox. The day goes before the month unless a slash parts them,
/// as in the American form.
///
/// Source: RFC 5322, sections 3.3 and 4.3 (years of two digits: 50 and more are 19xx).
final class MailDate {

    private static final int LONGEST = 200;

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:[.,]\\d+)?(.*)");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}.*");
    private static final Pattern DOTTED_CLOCK = Pattern.compile("\\d{1,2}\\.\\d{2}\\.\\d{2}");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:T(.*))?");
    private static final Pattern PARTED =
            Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{2,4})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[-.]?([A-Za-zä]{3,9})[-.]?(\\d{2,4})");

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("mär", 3),
                    Map.entry("mrz", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("mai", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("okt", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12),
                    Map.entry("dez", 12));

    private static final Map<String, Integer> HOURS_OF_ZONES =
            Map.ofEntries(
                    Map.entry("ut", 0),
                    Map.entry("utc", 0),
                    Map.entry("gmt", 0),
                    Map.entry("z", 0),
                    Map.entry("wet", 0),
                    Map.entry("bst", 1),
                    Map.entry("west", 1),
                    Map.entry("cet", 1),
                    Map.entry("met", 1),
                    Map.entry("mez", 1),
                    Map.entry("cest", 2),
                    Map.entry("mest", 2),
                    Map.entry("mes", 2),
                    Map.entry("mesz", 2),
                    Map.entry("eet", 2),
                    Map.entry("eest", 3),
                    Map.entry("msk", 3),
                    Map.entry("jst", 9),
                    Map.entry("est", -5),
                    Map.entry("edt", -4),
                    Map.entry("cst", -6),
                    Map.entry("cdt", -5),
                    Map.entry("mst", -7),
                    Map.entry("mdt", -6),
                    Map.entry("pst", -8),
                    Map.entry("pdt", -7));

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private boolean afternoon;
    private boolean beforeNoon;
    private @Nullable ZoneOffset offset;

    private MailDate() {}

    /// Empty where the text is no date.
    ///
    /// @param zone where a time without a zone is meant
    static Optional<Instant> parse(String text, ZoneId zone) {
        return usual(text).or(() -> lenient(text, zone));
    }

    /// What nine in ten mails carry: `Mon, 2 Mar 2026 10:15:00 +0100`, perhaps with a comment. Read
    /// without patterns, which took a fifth of the time of a mail.
    static Optional<Instant> usual(String text) {
        int day = text.indexOf(',') == 3 ? 4 : 0;
        while (day < text.length() && text.charAt(day) == ' ') {
            day++;
        }
        int month = text.indexOf(' ', day) + 1;
        boolean shaped =
                (month == day + 2 || month == day + 3)
                        && text.length() >= month + 23
                        && (text.length() == month + 23 || text.charAt(month + 23) == ' ')
                        && isShaped(text, month, "AAA 0000 00:00:00 ±0000");
        boolean commented = text.indexOf('(') > 0;
        if (!shaped || (text.length() > month + 23 && !commented)) {
            return Optional.empty();
        }
        try {
            int offset = digits(text, month + 19, 2) * 60 + digits(text, month + 21, 2);
            var local =
                    LocalDateTime.of(
                            digits(text, month + 4, 4),
                            month(text.substring(month, month + 3)),
                            digits(text, day, month - 1 - day),
                            digits(text, month + 9, 2),
                            digits(text, month + 12, 2),
                            digits(text, month + 15, 2));
            int sign = text.charAt(month + 18) == '-' ? -60 : 60;
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(sign * offset)));
        } catch (DateTimeException unusual) {
            return Optional.empty();
        }
    }

    /// Whether the text has this shape from there on: `0` a digit, `A` a letter, `±` a sign.
    private static boolean isShaped(String text, int from, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(from + i);
            boolean fits =
                    switch (shape.charAt(i)) {
                        case '0' -> c >= '0' && c <= '9';
                        case 'A' -> c >= 'A' && c <= 'z';
                        case '±' -> c == '+' || c == '-';
                        default -> c == shape.charAt(i);
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /// The number these digits make; -1 where one of them is none.
    private static int digits(String text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    static Optional<Instant> lenient(String text, ZoneId zone) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var plain = bounded.indexOf('(') < 0 ? bounded : COMMENT.matcher(bounded).replaceAll(" ");
        var date = new MailDate();
        var words = new StringTokenizer(plain, " \t\r\n,;");
        while (words.hasMoreTokens()) {
            date.take(words.nextToken());
        }
        return date.instant(zone);
    }

    private Optional<Instant> instant(ZoneId zone) {
        if (year < 0 || month < 0 || day < 0 || hour < 0) {
            return Optional.empty();
        }
        int hours = afternoon && hour < 12 ? hour + 12 : beforeNoon && hour == 12 ? 0 : hour;
        try {
            var local = LocalDateTime.of(year, month, day, hours, minute, Math.min(second, 59));
            return Optional.of(local.atZone(offset == null ? zone : offset).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private void take(String word) {
        if (isNumber(word)) {
            number(word);
        } else if (hour < 0 && CLOCK.matcher(word).matches()) {
            time(word);
        } else if (!(hour >= 0 && zone(word)) && !date(word)) {
            name(word);
        }
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return !word.isEmpty() && word.length() <= 4;
    }

    /// A bare number is the day first, then the year.
    private void number(String word) {
        int value = Integer.parseInt(word);
        if (day < 0 && word.length() <= 2) {
            day = value;
        } else if (year < 0) {
            year = fullYear(word);
        }
    }

    private void time(String word) {
        var clock = TIME.matcher(word);
        if (clock.matches()) {
            hour = Integer.parseInt(clock.group(1));
            minute = Integer.parseInt(clock.group(2));
            second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
            if (!clock.group(4).isEmpty()) {
                take(clock.group(4));
            }
        }
    }

    private boolean zone(String word) {
        var signed = OFFSET.matcher(word);
        if (offset == null && signed.matches()) {
            int minutes =
                    Integer.parseInt(signed.group(2)) * 60 + Integer.parseInt(signed.group(3));
            if (minutes <= 18 * 60) {
                offset =
                        ZoneOffset.ofTotalSeconds(
                                (signed.group(1).equals("-") ? -60 : 60) * minutes);
            }
            return true;
        }
        var hours = HOURS_OF_ZONES.get(word.toLowerCase(Locale.ROOT));
        if (offset == null && hours != null) {
            offset = ZoneOffset.ofHours(hours);
        }
        return hours != null;
    }

    private boolean date(String word) {
        var iso = ISO.matcher(word);
        if (iso.matches()) {
            date(iso.group(1), iso.group(2), iso.group(3));
            if (iso.group(4) != null) {
                time(iso.group(4));
            }
            return true;
        }
        var parted = PARTED.matcher(word);
        if (day >= 0 && year >= 0 && DOTTED_CLOCK.matcher(word).matches()) {
            time(word);
            return true;
        }
        if (parted.matches()) {
            boolean american =
                    parted.group(2).equals("/") && Integer.parseInt(parted.group(1)) <= 12;
            date(parted.group(4), parted.group(american ? 1 : 3), parted.group(american ? 3 : 1));
            return true;
        }
        var named = NAMED.matcher(word);
        if (named.matches() && month(named.group(2)) > 0) {
            date(named.group(3), "" + month(named.group(2)), named.group(1));
            return true;
        }
        return false;
    }

    private void date(String years, String months, String days) {
        if (day < 0) {
            year = fullYear(years);
            month = Integer.parseInt(months);
            day = Integer.parseInt(days);
        }
    }

    private void name(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("am") && hour >= 0) {
            beforeNoon = true;
        } else if (lower.equals("pm")) {
            afternoon = true;
        } else if (lower.endsWith(".") && isNumber(lower.substring(0, lower.length() - 1))) {
            number(lower.substring(0, lower.length() - 1));
        } else if (month < 0 && month(lower) > 0) {
            month = month(lower);
        }
    }

    /// The month by its English or German name, long or short; -1 for other words.
    private static int month(String word) {
        return word.length() < 3
                ? -1
                : MONTHS.getOrDefault(word.substring(0, 3).toLowerCase(Locale.ROOT), -1);
    }

    private static int fullYear(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 1, 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }
}
