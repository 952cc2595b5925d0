package kontaktnetz.topics;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name a topic goes by in one language.
///
/// @param text in one line, without doubled blanks
public record Label(Language language, String text) {

    public static final int LONGEST = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    public Label {
        text = tidied(text);
        var problem = problem(text);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("no name of a topic: " + problem.get());
        }
    }

    /// Why a text names nothing.
    public enum Problem {
        /// Nothing was typed, or blanks alone.
        EMPTY,
        /// Longer than {@link Label#LONGEST} characters.
        TOO_LONG,
        /// No letter in it.
        NO_LETTERS
    }

    /// What keeps a typed text from being a name; empty where nothing does.
    public static Optional<Problem> problem(String typed) {
        if (typed.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        if (tidied(typed).length() > LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        return typed.codePoints().anyMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(Problem.NO_LETTERS);
    }

    private static String tidied(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
