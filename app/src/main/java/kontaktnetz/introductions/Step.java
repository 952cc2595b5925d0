package kontaktnetz.introductions;

import java.time.LocalDate;
import kontaktnetz.interactions.Channel;
import kontaktnetz.people.PersonId;

/// What happens in an introduction. The owner takes each step or notes it; nothing happens by
/// itself.
public sealed interface Step {

    /// One of the two is asked whether they want to meet the other.
    record Ask(PersonId who) implements Step {}

    /// Whoever was asked says yes.
    record Yes(PersonId who) implements Step {}

    /// Whoever was asked says no. There is no reason to note.
    record No(PersonId who) implements Step {}

    /// The two are brought together; only now addresses pass on.
    ///
    /// @param channel through which: a letter to both, a call, a dinner
    /// @param on the day it happened
    record Introduce(Channel channel, LocalDate on) implements Step {

        public Introduce {
            if (!channel.isContact()) {
                throw new IllegalArgumentException("nobody is introduced by a " + channel);
            }
        }
    }

    /// What the owner heard of it later.
    ///
    /// @param sentence in the owner's words, or empty
    record Hear(Outcome outcome, String sentence) implements Step {

        public static final int LONGEST_SENTENCE = 500;

        public Hear {
            sentence = sentence.strip();
            if (sentence.length() > LONGEST_SENTENCE) {
                throw new IllegalArgumentException(
                        "a sentence has at most %d characters, not %d"
                                .formatted(LONGEST_SENTENCE, sentence.length()));
            }
        }
    }

    /// The owner thanked both.
    record Thank() implements Step {}

    /// The owner lets it rest.
    record Rest() implements Step {}
}
