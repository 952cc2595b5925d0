package kontaktnetz.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience.Story;
import org.jspecify.annotations.Nullable;

/// Writes down an experience, so that no story counts twice.
public final class Recording {

    private final Experiences experiences;

    public Recording(Experiences experiences) {
        this.experiences = experiences;
    }

    /// What came of writing down an experience.
    public sealed interface Recorded {

        /// It is on record.
        record Noted(Experience experience) implements Recorded {}

        /// The same person's story about the same person on the same topic is on record already:
        /// the owner says whether it is that one.
        record PerhapsKnown(List<Experience> known) implements Recorded {}

        /// It does not make sense.
        record Refused(Fault fault) implements Recorded {}

        /// One of the people in it is not in the net, or there is no such experience.
        record Missing() implements Recorded {}
    }

    /// Why an experience makes no sense.
    public enum Fault {
        /// Nobody's praise of themselves counts.
        WITH_THEMSELVES,

        /// What the candidate tells of others' experience with them counts nowhere.
        TOLD_BY_THE_CANDIDATE,

        /// Of what nobody is said to have lived, somebody must have told.
        NOBODY_TOLD_IT,

        /// It lies in the future.
        NOT_YET
    }

    /// Writes a story down, unless it may be one that is on record.
    ///
    /// @param toldBy who told it, beside whoever had it
    public Recorded record(Story story, Set<PersonId> toldBy, LocalDate today, Instant now) {
        return refusal(story, toldBy, today)
                .orElseGet(() -> {
                    var known = known(story, toldBy);
                    return known.isEmpty()
                            ? noted(experiences.add(story, tellers(story, toldBy), now))
                            : new Recorded.PerhapsKnown(known);
                });
    }

    /// Writes a story down beside others that are like it.
    public Recorded recordAnother(Story story, Set<PersonId> toldBy, LocalDate today, Instant now) {
        return refusal(story, toldBy, today)
                .orElseGet(() -> noted(experiences.add(story, tellers(story, toldBy), now)));
    }

    /// It is a story on record, told by these people too.
    public Recorded toldAgain(ExperienceId known, Set<PersonId> toldBy, LocalDate today) {
        var before = experiences.find(known);
        if (before.isEmpty()) {
            return new Recorded.Missing();
        }
        var everybody = new HashSet<>(before.get().toldBy());
        everybody.addAll(toldBy);
        return change(known, before.get().told(), everybody, today);
    }

    public Recorded change(ExperienceId id, Story story, Set<PersonId> toldBy, LocalDate today) {
        return refusal(story, toldBy, today)
                .orElseGet(() -> noted(experiences.change(id, story, tellers(story, toldBy))));
    }

    private static Recorded noted(Optional<Experience> experience) {
        return experience.<Recorded>map(Recorded.Noted::new).orElseGet(Recorded.Missing::new);
    }

    private static Optional<Recorded> refusal(Story story, Set<PersonId> toldBy, LocalDate today) {
        return fault(story, toldBy, today).map(Recorded.Refused::new);
    }

    /// What is wrong with who tells of whom, so that it can be said before anybody or anything new
    /// is written down for a story.
    ///
    /// @param with null for somebody who is not in the net yet
    public static Optional<Fault> fault(
            Origin origin, @Nullable PersonId with, Set<PersonId> toldBy) {
        if (with != null && origin.equals(Origin.of(with))) {
            return Optional.of(Fault.WITH_THEMSELVES);
        }
        if (with != null && toldBy.contains(with)) {
            return Optional.of(Fault.TOLD_BY_THE_CANDIDATE);
        }
        return origin instanceof Origin.Unknown && toldBy.isEmpty()
                ? Optional.of(Fault.NOBODY_TOLD_IT)
                : Optional.empty();
    }

    private static Optional<Fault> fault(Story story, Set<PersonId> toldBy, LocalDate today) {
        return fault(story.origin(), story.with(), toldBy)
                .or(() ->
                        story.when().isAfter(today)
                                ? Optional.of(Fault.NOT_YET)
                                : Optional.empty());
    }

    /// Whoever had it tells it too; the owner's own needs nobody to tell it.
    private static Set<PersonId> tellers(Story story, Set<PersonId> toldBy) {
        return switch (story.origin()) {
            case Origin.Mine() -> Set.of();
            case Origin.Somebody(var person) -> {
                var others = new HashSet<>(toldBy);
                others.remove(person);
                yield others;
            }
            case Origin.Unknown() -> toldBy;
        };
    }

    /// Of a story without an owner, each who tells it has at most one that counts, so another may
    /// well be the same.
    private List<Experience> known(Story story, Set<PersonId> toldBy) {
        return experiences.with(story.with()).stream()
                .filter(it -> it.told().topic().equals(story.topic()))
                .filter(it -> it.told().origin().equals(story.origin()))
                .filter(it -> isSame(it, story, toldBy))
                .toList();
    }

    /// The owner knows their own experiences apart; a second one is meant as such.
    private static boolean isSame(Experience known, Story story, Set<PersonId> toldBy) {
        return switch (story.origin()) {
            case Origin.Mine() ->
                    known.told().when().equals(story.when())
                            && known.told().sentence().equals(story.sentence());
            case Origin.Somebody(_) -> true;
            case Origin.Unknown() -> known.toldBy().stream().anyMatch(toldBy::contains);
        };
    }
}
