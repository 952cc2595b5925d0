package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.call;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.tie;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Hindsight;
import kontaktnetz.ties.Kappa;
import kontaktnetz.ties.Suggestion;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import kontaktnetz.ties.Ties.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlTiesTest extends OnBothDatabases {

    @Test
    void an_imported_card_has_a_strength_of_exactly_zero() {
        imported(net(), "book", cards(ADA, BEN));

        var reading = tie(net(), id("ada")).on(TODAY);

        assertThat(reading.strength()).isEqualTo(0.0);
        assertThat(reading.shown()).isEqualTo(0.0);
        assertThat(reading.pulse()).isNull();
        assertThat(net().ties().due(TODAY, 10)).isEmpty();
    }

    @Test
    void the_same_interactions_give_the_same_bits_in_any_order() {
        var random = new Random(7);
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW);
        var here = neighbour().people().add(ADA, Met.UNKNOWN, NOW);
        neighbour().addresses().claim(List.of(Nets.ME));
        var traces = new ArrayList<Trace>();
        for (int i = 0; i < 60; i++) {
            var at = ago(random.nextInt(400));
            traces.add(
                    switch (random.nextInt(3)) {
                        case 0 -> mail("k" + i, at, "ada@engine.example", "me@studio.example");
                        case 1 ->
                                mail(
                                        "k" + i,
                                        at,
                                        "me@studio.example",
                                        "ada@engine.example",
                                        "ben@werft.example",
                                        "u" + i + "@fremd.example");
                        default -> meeting("k" + i, at, "ada@engine.example");
                    });
        }
        imported(net(), "mail", traces(traces.toArray(Trace[]::new)));

        Collections.shuffle(traces, random);
        for (int i = 0; i < 60; i += 10) {
            var part = traces.subList(i, i + 10).toArray(Trace[]::new);
            imported(neighbour(), "part" + i, traces(part));
            tie(neighbour(), here.id());
        }

        assertThat(tie(net(), ada.id()).state())
                .isNotNull()
                .isEqualTo(tie(neighbour(), here.id()).state())
                .isEqualTo(rebuilt(ada.id(), TODAY));
    }

    /// What the core makes of the buckets.
    private @Nullable TieState rebuilt(PersonId person, LocalDate until) {
        var builder = new TieBuilder();
        for (DayBucket bucket : net().interactions().buckets(person, until)) {
            builder.add(
                    Math.toIntExact(bucket.day().toEpochDay()),
                    Kappa.of(bucket.channel()),
                    bucket.outgoing(),
                    Math.round(bucket.share() * TieBuilder.UNIT));
        }
        return builder.state().orElse(null);
    }

    @Test
    void after_any_sequence_of_writes_a_tie_is_what_a_rebuild_gives() {
        var random = new Random(11);
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        var noted = new ArrayList<InteractionId>();
        for (int i = 0; i < 40; i++) {
            int deed = random.nextInt(4);
            if (deed == 0 && !noted.isEmpty()) {
                net().interactions().remove(noted.remove(random.nextInt(noted.size())));
            } else if (deed == 1 && !noted.isEmpty()) {
                var one = noted.get(random.nextInt(noted.size()));
                net().interactions().change(one, call(ada, ago(random.nextInt(90) - 10)));
            } else {
                net().interactions()
                        .note(call(ada, ago(random.nextInt(90) - 10)), NOW)
                        .ifPresent(call -> noted.add(call.id()));
            }
            assertThat(tie(net(), ada).state()).isEqualTo(rebuilt(ada, TODAY));
        }
    }

    @Test
    void a_planned_meeting_counts_from_its_day_on() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        net().interactions().note(call(ada, ago(30)), NOW);
        imported(net(), "calendar", traces(meeting("1", ago(-3), "ada@engine.example")));

        assertThat(tie(net(), ada).planned()).isEqualTo(TODAY.plusDays(3));
        assertThat(lastDay(ada, TODAY)).isEqualTo(TODAY.minusDays(30));
        assertThat(lastDay(ada, TODAY.plusDays(2))).isEqualTo(TODAY.minusDays(30));
        assertThat(lastDay(ada, TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(3));
        assertThat(of(ada, TODAY.plusDays(3)).planned()).isNull();
        assertThat(lastDay(ada, TODAY)).isEqualTo(TODAY.minusDays(30));
    }

    private Tie of(PersonId person, LocalDate day) {
        return net().ties().of(List.of(person), day).getOrDefault(person, Tie.without(person));
    }

    private LocalDate lastDay(PersonId person, LocalDate day) {
        var state = of(person, day).state();
        assertThat(state).isNotNull();
        return LocalDate.ofEpochDay(state == null ? 0 : state.lastDay());
    }

    /// Calls once a week for so many weeks, the last one so many days ago.
    private PersonId weekly(Card card, int weeks, int lastDaysAgo) {
        var person = net().people().add(card, Met.UNKNOWN, NOW).id();
        for (int week = 0; week < weeks; week++) {
            net().interactions().note(call(person, ago(lastDaysAgo + 7 * week)), NOW);
        }
        return person;
    }

    @Test
    void those_whose_pause_is_long_are_due_most_worthwhile_first() {
        var ada = weekly(ADA, 30, 40);
        var ben = weekly(BEN, 8, 60);
        weekly(CLARA, 20, 1);
        weekly(Nets.card("Dora Zwei", "dora@zwei.example"), 2, 300);

        var due = net().ties().due(TODAY, 10);

        assertThat(due).extracting(one -> one.tie().person()).containsExactlyInAnyOrder(ada, ben);
        assertThat(due).isSorted();
        assertThat(net().ties().due(TODAY, 1)).containsExactly(due.getFirst());
        assertThat(net().ties().due(TODAY.minusDays(55), 10)).isEmpty();
    }

    @Test
    void the_quiet_the_put_off_and_the_soon_met_are_left_alone() {
        var ada = weekly(ADA, 30, 40);
        var ben = weekly(BEN, 30, 40);
        var clara = weekly(CLARA, 30, 40);

        net().ties().wish(ada, TieWish.NONE.quiet(true));
        net().ties().wish(ben, TieWish.NONE.snoozed(TODAY.plusDays(2)));
        net().interactions().note(call(clara, ago(-5)), NOW);

        assertThat(net().ties().due(TODAY, 10)).isEmpty();
        assertThat(net().ties().due(TODAY.plusDays(2), 10))
                .extracting(one -> one.tie().person())
                .containsExactly(ben);
        net().ties().wish(ada, TieWish.NONE);
        assertThat(net().ties().due(TODAY, 10))
                .extracting(one -> one.tie().person())
                .containsExactly(ada);
    }

    @Test
    void pinning_doubles_the_priority() {
        var ada = weekly(ADA, 30, 40);
        var ben = weekly(BEN, 30, 40);
        double before = net().ties().due(TODAY, 10).getLast().priority();

        net().ties().wish(ben, TieWish.NONE.pinned(true));

        var due = net().ties().due(TODAY, 10);
        assertThat(due).extracting(one -> one.tie().person()).containsExactly(ben, ada);
        assertThat(due.getFirst().priority()).isEqualTo(2 * before);
    }

    @Test
    void somebody_wanted_but_never_met_is_due_a_cadence_later_and_comes_last() {
        var ada = weekly(ADA, 30, 60);
        var ben = net().people().add(BEN, Met.UNKNOWN, NOW).id();

        net().ties().wish(ben, TieWish.NONE.every(14, TODAY));

        assertThat(net().ties().due(TODAY.plusDays(14), 10))
                .extracting(one -> one.tie().person())
                .containsExactly(ada);
        assertThat(net().ties().due(TODAY.plusDays(15), 10))
                .extracting(one -> one.tie().person())
                .containsExactly(ada, ben);
    }

    private static Card in(Card card, String... groups) {
        return card.with(Stream.of(groups).map(it -> Property.of("CATEGORIES", it)).toList());
    }

    private List<PersonId> due(LocalDate day) {
        return net().ties().due(day, 10).stream().map(it -> it.tie().person()).toList();
    }

    @Test
    void a_groups_cadence_holds_for_all_in_it_but_those_with_their_own() {
        var ada = weekly(in(ADA, "Chor"), 30, 4);
        var ben = weekly(in(BEN, "Chor"), 30, 4);
        var clara = weekly(CLARA, 30, 4);
        net().ties().wish(ben, TieWish.NONE.every(40, TODAY));

        net().ties().every("Chor", 3, TODAY);

        assertThat(due(TODAY)).containsExactly(ada);
        assertThat(tie(net(), ada).group()).isEqualTo(new Cadence(3, TODAY, "Chor"));
        assertThat(tie(net(), ada).cadence()).contains(new Cadence(3, TODAY, "Chor"));
        assertThat(tie(net(), ben).cadence()).contains(new Cadence(40, TODAY, ""));
        assertThat(tie(net(), clara).cadence()).isEmpty();
        assertThat(net().ties().cadences()).containsExactly(new Cadence(3, TODAY, "Chor"));

        assertThat(net().ties().withoutCadence("Chor")).isTrue();
        assertThat(net().ties().withoutCadence("Chor")).isFalse();
        assertThat(due(TODAY)).isEmpty();
        assertThat(tie(net(), ada).cadence()).isEmpty();
    }

    @Test
    void of_several_groups_the_shortest_cadence_holds() {
        var ada = net().people().add(in(ADA, "Chor", "Familie"), Met.UNKNOWN, NOW).id();
        net().ties().every("Chor", 30, TODAY);
        net().ties().every("Familie", 14, TODAY.plusDays(1));

        assertThat(tie(net(), ada).group())
                .isEqualTo(new Cadence(14, TODAY.plusDays(1), "Familie"));

        net().ties().every("Chor", 7, TODAY.plusDays(2));
        assertThat(tie(net(), ada).group()).isEqualTo(new Cadence(7, TODAY.plusDays(2), "Chor"));
        net().ties().every("Chor", 7, TODAY.plusDays(3));
        assertThat(tie(net(), ada).group()).isEqualTo(new Cadence(7, TODAY.plusDays(2), "Chor"));
    }

    @Test
    void without_contact_it_runs_from_the_day_it_was_set_or_somebody_joined() {
        var ada = net().people().add(in(ADA, "Chor"), Met.UNKNOWN, ago(9)).id();
        net().ties().every("Chor", 14, TODAY);
        var ben = net().people().add(BEN, Met.UNKNOWN, NOW).id();
        net().people().change(ben, in(BEN, "Chor"), Met.UNKNOWN, ago(-5));
        var clara = net().people().add(in(CLARA, "Chor"), Met.UNKNOWN, ago(-8)).id();

        assertThat(due(TODAY.plusDays(14))).isEmpty();
        assertThat(due(TODAY.plusDays(15))).containsExactly(ada);
        assertThat(due(TODAY.plusDays(20))).containsExactly(ada, ben);
        assertThat(due(TODAY.plusDays(23))).containsExactly(ada, ben, clara);
    }

    @Test
    void a_card_of_an_import_joins_and_its_undoing_leaves() {
        net().ties().every("Chor", 14, TODAY);
        net().people().add(BEN, Met.UNKNOWN, NOW);
        var book = imported(net(), "book", cards(in(ADA, "Chor"), in(BEN, "Chor"), CLARA));

        assertThat(due(TODAY.plusDays(15))).containsExactlyInAnyOrder(id("ada"), id("ben"));

        net().intake().undo(book.id());
        assertThat(due(TODAY.plusDays(15))).isEmpty();
        assertThat(tie(net(), id("ben")).group()).isNull();
    }

    @Test
    void whoever_leaves_a_group_leaves_its_cadence() {
        var ada = net().people().add(in(ADA, "Chor"), Met.UNKNOWN, NOW).id();
        net().ties().every("Chor", 14, TODAY);
        assertThat(due(TODAY.plusDays(15))).containsExactly(ada);

        net().people().change(ada, ADA, Met.UNKNOWN, NOW);

        assertThat(due(TODAY.plusDays(15))).isEmpty();
    }

    @Test
    void the_quiet_and_the_put_off_stay_so_in_a_group_with_a_cadence() {
        var ada = net().people().add(in(ADA, "Chor"), Met.UNKNOWN, NOW).id();
        var ben = net().people().add(in(BEN, "Chor"), Met.UNKNOWN, NOW).id();
        net().ties().wish(ada, TieWish.NONE.quiet(true));
        net().ties().wish(ben, TieWish.NONE.snoozed(TODAY.plusDays(40)));

        net().ties().every("Chor", 14, TODAY);

        assertThat(due(TODAY.plusDays(39))).isEmpty();
        assertThat(due(TODAY.plusDays(40))).containsExactly(ben);
    }

    @Test
    void a_call_puts_off_what_a_groups_cadence_wants() {
        var ada = weekly(in(ADA, "Chor"), 30, 40);
        net().ties().every("Chor", 14, TODAY);
        assertThat(due(TODAY)).containsExactly(ada);

        net().interactions().note(call(ada, ago(50)), NOW);
        assertThat(due(TODAY)).containsExactly(ada);
        net().interactions().note(call(ada, ago(1)), NOW);
        assertThat(due(TODAY)).isEmpty();
    }

    @Test
    void a_groups_cadence_concerns_one_owner_alone() {
        var theirs = neighbour().people().add(in(ADA, "Chor"), Met.UNKNOWN, NOW).id();

        net().ties().every("Chor", 1, TODAY.minusDays(9));

        assertThat(neighbour().ties().cadences()).isEmpty();
        assertThat(tie(neighbour(), theirs).cadence()).isEmpty();
        assertThat(neighbour().ties().due(TODAY, 10)).isEmpty();
        assertThat(neighbour().ties().withoutCadence("Chor")).isFalse();
    }

    @Test
    void somebody_i_never_reached_out_to_is_not_proposed() {
        net().people().add(ADA, Met.UNKNOWN, NOW);
        var mails = new ArrayList<Trace>();
        for (int i = 0; i < 9; i++) {
            mails.add(mail("m" + i, ago(60 + 7 * i), "ada@engine.example", "me@studio.example"));
        }
        imported(net(), "mail", traces(mails.toArray(Trace[]::new)));

        assertThat(net().ties().due(TODAY, 10)).isEmpty();
    }

    /// The stop rule against looking at everybody.
    @Test
    void looking_only_as_far_as_needed_finds_the_same_as_looking_at_all() {
        var random = new Random(3);
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < 25; i++) {
            var card = Nets.card("Mensch " + i, "mensch" + i + "@fremd.example");
            people.add(weekly(card, 4 + random.nextInt(6), 20 + random.nextInt(200)));
        }

        var all =
                net().ties().of(people, TODAY).values().stream()
                        .filter(tie -> tie.on(TODAY).rhythm().isDue())
                        .map(tie -> Suggestion.of(tie, Math.toIntExact(TODAY.toEpochDay())))
                        .sorted()
                        .toList();
        for (int limit : List.of(1, 3, 10, 100)) {
            assertThat(net().ties().due(TODAY, limit))
                    .isEqualTo(all.stream().limit(limit).toList());
        }
    }

    private List<List<Object>> calibrations() {
        var query =
                """
                select owner, learnt_day, examples, a, b from calibration order by owner
                """;
        return storage()
                .database()
                .read(
                        "looking what was learnt",
                        handle ->
                                handle.createQuery(query)
                                        .map((row, _) ->
                                                List.<Object>of(
                                                        row.getLong(1),
                                                        LocalDate.ofEpochDay(row.getInt(2)),
                                                        row.getInt(3),
                                                        new Calibration(
                                                                row.getDouble(4),
                                                                row.getDouble(5))))
                                        .list());
    }

    @Test
    void chances_are_bent_by_what_the_last_four_months_taught() {
        var ada = weekly(ADA, 30, 40);
        weekly(BEN, 30, 8);
        weekly(CLARA, 30, 200);
        net().interactions().note(call(ada, ago(-5)), NOW);
        var hindsight = new Hindsight(TODAY);
        for (int last : List.of(40, 8, 200)) {
            for (int week = 29; week >= 0; week--) {
                hindsight.contact((int) TODAY.toEpochDay() - last - 7 * week);
            }
            hindsight.next();
        }

        var tie = tie(net(), ada);

        var learnt = hindsight.learnt();
        assertThat(learnt.examples()).isEqualTo(12);
        assertThat(tie.calibration())
                .isEqualTo(learnt.calibration())
                .isNotEqualTo(Calibration.NONE);
        assertThat(calibrations())
                .containsExactly(List.of(owner().id().value(), TODAY, 12, learnt.calibration()));
        assertThat(net().ties().due(TODAY, 9))
                .allSatisfy(
                        it -> assertThat(it.tie().calibration()).isEqualTo(learnt.calibration()));
    }

    @Test
    void what_was_learnt_holds_for_a_month_and_is_then_learnt_anew() {
        weekly(ADA, 30, 8);
        weekly(BEN, 30, 8);
        var clara = weekly(CLARA, 30, 8);
        var before = tie(net(), clara).calibration();

        net().interactions().note(call(clara, ago(100)), NOW);
        assertThat(of(clara, TODAY.plusDays(29)).calibration()).isEqualTo(before);

        var after = of(clara, TODAY.plusDays(30)).calibration();
        assertThat(after).isNotEqualTo(before).isNotEqualTo(Calibration.NONE);
        assertThat(calibrations().getFirst().get(1)).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void an_import_teaches_where_too_little_was_known_and_no_sooner_than_in_a_month_again() {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        net().people().add(BEN, Met.UNKNOWN, NOW);
        net().people().add(CLARA, Met.UNKNOWN, NOW);
        assertThat(tie(net(), ada).calibration()).isEqualTo(Calibration.NONE);

        imported(net(), "old", traces(meeting("o", ago(300), "ada@engine.example")));
        assertThat(calibrations().getFirst().get(2)).isEqualTo(4);
        assertThat(tie(net(), ada).calibration()).isEqualTo(Calibration.NONE);

        imported(
                net(),
                "more",
                traces(meeting("m", ago(301), "ben@werft.example", "clara@atelier.example")));
        assertThat(calibrations().getFirst().get(2)).isEqualTo(12);
        var learnt = tie(net(), ada).calibration();
        assertThat(learnt).isNotEqualTo(Calibration.NONE);

        imported(net(), "new", traces(meeting("n", ago(100), "ada@engine.example")));
        assertThat(tie(net(), ada).calibration()).isEqualTo(learnt);
    }

    @Test
    void what_one_owner_lived_through_bends_no_chances_of_another() {
        weekly(ADA, 30, 8);
        weekly(BEN, 30, 8);
        weekly(CLARA, 30, 8);
        var theirs = neighbour().people().add(ADA, Met.UNKNOWN, NOW).id();
        neighbour().interactions().note(call(theirs, ago(3)), NOW);

        assertThat(tie(neighbour(), theirs).calibration()).isEqualTo(Calibration.NONE);
        assertThat(tie(net(), id("ada")).calibration()).isNotEqualTo(Calibration.NONE);
        assertThat(calibrations()).hasSize(2);
    }

    /// The walk down three indexes against looking at everybody, on several days.
    @Test
    void who_is_ahead_is_found_as_looking_at_all_finds_it() {
        var random = new Random(5);
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < 40; i++) {
            var card = Nets.card("Mensch " + i, "mensch" + i + "@fremd.example");
            var person = net().people().add(card, Met.UNKNOWN, NOW).id();
            people.add(person);
            int ago = random.nextInt(-9, 700);
            for (int times = random.nextInt(5); times >= 0 && i % 5 > 0; times--) {
                net().interactions().note(call(person, ago(ago)), NOW);
                ago += random.nextInt(90);
            }
        }
        var twins = List.of(weekly(ADA, 9, 30), weekly(BEN, 9, 30));
        people.addAll(twins);
        for (int i = 0; i < 50; i++) {
            var theirs = Nets.card("Nachbar " + i, "nachbar" + i + "@fremd.example");
            var stranger = neighbour().people().add(theirs, Met.UNKNOWN, NOW).id();
            neighbour().interactions().note(call(stranger, ago(1)), NOW);
        }
        neighbour().ties().due(TODAY, 1);

        for (int later : List.of(0, 3, 40, 500, 0)) {
            var day = TODAY.plusDays(later);
            var all = new ArrayList<>(net().ties().of(people, day).values());
            all.sort(
                    Comparator.comparingDouble((Tie tie) -> -tie.on(day).strength())
                            .thenComparing(Tie::person));
            for (int rank = 0; rank < all.size(); rank++) {
                var tie = all.get(rank);
                if (tie.state() != null) {
                    assertThat(net().ties().ahead(tie, day, 150)).isEqualTo(rank);
                    assertThat(net().ties().ahead(tie, day, 7)).isEqualTo(Math.min(7, rank));
                }
            }
            assertThat(all.getFirst().on(day).strength()).isPositive();
        }
    }

    @Test
    void nobody_sees_anothers_ties() {
        var ada = weekly(ADA, 30, 40);
        var theirs = neighbour().ties();

        theirs.wish(ada, TieWish.NONE.quiet(true));
        theirs.answered(ada, Answer.TALKED, NOW);

        assertThat(theirs.of(List.of(ada), TODAY)).isEqualTo(Map.of(ada, Tie.without(ada)));
        assertThat(theirs.due(TODAY, 10)).isEmpty();
        assertThat(net().ties().due(TODAY, 10)).hasSize(1);
    }

    @Test
    void answers_are_remembered() {
        var ada = weekly(ADA, 30, 40);

        net().ties().answered(ada, Answer.SNOOZED, NOW);
        net().ties().answered(ada, Answer.TALKED, NOW);

        var query =
                """
                select answer from suggestion_answer where owner = 1 and person = :person order by id
                """;
        assertThat(
                        storage()
                                .database()
                                .<List<String>>read(
                                        "counting answers",
                                        handle ->
                                                handle.createQuery(query)
                                                        .bind("person", ada.value())
                                                        .mapTo(String.class)
                                                        .list()))
                .containsExactly("SNOOZED", "TALKED");
    }
}
