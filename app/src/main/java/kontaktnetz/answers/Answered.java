package kontaktnetz.answers;

/// What somebody entered.
///
/// @param whom whom they recommend, as they wrote it; empty where they pass
/// @param sentence one sentence, or empty
public record Answered(Kind kind, String whom, String sentence) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_SENTENCE = 500;

    /// How they know.
    public enum Kind {
        /// They worked with them.
        OWN,

        /// They heard good things.
        HEARD,

        /// They know nobody, or do not want to say.
        PASS
    }

    public Answered {
        whom = whom.strip();
        sentence = sentence.strip();
        if (whom.length() > LONGEST_NAME || sentence.length() > LONGEST_SENTENCE) {
            throw new IllegalArgumentException(
                    "an answer of %d and %d characters"
                            .formatted(whom.length(), sentence.length()));
        }
        if (whom.isEmpty() != (kind == Kind.PASS)) {
            throw new IllegalArgumentException(kind + " with the name of " + whom.length());
        }
    }

    public static Answered pass() {
        return new Answered(Kind.PASS, "", "");
    }
}
