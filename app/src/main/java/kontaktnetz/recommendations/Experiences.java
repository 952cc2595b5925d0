package kontaktnetz.recommendations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// Everything one owner knows of who worked with whom, and how it was. What a method wrote is
/// durable once it returns.
public interface Experiences {

    /// A hundred years: whoever wants it longer wants it never to fade.
    int LONGEST_HALF_LIFE_DAYS = 36_500;

    Optional<Experience> find(ExperienceId id);

    /// Writes down a story; empty where one of the people in it is not in the net.
    Optional<Experience> add(Story story, Set<PersonId> toldBy, Instant now);

    /// Puts another story, and other tellers, in the place of one; empty where there is none such,
    /// or one of the people is not in the net.
    Optional<Experience> change(ExperienceId id, Story story, Set<PersonId> toldBy);

    boolean remove(ExperienceId id);

    /// What was experienced with somebody, latest first.
    List<Experience> with(PersonId person);

    /// What somebody experienced or told, latest first.
    List<Experience> by(PersonId person);

    /// What the owner experienced or was told, latest first.
    List<Experience> latest(int limit);

    /// Every experience on one of these topics.
    List<Experience> on(Collection<TopicId> topics);

    /// In how many days experiences on a topic come to count half, where the owner said so.
    Map<TopicId, Integer> halfLives();

    /// Experiences on a topic come to count half in so many days.
    ///
    /// @param halfLifeDays from 1 to {@link #LONGEST_HALF_LIFE_DAYS}; null for the usual two years
    void fade(TopicId topic, @Nullable Integer halfLifeDays);
}
