package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody did for somebody, once.
///
/// @param about who was recommended, or with whom somebody was brought together; null where it was
///   about nobody
/// @param day when it was
/// @param sentence one sentence about it, or empty
public record Deed(
        Kind kind, Side by, Side to, @Nullable PersonId about, LocalDate day, String sentence) {

    public static final int LONGEST_SENTENCE = 500;

    /// How somebody helped.
    public enum Kind {
        RECOMMENDATION,
        INTRODUCTION,
        ANSWER,
        FAVOUR,
        INFORMATION
    }

    public Deed {
        sentence = sentence.strip();
        if (sentence.length() > LONGEST_SENTENCE) {
            throw new IllegalArgumentException(
                    "a sentence has up to %d characters, not %d"
                            .formatted(LONGEST_SENTENCE, sentence.length()));
        }
    }

    /// Everybody in it but the owner.
    public Set<PersonId> people() {
        return Stream.of(person(by), person(to), Stream.ofNullable(about))
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<PersonId> person(Side side) {
        return side instanceof Side.Somebody(var person) ? Stream.of(person) : Stream.empty();
    }

    /// Whether the parts fit together: nobody helps themselves, and who is brought together with
    /// somebody is named.
    public boolean makesSense() {
        return !by.equals(to)
                && (kind != Kind.INTRODUCTION || about != null)
                && (about == null || (!by.equals(Side.of(about)) && !to.equals(Side.of(about))));
    }
}
