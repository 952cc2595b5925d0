package kontaktnetz.graph;

import static kontaktnetz.graph.World.ASKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kontaktnetz.graph.Explanation.Cut;
import kontaktnetz.graph.Explanation.Way;
import kontaktnetz.graph.World.Told;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecommenderTest {

    /// Half a grain for each way, and to spare.
    private static final Offset<Double> GRAIN = within(1e-10);

    private static final int ADA = 1;
    private static final int BEN = 2;
    private static final int CLARA = 3;
    private static final int DORA = 4;
    private static final int EMIL = 5;
    private static final int FRIDA = 6;
    private static final int PEOPLE = 10;

    private static final double VERY_GOOD = 2;
    private static final double GOOD = 1;
    private static final double POOR = -1;
    private static final double BAD = -2;

    @Test
    void a_word_counts_by_how_much_who_says_it_counts() {
        var world =
                World.of(PEOPLE)
                        .with(ASKER, ADA, 0.6)
                        .with(ADA, BEN, 0.5)
                        .and(ASKER, DORA, GOOD)
                        .and(ADA, DORA, VERY_GOOD)
                        .and(BEN, DORA, BAD);

        var dora = ask(world).on(DORA);

        assertThat(dora.evidence().ownGood()).isCloseTo(1 + 0.6 * 2, GRAIN);
        assertThat(dora.evidence().heardGood()).isZero();
        assertThat(dora.evidence().ownBad()).isZero();
        assertThat(dora.evidence().heardBad()).isCloseTo(0.5 * 0.6 * 0.5 * 2, GRAIN);
        assertThat(dora.witnesses()).isEqualTo(3);
    }

    @Test
    void the_same_experiences_order_differently_for_whom_other_people_count() {
        var told = World.of(PEOPLE).and(ADA, DORA, VERY_GOOD).and(BEN, EMIL, VERY_GOOD);

        var mine = ask(told.with(ASKER, ADA, 0.8).with(ASKER, BEN, 0.3));
        var yours = ask(told.with(ASKER, ADA, 0.3).with(ASKER, BEN, 0.8));

        assertThat(order(mine)).containsExactly(DORA, EMIL);
        assertThat(order(yours)).containsExactly(EMIL, DORA);
    }

    @Test
    void who_is_neither_met_nor_named_adds_exactly_nothing() {
        var world = World.of(PEOPLE).with(ASKER, ADA, Trust.tau(0, 0)).and(ADA, DORA, VERY_GOOD);

        var answer = ask(world);

        assertThat(answer.recommendations()).isEmpty();
        assertThat(answer.on(DORA).evidence()).isEqualTo(Evidence.NONE);
        assertThat(answer.on(DORA).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(answer.on(DORA).opinion().uncertainty()).isEqualTo(1);
    }

    @Test
    void four_reports_through_ben_count_as_one() {
        var world = World.of(PEOPLE).with(ASKER, BEN, 0.5);
        for (int witness = EMIL; witness < EMIL + 4; witness++) {
            world = world.with(BEN, witness, 0.9).and(witness, DORA, VERY_GOOD);
        }

        var answer = ask(world);
        var dora = answer.on(DORA);
        var why = answer.explain(DORA);

        double each = 0.5 * 0.5 * 0.9 * 2;
        assertThat(dora.evidence().good()).isCloseTo(2 * 0.5, GRAIN);
        assertThat(dora.witnesses()).isEqualTo(4);
        assertThat(dora.independent()).isEqualTo(1);
        assertThat(dora.standing()).isEqualTo(Standing.FIRST_HINT);
        assertThat(why.cuts()).hasSize(1);
        assertThat(why.cuts().getFirst().through()).isEqualTo(BEN);
        assertThat(why.cuts().getFirst().good()).isTrue();
        assertThat(why.cuts().getFirst().witnesses()).isEqualTo(4);
        assertThat(why.cuts().getFirst().said()).isCloseTo(4 * each, GRAIN);
        assertThat(why.cuts().getFirst().passed()).isEqualTo(2 * 0.5);
        assertThat(why.ways()).allMatch(way -> way.through() == BEN);
    }

    @Test
    void an_explanation_names_each_way_and_what_would_be_without_the_strongest() {
        var world =
                World.of(PEOPLE)
                        .with(ASKER, ADA, 0.8)
                        .with(ASKER, BEN, 0.5)
                        .with(BEN, CLARA, 0.5)
                        .and(ADA, DORA, VERY_GOOD)
                        .and(BEN, DORA, GOOD)
                        .and(CLARA, DORA, POOR);

        var answer = ask(world);
        var why = answer.explain(DORA);

        assertThat(why.ways())
                .extracting(Way::through, Way::witness)
                .containsExactly(
                        tuple(Explanation.NOBODY, ADA),
                        tuple(Explanation.NOBODY, BEN),
                        tuple(BEN, CLARA));
        assertThat(why.bad()).extracting(Way::witness).containsExactly(CLARA);
        assertThat(why.cuts()).isEmpty();
        assertThat(why.strongest()).isEqualTo(ADA);
        assertThat(why.withoutStrongest().evidence().good()).isCloseTo(0.5, GRAIN);
        assertThat(why.withoutStrongest().evidence().bad())
                .isEqualTo(answer.on(DORA).evidence().bad());
        assertThatThrownBy(() -> answer.explain(EMIL)).hasMessageContaining("nothing is said of 5");
    }

    @Test
    void each_word_has_its_case() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.8).with(ASKER, BEN, 0.8);

        assertThat(standing(world.and(ADA, DORA, VERY_GOOD))).isEqualTo(Standing.FIRST_HINT);
        assertThat(standing(world.and(ADA, DORA, GOOD).and(BEN, DORA, VERY_GOOD)))
                .isEqualTo(Standing.SEVERAL);
        assertThat(standing(world.and(ADA, DORA, VERY_GOOD).and(BEN, DORA, POOR)))
                .isEqualTo(Standing.MIXED);
        assertThat(standing(world.and(ADA, DORA, BAD).and(BEN, DORA, BAD)))
                .isEqualTo(Standing.RATHER_NOT);
        assertThat(standing(world)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void two_hints_below_one_unit_are_still_a_hint() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.4).with(ASKER, BEN, 0.4);

        var dora = ask(world.and(ADA, DORA, GOOD).and(BEN, DORA, GOOD)).on(DORA);

        assertThat(dora.independent()).isEqualTo(2);
        assertThat(dora.standing()).isEqualTo(Standing.FIRST_HINT);
    }

    @Test
    void the_base_is_nine_of_ten_and_what_the_network_saw_of_others() {
        var world =
                World.of(PEOPLE)
                        .with(ASKER, ADA, 0.5)
                        .and(ADA, DORA, VERY_GOOD)
                        .and(ADA, EMIL, BAD)
                        .and(ADA, FRIDA, POOR);

        assertThat(ask(world).on(DORA).opinion().base()).isEqualTo(9.0 / 12);
        assertThat(ask(world).on(EMIL).opinion().base()).isEqualTo(10.0 / 12);
        assertThat(ask(World.of(PEOPLE)).on(DORA).opinion().base()).isEqualTo(0.9);
    }

    @Test
    void the_grade_to_expect_leans_to_the_surroundings_where_little_is_said() {
        var world =
                World.of(PEOPLE)
                        .with(ASKER, ADA, 0.5)
                        .and(ADA, DORA, VERY_GOOD)
                        .and(ADA, EMIL, POOR);

        assertThat(ask(world).on(DORA).expected())
                .isCloseTo((0.5 * 1 + 0.5 * -0.5) / (0.5 + 0.5), GRAIN);
    }

    @Test
    void experience_counts_half_after_two_years_and_not_before_its_day() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.5).on(10_000);

        assertThat(good(world.and(new Told(1, ADA, DORA, 10_000 - 730, VERY_GOOD))))
                .isCloseTo(0.5, GRAIN);
        assertThat(good(world.and(new Told(1, ADA, DORA, 10_000, VERY_GOOD)))).isCloseTo(1, GRAIN);
        assertThat(good(world.and(new Told(1, ADA, DORA, 10_001, VERY_GOOD)))).isZero();
    }

    @Test
    void a_topic_may_age_in_its_own_time() {
        var weighing = Weighing.USUAL.aged(Ageing.halfLife(730).with(World.TOPIC, 365));
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.5).on(10_000);

        var heard =
                new Product(weighing)
                        .ask(world.and(new Told(1, ADA, DORA, 10_000 - 365, VERY_GOOD)));

        assertThat(heard.good(DORA)).isCloseTo(0.5, GRAIN);
    }

    @Test
    void one_witness_says_no_more_than_three_units_however_often_they_were_there() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.5);
        for (int i = 0; i < 5; i++) {
            world = world.and(ADA, DORA, VERY_GOOD);
        }

        assertThat(good(world)).isCloseTo(0.5 * 3, GRAIN);
        var mixed = Product.USUAL.ask(world.and(ADA, DORA, BAD));
        assertThat(mixed.good(DORA)).isCloseTo(0.5 * 2.5, GRAIN);
        assertThat(mixed.bad(DORA)).isCloseTo(0.5 * 0.5, GRAIN);
    }

    @Test
    void the_later_telling_of_an_experience_stands() {
        var reports =
                Reports.among(3)
                        .add(7, 1, 2, 0, 10, GOOD)
                        .add(7, 1, 2, 0, 12, POOR)
                        .add(7, 1, 2, 0, 11, VERY_GOOD)
                        .build();

        assertThat(reports.size()).isEqualTo(1);
        assertThat(reports.units(0)).isEqualTo(POOR);
    }

    @Test
    void a_question_about_a_topic_hears_nothing_else() {
        var net = TrustNet.among(PEOPLE).add(ASKER, ADA, 0.5).build();
        var reports =
                Reports.among(PEOPLE)
                        .add(1, ADA, DORA, 3, 0, GOOD)
                        .add(2, ADA, EMIL, 3 + 64, 0, GOOD)
                        .add(3, ADA, FRIDA, 4, 0, GOOD)
                        .build();
        var recommender = new Recommender(net, reports, Weighing.USUAL);
        var question = Question.of(ASKER, 0);

        assertThat(order(recommender.ask(question.about(Topics.of(3))))).containsExactly(DORA);
        assertThat(order(recommender.ask(question.about(Topics.of(4, 67)))))
                .containsExactly(EMIL, FRIDA);
        assertThat(order(recommender.ask(question.about(Topics.of())))).isEmpty();
        assertThat(order(recommender.ask(question))).containsExactly(DORA, EMIL, FRIDA);
    }

    @Test
    void one_candidate_asked_for_alone_is_said_the_same_of() {
        for (long seed = 0; seed < 100; seed++) {
            var world = World.any(seed);
            var recommender = Product.USUAL.recommender(world);
            var all = recommender.ask(Product.question(world));

            for (int candidate : world.candidates()) {
                var alone = recommender.ask(Product.question(world).only(candidate));

                assertThat(alone.on(candidate)).isEqualTo(all.on(candidate));
                assertThat(order(alone))
                        .isEqualTo(order(all).stream().filter(each -> each == candidate).toList());
            }
        }
    }

    @Test
    void ones_own_experience_can_be_left_out() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.5).and(ASKER, DORA, GOOD);
        var recommender = Product.USUAL.recommender(world.and(ADA, DORA, GOOD));

        var dora = recommender.ask(Product.question(world).withoutOwn()).on(DORA);

        assertThat(dora.evidence().good()).isCloseTo(0.5, GRAIN);
    }

    @Test
    void a_muted_person_may_still_be_recommended() {
        var world = World.of(PEOPLE).with(ASKER, ADA, 0.5).with(ASKER, DORA, 0.5).muting(DORA);

        assertThat(good(world.and(ADA, DORA, VERY_GOOD))).isCloseTo(1, GRAIN);
    }

    @Test
    void candidates_come_best_first_and_equal_ones_by_number() {
        for (long seed = 0; seed < 100; seed++) {
            var found = ask(World.any(seed)).recommendations();

            for (int i = 1; i < found.size(); i++) {
                var before = found.get(i - 1).opinion();
                var after = found.get(i).opinion();
                assertThat(after.bound()).isLessThanOrEqualTo(before.bound());
                if (after.bound() == before.bound()) {
                    assertThat(after.chance()).isLessThanOrEqualTo(before.chance());
                }
            }
        }
        assertThat(
                        order(
                                ask(
                                        World.of(PEOPLE)
                                                .with(ASKER, ADA, 0.5)
                                                .and(ADA, EMIL, GOOD)
                                                .and(ADA, DORA, GOOD))))
                .containsExactly(DORA, EMIL);
    }

    @Test
    void outside_stand_those_of_whom_only_strangers_speak() {
        var world =
                World.of(PEOPLE)
                        .with(ASKER, ADA, 0.5)
                        .and(ADA, DORA, GOOD)
                        .and(FRIDA, DORA, BAD)
                        .and(FRIDA, EMIL, VERY_GOOD)
                        .and(CLARA, EMIL, POOR);
        var recommender = Product.USUAL.recommender(world);
        var question = Product.question(world);

        var outside = recommender.outside(question, recommender.ask(question));

        assertThat(outside).extracting(Outside::candidate).containsExactly(EMIL);
        assertThat(outside.getFirst().good()).isCloseTo(0.05 * 2, GRAIN);
        assertThat(outside.getFirst().bad()).isCloseTo(0.05 * 1, GRAIN);
        assertThat(outside.getFirst().witnesses()).isEqualTo(2);
        assertThat(recommender.outside(question.muting(FRIDA, CLARA), recommender.ask(question)))
                .isEmpty();
    }

    @Test
    void any_number_of_strangers_weighs_as_one_very_good_experience() {
        int strangers = 500;
        var reports = Reports.among(strangers + 2);
        IntStream.range(0, strangers)
                .forEach(each -> reports.add(each, each + 2, 1, 0, 0, each % 5 == 0 ? BAD : 2));
        var recommender =
                new Recommender(
                        TrustNet.among(strangers + 2).build(), reports.build(), Weighing.USUAL);
        var question = Question.of(ASKER, 0);

        var found = recommender.outside(question, recommender.ask(question)).getFirst();

        assertThat(found.good()).isCloseTo(2 * 0.8, GRAIN);
        assertThat(found.bad()).isCloseTo(2 * 0.2, GRAIN);
        assertThat(found.witnesses()).isEqualTo(strangers);
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        var net = TrustNet.among(3);
        assertThatThrownBy(() -> net.add(1, 1, 0.5)).hasMessageContaining("from 1 in 1");
        assertThatThrownBy(() -> net.add(1, 3, 0.5)).hasMessageContaining("from 1 in 3 among 3");
        assertThatThrownBy(() -> net.add(1, 2, 1)).hasMessageContaining("1.0");
        net.add(1, 2, 0.5).add(1, 2, 0.6);
        assertThatThrownBy(net::build).hasMessageContaining("from 1 in 2 is told twice");

        var reports = Reports.among(3).add(5, 1, 2, 0, 0, GOOD);
        assertThatThrownBy(() -> reports.add(5, 0, 2, 0, 0, GOOD))
                .hasMessageContaining("experience 5 is of 1 with 2, and of 0 with 2");
        assertThatThrownBy(() -> reports.add(6, 1, 3, 0, 0, GOOD)).hasMessageContaining("with 3");
        assertThatThrownBy(() -> reports.add(6, 1, 2, 0, 0, 101)).hasMessageContaining("101.0");
        assertThatThrownBy(() -> reports.add(6, 1, 2, -1, 0, 1)).hasMessageContaining("topic -1");
        assertThatThrownBy(() ->
                        new Recommender(TrustNet.among(2).build(), reports.build(), Weighing.USUAL))
                .hasMessageContaining("among 2, reports among 3");
        assertThatThrownBy(() -> Ageing.halfLife(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> Trust.tau(-1, 0)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> Opinion.of(1, 1, 1, Weighing.USUAL))
                .hasMessageContaining("base 1.0");
    }

    @Test
    void trust_is_what_is_for_somebody_beside_what_is_against_them_and_two() {
        assertThat(Trust.tau(0, 0)).isZero();
        assertThat(Trust.tau(Trust.JUDGEMENT, 0)).isEqualTo(0.6);
        assertThat(Trust.tau(Trust.FULL, Trust.BROKEN)).isEqualTo(8.0 / 12);
        assertThat(Trust.tauFromOutside(4, 0)).isEqualTo(0.5);
        assertThat(Trust.tau(1e300, 0)).isLessThan(1);
    }

    @Test
    void a_hub_with_thousands_of_contacts_is_answered_as_well() {
        int people = 20_000;
        var net = TrustNet.among(people);
        var reports = Reports.among(people);
        for (int person = 1; person < people; person++) {
            net.add(ASKER, person, 0.5);
            net.add(person, 1 + person % (people - 1), 0.5);
            reports.add(person, person, 1 + (person * 11) % (people - 1), 0, 0, GOOD);
        }

        var answer =
                new Recommender(net.build(), reports.build(), Weighing.USUAL)
                        .ask(Question.of(ASKER, 0));

        int whoSpeaksOfThemselves = 1;
        assertThat(answer.recommendations().size()).isEqualTo(people - 1 - whoSpeaksOfThemselves);
    }

    @Test
    void cuts_are_told_for_good_and_bad_apart() {
        var world = World.of(20).with(ASKER, BEN, 0.5);
        for (int witness = 5; witness < 9; witness++) {
            world =
                    world.with(BEN, witness, 0.9)
                            .with(BEN, witness + 4, 0.9)
                            .and(witness, DORA, VERY_GOOD)
                            .and(witness + 4, DORA, BAD);
        }

        var why = ask(world).explain(DORA);

        assertThat(why.cuts()).extracting(Cut::good).containsExactly(true, false);
        assertThat(why.cuts()).extracting(Cut::passed).containsExactly(1.0, 1.0);
        assertThat(why.bad()).hasSizeLessThanOrEqualTo(4).allMatch(way -> way.bad() > 0);
    }

    private static Answer ask(World world) {
        return Product.USUAL.answer(world);
    }

    private static double good(World world) {
        return ask(world).on(DORA).evidence().good();
    }

    private static Standing standing(World world) {
        return ask(world).on(DORA).standing();
    }

    private static List<Integer> order(Answer answer) {
        return answer.recommendations().stream().map(Recommendation::candidate).toList();
    }
}
