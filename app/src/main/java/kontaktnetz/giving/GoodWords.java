package kontaktnetz.giving;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.TopicId;

/// Experiences on which the owner could recommend somebody to somebody else.
final class GoodWords {

    private static final Comparator<Experience> MINE_FIRST =
            Comparator.comparing((Experience it) -> !it.told().origin().equals(Origin.MINE))
                    .thenComparing(Experience::day, Comparator.reverseOrder())
                    .thenComparing(Experience::id);

    private final Collection<Experience> experiences;

    GoodWords(Collection<Experience> experiences) {
        this.experiences = experiences;
    }

    /// Good experiences on these topics with people nobody had a bad one with; the owner's own
    /// first, then the latest.
    ///
    /// @param whose who looks: what they know themselves helps them nothing
    List<Experience> on(Collection<TopicId> topics, Side whose) {
        var fitting = Set.copyOf(topics);
        var there = experiences.stream().filter(it -> fitting.contains(it.told().topic())).toList();
        var warned = new HashSet<PersonId>();
        there.stream()
                .filter(it -> isBad(it.told().grade()))
                .forEach(it -> warned.add(it.told().with()));
        return there.stream()
                .filter(it -> isGood(it.told().grade()))
                .filter(it -> !warned.contains(it.told().with()))
                .filter(it -> !isOf(it, whose))
                .sorted(MINE_FIRST)
                .toList();
    }

    private static boolean isOf(Experience experience, Side whose) {
        return whose instanceof Side.Somebody(var person)
                && (experience.told().with().equals(person)
                        || experience.told().origin().equals(Origin.of(person))
                        || experience.toldBy().contains(person));
    }

    private static boolean isGood(Grade grade) {
        return grade == Grade.GOOD || grade == Grade.VERY_GOOD;
    }

    private static boolean isBad(Grade grade) {
        return grade == Grade.BAD || grade == Grade.POOR;
    }
}
