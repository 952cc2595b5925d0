package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.calendar.IcsReader;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.storage.Nets.Done;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events that a calendar tells more than once: moved, called off, declined, taken out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsAgainTest extends OnBothDatabases {

    private static final ReadingContext CONTEXT =
            new ReadingContext(NOW, ZoneId.of("Europe/Berlin"), "DE", _ -> {});

    private static final String WITH_ADA =
            """
            ORGANIZER:mailto:me@studio.example
            ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@engine.example\
            """;

    private static final Instant MARCH_2 = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MARCH_3 = Instant.parse("2026-03-03T14:00:00Z");

    @BeforeEach
    void two_people_are_known() {
        imported(net(), "book", cards(ADA, BEN));
    }

    /// One event of a calendar: its lines but those of who is on it.
    private static String with_ada(String lines) {
        return "BEGIN:VEVENT\n" + lines.strip() + "\n" + WITH_ADA + "\nEND:VEVENT\n";
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines.strip() + "\nEND:VEVENT\n";
    }

    private Done calendar(String name, String... events) {
        return calendar(net(), name, events);
    }

    private static Done calendar(Net net, String name, String... events) {
        var text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", events) + "END:VCALENDAR\n";
        var found = new ArrayList<Found>();
        new IcsReader().read(input(text.getBytes(StandardCharsets.UTF_8)), CONTEXT, found::add);
        return imported(net, name, found);
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

    /// When there was, or will be, contact with somebody; latest first.
    private List<Instant> meetings(String name) {
        return net().interactions().with(id(name), 0, 100).stream().map(Interaction::at).toList();
    }

    private static final String FIRST =
            with_ada("UID:kaffee@x.example\nSEQUENCE:0\nSUMMARY:Kaffee\nDTSTART:20260302T090000Z");

    private static final String MOVED =
            with_ada("UID:kaffee@x.example\nSEQUENCE:1\nSUMMARY:Kaffee\nDTSTART:20260303T140000Z");

    private static final String CALLED_OFF =
            with_ada(
                    """
                    UID:kaffee@x.example
                    SEQUENCE:2
                    SUMMARY:Kaffee
                    STATUS:CANCELLED
                    DTSTART:20260303T140000Z
                    """);

    @Test
    void who_declined_was_not_met() {
        calendar(
                "one",
                event(
                        """
                        UID:1@x.example
                        DTSTART:20260302T090000Z
                        ORGANIZER:mailto:me@studio.example
                        ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@engine.example
                        ATTENDEE;PARTSTAT=DECLINED:mailto:ben@werft.example
                        """));

        assertThat(meetings("ada")).containsExactly(MARCH_2);
        assertThat(meetings("ben")).isEmpty();
        assertThat(net().interactions().with(id("ada"), 0, 1).getFirst().others()).isZero();
    }

    private static final String I_DECLINED =
            event(
                    """
                    UID:1@x.example
                    DTSTART:20260302T090000Z
                    ORGANIZER:mailto:ada@engine.example
                    ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example
                    ATTENDEE;PARTSTAT=ACCEPTED:mailto:ben@werft.example
                    """);

    @Test
    void a_meeting_i_declined_is_none() {
        net().addresses().claim(List.of(Nets.ALSO_ME));

        var done = calendar("one", I_DECLINED);

        assertThat(done.verdicts())
                .extracting(verdict -> ((Verdict.Skipped) verdict).reason())
                .containsExactly(Reason.DECLINED);
        assertThat(meetings("ada")).isEmpty();
        assertThat(meetings("ben")).isEmpty();
    }

    @Test
    void a_meeting_i_declined_goes_once_the_address_is_known_to_be_mine() {
        calendar("one", I_DECLINED);
        assertThat(meetings("ada")).containsExactly(MARCH_2);

        net().addresses().claim(List.of(Nets.ALSO_ME));

        assertThat(meetings("ada")).isEmpty();
        assertThat(meetings("ben")).isEmpty();
        assertThat(calendar("one", I_DECLINED).totals().changedAnything()).isFalse();
        assertThat(meetings("ada")).isEmpty();
    }

    @Test
    void who_declined_is_not_waiting_to_be_taken_in() {
        calendar("one", I_DECLINED.replace("me@home", "nobody@knows"));

        assertThat(net().addresses().waitingCount()).isZero();
    }

    @Test
    void an_event_that_was_moved_is_one_meeting_at_its_new_time() {
        calendar("first", FIRST);

        var done = calendar("second", MOVED);

        assertThat(meetings("ada")).containsExactly(MARCH_3);
        assertThat(done.totals().counted()).isZero();
        assertThat(done.totals().updated()).isEqualTo(1);
        assertThat(done.totals().changedAnything()).isTrue();
    }

    @Test
    void a_calendar_read_again_changes_nothing_whichever_telling_it_holds() {
        calendar("first", FIRST);
        calendar("second", MOVED);
        var before = dump();

        assertThat(calendar("first", FIRST).totals().same()).isEqualTo(1);
        assertThat(calendar("second", MOVED).totals().same()).isEqualTo(1);

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void tellings_that_nobody_counts_take_turns_once() {
        var first = FIRST.replace("SEQUENCE:0\n", "");
        var moved = MOVED.replace("SEQUENCE:1\n", "");
        calendar("first", first);
        calendar("second", moved);
        assertThat(meetings("ada")).containsExactly(MARCH_3);

        calendar("first", first);

        assertThat(meetings("ada")).containsExactly(MARCH_3);
    }

    @Test
    void of_tellings_equally_often_changed_the_one_changed_last_holds() {
        var later = MOVED.replace("SEQUENCE:1", "SEQUENCE:0\nLAST-MODIFIED:20260301T120000Z");
        var earlier = FIRST.replace("SEQUENCE:0", "SEQUENCE:0\nLAST-MODIFIED:20260201T120000Z");

        calendar("later", later);
        calendar("earlier", earlier);

        assertThat(meetings("ada")).containsExactly(MARCH_3);
    }

    @Test
    void the_order_of_tellings_does_not_matter() {
        neighbour().addresses().claim(List.of(Nets.ME));
        imported(neighbour(), "book", cards(ADA, BEN));
        calendar("first", FIRST);
        calendar("second", MOVED);
        calendar(neighbour(), "second", MOVED);
        calendar(neighbour(), "first", FIRST);

        assertThat(neighbour().interactions().with(id("ada"), 0, 10))
                .extracting(Interaction::at)
                .containsExactly(MARCH_3);
        assertThat(Nets.tie(neighbour(), id("ada"))).isEqualTo(Nets.tie(net(), id("ada")));
    }

    @Test
    void taking_the_later_import_back_puts_the_meeting_where_it_was() {
        calendar("first", FIRST);
        var before = dump();
        var second = calendar("second", MOVED);

        net().intake().undo(second.id());

        assertThat(meetings("ada")).containsExactly(MARCH_2);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void taking_the_earlier_import_back_leaves_the_meeting_where_it_is() {
        var first = calendar("first", FIRST);
        calendar("second", MOVED);

        net().intake().undo(first.id());

        assertThat(meetings("ada")).containsExactly(MARCH_3);
    }

    @Test
    void taking_both_back_leaves_no_trace_of_them() {
        var before = dump();
        var first = calendar("first", FIRST);
        var second = calendar("second", MOVED);

        net().intake().undo(first.id());
        net().intake().undo(second.id());

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void a_meeting_that_was_moved_back_counts_where_it_is_now() {
        calendar("first", FIRST);
        calendar("second", MOVED);
        calendar("third", FIRST.replace("SEQUENCE:0", "SEQUENCE:2"));

        assertThat(meetings("ada")).containsExactly(MARCH_2);
    }

    @Test
    void what_was_called_off_since_counts_no_more() {
        calendar("first", FIRST);
        var before = dump();

        var done = calendar("second", CALLED_OFF);

        assertThat(meetings("ada")).isEmpty();
        assertThat(done.totals().updated()).isEqualTo(1);
        assertThat(calendar("first", FIRST).totals().changedAnything()).isFalse();
        assertThat(calendar("second", CALLED_OFF).totals().changedAnything()).isFalse();
        assertThat(meetings("ada")).isEmpty();

        net().intake().undo(done.id());
        assertThat(meetings("ada")).containsExactly(MARCH_2);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void what_was_called_off_does_not_count_when_the_invitation_is_read_later() {
        calendar("cancel.ics", CALLED_OFF);
        var done = calendar("invite.ics", FIRST);

        assertThat(meetings("ada")).isEmpty();
        assertThat(done.totals().counted()).isZero();
    }

    @Test
    void what_i_declined_since_counts_no_more() {
        calendar("first", FIRST.replace("ORGANIZER:mailto:me", "ATTENDEE:mailto:me"));

        calendar(
                "second",
                MOVED.replace("ORGANIZER:mailto:me", "ATTENDEE;PARTSTAT=DECLINED:mailto:me"));

        assertThat(meetings("ada")).isEmpty();
    }

    @Test
    void what_was_taken_out_by_hand_stays_out_when_it_is_moved() {
        calendar("first", FIRST);
        net().interactions().remove(net().interactions().with(id("ada"), 0, 1).getFirst().id());

        calendar("second", MOVED);

        assertThat(meetings("ada")).isEmpty();
    }

    @Test
    void two_events_of_one_number_in_one_calendar_are_two() {
        var other = FIRST.replace("20260302T090000Z", "20260303T140000Z");

        calendar("one", FIRST, other);
        calendar("one", other, FIRST);

        assertThat(meetings("ada")).containsExactly(MARCH_3, MARCH_2);
    }

    @Test
    void an_answer_to_an_invitation_adds_nothing_to_it_wherever_it_stands() {
        calendar("both", "METHOD:REPLY\n", FIRST, "END:VCALENDAR\nBEGIN:VCALENDAR\n", FIRST);

        assertThat(meetings("ada")).containsExactly(MARCH_2);
    }

    @Test
    void a_meeting_taken_in_before_tellings_were_kept_is_moved_as_well() {
        var key = "ics:kaffee@x.example/2026-03-02T09:00:00Z";
        imported(net(), "old", Nets.traces(Nets.meeting(key, MARCH_2, "ada@engine.example")));

        assertThat(calendar("first", FIRST).totals().changedAnything()).isFalse();
        calendar("second", MOVED);

        assertThat(meetings("ada")).containsExactly(MARCH_3);
    }

    /// A telling of an event: once or on several days, now or then, declined or called off.
    private static String any(Random random, int number) {
        var lines = new StringBuilder("UID:").append(number).append("@x.example\n");
        lines.append("SEQUENCE:").append(random.nextInt(3)).append('\n');
        lines.append("DTSTART:202603%02dT090000Z\n".formatted(2 + random.nextInt(3)));
        switch (random.nextInt(5)) {
            case 0 -> lines.append("RRULE:FREQ=DAILY;COUNT=3\n");
            case 1 -> lines.append("RECURRENCE-ID:20260303T090000Z\n");
            case 2 -> lines.append("STATUS:CANCELLED\n");
            case 3 -> lines.append("ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example\n");
            default -> lines.append("ATTENDEE:mailto:ben@werft.example\n");
        }
        return event(lines + (random.nextInt(6) == 0 ? "" : "ATTENDEE:mailto:ada@engine.example"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_is_told_reading_it_again_adds_nothing_and_taking_it_back_restores(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 10; round++) {
            var before = dump();
            var events =
                    IntStream.range(0, 1 + random.nextInt(2))
                            .mapToObj(number -> any(random, number))
                            .toList();
            var done = calendar("round " + round, events.toArray(String[]::new));
            var after = dump();

            calendar("again " + round, events.toArray(String[]::new));
            assertThat(dump()).isEqualTo(after);

            if (random.nextBoolean()) {
                net().intake().undo(done.id());
                assertThat(dump()).isEqualTo(before);
            }
            if (round == 5) {
                net().addresses().claim(List.of(Nets.ALSO_ME));
            }
            atMostOneTellingHolds();
        }
    }

    private void atMostOneTellingHolds() {
        var query =
                """
                select count(*) from (
                    select o.planned from occurrence o
                    join interaction i on i.owner = o.owner and i.id = o.interaction
                    where o.owner = :owner
                    group by o.event, o.planned
                    having sum(case when i.hidden = 2 then 0 else 1 end) > 1) odd
                """;
        var odd =
                storage()
                        .database()
                        .read(
                                "counting",
                                handle ->
                                        handle.createQuery(query)
                                                .bind("owner", owner().id().value())
                                                .mapTo(Integer.class)
                                                .one());
        assertThat(odd).isZero();
    }

    private static String weekly(int sequence, String start, String more) {
        return with_ada(
                """
                UID:woche@x.example
                SEQUENCE:%d
                DTSTART:%s
                RRULE:FREQ=WEEKLY;COUNT=3
                %s
                """
                        .formatted(sequence, start, more));
    }

    private static String override(int sequence, String start) {
        return with_ada(
                """
                UID:woche@x.example
                SEQUENCE:%d
                RECURRENCE-ID:20260309T090000Z
                DTSTART:%s
                """
                        .formatted(sequence, start));
    }

    private static Instant march(int day, int hour) {
        return Instant.parse("2026-03-%02dT%02d:00:00Z".formatted(day, hour));
    }

    @Test
    void one_time_of_a_series_is_moved_and_moved_again() {
        calendar("first", weekly(0, "20260302T090000Z", ""));
        var before = dump();

        var second =
                calendar(
                        "second",
                        weekly(0, "20260302T090000Z", ""),
                        override(1, "20260310T150000Z"));
        assertThat(meetings("ada")).containsExactly(march(16, 9), march(10, 15), march(2, 9));

        var third =
                calendar(
                        "third",
                        override(2, "20260311T160000Z"),
                        weekly(0, "20260302T090000Z", ""));
        assertThat(meetings("ada")).containsExactly(march(16, 9), march(11, 16), march(2, 9));

        net().intake().undo(third.id());
        assertThat(meetings("ada")).containsExactly(march(16, 9), march(10, 15), march(2, 9));
        net().intake().undo(second.id());
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void one_time_of_a_series_is_called_off() {
        calendar("first", weekly(0, "20260302T090000Z", ""));

        calendar("second", weekly(1, "20260302T090000Z", "EXDATE:20260309T090000Z"));

        assertThat(meetings("ada")).containsExactly(march(16, 9), march(2, 9));
    }

    @Test
    void an_invitation_to_one_time_of_a_series_leaves_the_others() {
        calendar("first", weekly(0, "20260302T090000Z", ""));

        calendar("second", override(1, "20260310T150000Z"));

        assertThat(meetings("ada")).containsExactly(march(16, 9), march(10, 15), march(2, 9));
    }

    @Test
    void a_series_that_was_moved_as_a_whole_is_met_once_each_time() {
        calendar("first", weekly(0, "20260302T090000Z", ""));
        var before = dump();

        var done = calendar("second", weekly(1, "20260303T110000Z", ""));

        assertThat(meetings("ada")).containsExactly(march(17, 11), march(10, 11), march(3, 11));
        assertThat(calendar("first", weekly(0, "20260302T090000Z", "")).totals().same())
                .isEqualTo(1);
        assertThat(meetings("ada")).hasSize(3);

        net().intake().undo(done.id());
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void an_older_telling_of_a_series_adds_nothing_beside_the_newer_one() {
        calendar("second", weekly(1, "20260303T110000Z", ""));

        var done = calendar("first", weekly(0, "20260302T090000Z", ""));

        assertThat(done.totals().counted()).isZero();
        assertThat(meetings("ada")).containsExactly(march(17, 11), march(10, 11), march(3, 11));
    }

    @Test
    void a_single_event_that_becomes_a_series_is_met_once_each_time() {
        calendar("first", with_ada("UID:woche@x.example\nDTSTART:20260302T090000Z"));

        calendar("second", weekly(1, "20260302T090000Z", ""));

        assertThat(meetings("ada")).containsExactly(march(16, 9), march(9, 9), march(2, 9));
    }
}
