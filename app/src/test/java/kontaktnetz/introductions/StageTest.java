package kontaktnetz.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.introductions.Introduction.Entry;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StageTest {

    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CLARA = new PersonId(3);
    private static final Two TWO = new Two(ADA, BEN);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Step TOGETHER = new Step.Introduce(Channel.MAIL, TODAY);

    /// Every step there is, taken by everybody there is.
    private static final List<Step> STEPS =
            List.of(
                    new Step.Ask(ADA),
                    new Step.Ask(BEN),
                    new Step.Ask(CLARA),
                    new Step.Yes(ADA),
                    new Step.Yes(BEN),
                    new Step.Yes(CLARA),
                    new Step.No(ADA),
                    new Step.No(BEN),
                    new Step.No(CLARA),
                    TOGETHER,
                    new Step.Hear(Outcome.GREW, ""),
                    new Step.Thank(),
                    new Step.Rest());

    private static Introduction after(Step... steps) {
        var log = List.of(steps).stream().map(step -> new Entry(step, NOW)).toList();
        return new Introduction(new IntroductionId(1), TWO, "", NOW, log);
    }

    @Test
    void it_goes_from_the_idea_over_two_questions_and_two_yes_to_thanks() {
        var steps = new ArrayList<Step>();
        var stages = new ArrayList<Stage>();
        for (var step :
                List.of(
                        new Step.Ask(BEN),
                        new Step.Yes(BEN),
                        new Step.Ask(ADA),
                        new Step.Yes(ADA),
                        TOGETHER,
                        new Step.Hear(Outcome.TALKED, "Twice."),
                        new Step.Thank())) {
            steps.add(step);
            stages.add(after(steps.toArray(Step[]::new)).stage());
        }

        assertThat(stages)
                .containsExactly(
                        new Stage.FirstAsked(BEN),
                        new Stage.FirstAgreed(BEN),
                        new Stage.SecondAsked(ADA),
                        new Stage.BothAgreed(),
                        new Stage.Introduced(TODAY),
                        new Stage.Heard(Outcome.TALKED, "Twice."),
                        new Stage.Thanked(Outcome.TALKED, "Twice."));
        assertThat(stages.stream().filter(Stage::isOver)).hasSize(2);
    }

    /// Walks every order of steps there is.
    @Test
    void nobody_is_introduced_unless_both_were_asked_and_said_yes_and_nobody_said_no() {
        var walked = new ArrayList<List<Step>>();

        walk(new Stage.Idea(), List.of(), walked);

        assertThat(walked).hasSizeGreaterThan(25);
        for (var steps : walked) {
            if (steps.contains(TOGETHER)) {
                assertThat(steps.subList(0, steps.indexOf(TOGETHER)))
                        .contains(
                                new Step.Ask(ADA),
                                new Step.Ask(BEN),
                                new Step.Yes(ADA),
                                new Step.Yes(BEN))
                        .doesNotContain(new Step.No(ADA), new Step.No(BEN));
            }
            assertThat(Set.copyOf(steps)).as("no step twice: " + steps).hasSameSizeAs(steps);
        }
    }

    /// After a no there is nothing more to be done, whoever said it and whenever.
    @Test
    void law_7_a_no_is_the_end_of_it() {
        for (var declined : List.of(new Stage.Declined(ADA), new Stage.Declined(BEN))) {
            assertThat(STEPS).allMatch(step -> declined.after(step, TWO).isEmpty());
        }
        assertThat(after(new Step.Ask(ADA), new Step.No(ADA)).stage())
                .isEqualTo(new Stage.Declined(ADA));
    }

    @Test
    void only_whoever_was_asked_answers() {
        assertThat(new Stage.FirstAsked(ADA).after(new Step.Yes(BEN), TWO)).isEmpty();
        assertThat(new Stage.FirstAsked(ADA).after(new Step.No(BEN), TWO)).isEmpty();
        assertThat(new Stage.Idea().after(new Step.Ask(CLARA), TWO)).isEmpty();
        assertThat(new Stage.FirstAgreed(ADA).after(new Step.Ask(ADA), TWO)).isEmpty();
    }

    @Test
    void a_log_that_cannot_have_happened_is_no_introduction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> after(new Step.Ask(ADA), TOGETHER).stage())
                .withMessageContaining("Introduce");
    }

    private static void walk(Stage stage, List<Step> soFar, List<List<Step>> walked) {
        for (var step : STEPS) {
            stage.after(step, TWO)
                    .ifPresent(next -> {
                        var steps = new ArrayList<>(soFar);
                        steps.add(step);
                        walked.add(steps);
                        walk(next, steps, walked);
                    });
        }
    }
}
