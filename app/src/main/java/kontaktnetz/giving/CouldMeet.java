package kontaktnetz.giving;

import java.util.List;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.network.Apart;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;

/// Two of the net who do not know each other, as far as is known, and might be glad to.
public record CouldMeet(PersonId one, PersonId other, Reason because) {

    public CouldMeet {
        if (one.equals(other)) {
            throw new IllegalArgumentException("nobody meets themselves: " + one);
        }
    }

    /// What speaks for it.
    public sealed interface Reason {

        /// What one looks for, the other offers.
        record Meets(Matter need, Matter offer) implements Reason {}

        /// Some know both, the best link first.
        record Common(List<PersonId> people) implements Reason {}

        /// Two of the owner's groups have nobody in common: somebody of each.
        record Bridge(Apart groups) implements Reason {}

        /// Both look for it, or both offer it.
        record Same(Kind kind, TopicId topic) implements Reason {}
    }

    public boolean has(PersonId person) {
        return person.equals(one) || person.equals(other);
    }
}
