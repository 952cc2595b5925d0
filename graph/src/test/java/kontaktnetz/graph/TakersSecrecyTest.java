package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Law 5: what somebody gave or took cannot be read from here, neither counted nor weighed nor
/// compared.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakersSecrecyTest {

    private static final List<Class<?>> SHOWN =
            List.of(
                    Asks.class,
                    Asks.Answer.class,
                    Noticing.class,
                    Noticing.Noticed.class,
                    Noticing.Silent.class,
                    Noticing.Reason.class,
                    Takers.class,
                    Trial.class);

    private static final List<Class<?>> HIDDEN =
            List.of(AskRows.class, Chances.class, Custom.class, HelpingRate.class);

    private static final Set<String> EVERY_RECORD = Set.of("equals", "hashCode", "toString");

    @Test
    void law_5_from_a_persons_asks_comes_an_outcome_and_nothing_else() {
        assertThat(shown())
                .containsExactlyInAnyOrder(
                        "Asks()",
                        "Asks.CROWD int",
                        "Asks.FARTHEST_DAY int",
                        "Asks.add void",
                        "Asks.addUnasked void",
                        "Noticed(int)",
                        "Noticed.until int",
                        "Silent(Reason)",
                        "Silent.because Reason",
                        "Takers.noticing Noticing",
                        "Takers.on Takers",
                        "Trial()",
                        "Trial.FEWEST int",
                        "Trial.add void",
                        "Trial.auc OptionalDouble");
    }

    @Test
    void law_5_the_parts_that_count_are_closed() {
        assertThat(HIDDEN).noneMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    @Test
    void law_5_a_figure_about_a_handful_is_refused() {
        var trial = new Trial();
        var net = Dealings.random(1);
        var judged = new boolean[net.persons()];
        Arrays.fill(judged, true);
        var takes = new boolean[net.persons()];
        takes[0] = true;
        for (int i = 1; i < Trial.FEWEST; i++) {
            trial.add(net.takers(TODAY, 1), judged, takes);
        }

        assertThat(trial.auc()).isEmpty();
        trial.add(net.takers(TODAY, 1), judged, takes);
        assertThat(trial.auc().orElseThrow()).isBetween(0.0, 1.0);
    }

    /// What a caller of another folder can get hold of: all that is public, but for the constants
    /// of an enum and what every record has. So none of these prints itself either.
    private static Set<String> shown() {
        var shown = new TreeSet<String>();
        for (var type : SHOWN) {
            members(type)
                    .filter(member -> Modifier.isPublic(member.getModifiers()))
                    .filter(member -> !type.isEnum())
                    .filter(member -> !type.isRecord() || !EVERY_RECORD.contains(member.getName()))
                    .forEach(member -> shown.add(told(type, member)));
        }
        return shown;
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.<Member>concat(
                Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredFields())),
                Arrays.stream(type.getDeclaredConstructors()));
    }

    private static String told(Class<?> type, Member member) {
        var name = type.getSimpleName();
        return switch (member) {
            case Method method ->
                    name + "." + method.getName() + " " + method.getReturnType().getSimpleName();
            case Field field ->
                    name + "." + field.getName() + " " + field.getType().getSimpleName();
            case Constructor<?> constructor ->
                    name
                            + Arrays.stream(constructor.getParameterTypes())
                                    .map(Class::getSimpleName)
                                    .toList()
                                    .toString()
                                    .replace('[', '(')
                                    .replace(']', ')');
            default -> throw new AssertionError(member);
        };
    }
}
