package kontaktnetz.wording;

import java.util.Map;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.people.PersonId;

/// Where an introduction stands and what happened in it, in words for the owner alone.
public final class IntroductionWords {

    private final Texts texts;
    private final Map<PersonId, String> names;

    /// @param names of everybody who is going to be told of
    public IntroductionWords(Texts texts, Map<PersonId, String> names) {
        this.texts = texts;
        this.names = Map.copyOf(names);
    }

    private String name(PersonId person) {
        return names.getOrDefault(person, texts.say("recommendations.gone"));
    }

    /// "Ada Byron und Ben Sommer"
    public String both(Two two) {
        return texts.say("ties.and", name(two.a()), name(two.b()));
    }

    /// What the contact is called that an introduction brings.
    public String title(Two two) {
        return texts.say("introductions.title", name(two.a()), name(two.b()));
    }

    /// "Ada Byron ist einverstanden. Ben Sommer ist noch nicht gefragt."
    public String stage(Introduction introduction) {
        var two = introduction.two();
        return switch (introduction.stage()) {
            case Stage.Idea() -> texts.say("introductions.stage.idea");
            case Stage.FirstAsked(var who) -> asked("first.asked", who, two);
            case Stage.FirstAgreed(var who) -> asked("first.agreed", who, two);
            case Stage.SecondAsked(var who) -> asked("second.asked", who, two);
            case Stage.BothAgreed() -> texts.say("introductions.stage.both.agreed");
            case Stage.Introduced(_) -> texts.say("introductions.stage.introduced");
            case Stage.Heard(var outcome, _) -> outcome(outcome);
            case Stage.Thanked(var outcome, _) -> outcome(outcome);
            case Stage.Declined(var by) -> texts.say("introductions.stage.declined", name(by));
            case Stage.Rested() -> texts.say("introductions.stage.rested");
        };
    }

    private String asked(String stage, PersonId who, Two two) {
        return texts.say("introductions.stage." + stage, name(who), name(two.besides(who)));
    }

    public String outcome(Outcome outcome) {
        return texts.say("introductions.outcome." + outcome);
    }

    /// A line of the log, without its day.
    public String step(Step step) {
        return switch (step) {
            case Step.Ask(var who) -> texts.say("introductions.step.ask", name(who));
            case Step.Yes(var who) -> texts.say("introductions.step.yes", name(who));
            case Step.No(var who) -> texts.say("introductions.step.no", name(who));
            case Step.Introduce(var channel, _) -> texts.say("introductions.step." + channel);
            case Step.Hear(var outcome, var sentence) -> heard(outcome, sentence);
            case Step.Thank() -> texts.say("introductions.step.thank");
            case Step.Rest() -> texts.say("introductions.step.rest");
        };
    }

    private String heard(Outcome outcome, String sentence) {
        return sentence.isEmpty()
                ? outcome(outcome)
                : texts.say("introductions.step.heard", outcome(outcome), sentence);
    }
}
