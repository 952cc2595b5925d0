package kontaktnetz.answers;

/// The number of an answer link, for its owner; it opens nothing.
public record AnswerLinkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
