package kontaktnetz.wording;

import java.util.Locale;

/// How often and how long, in words: "alle drei Wochen", "acht", "every three weeks".
///
/// Numbers are words up to twelve. What was measured is rounded to what one would say; what the
/// owner wished is said exactly.
public final class PeriodWords {

    private static final int LAST_NUMBER_WORD = 12;

    private final Texts texts;

    public PeriodWords(Texts texts) {
        this.texts = texts;
    }

    /// A unit of time, as long as it is on average.
    enum Unit {
        DAY(1),
        WEEK(7),
        MONTH(365.25 / 12),
        YEAR(365.25);

        private final double days;

        Unit(double days) {
            this.days = days;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Unit finer() {
            return switch (this) {
                case DAY, WEEK -> DAY;
                case MONTH -> WEEK;
                case YEAR -> MONTH;
            };
        }

        private long in(double span) {
            return Math.round(span / days);
        }
    }

    /// How often.
    ///
    /// @param words such as "alle drei Wochen"
    /// @param count of units from one time to the next
    /// @param counted whether the words name the count and the unit, so that "acht" can follow
    record Period(String words, Unit unit, long count, boolean counted) {

        private double days() {
            return count * unit.days;
        }
    }

    /// Three as "drei"; from thirteen on in digits.
    public String number(long number) {
        return number >= 0 && number <= LAST_NUMBER_WORD
                ? texts.say("ties.number." + number)
                : texts.say("ties.number", number);
    }

    /// How often something happens every so many days, about.
    public String usually(double days) {
        return usual(days).words();
    }

    /// How often the owner wishes it, to the day.
    public String wished(int days) {
        return wish(days).words();
    }

    /// So many days as one would say it: "drei Tage", "acht Wochen", "ein Jahr".
    public String span(int days) {
        var unit = natural(days);
        return span(unit, unit.in(days));
    }

    /// What has passed since, in the unit of `period` alone where it can: "acht" after "alle drei
    /// Wochen". Never says as much as the period where it was more.
    Passed passed(int days, Period period) {
        var unit = natural(days);
        while (unit != Unit.DAY && unit.in(days) * unit.days <= 1.1 * period.days()) {
            unit = unit.finer();
        }
        long count = unit.in(days);
        boolean alone = period.counted() && unit == period.unit() && count > 1;
        return new Passed(alone ? number(count) : span(unit, count), count == 1);
    }

    /// @param one whether the verb that follows is singular
    record Passed(String words, boolean one) {}

    Period usual(double days) {
        if (days < 1.5) {
            return named("day", Unit.DAY, 1);
        }
        if (days < 5.5) {
            return counted(Unit.DAY, Math.round(days));
        }
        if (days < 8.5) {
            return named("week", Unit.WEEK, 1);
        }
        if (days < 12) {
            return counted(Unit.DAY, 10);
        }
        if (days < 24.5) {
            return counted(Unit.WEEK, days < 17.5 ? 2 : 3);
        }
        return rarely(days);
    }

    private Period rarely(double days) {
        if (days < 37) {
            return named("month", Unit.MONTH, 1);
        }
        if (days < 50) {
            return counted(Unit.WEEK, 6);
        }
        if (days < 160) {
            return counted(Unit.MONTH, Unit.MONTH.in(days));
        }
        if (days < 225) {
            return named("half", Unit.MONTH, 6);
        }
        if (days < 305) {
            return counted(Unit.MONTH, Unit.MONTH.in(days));
        }
        return days < 480
                ? named("year", Unit.YEAR, 1)
                : days < 640 ? counted(Unit.MONTH, 18) : counted(Unit.YEAR, Unit.YEAR.in(days));
    }

    Period wish(int days) {
        if (days % 365 == 0) {
            return days == 365 ? named("year", Unit.YEAR, 1) : counted(Unit.YEAR, days / 365);
        }
        if (days == 180 || days == 182 || days == 183) {
            return named("half", Unit.MONTH, 6);
        }
        if (days % 30 == 0) {
            return days == 30 ? named("month", Unit.MONTH, 1) : counted(Unit.MONTH, days / 30);
        }
        if (days % 7 == 0) {
            return days == 7 ? named("week", Unit.WEEK, 1) : counted(Unit.WEEK, days / 7);
        }
        return days == 1 ? named("day", Unit.DAY, 1) : counted(Unit.DAY, days);
    }

    private Period named(String key, Unit unit, long count) {
        return new Period(texts.say("ties.every." + key), unit, count, false);
    }

    private Period counted(Unit unit, long count) {
        var words = texts.say("ties.every." + unit.key() + "s", number(count));
        return new Period(words, unit, count, true);
    }

    private String span(Unit unit, long count) {
        return count == 1
                ? texts.say("ties.span." + unit.key())
                : texts.say("ties.span." + unit.key() + "s", number(count));
    }

    private static Unit natural(int days) {
        if (days < 14) {
            return Unit.DAY;
        }
        if (days < 84) {
            return Unit.WEEK;
        }
        return days < 700 ? Unit.MONTH : Unit.YEAR;
    }
}
