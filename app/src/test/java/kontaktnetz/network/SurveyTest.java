package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Survey.Meet;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SurveyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static PersonId person(int number) {
        return new PersonId(number);
    }

    /// People numbered from 1, who know each other pair by pair.
    ///
    /// @param mine whom the owner trusts
    private static Survey survey(int people, Set<Integer> mine, List<int[]> pairs) {
        var ids = new ArrayList<PersonId>();
        var trust = new HashMap<PersonId, Double>();
        for (int number = 1; number <= people; number++) {
            ids.add(person(number));
            if (mine.contains(number)) {
                trust.put(person(number), 0.5);
            }
        }
        var stated = new ArrayList<Acquaintance>();
        for (var pair : pairs) {
            stated.add(
                    new Acquaintance(
                            new AcquaintanceId(stated.size()),
                            new Statement(
                                    person(pair[0]),
                                    person(pair[1]),
                                    Relation.KNOWS,
                                    "",
                                    null,
                                    VagueDay.UNKNOWN,
                                    VagueDay.UNKNOWN,
                                    null),
                            true));
        }
        return Survey.of(Drawn.of(ids, Map.copyOf(trust), stated, TODAY));
    }

    private static int[] pair(int one, int other) {
        return new int[] {one, other};
    }

    /// Two triangles with one link between them.
    private static final List<int[]> TRIANGLES =
            List.of(
                    pair(1, 2),
                    pair(2, 3),
                    pair(3, 1),
                    pair(4, 5),
                    pair(5, 6),
                    pair(6, 4),
                    pair(3, 4));

    @Test
    void what_is_linked_within_belongs_together_and_pairs_are_no_cluster() {
        var pairs = new ArrayList<>(TRIANGLES);
        pairs.add(pair(7, 8));

        var clusters = survey(9, Set.of(), pairs).clusters();

        assertThat(clusters)
                .extracting(cluster -> Set.copyOf(cluster.people()))
                .containsExactlyInAnyOrder(
                        Set.of(person(1), person(2), person(3)),
                        Set.of(person(4), person(5), person(6)));
    }

    @Test
    void whoever_is_linked_most_within_stands_first() {
        var clusters = survey(3, Set.of(), List.of(pair(3, 1), pair(3, 2))).clusters();

        assertThat(clusters)
                .singleElement()
                .satisfies(cluster ->
                        assertThat(cluster.people())
                                .containsExactly(person(3), person(1), person(2)));
    }

    @Test
    void two_of_mine_with_somebody_in_common_could_meet() {
        var survey = survey(3, Set.of(1, 2), List.of(pair(1, 3), pair(3, 2)));

        assertThat(survey.meets())
                .containsExactly(new Meet(person(1), person(2), List.of(person(3))));
    }

    @Test
    void whom_the_owner_does_not_know_they_cannot_introduce() {
        assertThat(survey(3, Set.of(1, 3), List.of(pair(1, 3), pair(3, 2))).meets()).isEmpty();
    }

    @Test
    void in_any_net_those_who_could_meet_do_not_know_each_other_and_are_named_once() {
        var random = new Random(20_261_125);
        for (int round = 0; round < 60; round++) {
            int people = 2 + random.nextInt(25);
            var pairs = new ArrayList<int[]>();
            var known = new HashSet<List<Integer>>();
            for (int one = 1; one <= people; one++) {
                for (int other = one + 1; other <= people; other++) {
                    if (random.nextInt(5) == 0) {
                        pairs.add(pair(one, other));
                        known.add(List.of(one, other));
                    }
                }
            }
            var everybody = new HashSet<Integer>();
            for (int number = 1; number <= people; number++) {
                everybody.add(number);
            }
            var survey = survey(people, everybody, pairs);
            var named = new ArrayList<PersonId>();
            for (var meet : survey.meets()) {
                named.add(meet.one());
                named.add(meet.other());
                assertThat(knows(known, meet.one(), meet.other())).isFalse();
                assertThat(meet.common()).isNotEmpty();
                for (var between : meet.common()) {
                    assertThat(knows(known, meet.one(), between)).isTrue();
                    assertThat(knows(known, between, meet.other())).isTrue();
                }
            }
            assertThat(named).doesNotHaveDuplicates();
            assertThat(survey.meets()).hasSizeLessThanOrEqualTo(12);
        }
    }

    private static boolean knows(Set<List<Integer>> known, PersonId one, PersonId other) {
        int some = Math.toIntExact(one.value());
        int more = Math.toIntExact(other.value());
        return known.contains(List.of(Math.min(some, more), Math.max(some, more)));
    }

    @Test
    void the_same_net_gives_the_same_survey() {
        assertThat(survey(6, Set.of(1, 5), TRIANGLES))
                .isEqualTo(survey(6, Set.of(1, 5), TRIANGLES));
    }

    @Test
    void an_empty_net_shows_nothing() {
        assertThat(survey(0, Set.of(), List.of()))
                .isEqualTo(
                        new Survey(
                                new Holding(null, List.of(), List.of(), List.of()),
                                List.of(),
                                List.of(),
                                List.of()));
    }
}
