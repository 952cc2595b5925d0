package kontaktnetz.outbox;

/// What came of handing a message over.
public sealed interface Delivery {

    /// The server has it.
    record Accepted() implements Delivery {}

    /// The server will never take it.
    record Refused(String why) implements Delivery {}

    /// It was not handed over; another time it may be.
    record NotNow(String why) implements Delivery {}

    /// The server was given all of it and did not answer: it may have it or not.
    record Unclear(String why) implements Delivery {}
}
