package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontaktnetz.graph.Trust;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.Role;
import kontaktnetz.people.RoleId;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlongsideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    /// What one mail from one of two to the other, with the owner present, leaves on its day, from
    /// the side of whom less shows it, seen from outside.
    private static final double ONE_MAIL = Math.log1p(0.25 * -Math.expm1(-1)) / 2;

    private static Role role(long person, String organisation, String since, String until) {
        var there =
                new Organisation(
                        new OrganisationId(organisation.hashCode()), organisation, null, "");
        return new Role(
                new RoleId(1),
                new PersonId(person),
                there,
                new Position("", new VagueDay(since), new VagueDay(until)),
                true);
    }

    private static List<Alongside> among(Role... roles) {
        return Alongside.among(List.of(roles), TODAY);
    }

    private static double units(Role... roles) {
        return among(roles).stream().mapToDouble(it -> it.units(TODAY)).max().orElse(0);
    }

    @Test
    void two_at_one_organisation_were_there_together_from_the_later_beginning_to_the_earlier_end() {
        assertThat(among(role(2, "Muster", "2015", "2022-06"), role(1, "Muster", "2019-03", "")))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.one()).isEqualTo(ADA);
                    assertThat(both.other()).isEqualTo(BEN);
                    assertThat(both.since().iso()).isEqualTo("2019-03");
                    assertThat(both.until().iso()).isEqualTo("2022-06");
                });
    }

    @Test
    void who_was_gone_before_the_other_came_was_not_there_with_them() {
        assertThat(among(role(1, "Muster", "2015", "2018"), role(2, "Muster", "2019", "")))
                .isEmpty();
        assertThat(among(role(1, "Muster", "", "2018"), role(2, "Muster", "2019", ""))).isEmpty();
        assertThat(among(role(1, "Muster", "2015", "2019"), role(2, "Muster", "2019-05", "")))
                .hasSize(1);
    }

    @Test
    void two_roles_of_one_person_are_nobody_alongside() {
        assertThat(among(role(1, "Muster", "2015", ""), role(1, "Muster", "2019", ""))).isEmpty();
        assertThat(among(role(1, "Muster", "2015", ""), role(2, "Chor", "2015", ""))).isEmpty();
    }

    @Test
    void it_shows_less_than_one_mail_would() {
        assertThat(units(role(1, "Muster", "2015", ""), role(2, "Muster", "2015", "")))
                .isPositive()
                .isLessThan(ONE_MAIL);
    }

    @Test
    void what_is_not_known_or_is_over_shows_less() {
        var known = units(role(1, "Muster", "2015", ""), role(2, "Muster", "2015", ""));
        var over = units(role(1, "Muster", "2015", "2020"), role(2, "Muster", "2015", ""));
        var unknown = units(role(1, "Muster", "", ""), role(2, "Muster", "2015", ""));

        assertThat(over).isCloseTo(known / 2, within(1e-15));
        assertThat(unknown).isCloseTo(known / 2, within(1e-15));
    }

    @Test
    void the_more_people_the_less_and_beyond_the_bound_nothing() {
        double last = 1;
        for (int people = 2; people <= Alongside.MOST_PEOPLE; people++) {
            double units = units(crowd("Muster", people));
            assertThat(units).isPositive().isLessThan(last);
            last = units;
        }

        assertThat(among(crowd("Muster", Alongside.MOST_PEOPLE + 1))).isEmpty();
    }

    private static Role[] crowd(String organisation, int people) {
        var roles = new ArrayList<Role>();
        for (int number = 1; number <= people; number++) {
            roles.add(role(number, organisation, "2015", ""));
        }
        return roles.toArray(Role[]::new);
    }

    @Test
    void a_hundred_such_organisations_are_no_better_than_the_best() {
        var roles = new ArrayList<Role>();
        for (int i = 0; i < 100; i++) {
            roles.addAll(List.of(crowd("Club " + i, 2)));
        }

        var whole = whole(Map.of(), Alongside.among(roles, TODAY));

        double weight = whole.links().weight(whole.links().arc(1, 2));
        assertThat(weight).isCloseTo(Trust.tau(Alongside.UNITS, 0), within(1e-12));
        assertThat(weight).isLessThan(Way.RELIABLE);
    }

    @Test
    void it_makes_nobody_trusted_and_holds_nothing_together() {
        var whole = whole(Map.of(ADA, 0.5), among(crowd("Muster", 2)));

        assertThat(whole.isMine(2)).isFalse();
        assertThat(whole.isGuess(2, 1)).isTrue();
        assertThat(whole.others().degree(1)).isZero();
        assertThat(whole.isUnlinked()).isTrue();
        assertThat(whole.survey().holding().islands()).containsExactly(ADA, BEN);
    }

    private static Whole whole(Map<PersonId, Double> trust, List<Alongside> alongside) {
        return Whole.of(
                new Whole.Known(
                        List.of(ADA, BEN),
                        trust,
                        Map.of(),
                        List.of(),
                        List.of(),
                        alongside,
                        Map.of(),
                        List.of(),
                        Map.of()),
                TODAY);
    }
}
