package kontaktnetz.sample;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kontaktnetz.sample.IcsWriter.Event;

/// The calendar: meetings of two, meetings that come again, appointments of one's own.
final class Diary {

    private static final String CONFIRMED = "CONFIRMED";
    private static final String ACCEPTED = "ACCEPTED";

    private final IcsWriter out;
    private final Letters letters;
    private int events;

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
        single(day, hour, 60 + 30 * random.nextInt(3), title, CONFIRMED, ACCEPTED, List.of(who));
    }

    /// What stands in the calendar whatever happens.
    void standing(List<Someone> cast, Map<String, List<Someone>> groups, LocalDate today)
            throws IOException {
        var start = today.minusYears(3);
        for (var row : letters.table("recurring")) {
            recurring(row, groups.getOrDefault(row.get(0), List.of()), start);
        }
        for (var row : letters.table("alone")) {
            int every = Integer.parseInt(row.get(1));
            for (var day = start.plusDays(every / 2);
                    day.isBefore(today.plusDays(60));
                    day = day.plusDays(every)) {
                single(
                        day,
                        Integer.parseInt(row.get(2)),
                        60,
                        row.get(0),
                        CONFIRMED,
                        ACCEPTED,
                        List.of());
            }
        }
        for (var row : letters.table("planned")) {
            var day = today.plusDays(Integer.parseInt(row.get(1)));
            single(
                    day,
                    Integer.parseInt(row.get(2)),
                    60,
                    row.get(3),
                    CONFIRMED,
                    ACCEPTED,
                    List.of(Cast.named(cast, row.get(0))));
        }
        single(
                today.minusDays(46),
                18,
                120,
                "Vernissage",
                "CANCELLED",
                ACCEPTED,
                List.of(Cast.named(cast, "Nora Lindemann")));
        single(
                today.minusDays(72),
                10,
                90,
                "Webinar Förderung",
                CONFIRMED,
                "DECLINED",
                List.of(Cast.named(cast, "Zeynep Kaya")));
    }

    private void recurring(List<String> row, List<Someone> members, LocalDate start)
            throws IOException {
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
        out.write(
                new Event(
                        uid(),
                        first.atTime(Integer.parseInt(row.get(2)), 0),
                        Duration.ofMinutes(Long.parseLong(row.get(3))),
                        row.get(0),
                        row.get(4),
                        row.get(1),
                        CONFIRMED,
                        ACCEPTED,
                        with),
                Mailbox.MINE_AT_WORK);
    }

    private void single(
            LocalDate day,
            int hour,
            int minutes,
            String title,
            String status,
            String answer,
            List<Someone> with)
            throws IOException {
        var names = with.stream().map(Mailbox::of).toList();
        out.write(
                new Event(
                        uid(),
                        day.atTime(hour, 0),
                        Duration.ofMinutes(minutes),
                        title,
                        "",
                        "",
                        status,
                        answer,
                        names),
                Mailbox.MINE_AT_WORK);
    }

    private String uid() {
        return "termin-" + ++events + "@lena-hartmann.example";
    }
}
