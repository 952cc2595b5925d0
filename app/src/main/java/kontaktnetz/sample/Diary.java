package kontaktnetz.sample;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kontaktnetz.sample.IcsWriter.Event;

/// The calendar: meetings of two, meetings that come again, appointments of one's own.
final class Diary {

    private final IcsWriter out;
    private final Letters letters;

    Diary(IcsWriter out, Letters letters) {
        this.out = out;
        this.letters = letters;
    }

    void begin() throws IOException {
        out.begin();
    }

    void end() throws IOException {
        out.end();
    }

    void meeting(Someone who, LocalDate day, String title, RandomGenerator random)
            throws IOException {
        int hour = who.kind().business ? 9 + random.nextInt(8) : 16 + random.nextInt(4);
        int minutes = 60 + 30 * random.nextInt(3);
        out.write(Event.of(day.atTime(hour, 0), minutes, title, List.of(Mailbox.of(who))));
    }

    /// What stands in the calendar whatever happens.
    void standing(List<Someone> cast, Map<String, List<Someone>> groups, LocalDate today)
            throws IOException {
        var start = today.minusYears(3);
        for (var row : letters.table("recurring")) {
            out.write(recurring(row, groups.getOrDefault(row.get(0), List.of()), start));
        }
        for (var row : letters.table("alone")) {
            alone(row, start, today.plusDays(60));
        }
        for (var row : letters.table("planned")) {
            var at = today.plusDays(Integer.parseInt(row.get(1))).atTime(hour(row.get(2)));
            out.write(Event.of(at, 60, row.get(3), with(cast, row.get(0))));
        }
        var called = today.minusDays(46).atTime(18, 0);
        out.write(Event.of(called, 120, "Vernissage", with(cast, "Nora Lindemann")).cancelled());
        var refused = today.minusDays(72).atTime(10, 0);
        out.write(Event.of(refused, 90, "Webinar Förderung", with(cast, "Zeynep Kaya")).declined());
    }

    /// A meeting of a whole group.
    ///
    /// @param row group, rule, hour, minutes
    private static Event recurring(List<String> row, List<Someone> members, LocalDate start) {
        var first =
                row.get(1).contains("1TH")
                        ? start.plusMonths(1)
                                .with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY))
                        : start.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        var with =
                members.stream()
                        .filter(who -> who.story().every() > 0 && who.story().months() == 0)
                        .map(Mailbox::of)
                        .toList();
        int minutes = Integer.parseInt(row.get(3));
        return Event.of(first.atTime(hour(row.get(2))), minutes, row.get(0), with)
                .again(row.get(1));
    }

    /// An appointment of one's own, every so many days.
    private void alone(List<String> row, LocalDate start, LocalDate end) throws IOException {
        int every = Integer.parseInt(row.get(1));
        for (var day = start.plusDays(every / 2); day.isBefore(end); day = day.plusDays(every)) {
            out.write(Event.of(day.atTime(hour(row.get(2))), 60, row.get(0), List.of()));
        }
    }

    private static List<Mailbox> with(List<Someone> cast, String name) {
        return List.of(Mailbox.of(Cast.named(cast, name)));
    }

    private static LocalTime hour(String text) {
        return LocalTime.of(Integer.parseInt(text), 0);
    }
}
