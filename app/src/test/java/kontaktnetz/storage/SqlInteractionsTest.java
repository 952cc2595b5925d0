package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlInteractionsTest extends OnBothDatabases {

    @Test
    void what_is_noted_comes_back_as_written() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var noted =
                new Noted(
                        Set.of(ada.id()),
                        Channel.CALL,
                        ago(1),
                        Duration.ofMinutes(7),
                        false,
                        "Wegen der Maschine");

        var call = net().interactions().note(noted, NOW).orElseThrow();

        assertThat(call)
                .isEqualTo(
                        new Interaction(
                                call.id(),
                                ago(1),
                                TODAY.minusDays(1),
                                Duration.ofMinutes(7),
                                Channel.CALL,
                                false,
                                "Wegen der Maschine",
                                List.of(ada.id()),
                                0,
                                "hand"));
        assertThat(net().interactions().find(call.id())).contains(call);
        assertThat(net().interactions().note(Nets.call(new PersonId(99), ago(1)), NOW)).isEmpty();
    }

    @Test
    void a_day_is_the_owners_own() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var lateInBerlin = Instant.parse("2026-07-01T22:30:00Z");

        var call = net().interactions().note(Nets.call(ada.id(), lateInBerlin), NOW).orElseThrow();

        assertThat(call.day()).isEqualTo("2026-07-02");
    }

    @Test
    void a_change_puts_the_new_in_the_place_of_the_old() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var ben = net().people().add(BEN, Met.UNKNOWN, NOW);
        var call = net().interactions().note(Nets.call(ada.id(), ago(1)), NOW).orElseThrow();
        assertThat(tieState(ada.id())).isTrue();

        var changed = net().interactions().change(call.id(), Nets.call(ben.id(), ago(2)));

        assertThat(changed).map(Interaction::with).contains(List.of(ben.id()));
        assertThat(changed).map(Interaction::id).contains(call.id());
        assertThat(tieState(ada.id())).isFalse();
        assertThat(tieState(ben.id())).isTrue();
        assertThat(net().interactions().with(ada.id(), 0, 10)).isEmpty();
        assertThat(net().interactions().change(new InteractionId(99), Nets.call(ben.id(), NOW)))
                .isEmpty();
    }

    private boolean tieState(PersonId person) {
        return Nets.tie(net(), person).state() != null;
    }

    @Test
    void a_removed_mail_stays_away_when_its_file_comes_again() {
        net().people().add(ADA, Met.UNKNOWN, NOW);
        var letters = traces(mail("1", ago(20), "ada@engine.example", "me@studio.example"));
        imported(net(), "mail", letters);
        var mail = net().interactions().with(id("ada"), 0, 10).getFirst();

        assertThat(net().interactions().remove(mail.id())).isTrue();
        assertThat(net().interactions().remove(mail.id())).isFalse();
        imported(net(), "mail again", letters);

        assertThat(net().interactions().with(id("ada"), 0, 10)).isEmpty();
        assertThat(net().interactions().find(mail.id())).isEmpty();
        assertThat(tieState(id("ada"))).isFalse();
    }

    @Test
    void what_was_written_by_hand_is_removed_for_good() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var before = dump();
        var call = net().interactions().note(Nets.call(ada.id(), ago(1)), NOW).orElseThrow();

        assertThat(net().interactions().remove(call.id())).isTrue();

        assertThat(net().interactions().find(call.id())).isEmpty();
        assertThat(tieState(ada.id())).isFalse();
        assertThat(dump()).contains(before.lines().filter(line -> line.startsWith("tie")).toList());
    }

    @Test
    void the_latest_comes_first_planned_ones_and_notes_included() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        for (int day : List.of(5, -3, 9)) {
            net().interactions().note(Nets.call(ada.id(), ago(day)), NOW);
        }
        var note =
                new Noted(Set.of(ada.id()), Channel.NOTE, ago(1), Duration.ZERO, false, "mag Tee");
        net().interactions().note(note, NOW);

        assertThat(net().interactions().with(ada.id(), 0, 3))
                .extracting(Interaction::at)
                .containsExactly(ago(-3), ago(1), ago(5));
        assertThat(net().interactions().with(ada.id(), 3, 3))
                .extracting(Interaction::at)
                .containsExactly(ago(9));
    }

    @Test
    void pages_of_any_size_make_up_the_whole_whatever_addresses_and_days_say() {
        net().people()
                .add(Nets.card("Ada Byron", "a@one.example", "a@two.example"), Met.UNKNOWN, NOW);
        var letters = new ArrayList<Trace>();
        for (int i = 0; i < 13; i++) {
            letters.add(
                    mail("" + i, ago(i), "me@studio.example", "a@one.example", "a@two.example"));
        }
        imported(net(), "mail", traces(letters.toArray(Trace[]::new)));
        // As if the owner had been far in the east then: both are noted for later days.
        moveDay(ago(11), TODAY.minusDays(9));
        moveDay(ago(12), TODAY.minusDays(9));

        for (int size = 1; size <= 14; size++) {
            var pages = new ArrayList<Instant>();
            for (int offset = 0; offset < 14; offset += size) {
                net().interactions()
                        .with(id("ada"), offset, size)
                        .forEach(it -> pages.add(it.at()));
            }

            assertThat(pages)
                    .as("pages of " + size)
                    .isEqualTo(letters.stream().map(Trace::at).toList());
        }
    }

    private void moveDay(Instant at, LocalDate to) {
        storage()
                .database()
                .writePlain(
                        "moving a day",
                        handle ->
                                handle.execute(
                                        "update party set day = ? where interaction in"
                                                + " (select id from interaction where at = ?)",
                                        (int) to.toEpochDay(),
                                        at.toEpochMilli()));
    }

    @Test
    void buckets_gather_a_day_by_channel_and_direction_and_leave_notes_out() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var note = new Noted(Set.of(ada.id()), Channel.NOTE, ago(3), Duration.ZERO, false, "Tee");
        net().interactions().note(note, NOW);
        net().interactions().note(Nets.call(ada.id(), ago(-1)), NOW);
        imported(
                net(),
                "mail",
                traces(
                        mail("1", ago(3), "me@studio.example", "ada@engine.example"),
                        mail(
                                "2",
                                ago(3),
                                "me@studio.example",
                                "ada@engine.example",
                                "ben@werft.example"),
                        mail("3", ago(3), "ada@engine.example", "me@studio.example")));

        assertThat(net().interactions().buckets(ada.id(), TODAY))
                .containsExactly(
                        new DayBucket(TODAY.minusDays(3), Channel.MAIL, false, 1.0, 1),
                        new DayBucket(TODAY.minusDays(3), Channel.MAIL, true, 1.5, 2));
    }

    @Test
    void days_of_contact_can_be_asked_for_from_a_day_on() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        net().interactions().note(Nets.call(ada.id(), ago(9)), NOW);
        net().interactions().note(Nets.call(ada.id(), ago(5)), NOW);
        net().interactions().note(Nets.call(ada.id(), ago(1)), NOW);

        var days = net().interactions().buckets(ada.id(), TODAY.minusDays(5), TODAY.minusDays(2));

        assertThat(days)
                .containsExactly(new DayBucket(TODAY.minusDays(5), Channel.CALL, true, 1.0, 1));
    }

    @Test
    void two_addresses_of_one_person_on_one_mail_are_one_contact() {
        net().people()
                .add(Nets.card("Ada Byron", "a@one.example", "a@two.example"), Met.UNKNOWN, NOW);
        imported(
                net(),
                "mail",
                traces(mail("1", ago(3), "me@studio.example", "a@one.example", "a@two.example")));

        assertThat(net().interactions().buckets(id("ada"), TODAY))
                .containsExactly(new DayBucket(TODAY.minusDays(3), Channel.MAIL, true, 1.0, 1));
        assertThat(net().interactions().with(id("ada"), 0, 10))
                .extracting(Interaction::others)
                .containsExactly(0);
    }

    @Test
    void nobody_sees_anothers_interactions() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var call = net().interactions().note(Nets.call(ada.id(), ago(1)), NOW).orElseThrow();
        var theirs = neighbour().interactions();

        assertThat(theirs.find(call.id())).isEmpty();
        assertThat(theirs.note(Nets.call(ada.id(), ago(1)), NOW)).isEmpty();
        assertThat(theirs.change(call.id(), Nets.call(ada.id(), ago(2)))).isEmpty();
        assertThat(theirs.remove(call.id())).isFalse();
        assertThat(theirs.with(ada.id(), 0, 10)).isEmpty();
        assertThat(theirs.buckets(ada.id(), TODAY)).isEmpty();
        assertThat(net().interactions().find(call.id())).contains(call);
    }
}
