package kontaktnetz.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// On which days there was contact with somebody: counted back from the last one, so that a rhythm
/// which still runs is in time today.
final class Plan {

    private static final double SPREAD = 0.28;

    private final LocalDate start;
    private final LocalDate today;
    private final RandomGenerator random;

    /// @param start the first day the sample tells of
    Plan(LocalDate start, LocalDate today, RandomGenerator random) {
        this.start = start;
        this.today = today;
        this.random = random;
    }

    /// In order, each day once; all of them before today.
    List<LocalDate> days(Someone who) {
        if (!who.story().inTouch() || who.mail().isEmpty()) {
            return List.of();
        }
        var days = new TreeSet<LocalDate>();
        if (who.kind() == Kind.BIRTHDAY) {
            birthdays(who.story(), days);
        } else {
            backwards(who, days);
        }
        return List.copyOf(days);
    }

    private void backwards(Someone who, Set<LocalDate> days) {
        var story = who.story();
        int every = Math.max(story.every(), 6);
        var first = begin(story, every);
        double ago = story.last() > 0 ? story.last() : 1 + random.nextDouble() * 0.8 * every;
        for (int n = 0; story.times() == 0 || n < story.times(); n++) {
            var day = who.kind().suited(today.minusDays(Math.max(1, Math.round(ago))));
            if (day.isBefore(first)) {
                return;
            }
            days.add(day);
            ago += every * Math.exp(SPREAD * normal());
        }
    }

    private LocalDate begin(Story story, int every) {
        var first =
                story.months() == 0
                        ? start.plusDays(random.nextInt(every))
                        : today.minusMonths(story.months());
        return first.isBefore(start) ? start : first;
    }

    /// A letter on each birthday.
    private void birthdays(Story story, Set<LocalDate> days) {
        var born = MonthDay.parse("--" + story.born().substring(story.born().length() - 5));
        for (int year = start.getYear(); year <= today.getYear(); year++) {
            var day = born.atYear(year);
            if (!day.isBefore(start) && day.isBefore(today)) {
                days.add(day);
            }
        }
    }

    /// Every so many days up to shortly before today, for what comes from no single person.
    List<LocalDate> steadily(double every) {
        var days = new ArrayList<LocalDate>();
        double ago = 1 + random.nextDouble() * Math.min(every, 6);
        while (!today.minusDays(Math.round(ago)).isBefore(start)) {
            days.add(today.minusDays(Math.round(ago)));
            ago += Math.max(0.2, every * (0.7 + 0.6 * random.nextDouble()));
        }
        Collections.reverse(days);
        return days;
    }

    /// About normal: the sum of twelve uniform numbers, because its bits are the same everywhere.
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
