package kontaktnetz.outbox;

import java.util.List;

/// A message and where it goes.
///
/// @param to one address; two only where two are introduced to each other
public record Envelope(List<String> to, String subject, String text) {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 2;

    public Envelope {
        to = List.copyOf(to);
        if (to.isEmpty() || to.size() > MOST) {
            throw new IllegalArgumentException("a message goes to one or two, not " + to.size());
        }
        // A line break would begin another header.
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        if (subject.length() > LONGEST_SUBJECT || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a message of %d characters".formatted(text.length()));
        }
    }
}
