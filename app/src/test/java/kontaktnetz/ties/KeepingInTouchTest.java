package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.ties.Pretend.SomePeople;
import kontaktnetz.ties.Pretend.SomeTies;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingInTouchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final OptionalInt AS_IT_COMES = OptionalInt.empty();
    private static final PersonId ADA = new PersonId(1);
    private static final Card CARD =
            Card.named("Ada").with(List.of(Property.of("CATEGORIES", "Chor")));

    private final SomeTies ties = new SomeTies();
    private final KeepingInTouch keeping =
            new KeepingInTouch(
                    new SomePeople(new Person(ADA, "Ada", CARD, Met.UNKNOWN, Instant.EPOCH)), ties);

    @Test
    void a_persons_cadence_leaves_the_other_wishes_alone() {
        ties.wish(ADA, TieWish.NONE.pinned(true));

        assertThat(keeping.with(ADA, OptionalInt.of(14), TODAY)).isTrue();
        assertThat(ties.wishes).containsEntry(ADA, TieWish.NONE.pinned(true).every(14, TODAY));
        assertThat(keeping.with(ADA, AS_IT_COMES, TODAY)).isTrue();
        assertThat(ties.wishes).containsEntry(ADA, TieWish.NONE.pinned(true));
        assertThat(keeping.with(new PersonId(9), OptionalInt.of(14), TODAY)).isFalse();
    }

    @Test
    void said_again_a_cadence_has_run_since_it_was_said_first() {
        keeping.with(ADA, OptionalInt.of(14), TODAY);
        keeping.with(ADA, OptionalInt.of(14), TODAY.plusDays(8));

        assertThat(ties.wishes).containsEntry(ADA, TieWish.NONE.every(14, TODAY));
    }

    @Test
    void a_group_has_to_be_there_to_be_given_a_cadence() {
        assertThat(keeping.withAll("Chor", OptionalInt.of(14), TODAY)).isTrue();
        assertThat(keeping.of("Chor")).contains(new Cadence(14, TODAY, "Chor"));
        assertThat(keeping.withAll("Mars", OptionalInt.of(14), TODAY)).isFalse();
        assertThat(keeping.withAll("Mars", AS_IT_COMES, TODAY)).isFalse();
    }

    @Test
    void a_cadence_is_taken_back_even_from_a_group_without_members() {
        ties.every("Verein", 7, TODAY);

        assertThat(keeping.withAll("Verein", AS_IT_COMES, TODAY)).isTrue();
        assertThat(keeping.withAll("Chor", AS_IT_COMES, TODAY)).isTrue();
        assertThat(ties.cadences()).isEmpty();
    }
}
