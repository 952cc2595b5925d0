package kontaktnetz.topics;

import java.util.Optional;
import java.util.regex.Pattern;

/// The key of a topic, which stays when its names change: `graphic-design` is built in, `own:17` is
/// the owner's, `esco:occupation/1a2b` was imported.
public record TopicId(String key) {

    public static final int LONGEST = 100;

    private static final String OWN = "own:";
    private static final String ESCO = "esco:";
    private static final Pattern KEY =
            Pattern.compile(
                    "[a-z][a-z0-9]*(-[a-z0-9]+)*"
                            + "|own:[1-9][0-9]{0,17}"
                            + "|esco:[A-Za-z0-9][A-Za-z0-9._/-]*");

    public TopicId {
        if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of a topic: " + shortened(key));
        }
    }

    /// The owner's topic of this number.
    public static TopicId own(long number) {
        return new TopicId(OWN + number);
    }

    /// What was typed or sent, where it can be the key of a topic.
    public static Optional<TopicId> find(String text) {
        return text.length() <= LONGEST && KEY.matcher(text).matches()
                ? Optional.of(new TopicId(text))
                : Optional.empty();
    }

    public boolean isOwn() {
        return key.startsWith(OWN);
    }

    public boolean isImported() {
        return key.startsWith(ESCO);
    }

    public boolean isBuiltIn() {
        return !isOwn() && !isImported();
    }

    @Override
    public String toString() {
        return key;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
