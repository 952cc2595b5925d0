package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.KnownAsks;
import kontaktnetz.giving.Limits.Stance;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Side;
import kontaktnetz.importers.Found;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A net protects itself gently from those who only take (law 6): a personal net tells its owner
/// alone, for a while, and proposes what they look for less often. When somebody is noticed is the
/// matter of the core, and of its tests.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law6Test extends OnBothDatabases {

    private static final TopicId WEBSITES = new TopicId("websites");
    private static final TopicId CATERING = new TopicId("catering");
    private static final int OTHERS = 20;
    private static final int LONG = 850;
    private static final int WEEKS = 16;

    private List<PersonId> others = List.of();
    private PersonId vera = new PersonId(0);

    /// Everybody knows Vera and their neighbours, offers to make websites, and does so for a
    /// neighbour; Vera does not, and has had her meals from twelve of them.
    private void a_net_whose_owner_hears_much() {
        others_help_and_vera_does_not();
        for (int ago = LONG; ago > 10; ago -= 40) {
            needed(vera, CATERING, ago, others.get(ago / 40 % 12));
        }
    }

    private void others_help_and_vera_does_not() {
        people();
        for (int i = 0; i < OTHERS; i++) {
            know(others.get(i), others.get((i + 1) % OTHERS));
            know(others.get(i), vera);
            offered(others.get(i));
        }
        offered(vera);
        int turn = 0;
        for (int ago = LONG; ago > 40; ago -= 12) {
            int whose = turn % OTHERS;
            needed(others.get(whose), WEBSITES, ago, others.get((whose + 1) % OTHERS));
            turn++;
        }
    }

    private void people() {
        var found = new ArrayList<Found>();
        found.addAll(cards(card("Vera Zander")));
        for (int i = 0; i < OTHERS; i++) {
            found.addAll(cards(card("Person %02d".formatted(i))));
        }
        imported(net(), "contacts.vcf", found);
        vera = id("Vera");
        var names = new ArrayList<PersonId>();
        for (int i = 0; i < OTHERS; i++) {
            names.add(id("Person %02d".formatted(i)));
        }
        others = names;
    }

    private void know(PersonId one, PersonId other) {
        var unknown = VagueDay.UNKNOWN;
        net().acquaintances()
                .add(
                        new Statement(
                                one,
                                other,
                                Relation.KNOWS,
                                "",
                                Closeness.GOOD,
                                unknown,
                                unknown,
                                null),
                        NOW);
    }

    private void offered(PersonId whose) {
        net().matters()
                .add(
                        new Said(Kind.OFFER, Side.of(whose), WEBSITES, "", null, null, null),
                        TODAY.minusDays(LONG + 10));
    }

    private void needed(PersonId whose, TopicId topic, int ago, PersonId helper) {
        var day = TODAY.minusDays(ago);
        var until = day.plusDays(9);
        var said = new Said(Kind.NEED, Side.of(whose), topic, "", until, null, null);
        var need = net().matters().add(said, day).orElseThrow();
        helped(helper, whose, day.plusDays(3));
        net().matters().end(need.id(), new Ending(day.plusDays(3), Outcome.MET));
    }

    private void helped(PersonId by, PersonId to, LocalDate day) {
        var deed = new Deed(Deed.Kind.FAVOUR, Side.of(by), Side.of(to), null, day, "");
        net().moments().note(deed, NOW);
    }

    private Stance stance(PersonId person, LocalDate day) {
        return net().limits().on(day, () -> Nets.whole(net(), day)).of(person);
    }

    @Test
    void the_owner_is_told_for_a_while_and_of_nobody_who_helps() {
        a_net_whose_owner_hears_much();

        assertThat(stance(vera, TODAY))
                .isInstanceOfSatisfying(
                        Stance.Noticed.class,
                        noticed ->
                                assertThat(noticed.until())
                                        .isAfter(TODAY)
                                        .isBeforeOrEqualTo(TODAY.plusDays(92)));
        assertThat(others)
                .allSatisfy(it -> assertThat(stance(it, TODAY)).isEqualTo(new Stance.None()));
        assertThat(stance(vera, TODAY.plusDays(200))).isEqualTo(new Stance.None());
        assertThat(neighbour().limits().on(TODAY, () -> Nets.whole(neighbour(), TODAY)).of(vera))
                .isEqualTo(new Stance.None());
    }

    @Test
    void one_act_of_help_brings_silence_the_same_day() {
        a_net_whose_owner_hears_much();

        helped(vera, others.getFirst(), TODAY);

        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.None());
    }

    @Test
    void gifts_nobody_asked_for_never_count() {
        others_help_and_vera_does_not();
        for (int ago = LONG; ago > 10; ago -= 40) {
            helped(others.get(ago / 40 % 12), vera, TODAY.minusDays(ago));
        }

        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.None());
    }

    @Test
    void where_the_others_are_strangers_to_the_owner_nothing_is_said() {
        a_net_whose_owner_hears_much();
        for (int i = 0; i < 40; i++) {
            imported(net(), "more " + i + ".vcf", cards(card("Stranger %02d".formatted(i))));
            know(id("Stranger %02d".formatted(i)), vera);
        }

        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.None());
    }

    @Test
    void whoever_wants_to_hear_no_more_of_it_does_not() {
        a_net_whose_owner_hears_much();

        net().limits().waive(vera, TODAY.plusDays(1));
        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.None());
        assertThat(stance(vera, TODAY.plusDays(1))).isInstanceOf(Stance.Noticed.class);

        net().limits().set(vera, TODAY);
        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.Kept(TODAY));
        net().limits().lift(vera);
        assertThat(stance(vera, TODAY)).isInstanceOf(Stance.Noticed.class);
    }

    @Test
    void what_they_look_for_is_proposed_less_often_and_still_is() {
        a_net_whose_owner_hears_much();
        needs_what_i_offer(vera);

        var noticed = weeks();
        net().limits().waive(vera, TODAY.plusYears(1));
        var waived = weeks();
        net().limits().set(vera, TODAY);
        var kept = weeks();

        assertThat(waived).isEqualTo(WEEKS);
        assertThat(noticed).isEqualTo(kept).isEqualTo(WEEKS / 4);
    }

    private void needs_what_i_offer(PersonId whose) {
        net().matters().add(new Said(Kind.OFFER, Side.ME, CATERING, "", null, null, null), TODAY);
        var until = TODAY.plusYears(1);
        net().matters()
                .add(new Said(Kind.NEED, Side.of(whose), CATERING, "", until, null, null), TODAY);
    }

    /// In how many weeks something is proposed.
    private int weeks() {
        Nets.forgetIdeas(storage(), owner());
        var couldHelp = Nets.couldHelp(net(), TODAY);
        int weeks = 0;
        for (int week = 0; week < WEEKS; week++) {
            weeks += couldHelp.thisWeek(TODAY.plusWeeks(week)).isEmpty() ? 0 : 1;
        }
        return weeks;
    }

    @Test
    void a_note_set_by_hand_goes_with_the_person_and_belongs_to_one_owner() {
        people();
        assertThat(net().limits().set(vera, TODAY)).isTrue();

        assertThat(neighbour().limits().set(vera, TODAY)).isFalse();
        assertThat(neighbour().limits().on(TODAY, () -> Nets.whole(neighbour(), TODAY)).of(vera))
                .isEqualTo(new Stance.None());
        net().people().remove(vera);
        assertThat(stance(vera, TODAY)).isEqualTo(new Stance.None());
        assertThat(net().limits().set(vera, TODAY)).isFalse();
    }

    @Test
    void nothing_comes_out_of_what_is_known_but_until_when_something_may_be_said() {
        assertThat(KnownAsks.class.getDeclaredMethods())
                .filteredOn(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .extracting(java.lang.reflect.Method::getName)
                .containsExactly("noticed");
        assertThat(Stance.class.getPermittedSubclasses())
                .flatExtracting(type -> List.of(type.getRecordComponents()))
                .extracting(component -> (Object) component.getType())
                .containsOnly(LocalDate.class);
    }
}
