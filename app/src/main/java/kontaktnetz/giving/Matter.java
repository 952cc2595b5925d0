package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, or gladly gives: a need or an offer, the owner's own or of somebody of
/// the net.
///
/// @param since the day it was noted
/// @param ending how it ended; null while it goes on, or where its day has merely passed
public record Matter(MatterId id, Said said, LocalDate since, @Nullable Ending ending) {

    public static final int LONGEST_SENTENCE = 500;

    /// Which of the two.
    public enum Kind {
        NEED,
        OFFER
    }

    /// What is said of it.
    ///
    /// @param whose who looks, or offers
    /// @param sentence what exactly, or empty
    /// @param until the last day it holds; null for an offer that holds until somebody says
    ///   otherwise
    /// @param toldBy who told the owner; null where it was whoever it is of, or the owner knows it
    /// @param mayPass whether it may be passed on to others; null where nobody asked yet
    public record Said(
            Kind kind,
            Side whose,
            TopicId topic,
            String sentence,
            @Nullable LocalDate until,
            @Nullable PersonId toldBy,
            @Nullable Boolean mayPass) {

        public Said {
            sentence = sentence.strip();
            if (sentence.length() > LONGEST_SENTENCE) {
                throw new IllegalArgumentException(
                        "a sentence has up to %d characters, not %d"
                                .formatted(LONGEST_SENTENCE, sentence.length()));
            }
            if (kind == Kind.NEED && until == null) {
                throw new IllegalArgumentException("a need ends some day");
            }
        }

        /// Everybody in it but the owner.
        public Stream<PersonId> people() {
            return Stream.concat(whoseId().stream(), Stream.ofNullable(toldBy));
        }

        /// Whose it is, where it is not the owner's.
        public Optional<PersonId> whoseId() {
            return whose instanceof Side.Somebody(var person)
                    ? Optional.of(person)
                    : Optional.empty();
        }

        public boolean isMine() {
            return whose.equals(Side.ME);
        }

        /// The topics of what would fit it: its own, narrower and wider ones.
        Set<TopicId> fitting(TopicBook topics) {
            var fitting = new HashSet<>(topics.within(topic));
            fitting.addAll(topics.upwards(topic));
            return fitting;
        }

        /// Whether somebody forbade to pass it on.
        public boolean isConfidential() {
            return Boolean.FALSE.equals(mayPass);
        }
    }

    /// What became of it.
    public enum Outcome {
        /// It was met, or taken up.
        MET,

        /// It is no longer so.
        GONE
    }

    public record Ending(LocalDate day, Outcome outcome) {}

    /// Whether it holds on a day: nobody ended it, and its last day has not passed.
    public boolean isOpen(LocalDate today) {
        var until = said.until;
        return ending == null && (until == null || !until.isBefore(today));
    }
}
