package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CadenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Cadence CHOIR = new Cadence(30, TODAY, "Chor");

    @Test
    void the_shortest_holds_whatever_the_order_and_of_equal_ones_the_oldest() {
        var family = new Cadence(14, TODAY, "Familie");
        var older = new Cadence(14, TODAY.minusDays(3), "Verein");

        assertThat(Cadence.shortest(List.of(CHOIR, family, older))).contains(older);
        assertThat(Cadence.shortest(List.of(older, family, CHOIR))).contains(older);
        assertThat(Cadence.shortest(List.of())).isEmpty();
    }

    @Test
    void whoever_joins_later_is_counted_from_then_on() {
        assertThat(CHOIR.joined(TODAY.plusDays(4)).since()).isEqualTo(TODAY.plusDays(4));
        assertThat(CHOIR.joined(TODAY.minusDays(4))).isEqualTo(CHOIR);
    }

    @Test
    void a_cadence_has_a_day_to_ten_years() {
        assertThatThrownBy(() -> new Cadence(0, TODAY, "")).hasMessageContaining("0");
        assertThatThrownBy(() -> new Cadence(3651, TODAY, "")).hasMessageContaining("3651");
    }

    @Test
    void a_groups_cadence_is_no_wish_of_a_tie() {
        assertThatThrownBy(() -> new TieWish(CHOIR, false, null, false))
                .hasMessageContaining("Chor");
    }
}
