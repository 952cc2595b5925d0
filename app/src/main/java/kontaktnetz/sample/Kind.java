package kontaktnetz.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/// How somebody of the sample and the owner have to do with each other.
enum Kind {
    CLIENT(0.15, true),
    MAKER(0.25, true),
    FOUNDER(0.2, true),
    STUDIO(0.15, true),
    MARKET(0.1, true),
    AGENCY(0.12, true),
    PEER(0.2, true),
    PRINT(0.1, true),
    OFFICE(0.1, true),
    ENGLISH(0.1, true),
    CHOIR(0.1, false),
    FRIEND(0.25, false),
    FAMILY(0.25, false),
    STUDY(0.1, false),
    NEIGHBOUR(0.1, false),
    BIRTHDAY(0, false);

    /// Which part of their contacts are meetings.
    final double meetings;

    /// Whether they write on working days and in working hours only.
    final boolean business;

    Kind(double meetings, boolean business) {
        this.meetings = meetings;
        this.business = business;
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The section of the letters that suits.
    String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The day itself where it suits, else the last one before that does: nobody writes on business
    /// at weekends, nor between Christmas and New Year.
    LocalDate suited(LocalDate day) {
        var suited = day;
        while (business && isOff(suited)) {
            suited = suited.minusDays(1);
        }
        return suited;
    }

    private static boolean isOff(LocalDate day) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            return true;
        }
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return date >= 1224 || date <= 102 || date == 501 || date == 1003;
    }
}
