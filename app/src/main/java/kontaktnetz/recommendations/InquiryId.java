package kontaktnetz.recommendations;

/// The number of an inquiry.
public record InquiryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
