package kontaktnetz.recommendations;

import java.util.List;
import kontaktnetz.people.Person;
import kontaktnetz.topics.TopicId;

/// What the net says to "I am looking for somebody".
///
/// @param topic what was understood
/// @param candidates whom the owner's people know, best first
/// @param outside of whom nobody in the owner's net has told, or whose card alone says they do it
/// @param mayKnow who might know somebody, the most trusted first
public record Answer(
        TopicId topic, List<Candidate> candidates, List<Outsider> outside, List<MayKnow> mayKnow) {

    public Answer {
        candidates = List.copyOf(candidates);
        outside = List.copyOf(outside);
        mayKnow = List.copyOf(mayKnow);
    }

    /// Somebody of whom the owner's net tells nothing.
    ///
    /// @param experiences what people without a tie to the owner tell of them
    /// @param headline what their own card says they do, where it names the topic, or empty
    public record Outsider(Person person, List<Experience> experiences, String headline) {

        public Outsider {
            experiences = List.copyOf(experiences);
        }
    }

    /// Somebody whose word counts for the owner and who is near the topic.
    public record MayKnow(Person person, Nearness nearness) {}

    /// What makes somebody likely to know somebody.
    public enum Nearness {
        /// They told of an experience on the topic.
        TOLD_OF_IT,

        /// What they do is on the topic, or near it.
        DOES_IT,

        /// They told of something near the topic.
        TOLD_OF_SOMETHING_NEAR,

        /// Their word counts much with the owner, whatever it is about.
        TRUSTED
    }
}
