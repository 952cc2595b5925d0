package kontaktnetz.people;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// When something was, as exactly as the owner remembers.
///
/// @param iso a year, a month or a day in ISO form (`2023`, `2023-05`, `2023-05-14`), or empty. A
///   day beyond the end of its month stands for the month's last.
public record VagueDay(String iso) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?)?");

    /// Nobody remembers when. It is made by the pattern, so it stands behind it.
    public static final VagueDay UNKNOWN = new VagueDay("");

    public VagueDay {
        iso = iso.strip();
        if (!isOne(iso)) {
            throw new IllegalArgumentException("neither a year, a month nor a day: " + iso);
        }
    }

    /// Whether a text names a year, a month, a day, or nothing.
    public static boolean isOne(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    public static VagueDay of(LocalDate day) {
        return new VagueDay(day.toString());
    }

    public boolean isKnown() {
        return !iso.isEmpty();
    }

    /// The day in the middle of what is remembered, but none after `today`; `today` itself where
    /// nothing is.
    public LocalDate around(LocalDate today) {
        var middle =
                switch (iso.length()) {
                    case 4 -> Year.parse(iso).atMonth(7).atDay(1);
                    case 7 -> YearMonth.parse(iso).atDay(15);
                    case 10 -> exactly();
                    default -> today;
                };
        return middle.isAfter(today) ? today : middle;
    }

    private LocalDate exactly() {
        var month = YearMonth.parse(iso.substring(0, 7));
        return month.atDay(Math.min(Integer.parseInt(iso.substring(8)), month.lengthOfMonth()));
    }

    /// Whether all of it lies after a day: nobody remembers that.
    public boolean isAfter(LocalDate today) {
        return isKnown() && iso.compareTo(today.toString().substring(0, iso.length())) > 0;
    }

    /// Whether this lies before `since`, compared as exactly as both are remembered: from May 2020
    /// until 2020 is no contradiction.
    public boolean endsBefore(VagueDay since) {
        int length = Math.min(since.iso.length(), iso.length());
        return length > 0 && iso.substring(0, length).compareTo(since.iso.substring(0, length)) < 0;
    }
}
