package kontaktnetz.cli;

import java.util.Map;

/// A command ends early, with a sentence for the user.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int code;
    private final transient Map<String, Object> details;

    /// @param code one of {@link ExitCode}
    /// @param sentence in the user's language
    Refused(int code, String sentence) {
        this(code, sentence, Map.of());
    }

    /// @param details what a machine wants to know besides
    Refused(int code, String sentence, Map<String, Object> details) {
        super(sentence, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    int code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> details() {
        return details;
    }
}
