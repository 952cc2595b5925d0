package kontaktnetz.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kontaktnetz.importers.Imported.Ending;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ImportTerms TERMS = ImportTerms.of(NOW, ZoneId.of("Europe/Berlin"), "DE");
    private static final Identifier LENA = Identifier.email("lena@example.org").orElseThrow();

    private final RememberingIntake intake = new RememberingIntake();
    private final Importing importing = new Importing(intake);

    @Test
    void a_second_import_of_the_same_file_finds_nothing_new() {
        var source = cards("Ada", "Bernd", "Clara");

        var first = importing.run(source, TERMS);
        var second = importing.run(source, TERMS);

        assertThat(first.totals()).isEqualTo(new Totals(3, 0, 0, 0, 0, Map.of()));
        assertThat(second.totals()).isEqualTo(new Totals(0, 0, 3, 0, 0, Map.of()));
        assertThat(second.totals().changedAnything()).isFalse();
        assertThat(intake.ended).containsExactly(first.totals(), second.totals());
    }

    @Test
    void batches_are_bounded_by_number() {
        importing.run(mails(2_345), TERMS);

        assertThat(intake.batches).containsExactly(1_000, 1_000, 345);
    }

    @Test
    void batches_are_bounded_by_weight() {
        var fat = Card.named("Ada").with(List.of(note("x".repeat(3_000_000))));
        var source =
                source(
                        Format.VCARD,
                        (_, _, found) -> {
                            for (int i = 1; i <= 4; i++) {
                                found.accept(new Found.FoundCard(card(i), fat));
                            }
                        });

        importing.run(source, TERMS);

        assertThat(intake.batches).containsExactly(2, 2);
    }

    @Test
    void everything_has_one_verdict_and_the_totals_add_up() {
        var rejected = new Rejected();
        var source =
                source(
                        Format.VCARD,
                        (_, _, found) -> {
                            found.accept(new Found.FoundCard(card(1), Card.named("Ada")));
                            found.accept(hint(1, Reason.BROKEN_VALUE));
                            found.accept(passed(2, Reason.NO_NAME));
                            found.accept(passed(3, Reason.GROUP_CARD));
                            found.accept(passed(4, Reason.NO_NAME));
                        });

        var imported = importing.run(source, TERMS.rejecting(rejected));

        assertThat(imported.totals().all()).isEqualTo(4);
        assertThat(imported.totals().skipped())
                .isEqualTo(Map.of(Reason.NO_NAME, 2L, Reason.GROUP_CARD, 1L));
        assertThat(imported.hints()).containsExactly(hint(1, Reason.BROKEN_VALUE));
        assertThat(rejected.told)
                .containsExactlyInAnyOrder("NO_NAME 2", "GROUP_CARD 3", "NO_NAME 4", "hint 1");
    }

    @Test
    void a_source_that_breaks_keeps_what_was_read_and_names_the_reason() {
        var source =
                source(
                        Format.VCARD,
                        (_, _, found) -> {
                            found.accept(new Found.FoundCard(card(1), Card.named("Ada")));
                            throw new ImportException("reading", new IOException("disk gone"));
                        });

        var imported = importing.run(source, TERMS);

        assertThat(imported.ending()).isEqualTo(Ending.BROKEN_OFF);
        assertThat(imported.totals())
                .isEqualTo(new Totals(1, 0, 0, 0, 0, Map.of(Reason.UNREADABLE_FILE, 1L)));
        assertThat(intake.ended).hasSize(1);
    }

    @Test
    void a_reader_with_a_defect_stops_its_own_source_alone() {
        var source =
                source(
                        Format.ICS,
                        (_, _, _) -> {
                            throw new IllegalStateException("a defect");
                        });

        var imported = importing.run(source, TERMS);

        assertThat(imported.ending()).isEqualTo(Ending.BROKEN_OFF);
        assertThat(importing.run(cards("Ada"), TERMS).ending()).isEqualTo(Ending.WHOLE);
    }

    @Test
    void a_cancelled_import_ends_between_batches() {
        var asked = new AtomicInteger();

        var imported = importing.run(mails(50_000), TERMS.until(() -> asked.incrementAndGet() > 2));

        assertThat(imported.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(imported.totals().counted()).isEqualTo(2_000);
        assertThat(intake.ended).containsExactly(imported.totals());
    }

    @Test
    void a_failing_database_is_no_matter_of_the_source() {
        var broken =
                new Importing(
                        new FailingIntake(new IllegalStateException("the disk is full"), intake));

        assertThatThrownBy(() -> broken.run(mails(10_000), TERMS)).hasMessage("the disk is full");
    }

    @Test
    void a_preview_writes_nothing_and_keeps_some_verdicts_of_each_kind() {
        var names = new String[500];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Person " + i;
        }

        var preview = importing.preview(cards(names), TERMS, Set.of(LENA));

        assertThat(preview.totals().fresh()).isEqualTo(500);
        assertThat(preview.examples()).hasSize(50);
        assertThat(intake.batches).isEmpty();
        assertThat(intake.begun).isEmpty();
    }

    @Test
    void a_rule_decides_where_nobody_decided() {
        var joined =
                importing.run(
                        cards("Twin"),
                        TERMS.ruled(u -> new Decision.Joins(u.candidates().getFirst())));
        var left = importing.run(cards("Twin"), TERMS.ruled(_ -> new Decision.LeaveOut()));
        var decided =
                importing.run(
                        cards("Twin"),
                        TERMS.deciding(Map.of(1L, new Decision.SomebodyNew()))
                                .ruled(_ -> new Decision.LeaveOut()));

        assertThat(joined.totals().updated()).isEqualTo(1);
        assertThat(left.totals().skipped()).isEqualTo(Map.of(Reason.SKIPPED_BY_CHOICE, 1L));
        assertThat(decided.totals().fresh()).isEqualTo(1);
    }

    @Test
    void without_a_rule_nothing_is_judged_twice() {
        importing.run(cards("Ada", "Twin"), TERMS);

        assertThat(intake.judged).isZero();
    }

    @Test
    void the_watch_sees_bytes_and_items_grow() {
        var seen = new ArrayList<Long>();

        importing.run(mails(3_000), TERMS.watched((_, _, items) -> seen.add(items)));

        assertThat(seen).startsWith(1_000L, 2_000L, 3_000L).isSorted();
    }

    @Test
    void a_preview_proposes_the_address_that_stands_on_most_mail() {
        var preview = importing.preview(mails(100), TERMS, Set.of());
        var known = importing.preview(mails(100), TERMS, Set.of(LENA));

        assertThat(preview.own().getFirst().address()).isEqualTo(LENA);
        assertThat(known.own()).isEmpty();
    }

    private static Source cards(String... names) {
        return source(
                Format.VCARD,
                (_, _, found) -> {
                    for (int i = 0; i < names.length; i++) {
                        found.accept(new Found.FoundCard(card(i + 1), Card.named(names[i])));
                    }
                });
    }

    /// Lena writes every other one.
    private static Source mails(int count) {
        return source(
                Format.MBOX,
                (_, context, found) -> {
                    for (int i = 1; i <= count; i++) {
                        context.progress().accept(i);
                        var place = new Place("post.mbox", Unit.MESSAGE, i, i);
                        found.accept(new Found.FoundTrace(place, mail(i)));
                    }
                });
    }

    private static Trace mail(int i) {
        var other = Identifier.email("somebody" + i % 40 + "@example.org").orElseThrow();
        return new Trace(
                "mail-" + i,
                NOW,
                Duration.ZERO,
                Channel.MAIL,
                "",
                List.of(
                        new Present(i % 2 == 0 ? LENA : other, "", Part.FROM),
                        new Present(i % 2 == 0 ? other : LENA, "", Part.TO)));
    }

    private static Property note(String text) {
        return Property.of("NOTE", text);
    }

    private static Place card(int number) {
        return new Place("kontakte.vcf", Unit.CARD, number, number);
    }

    private static Found.Passed passed(int number, Reason reason) {
        return new Found.Passed(card(number), reason, List.of());
    }

    private static Found.Hint hint(int number, Reason reason) {
        return new Found.Hint(card(number), reason, List.of());
    }

    private static Source source(Format format, Reader reader) {
        var input =
                new Input() {
                    @Override
                    public String name() {
                        return "kontakte.vcf";
                    }

                    @Override
                    public long size() {
                        return -1;
                    }

                    @Override
                    public InputStream open() {
                        return InputStream.nullInputStream();
                    }
                };
        return new Source(input, format, reader, "the same");
    }

    private static final class Rejected implements RejectedRows {
        private final List<String> told = new ArrayList<>();

        @Override
        public void skipped(Verdict.Skipped row) {
            told.add(row.reason() + " " + row.place().number());
        }

        @Override
        public void hint(Found.Hint hint) {
            told.add("hint " + hint.place().number());
        }
    }
}
