package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquainting.Fault;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AcquaintingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);

    private static Statement said(PersonId one, PersonId other, String since, String until) {
        return said(one, other, since, until, null);
    }

    private static Statement said(
            PersonId one,
            PersonId other,
            String since,
            String until,
            @Nullable Closeness closeness) {
        return new Statement(
                one,
                other,
                Relation.COLLEAGUE,
                "",
                closeness,
                new VagueDay(since),
                new VagueDay(until),
                null);
    }

    @Test
    void nobody_is_their_own_acquaintance() {
        assertThat(Acquainting.fault(said(ADA, ADA, "", ""), TODAY))
                .contains(Fault.WITH_THEMSELVES);
    }

    @ParameterizedTest
    @CsvSource({"2027", "2026-12", "2026-11-26"})
    void what_begins_in_the_future_is_no_acquaintance_yet(String since) {
        assertThat(Acquainting.fault(said(ADA, BEN, since, ""), TODAY)).contains(Fault.NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({"2020, 2019", "2020-05, 2020-04", "2020-05-03, 2020-05-02", "2020-05, 2019"})
    void nothing_ends_before_it_began(String since, String until) {
        assertThat(Acquainting.fault(said(ADA, BEN, since, until), TODAY))
                .contains(Fault.ENDED_BEFORE);
    }

    @ParameterizedTest
    @CsvSource({"2020-05, 2020", "2020, 2020-01", "'', 2020", "2020, ''", "2026-11-25, ''"})
    void what_is_remembered_less_exactly_is_no_contradiction(String since, String until) {
        assertThat(Acquainting.fault(said(ADA, BEN, since, until), TODAY)).isEmpty();
    }

    @Test
    void who_once_worked_together_still_reaches_each_other_by_half() {
        var going = said(ADA, BEN, "2019", "", Closeness.GOOD);
        var over = said(ADA, BEN, "2019", "2022", Closeness.GOOD);

        assertThat(over.isOver(TODAY)).isTrue();
        assertThat(over.units(TODAY)).isEqualTo(going.units(TODAY) / 2);
    }

    @Test
    void the_closer_they_are_said_to_be_the_better_one_reaches_the_other() {
        assertThat(said(ADA, BEN, "", "", Closeness.SLIGHT).units(TODAY))
                .isLessThan(said(ADA, BEN, "", "").units(TODAY));
        assertThat(said(ADA, BEN, "", "").units(TODAY))
                .isLessThan(said(ADA, BEN, "", "", Closeness.GOOD).units(TODAY));
        assertThat(said(ADA, BEN, "", "", Closeness.GOOD).units(TODAY))
                .isLessThan(said(ADA, BEN, "", "", Closeness.CLOSE).units(TODAY));
    }

    @Test
    void a_label_has_an_end() {
        assertThatThrownBy(() ->
                        new Statement(
                                ADA,
                                BEN,
                                Relation.KNOWS,
                                "x".repeat(Acquaintance.LONGEST_LABEL + 1),
                                null,
                                VagueDay.UNKNOWN,
                                VagueDay.UNKNOWN,
                                null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
