package kontaktnetz.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnecdoteTest {

    @Test
    void everybody_in_a_story_is_of_the_cast() {
        var cast = Cast.small().stream().map(Someone::name).toList();

        for (var anecdote : Anecdote.all()) {
            var named = new ArrayList<>(anecdote.toldBy());
            named.add(anecdote.with());
            if (!anecdote.by().equals(Anecdote.OWNER) && !anecdote.by().equals(Anecdote.NOBODY)) {
                named.add(anecdote.by());
            }
            assertThat(cast).as(anecdote.sentence()).containsAll(named);
        }
    }

    @Test
    void a_story_is_as_old_on_any_day() {
        var line = "Ada | Ben, Clara | Dora | websites | GOOD | 14 | Gut.";

        var anecdote = Anecdote.parse(line);

        assertThat(anecdote.toldBy()).containsExactly("Ben", "Clara");
        assertThat(anecdote.month(LocalDate.of(2026, 11, 30))).isEqualTo(YearMonth.of(2025, 9));
    }

    @Test
    void a_line_that_lacks_something_is_a_mistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Anecdote.parse("Ada | Dora | gut"));
    }
}
