package kontaktnetz.introductions;

import java.time.LocalDate;
import java.util.Optional;
import kontaktnetz.people.PersonId;

/// Where an introduction stands. It follows from the steps that were taken and from nothing else,
/// so that no state is left behind by a step that was not.
///
/// One of the two is asked after the other: whoever is asked second is not asked in vain, and who
/// comes first is for the owner to say.
public sealed interface Stage {

    /// Nobody was asked yet.
    record Idea() implements Stage {}

    /// One was asked and has not answered.
    record FirstAsked(PersonId who) implements Stage {}

    /// One said yes; the other was not asked yet.
    record FirstAgreed(PersonId who) implements Stage {}

    /// The second was asked and has not answered.
    record SecondAsked(PersonId who) implements Stage {}

    /// Both said yes.
    record BothAgreed() implements Stage {}

    /// The two were brought together.
    record Introduced(LocalDate on) implements Stage {}

    /// The owner heard what came of it.
    record Heard(Outcome outcome, String sentence) implements Stage {}

    /// And thanked both.
    record Thanked(Outcome outcome, String sentence) implements Stage {}

    /// Somebody said no, and that is the end of it.
    record Declined(PersonId by) implements Stage {}

    /// The owner let it rest.
    record Rested() implements Stage {}

    /// Whether nothing more has to happen.
    default boolean isOver() {
        return switch (this) {
            case Idea(),
                    FirstAsked(_),
                    FirstAgreed(_),
                    SecondAsked(_),
                    BothAgreed(),
                    Introduced(_) ->
                    false;
            case Heard(_, _), Thanked(_, _), Declined(_), Rested() -> true;
        };
    }

    /// Where a step leads from here; empty where it cannot be taken.
    default Optional<Stage> after(Step step, Two two) {
        return switch (step) {
            case Step.Ask(var who) -> asked(who, two);
            case Step.Yes(var who) -> agreed(who);
            case Step.No(var who) -> isAsked(who) ? to(new Declined(who)) : Optional.empty();
            case Step.Introduce(_, var on) ->
                    this instanceof BothAgreed ? to(new Introduced(on)) : Optional.empty();
            case Step.Hear(var outcome, var sentence) ->
                    this instanceof Introduced
                            ? to(new Heard(outcome, sentence))
                            : Optional.empty();
            case Step.Thank() ->
                    this instanceof Heard(var outcome, var sentence)
                            ? to(new Thanked(outcome, sentence))
                            : Optional.empty();
            case Step.Rest() -> mayRest() ? to(new Rested()) : Optional.empty();
        };
    }

    private Optional<Stage> asked(PersonId who, Two two) {
        if (this instanceof Idea && two.has(who)) {
            return to(new FirstAsked(who));
        }
        return this instanceof FirstAgreed(var first) && two.besides(first).equals(who)
                ? to(new SecondAsked(who))
                : Optional.empty();
    }

    private Optional<Stage> agreed(PersonId who) {
        if (!isAsked(who)) {
            return Optional.empty();
        }
        return this instanceof FirstAsked ? to(new FirstAgreed(who)) : to(new BothAgreed());
    }

    /// Whether an answer of this person is awaited.
    private boolean isAsked(PersonId who) {
        return (this instanceof FirstAsked(var first) && first.equals(who))
                || (this instanceof SecondAsked(var second) && second.equals(who));
    }

    /// What was brought about cannot be let rest.
    private boolean mayRest() {
        return !isOver() && !(this instanceof Introduced);
    }

    private static Optional<Stage> to(Stage stage) {
        return Optional.of(stage);
    }
}
