package kontaktnetz.importers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kontaktnetz.SharedData;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.CalledOff;
import kontaktnetz.importers.Found.FoundEvent;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Version;
import kontaktnetz.importers.Version.Extent;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IcsReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ReadingContext CONTEXT =
            new ReadingContext(NOW, ZoneId.of("Europe/Berlin"), "DE", _ -> {});

    private static final String WITH_BERND =
            """
            ORGANIZER;CN=Ada Meyer:mailto:ada@example.org
            ATTENDEE;CN="Graf, Bernd";PARTSTAT=ACCEPTED:mailto:bernd@example.org\
            """;

    @Test
    void a_meeting_tells_who_met_when_and_for_how_long() {
        var trace =
                only(
                        """
                        UID:1@example.org
                        SUMMARY:Frühstück\\, wie immer
                        DESCRIPTION:Geheimes
                        DTSTART;TZID=Europe/Berlin:20260302T090000
                        DTEND;TZID=Europe/Berlin:20260302T103000
                        """
                                + WITH_BERND);

        assertThat(trace.key()).isEqualTo("ics:1@example.org/2026-03-02T08:00:00Z");
        assertThat(trace.at()).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(trace.lasted()).isEqualTo(Duration.ofMinutes(90));
        assertThat(trace.channel()).isEqualTo(Channel.MEETING);
        assertThat(trace.title()).isEqualTo("Frühstück, wie immer");
        assertThat(trace.present())
                .extracting(Present::name)
                .containsExactly("Ada Meyer", "Graf, Bernd");
        assertThat(trace.present()).extracting(Present::part).containsExactly(Part.FROM, Part.TO);
    }

    @Test
    void rooms_resources_and_groups_are_nobody_and_those_who_declined_were_not_there() {
        var trace =
                only(
                        "DTSTART:20260302T090000Z\n"
                                + WITH_BERND
                                + """

                                ATTENDEE;CUTYPE=ROOM:mailto:saal@example.org
                                ATTENDEE;CUTYPE=RESOURCE:mailto:beamer@example.org
                                ATTENDEE;CUTYPE=GROUP:mailto:alle@example.org
                                ATTENDEE;PARTSTAT=DECLINED:mailto:clara@example.org
                                ATTENDEE;PARTSTAT=DELEGATED:mailto:dora@example.org
                                ATTENDEE:mailto:x1@resource.calendar.google.com
                                ATTENDEE;CN=ohne Adresse:urn:uuid:1
                                """);

        assertThat(trace.present())
                .extracting(one -> one.part() + " " + one.identifier().value())
                .containsExactly(
                        "FROM ada@example.org",
                        "TO bernd@example.org",
                        "ABSENT clara@example.org",
                        "ABSENT dora@example.org");
    }

    @Test
    void whoever_called_a_meeting_and_declined_was_not_there() {
        var trace =
                only(
                        "DTSTART:20260302T090000Z\n"
                                + WITH_BERND
                                + "\nATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org");

        assertThat(trace.present()).extracting(Present::part).containsExactly(Part.ABSENT, Part.TO);
    }

    @Test
    void an_event_is_known_again_by_its_number_and_how_late_it_is_told() {
        var found =
                read(
                        calendar(
                                """
                                UID:1@example.org
                                SEQUENCE:3
                                DTSTAMP:20261101T000000Z
                                LAST-MODIFIED:20260301T120000Z
                                DTSTART:20260302T090000Z
                                """
                                        + WITH_BERND));

        assertThat(versions(found))
                .containsExactly(
                        new Version(
                                "1@example.org",
                                3,
                                Instant.parse("2026-03-01T12:00:00Z"),
                                new Extent.Whole(false, Set.of(), null)));
    }

    @Test
    void a_series_speaks_for_all_its_times_but_those_told_by_themselves() {
        var found =
                read(
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        UID:1
                        DTSTART:20260302T090000Z
                        RRULE:FREQ=DAILY;COUNT=3
                        %1$s
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:1
                        RECURRENCE-ID:20260303T090000Z
                        DTSTART:20260304T150000Z
                        %1$s
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .formatted(WITH_BERND));

        assertThat(versions(found))
                .extracting(Version::extent)
                .containsExactly(
                        new Extent.Whole(true, Set.of("ics:1/2026-03-03T09:00:00Z"), null),
                        new Extent.Occurrence("ics:1/2026-03-03T09:00:00Z"));
    }

    @Test
    void events_that_share_a_number_by_mistake_and_answers_of_guests_are_not_known_by_it() {
        var one = calendar("UID:1\nDTSTART:20260302T090000Z\n" + WITH_BERND);
        var two = calendar("UID:1\nDTSTART:20260303T090000Z\n" + WITH_BERND);

        assertThat(read(one + two)).extracting(IcsReaderTest::isKnownAgain).containsOnly(false);
        assertThat(read(one.replace("VERSION:2.0", "VERSION:2.0\nMETHOD:REPLY")))
                .extracting(IcsReaderTest::isKnownAgain)
                .containsExactly(false);
        assertThat(read(one + one)).extracting(IcsReaderTest::isKnownAgain).containsOnly(true);
        assertThat(read(one + two.replace("UID:1", "UID:1\nSEQUENCE:1")))
                .extracting(IcsReaderTest::isKnownAgain)
                .containsOnly(true);
    }

    private static boolean isKnownAgain(Found found) {
        return ((FoundEvent) found).version() != null;
    }

    private static List<Version> versions(List<Found> found) {
        return found.stream()
                .filter(FoundEvent.class::isInstance)
                .map(one -> Objects.requireNonNull(((FoundEvent) one).version()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUMMARY:Zahnarzt                                          | NO_ATTENDEES
                    ORGANIZER:mailto:ada@example.org                          | NO_ATTENDEES
                    ATTENDEE;PARTSTAT=DECLINED:mailto:bernd@example.org       | DECLINED
                    STATUS:CANCELLED                                          | CANCELLED
                    """)
    void what_is_no_meeting_is_told_with_its_reason(String line, Reason reason) {
        assertThat(reasons(read(calendar("DTSTART:20260302T090000Z\n" + line))))
                .containsExactly(reason);
    }

    @Test
    void a_calendar_that_calls_off_calls_off() {
        var text = calendar("DTSTART:20260302T090000Z\n" + WITH_BERND);

        var found = read(text.replace("VERSION:2.0", "VERSION:2.0\nMETHOD:CANCEL"));

        assertThat(reasons(found)).containsExactly(Reason.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260302T090000Z                                      | 2026-03-02T09:00:00Z
                    DTSTART:20260302T090000                                       | 2026-03-02T08:00:00Z
                    DTSTART;VALUE=DATE:20260302                                   | 2026-03-01T23:00:00Z
                    DTSTART;TZID=America/New_York:20260702T090000                 | 2026-07-02T13:00:00Z
                    DTSTART;TZID=W. Europe Standard Time:20260702T090000          | 2026-07-02T07:00:00Z
                    DTSTART;TZID="Pacific Standard Time":20260702T090000          | 2026-07-02T16:00:00Z
                    DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20260702T090000 | 2026-07-02T08:00:00Z
                    DTSTART;TZID=Mondzeit:20260302T090000                         | 2026-03-02T08:00:00Z
                    DTSTART;TZID=:20260302T090000                                 | 2026-03-02T08:00:00Z
                    """)
    void times_are_meant_in_their_zone_or_else_at_home(String start, String expected) {
        assertThat(only(start + "\n" + WITH_BERND).at()).isEqualTo(expected);
    }

    @Test
    void a_zone_is_known_by_the_rules_the_calendar_brings_along_even_behind_the_event() {
        var zone =
                """
                BEGIN:VTIMEZONE
                TZID:Atelierzeit
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0500
                TZOFFSETTO:+0500
                END:STANDARD
                END:VTIMEZONE
                """;
        var event = calendar("DTSTART;TZID=Atelierzeit:20260302T090000\n" + WITH_BERND);

        var found = read(event.replace("END:VCALENDAR", zone + "END:VCALENDAR"));

        assertThat(starts(found)).containsExactly(Instant.parse("2026-03-02T04:00:00Z"));
    }

    @Test
    void ten_o_clock_stays_ten_o_clock_in_summer() {
        var found =
                read(
                        calendar(
                                """
                                UID:1
                                DTSTART;TZID=Europe/Berlin:20260315T100000
                                RRULE:FREQ=MONTHLY;COUNT=2
                                """
                                        + WITH_BERND));

        assertThat(starts(found))
                .containsExactly(
                        Instant.parse("2026-03-15T09:00:00Z"),
                        Instant.parse("2026-04-15T08:00:00Z"));
    }

    @Test
    void a_recurring_meeting_is_one_event_up_to_now_and_the_next_time() {
        var found =
                read(
                        calendar(
                                """
                                UID:1
                                DTSTART;TZID=Europe/Berlin:20261102T100000
                                RRULE:FREQ=WEEKLY;BYDAY=MO
                                """
                                        + WITH_BERND));

        assertThat(found).hasSize(1);
        assertThat(starts(found))
                .containsExactly(
                        Instant.parse("2026-11-02T09:00:00Z"),
                        Instant.parse("2026-11-09T09:00:00Z"),
                        Instant.parse("2026-11-16T09:00:00Z"),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Instant.parse("2026-11-30T09:00:00Z"));
        assertThat(traces(found)).extracting(Trace::key).doesNotHaveDuplicates();
    }

    @Test
    void a_yearly_meeting_is_not_planned_before_its_season() {
        var found = read(calendar("DTSTART:20240601T100000Z\nRRULE:FREQ=YEARLY\n" + WITH_BERND));

        assertThat(starts(found)).hasSize(3);
    }

    @Test
    void a_single_meeting_ahead_is_kept_as_planned() {
        assertThat(only("DTSTART:20271201T100000Z\n" + WITH_BERND).at())
                .isEqualTo("2027-12-01T10:00:00Z");
    }

    @Test
    void what_was_called_off_added_or_moved_is_as_it_happened() {
        var found =
                read(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:1
                        RECURRENCE-ID;TZID=Europe/Berlin:20260304T100000
                        DTSTART;TZID=Europe/Berlin:20260304T150000
                        %1$s
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:1
                        DTSTART;TZID=Europe/Berlin:20260302T100000
                        RRULE:FREQ=DAILY;COUNT=5
                        EXDATE;TZID=Europe/Berlin:20260303T100000
                        RDATE;TZID=Europe/Berlin:20260320T100000
                        %1$s
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:1
                        RECURRENCE-ID;TZID=Europe/Berlin:20260305T100000
                        DTSTART;TZID=Europe/Berlin:20260305T100000
                        STATUS:CANCELLED
                        %1$s
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .formatted(WITH_BERND));

        assertThat(found).hasSize(3);
        assertThat(traces(List.of(found.get(1))))
                .extracting(Trace::at)
                .containsExactly(
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Instant.parse("2026-03-06T09:00:00Z"),
                        Instant.parse("2026-03-20T09:00:00Z"));
        assertThat(traces(List.of(found.getFirst())))
                .extracting(Trace::key)
                .containsExactly("ics:1/2026-03-04T09:00:00Z");
        assertThat(starts(List.of(found.getFirst())))
                .containsExactly(Instant.parse("2026-03-04T14:00:00Z"));
        assertThat(reasons(found)).containsExactly(Reason.CANCELLED);
    }

    @Test
    void a_whole_day_called_off_takes_out_what_began_on_it() {
        var found =
                read(
                        calendar(
                                """
                                DTSTART;TZID=Europe/Berlin:20260302T100000
                                RRULE:FREQ=DAILY;COUNT=3
                                EXDATE;VALUE=DATE:20260303
                                """
                                        + WITH_BERND));

        assertThat(starts(found)).hasSize(2);
    }

    @Test
    void a_meeting_of_whole_days_recurs_by_the_day() {
        var found =
                read(
                        calendar(
                                """
                                UID:1
                                DTSTART;VALUE=DATE:20260328
                                RRULE:FREQ=DAILY;COUNT=2
                                """
                                        + WITH_BERND));

        assertThat(traces(found))
                .extracting(Trace::key)
                .containsExactly("ics:1/2026-03-28", "ics:1/2026-03-29");
        assertThat(traces(found)).extracting(Trace::lasted).containsOnly(Duration.ofDays(1));
    }

    @Test
    void an_event_that_recurs_for_ever_keeps_its_latest_5000_days() {
        var found = read(calendar("DTSTART:19950101T100000Z\nRRULE:FREQ=DAILY\n" + WITH_BERND));

        assertThat(starts(found).size()).isEqualTo(5_001);
        assertThat(starts(found).getLast()).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(hints(found)).containsExactly(Reason.RECURS_FOR_EVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;COUNT=2147483647",
                "FREQ=HOURLY;INTERVAL=1",
                "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,10,20,30,40,50",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-5",
                "FREQ=WEEKLY;BYDAY=-53MO,53TU;BYSETPOS=999",
                "FREQ=YEARLY;BYWEEKNO=99;BYYEARDAY=999",
                "FREQ=NIE",
                "COUNT=3"
            })
    void a_rule_nobody_means_ends_and_leaves_one_verdict(String rule) {
        var text = calendar("DTSTART:20200101T100000Z\nRRULE:" + rule + "\n" + WITH_BERND);

        var found = read(text);

        assertThat(found.stream().filter(one -> !(one instanceof Hint))).hasSize(1);
        assertThat(starts(found).size()).isLessThanOrEqualTo(5_001);
    }

    @Test
    void a_broken_event_costs_no_other() {
        var good = "BEGIN:VEVENT\nDTSTART:20260302T090000Z\n" + WITH_BERND + "\nEND:VEVENT\n";
        var text =
                "BEGIN:VCALENDAR\nVERSION:2.0\n"
                        + "BEGIN:VEVENT\nDTSTART:übermorgen\n"
                        + WITH_BERND
                        + "\nEND:VEVENT\n"
                        + good
                        + "BEGIN:VEVENT\n"
                        + WITH_BERND
                        + "\nEND:VEVENT\n"
                        + good
                        + "END:VCALENDAR\n";

        var found = read(text);

        assertThat(found).hasSize(4);
        assertThat(reasons(found)).containsExactly(Reason.BAD_DATE, Reason.NO_DATE);
        assertThat(starts(found)).hasSize(2);
    }

    @Test
    void alarms_tasks_and_journals_are_no_events() {
        var found =
                read(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VTODO
                        SUMMARY:Rechnung
                        ATTENDEE:mailto:bernd@example.org
                        END:VTODO
                        BEGIN:VEVENT
                        DTSTART:20260302T090000Z
                        BEGIN:VALARM
                        SUMMARY:Weckruf
                        ATTENDEE:mailto:clara@example.org
                        DURATION:PT5M
                        END:VALARM
                        %s
                        END:VEVENT
                        BEGIN:VJOURNAL
                        END:VJOURNAL
                        END:VCALENDAR
                        """
                                .formatted(WITH_BERND));

        assertThat(found).hasSize(1);
        assertThat(traces(found).getFirst().present()).hasSize(2);
        assertThat(traces(found).getFirst().title()).isEmpty();
    }

    @Test
    void a_calendar_that_stops_short_gives_what_it_holds() {
        var text = calendar("UID:1\nDTSTART:20260302T090000Z\n" + WITH_BERND);

        var found = read(text.substring(0, text.indexOf("END:VEVENT")));

        assertThat(starts(found)).hasSize(1);
        assertThat(hints(found)).containsExactly(Reason.TRUNCATED);
    }

    @Test
    void what_is_no_calendar_is_told_as_a_whole() {
        assertThat(read("Eine Einkaufsliste\n"))
                .containsExactly(
                        new Passed(Place.file("Termine.ics"), Reason.NOT_RECOGNISED, List.of()));
    }

    @Test
    void the_older_calendar_format_is_read() {
        var found =
                read(
                        """
                        BEGIN:VCALENDAR
                        VERSION:1.0
                        BEGIN:VEVENT
                        UID:alt
                        DTSTART:20040401T033000Z
                        DTEND:20040401T043000Z
                        SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=
                        =C3=9Fe
                        ATTENDEE;ROLE=ATTENDEE;STATUS=CONFIRMED:Bernd Graf <bernd@example.org>
                        END:VEVENT
                        END:VCALENDAR
                        """);

        assertThat(traces(found)).extracting(Trace::title).containsExactly("Grüße");
        assertThat(traces(found).getFirst().lasted()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_attachment_of_50_megabytes_costs_nothing() {
        var attachment = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD".repeat(12_500_000);

        assertThat(only("DTSTART:20260302T090000Z\n" + attachment + "\n" + WITH_BERND).present())
                .hasSize(2);
    }

    @Test
    void each_event_of_each_sample_has_one_verdict() throws IOException {
        try (var files = Files.list(SharedData.require("data/interop/ics"))) {
            for (var file : files.sorted().toList()) {
                var text = Files.readString(file);
                long events = text.lines().filter(line -> line.equals("BEGIN:VEVENT")).count();

                var found = read(text);

                assertThat(found.stream().filter(one -> !(one instanceof Hint)).count())
                        .as(file.toString())
                        .isEqualTo(events);
            }
        }
    }

    @Test
    void outlook_times_are_those_of_its_zone() throws IOException {
        var file = SharedData.require("data/interop/ics/biweekly_outlook-2010.ics");

        assertThat(starts(read(Files.readString(file))))
                .containsExactly(Instant.parse("2013-06-10T16:00:00Z"));
    }

    private static Trace only(String lines) {
        var found = read(calendar(lines));
        assertThat(found).hasSize(1);
        assertThat(traces(found)).as(found.toString()).hasSize(1);
        return traces(found).getFirst();
    }

    private static String calendar(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n"
                + lines.strip()
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    static List<Found> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Found> read(byte[] content) {
        var found = new ArrayList<Found>();
        new IcsReader().read(input(content), CONTEXT, found::add);
        return found;
    }

    private static Input input(byte[] content) {
        return new Input() {
            @Override
            public String name() {
                return "Termine.ics";
            }

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    private static List<Trace> traces(List<Found> found) {
        return found.stream()
                .filter(FoundEvent.class::isInstance)
                .flatMap(one -> ((FoundEvent) one).occurrences().stream())
                .toList();
    }

    private static List<Instant> starts(List<Found> found) {
        return traces(found).stream().map(Trace::at).toList();
    }

    private static List<Reason> reasons(List<Found> found) {
        return found.stream()
                .flatMap(one ->
                        switch (one) {
                            case Passed(_, var reason, _) -> Stream.of(reason);
                            case CalledOff(_, _, _, var reason) -> Stream.of(reason);
                            default -> Stream.empty();
                        })
                .toList();
    }

    private static List<Reason> hints(List<Found> found) {
        return found.stream()
                .filter(Hint.class::isInstance)
                .map(one -> ((Hint) one).reason())
                .toList();
    }
}
