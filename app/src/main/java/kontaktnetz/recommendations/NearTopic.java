package kontaktnetz.recommendations;

import java.util.HashSet;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Who has to do with a topic: those of whom an experience tells, those who had it, and those who
/// told it.
public final class NearTopic {

    private NearTopic() {}

    /// Time: grows with the experiences on the topic and what lies within it.
    public static Set<PersonId> people(Experiences experiences, TopicBook topics, TopicId topic) {
        var people = new HashSet<PersonId>();
        for (var experience : experiences.on(topics.within(topic))) {
            people.add(experience.told().with());
            people.addAll(experience.toldBy());
            if (experience.told().origin() instanceof Origin.Somebody(var person)) {
                people.add(person);
            }
        }
        return people;
    }
}
