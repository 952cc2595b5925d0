package kontaktnetz.importers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Mutations;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IcsFuzzTest {

    private static final int ROUNDS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String CALENDAR =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:PUBLISH
            BEGIN:VTIMEZONE
            TZID:Atelierzeit
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1@example.org
            SUMMARY:Frühstück im Garten
            DTSTART;TZID=Atelierzeit:20260302T100000
            DURATION:PT1H30M
            RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261231T000000Z
            EXDATE;TZID=Atelierzeit:20260406T100000
            RDATE;VALUE=PERIOD:20260320T090000Z/PT1H
            ORGANIZER;CN=Ada Meyer:mailto:ada@example.org
            ATTENDEE;CN="Graf, Bernd";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED:mailto:bern
             d@example.org
            END:VEVENT
            BEGIN:VEVENT
            UID:1@example.org
            RECURRENCE-ID;TZID=Atelierzeit:20260504T100000
            DTSTART;TZID=Atelierzeit:20260505T100000
            ATTENDEE:mailto:bernd@example.org
            END:VEVENT
            BEGIN:VEVENT
            UID:2@example.org
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=WEEKLY;BYDAY=MO,TU;INTERVAL=2
            ATTENDEE;CN=Clara:mailto:clara@example.org
            BEGIN:VALARM
            TRIGGER:-PT5M
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String OLDER =
            """
            BEGIN:VCALENDAR
            VERSION:1.0
            TZ:+01
            DAYLIGHT:TRUE;+02;20040328T020000;20041031T030000;MEZ;MESZ
            BEGIN:VEVENT
            DTSTART:20040401T033000
            RRULE:W1 MO TU #5
            SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=
            =C3=9Fe
            ATTENDEE;STATUS=CONFIRMED:Bernd Graf <bernd@example.org>
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void a_spoilt_calendar_has_one_verdict_for_each_event_and_throws_nothing() {
        var samples =
                List.of(
                        CALENDAR.getBytes(StandardCharsets.UTF_8),
                        OLDER.getBytes(StandardCharsets.ISO_8859_1));
        var mutations = new Mutations(samples, 3);

        Assertions.assertTimeout(
                PATIENCE,
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        assertNumbered(IcsReaderTest.read(mutations.next()), "round " + round);
                    }
                });
    }

    private static void assertNumbered(List<Found> found, String round) {
        var numbers =
                found.stream()
                        .filter(one -> !(one instanceof Hint))
                        .map(one -> one.place().number())
                        .toList();
        boolean none = numbers.equals(List.of(0L));
        assertThat(numbers)
                .as(round)
                .isEqualTo(
                        none
                                ? List.of(0L)
                                : IntStream.rangeClosed(1, numbers.size())
                                        .mapToObj(number -> (long) number)
                                        .toList());
    }
}
