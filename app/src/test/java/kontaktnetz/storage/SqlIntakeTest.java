package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.place;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlIntakeTest extends OnBothDatabases {

    private Verdict verdict(Card card) {
        return imported(net(), "book of " + card.hashCode(), cards(card)).verdicts().getFirst();
    }

    @Test
    void a_card_of_somebody_new_makes_a_person_and_the_same_card_none() {
        var first = imported(net(), "book", cards(ADA));
        var again = imported(net(), "book", cards(ADA));

        assertThat(first.verdicts())
                .containsExactly(new Verdict.New(place(1), "Ada Byron", id("ada")));
        assertThat(again.verdicts()).containsExactly(new Verdict.Same(place(1), "Ada Byron"));
        assertThat(net().intake().all()).extracting(ImportRecord::id).containsExactly(first.id());
    }

    @Test
    void a_card_with_the_same_address_and_a_fitting_name_adds_to_the_person() {
        imported(net(), "book", cards(ADA));
        var more =
                card("A. Byron", "ADA@engine.example", "ada@home.example")
                        .with(List.of(Property.of("ADR", List.of("", "", "Hauptstr. 1", "Ulm"))));

        assertThat(verdict(more))
                .isEqualTo(
                        new Verdict.Updated(
                                place(1),
                                "A. Byron",
                                id("ada"),
                                List.of(
                                        "FN A. Byron",
                                        "EMAIL ada@home.example",
                                        "ADR Hauptstr. 1, Ulm")));
        assertThat(names()).containsExactly("Ada Byron");
    }

    @Test
    void somebody_else_at_the_same_address_is_left_to_a_human() {
        imported(net(), "book", cards(ADA));
        var lord = card("Gordon Byron", "ada@engine.example");

        var verdict = verdict(lord);

        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Unsure(
                                place(1),
                                "Gordon Byron",
                                List.of(id("ada")),
                                new Decision.SomebodyNew()));
        assertThat(names()).containsExactly("Ada Byron", "Gordon Byron");
        assertThat(verdict(lord)).isInstanceOf(Verdict.Same.class);
        assertThat(verdict(ADA)).isInstanceOf(Verdict.Same.class);
        assertThat(names()).hasSize(2);
    }

    @Test
    void the_same_name_alone_is_left_to_a_human() {
        imported(net(), "book", cards(ADA));
        var namesake = card("Byron, Ada", "other@place.example");

        assertThat(verdict(namesake)).isInstanceOf(Verdict.Unsure.class);
        assertThat(verdict(namesake)).isInstanceOf(Verdict.Same.class);
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_decision_is_followed_and_holds_when_the_file_comes_again() {
        imported(net(), "book", cards(ADA));
        var known = id("ada");
        var book =
                cards(
                        card("Ada Byron", "a@one.example"),
                        card("Ada Byron", "b@two.example"),
                        card("Ada Byron", "c@three.example"));
        Map<Long, Decision> decisions =
                Map.of(
                        1L, new Decision.Joins(known),
                        2L, new Decision.SomebodyNew(),
                        3L, new Decision.LeaveOut());
        var id = net().intake().begin("second", Format.VCARD, "second", NOW);

        var verdicts = net().intake().take(id, book, decisions, NOW);
        net().intake().end(id, Totals.NONE, NOW);

        assertThat(verdicts.get(0))
                .isEqualTo(
                        new Verdict.Updated(
                                place(1), "Ada Byron", known, List.of("EMAIL a@one.example")));
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.New.class);
        assertThat(verdicts.get(2))
                .isEqualTo(new Verdict.Skipped(place(3), Reason.SKIPPED_BY_CHOICE, List.of()));
        assertThat(imported(net(), "third", book.subList(0, 2)).totals().same()).isEqualTo(2);
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_desk_and_a_shared_telephone_join_nobody() {
        var phone = Property.of("TEL", "+49 30 901820");
        imported(
                net(),
                "book",
                cards(
                        card("Ada Byron", "info@engine.example").with(List.of(phone)),
                        card("Ben Sommer", "info@engine.example").with(List.of(phone))));

        var third = card("Clara Müller", "info@engine.example").with(List.of(phone));

        assertThat(verdict(third)).isInstanceOf(Verdict.New.class);
    }

    @Test
    void the_same_number_written_otherwise_is_nothing_new() {
        imported(net(), "book", cards(ADA.with(List.of(Property.of("TEL", "+49 30 901820")))));

        assertThat(verdict(ADA.with(List.of(Property.of("TEL", "030/90 18 20")))))
                .isInstanceOf(Verdict.Same.class);
    }

    @Test
    void my_own_card_is_left_out() {
        assertThat(verdict(card("Ich", "me@studio.example")))
                .isEqualTo(new Verdict.Skipped(place(1), Reason.MYSELF, List.of()));
    }

    @Test
    void a_mail_is_counted_skipped_or_known() {
        var found =
                traces(
                        mail("1", ago(3), "me@studio.example", "ada@engine.example"),
                        mail("2", ago(3), "ada@engine.example", "ben@werft.example"),
                        mail("3", ago(3), "me@studio.example", "me@studio.example"),
                        mail("1", ago(3), "me@studio.example", "ada@engine.example"));

        assertThat(imported(net(), "mail", found).verdicts())
                .containsExactly(
                        new Verdict.Counted(place(1), "About 1", true, 1),
                        new Verdict.Skipped(place(2), Reason.NOT_MINE, List.of()),
                        new Verdict.Skipped(place(3), Reason.ONLY_ME, List.of()),
                        new Verdict.Same(place(4), "About 1"));
        assertThat(imported(net(), "mail", found).totals().same()).isEqualTo(2);
    }

    @Test
    void without_an_address_of_mine_only_meetings_count() {
        var found =
                traces(
                        mail("1", ago(3), "me@studio.example", "ada@engine.example"),
                        meeting("2", ago(3), "ada@engine.example"));

        assertThat(imported(neighbour(), "mail", found).verdicts())
                .containsExactly(
                        new Verdict.Skipped(place(1), Reason.OWN_ADDRESS_UNKNOWN, List.of()),
                        new Verdict.Counted(place(2), "Coffee", true, 1));
    }

    @Test
    void an_event_has_one_verdict_for_all_its_occurrences() {
        var weekly =
                Stream.of(21, 14, 7)
                        .map(day -> meeting("jour fixe " + day, ago(day), "ada@engine.example"))
                        .toList();
        List<Found> event = List.of(new Found.FoundEvent(place(1), null, weekly));
        imported(net(), "one", traces(weekly.getFirst()));

        var first = imported(net(), "calendar", event);
        var again = imported(net(), "calendar", event);

        assertThat(first.verdicts())
                .containsExactly(new Verdict.Counted(place(1), "Coffee", true, 1));
        assertThat(again.verdicts()).containsExactly(new Verdict.Same(place(1), "Coffee"));
    }

    @Test
    void what_was_passed_over_stays_so_and_hints_have_no_verdict() {
        var found =
                List.<Found>of(
                        new Found.Hint(place(1), Reason.BROKEN_LINE, List.of("3")),
                        new Found.Passed(place(1), Reason.LIST_MAIL, List.of("list")));

        assertThat(imported(net(), "mail", found).verdicts())
                .containsExactly(new Verdict.Skipped(place(1), Reason.LIST_MAIL, List.of("list")));
        assertThat(net().intake().all()).isEmpty();
    }

    @Test
    void judging_gives_the_verdicts_and_writes_nothing() {
        imported(net(), "book", cards(ADA));
        var before = dump();
        var found =
                Stream.concat(
                                cards(ADA, BEN).stream(),
                                traces(mail("1", ago(3), "me@studio.example", "x@y.example"))
                                        .stream())
                        .toList();

        var verdicts = net().intake().judge(found, Map.of(), NOW);

        assertThat(verdicts)
                .containsExactly(
                        new Verdict.Same(place(1), "Ada Byron"),
                        new Verdict.New(place(2), "Ben Sommer", null),
                        new Verdict.Counted(place(1), "About 1", true, 1));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void an_interrupted_import_is_taken_up_again_and_a_finished_one_is_not() {
        var first = net().intake().begin("mail", Format.MBOX, "mail", NOW);
        net().intake().take(first, cards(ADA), Map.of(), NOW);

        var second = net().intake().begin("mail", Format.MBOX, "mail", NOW);
        net().intake().take(second, cards(ADA), Map.of(), NOW);
        net().intake().end(second, Totals.NONE, NOW);

        assertThat(second).isEqualTo(first);
        assertThat(net().intake().find(first)).map(ImportRecord::ended).contains(NOW);
        assertThat(net().intake().begin("mail", Format.MBOX, "mail", NOW)).isNotEqualTo(first);
    }

    @Test
    void an_import_is_on_record_with_its_totals() {
        var totals = new Totals(1, 2, 3, 4, 5, Map.of(Reason.LIST_MAIL, 6L, Reason.MYSELF, 7L));
        var id = net().intake().begin("archiv.mbox", Format.MBOX, "print", NOW);
        net().intake().take(id, cards(ADA), Map.of(), NOW);
        net().intake().end(id, totals, NOW.plus(Duration.ofMinutes(1)));

        var record =
                new ImportRecord(
                        id,
                        "archiv.mbox",
                        Format.MBOX,
                        NOW,
                        NOW.plus(Duration.ofMinutes(1)),
                        totals);
        assertThat(net().intake().find(id)).contains(record);
        assertThat(net().intake().all()).containsExactly(record);
        assertThat(net().intake().find(new ImportId(99))).isEmpty();
    }

    @Test
    void what_the_owner_did_by_hand_outlives_the_import() {
        var book = imported(net(), "book", cards(ADA, BEN, CLARA));
        net().interactions().note(Nets.call(id("ben"), ago(1)), NOW);
        var clara = person("clara");
        var website = List.of(Property.of("URL", "https://clara.example"));
        net().people().change(clara.id(), clara.card().with(website), clara.met(), NOW);

        assertThat(net().intake().undo(book.id())).isTrue();

        assertThat(names()).containsExactly("Ben Sommer", "Clara Müller");
        assertThat(person("clara").card().all("EMAIL")).isEmpty();
        assertThat(person("clara").card().all("URL")).hasSize(1);
        assertThat(net().interactions().with(id("ben"), 0, 10)).hasSize(1);
        assertThat(net().intake().undo(book.id())).isFalse();
    }

    @Test
    void an_import_does_not_bring_back_a_line_the_owner_took_out() {
        imported(net(), "book", cards(ADA));
        var ada = person("ada");
        var shorter = ada.card().replacing("EMAIL", List.of());
        net().people().change(ada.id(), shorter, ada.met(), NOW);

        imported(net(), "book", cards(ADA));

        assertThat(person("ada").card().all("EMAIL")).isEmpty();
    }

    @Test
    void characters_no_database_holds_do_no_harm() {
        var odd = "a\0b\uD800c";
        var present =
                List.of(
                        new Trace.Present(Nets.ME, odd, Part.TO),
                        new Trace.Present(
                                new Identifier(Identifier.Kind.EMAIL, odd + "@example.org"),
                                odd,
                                Part.FROM));
        var trace = new Trace(odd, ago(1), Duration.ZERO, Channel.MAIL, odd, present);
        var card =
                Card.of(
                        Property.of("FN", "Odd " + odd),
                        Property.of("EMAIL", odd + "@example.org"),
                        Property.of("NOTE", odd));
        var found =
                List.<Found>of(
                        new Found.FoundTrace(place(1), trace), new Found.FoundCard(place(2), card));

        var first = imported(net(), "odd", found);
        var again = imported(net(), "odd", found);

        assertThat(first.totals().counted()).isEqualTo(1);
        assertThat(first.totals().fresh()).isEqualTo(1);
        assertThat(again.totals().same()).isEqualTo(2);
        assertThat(net().interactions().with(id("odd"), 0, 10)).hasSize(1);
    }

    @Test
    void nobody_sees_anothers_imports() {
        var book = imported(net(), "book", cards(ADA));
        var theirs = neighbour().intake();

        assertThat(theirs.all()).isEmpty();
        assertThat(theirs.find(book.id())).isEmpty();
        assertThat(theirs.undo(book.id())).isFalse();
        assertThatThrownBy(() -> theirs.take(book.id(), cards(BEN), Map.of(), NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(theirs.judge(cards(ADA), Map.of(), NOW))
                .containsExactly(new Verdict.New(place(1), "Ada Byron", null));
        assertThat(net().people().find(new PersonId(1))).isPresent();
    }
}
