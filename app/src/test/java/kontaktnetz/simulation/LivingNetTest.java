package kontaktnetz.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Reason;
import kontaktnetz.graph.Noticing.Silent;
import kontaktnetz.simulation.LivingNet.Terms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LivingNetTest {

    private static final Terms LIVELY = new Terms(150, 0.1, 2, false, 11);
    private static final Terms USUAL = new Terms(150, 0.1, 1, false, 12);
    private static final Terms QUIET = new Terms(150, 0.1, 0.5, false, 13);

    @Test
    void the_same_terms_give_the_same_life_to_the_last_ask() {
        var one = LivingNet.lived(USUAL);
        var other = LivingNet.lived(USUAL);

        assertThat(other.fates()).isEqualTo(one.fates());
        assertThat(other.lastYear()).isEqualTo(one.lastYear());
        assertThat(said(other)).isEqualTo(said(one));
    }

    @Test
    void law_6_nobody_is_noticed_within_a_year_of_coming() {
        for (var terms : List.of(LIVELY, USUAL, QUIET)) {
            assertThat(LivingNet.lived(terms).fates())
                    .allSatisfy(fate ->
                            assertThat(fate.noticed().orElse(Integer.MAX_VALUE) - fate.joined())
                                    .isGreaterThan(52));
        }
    }

    @Test
    void some_who_take_are_noticed_and_hardly_anybody_else() {
        var fates = LivingNet.lived(LIVELY).fates();

        assertThat(fates)
                .filteredOn(fate -> fate.kind() == Kind.TAKER)
                .filteredOn(fate -> fate.noticed().isPresent())
                .hasSizeGreaterThan(3);
        assertThat(fates)
                .filteredOn(fate -> fate.kind() != Kind.TAKER)
                .filteredOn(fate -> fate.noticed().isPresent())
                .hasSizeLessThan(fates.size() / 50);
    }

    @Test
    void all_kinds_are_there_people_come_and_people_leave() {
        var fates = LivingNet.lived(LIVELY).fates();

        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        fates.forEach(fate -> kinds.merge(fate.kind(), 1, Integer::sum));
        assertThat(kinds).containsOnlyKeys(Kind.values());
        assertThat(fates).filteredOn(fate -> fate.joined() > 0).hasSizeBetween(30, 80);
        assertThat(fates).filteredOn(fate -> fate.left().isPresent()).hasSizeGreaterThan(5);
        assertThat(fates).allMatch(fate -> fate.left().orElse(999) >= fate.joined());
    }

    @Test
    void the_livelier_a_net_the_more_is_asked_and_helped() {
        var quiet = LivingNet.lived(QUIET).lastYear();
        var lively = LivingNet.lived(LIVELY).lastYear();

        assertThat((double) lively.asks() / lively.peopleWeeks())
                .isGreaterThan(2.5 * quiet.asks() / quiet.peopleWeeks());
        assertThat(lively.met()).isLessThan(lively.asks()).isGreaterThan(lively.asks() / 3);
        assertThat(lively.help()).isGreaterThanOrEqualTo(lively.met());
        assertThat(lively.helpToTakers()).isBetween(1L, lively.help() / 2);
    }

    @Test
    void without_protection_whoever_is_noticed_goes_on_as_before_and_with_it_not() {
        var watched = LivingNet.lived(LIVELY);
        var guarded =
                LivingNet.lived(
                        new Terms(LIVELY.people(), LIVELY.takers(), LIVELY.lively(), true, 11));

        int first =
                watched.fates().stream()
                        .flatMapToInt(fate -> fate.noticed().stream())
                        .min()
                        .orElseThrow();
        assertThat(guarded.fates().stream().flatMapToInt(fate -> fate.noticed().stream()).min())
                .hasValue(first);
        assertThat(guarded.lastYear()).isNotEqualTo(watched.lastYear());
    }

    @Test
    void a_net_in_which_nobody_notes_anything_down_knows_nothing() {
        var dice = new Dice(5);
        var hearsay = new Hearsay(dice);
        var asker = new Agent(0, unnoting(dice), 0);
        var other = new Agent(1, unnoting(dice), 0);
        hearsay.note(asker, List.of(other), List.of(new Hearsay.Help(other, true)), 10);

        var takers = Watch.takers(List.of(asker, other), hearsay.asks(), 100);

        assertThat(takers.noticing(0)).isEqualTo(new Silent(Reason.FEW_PARTNERS));
        assertThat(Hearsay.seen(asker)).isBetween(0.5, 0.7);
    }

    @Test
    void of_those_who_give_elsewhere_most_are_not_judged_because_too_little_is_seen() {
        var life = LivingNet.lived(USUAL);

        var unseen =
                IntStream.range(0, life.fates().size())
                        .filter(n -> life.fates().get(n).kind() == Kind.ELSEWHERE)
                        .filter(n -> life.atTheEnd().noticing(n).equals(new Silent(Reason.UNSEEN)))
                        .count();

        assertThat(unseen)
                .isGreaterThan(
                        life.fates().stream().filter(f -> f.kind() == Kind.ELSEWHERE).count()
                                * 6
                                / 10);
    }

    private static Nature unnoting(Dice dice) {
        var nature = Nature.of(Kind.GIVER, dice);
        while (nature.hasAccount()) {
            nature = Nature.of(Kind.GIVER, dice);
        }
        return nature;
    }

    private static List<Boolean> said(Life life) {
        return IntStream.range(0, life.fates().size())
                .mapToObj(n -> life.atTheEnd().noticing(n) instanceof Noticed)
                .toList();
    }
}
