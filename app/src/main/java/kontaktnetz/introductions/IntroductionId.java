package kontaktnetz.introductions;

/// The number of an introduction.
public record IntroductionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
