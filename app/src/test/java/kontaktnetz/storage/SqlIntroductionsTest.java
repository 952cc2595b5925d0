package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.introductions.Introducing;
import kontaktnetz.introductions.Introducing.Begun;
import kontaktnetz.introductions.Introducing.Fault;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introduction.Entry;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Introductions.Taken;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlIntroductionsTest extends OnBothDatabases {

    private static final String TITLE = "Introduced: Ada and Ben";
    private static final Step TOGETHER = new Step.Introduce(Channel.CALL, TODAY);

    private PersonId ada = new PersonId(0);
    private PersonId ben = new PersonId(0);

    @BeforeEach
    void two_who_do_not_know_each_other() {
        ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        ben = net().people().add(BEN, Met.UNKNOWN, NOW).id();
    }

    private Two two() {
        return new Two(ada, ben);
    }

    private Introduction begun() {
        return net().introductions().begin(two(), "Both build boats.", NOW).orElseThrow();
    }

    private Introduction done(IntroductionId id, int place, Step step) {
        var taken = net().introductions().take(id, place, step, TITLE, NOW);
        assertThat(taken).isInstanceOf(Taken.Done.class);
        return ((Taken.Done) taken).introduction();
    }

    /// Both were asked and said yes.
    private Introduction agreed() {
        var id = begun().id();
        done(id, 0, new Step.Ask(ada));
        done(id, 1, new Step.Yes(ada));
        done(id, 2, new Step.Ask(ben));
        return done(id, 3, new Step.Yes(ben));
    }

    private List<Interaction> momentsOf(PersonId person) {
        return net().interactions().with(person, 0, 9);
    }

    @Test
    void every_step_is_on_record_with_its_day_and_survives_a_restart() {
        var id = begun().id();
        net().introductions().take(id, 0, new Step.Ask(ben), TITLE, NOW);
        var later = NOW.plus(Duration.ofDays(2));
        net().introductions().take(id, 1, new Step.Yes(ben), TITLE, later);

        var again = storage().net(owner()).introductions().find(id).orElseThrow();

        assertThat(again.two()).isEqualTo(two());
        assertThat(again.why()).isEqualTo("Both build boats.");
        assertThat(again.log())
                .containsExactly(
                        new Entry(new Step.Ask(ben), NOW), new Entry(new Step.Yes(ben), later));
        assertThat(again.stage()).isEqualTo(new Stage.FirstAgreed(ben));
    }

    @Test
    void every_kind_of_step_comes_back_as_it_was() {
        var id = agreed().id();
        done(id, 4, TOGETHER);
        done(id, 5, new Step.Hear(Outcome.GREW, "They build one."));
        var thanked = done(id, 6, new Step.Thank());

        assertThat(net().introductions().find(id)).contains(thanked);
        assertThat(thanked.log().stream().map(Entry::step))
                .endsWith(
                        TOGETHER, new Step.Hear(Outcome.GREW, "They build one."), new Step.Thank());
    }

    @Test
    void who_is_introduced_was_in_contact_with_me_and_with_one_another_on_that_day() {
        done(agreed().id(), 4, TOGETHER);

        var moment = momentsOf(ada).getFirst();

        assertThat(momentsOf(ada)).isEqualTo(momentsOf(ben)).hasSize(1);
        assertThat(moment.with()).containsExactlyInAnyOrder(ada, ben);
        assertThat(moment.day()).isEqualTo(TODAY);
        assertThat(moment.title()).isEqualTo(TITLE);
        assertThat(Nets.tie(net(), ada).on(TODAY).strength()).isPositive();
        assertThat(Nets.tie(net(), ben).on(TODAY).strength()).isPositive();
        assertThat(net().acquaintances().seen(ada, ben, TODAY).orElseThrow().met()).isEqualTo(1);
        assertThat(net().acquaintances().stated(ada).getFirst().stated())
                .isEqualTo(
                        new Statement(
                                ada,
                                ben,
                                Relation.KNOWS,
                                "",
                                Closeness.SLIGHT,
                                VagueDay.of(TODAY),
                                VagueDay.UNKNOWN,
                                null));
    }

    @Test
    void a_form_sent_twice_takes_one_step_and_notes_one_contact() {
        var id = agreed().id();

        var once = done(id, 4, TOGETHER);
        var twice = done(id, 4, TOGETHER);

        assertThat(twice).isEqualTo(once);
        assertThat(momentsOf(ada)).hasSize(1);
        assertThat(net().acquaintances().stated(ada)).hasSize(1);
    }

    @Test
    void a_page_that_is_out_of_date_changes_nothing() {
        var agreed = agreed();
        var before = dump();

        assertThat(net().introductions().take(agreed.id(), 3, new Step.No(ben), TITLE, NOW))
                .isEqualTo(new Taken.NotNow(agreed));
        assertThat(net().introductions().take(agreed.id(), 4, new Step.Thank(), TITLE, NOW))
                .isEqualTo(new Taken.NotNow(agreed));
        assertThat(net().introductions().takeBack(agreed.id(), 3, NOW))
                .isEqualTo(new Taken.NotNow(agreed));

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void taking_it_back_takes_the_contact_back_and_it_can_be_done_again() {
        var agreed = agreed();
        var before = Nets.tie(net(), ada);
        done(agreed.id(), 4, TOGETHER);

        var back = net().introductions().takeBack(agreed.id(), 5, NOW);

        assertThat(back).isEqualTo(new Taken.Done(agreed));
        assertThat(momentsOf(ada)).isEmpty();
        assertThat(Nets.tie(net(), ada)).isEqualTo(before);
        assertThat(net().acquaintances().stated(ada)).isEmpty();
        done(agreed.id(), 4, TOGETHER);
        assertThat(momentsOf(ben)).hasSize(1);
    }

    @Test
    void what_the_owner_knew_of_the_two_stays_whatever_is_taken_back() {
        var statement =
                new Statement(
                        ben,
                        ada,
                        Relation.COLLEAGUE,
                        "",
                        null,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        net().acquaintances().add(statement, NOW);
        var id = agreed().id();

        done(id, 4, TOGETHER);
        net().introductions().takeBack(id, 5, NOW);

        assertThat(net().acquaintances().stated(ada)).hasSize(1);
    }

    @Test
    void the_same_two_are_brought_together_once_at_a_time() {
        var open = begun();
        assertThat(net().introductions().begin(new Two(ben, ada), "Again", NOW)).contains(open);

        done(open.id(), 0, new Step.Rest());

        assertThat(net().introductions().open(two())).isEmpty();
        var second = net().introductions().begin(new Two(ben, ada), "", NOW).orElseThrow();
        assertThat(second.id()).isNotEqualTo(open.id());
        assertThat(net().introductions().takeBack(open.id(), 1, NOW))
                .isInstanceOf(Taken.NotNow.class);
    }

    @Test
    void what_is_under_way_and_what_is_over_stand_apart() {
        var clara = net().people().add(CLARA, Met.UNKNOWN, NOW).id();
        var open = begun();
        var other = net().introductions().begin(new Two(ada, clara), "", NOW).orElseThrow();

        var rested = done(other.id(), 0, new Step.Rest());

        assertThat(net().introductions().open(9)).containsExactly(open);
        assertThat(net().introductions().over(9)).containsExactly(rested);
        assertThat(net().introductions().remove(open.id())).isTrue();
        assertThat(net().introductions().open(9)).isEmpty();
    }

    @Test
    void who_is_deleted_is_introduced_to_nobody() {
        var id = begun().id();

        net().people().remove(ben);

        assertThat(net().introductions().find(id)).isEmpty();
        assertThat(net().introductions().begin(two(), "", NOW)).isEmpty();
        assertThat(net().introductions().take(id, 0, new Step.Ask(ada), TITLE, NOW))
                .isEqualTo(new Taken.Missing());
    }

    @Test
    void nobody_is_introduced_tomorrow() {
        var id = agreed().id();
        var tomorrow = new Step.Introduce(Channel.MEETING, TODAY.plusDays(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> net().introductions().take(id, 4, tomorrow, TITLE, NOW));
        assertThat(net().introductions().find(id).orElseThrow().place()).isEqualTo(4);
    }

    @Test
    void another_owner_neither_sees_nor_moves_it() {
        var id = begun().id();

        assertThat(neighbour().introductions().find(id)).isEmpty();
        assertThat(neighbour().introductions().open(9)).isEmpty();
        assertThat(neighbour().introductions().take(id, 0, new Step.Ask(ada), TITLE, NOW))
                .isEqualTo(new Taken.Missing());
        assertThat(neighbour().introductions().remove(id)).isFalse();
    }

    private Begun begin(PersonId a, PersonId b, String why) {
        var net = net();
        return new Introducing(net.introductions(), net.people(), net.addresses())
                .begin(a, b, why, owner(), NOW);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_reason() {
        var me =
                net().people()
                        .add(
                                Card.of(
                                        Property.of("FN", "Lena"),
                                        Property.of("EMAIL", Nets.ME.value())),
                                Met.UNKNOWN,
                                NOW)
                        .id();

        assertThat(begin(ada, ada, "")).isEqualTo(new Begun.Refused(Fault.WITH_THEMSELVES));
        assertThat(begin(ada, me, "")).isEqualTo(new Begun.Refused(Fault.THE_OWNER));
        assertThat(begin(ada, new PersonId(99), "")).isEqualTo(new Begun.Missing());
        assertThat(begin(ada, ben, "x".repeat(501))).isEqualTo(new Begun.Refused(Fault.LONG));
        var open = begun();
        assertThat(begin(ben, ada, "")).isEqualTo(new Begun.UnderWay(open));
    }

    @Test
    void the_thought_behind_it_gives_nobody_away() {
        var dora =
                net().people()
                        .add(
                                Card.of(
                                        Property.of("FN", "Dora"),
                                        Property.of("TEL", "+49 30 123456-78"),
                                        Property.of("URL", "https://dora.example/")),
                                Met.UNKNOWN,
                                NOW)
                        .id();

        for (var why :
                List.of(
                        "Schreib an x@y.example",
                        "Ben: ben@WERFT.example",
                        "030 / 12 34 56 78",
                        "siehe dora.example/")) {
            assertThat(begin(dora, ben, why))
                    .as(why)
                    .isEqualTo(new Begun.Refused(Fault.CONTACT_DATA));
        }
        assertThat(begin(dora, ben, "Beide bauen seit 2019 Boote."))
                .isInstanceOf(Begun.Noted.class);
    }
}
