package kontaktnetz.people;

/// Which people to show, and in what order.
///
/// @param words what the names, organisations or addresses begin with; empty for all
/// @param group one of the owner's labels; empty for any
/// @param linked whether contact must be recorded
/// @param order how the page is sorted
/// @param offset how many to pass over
/// @param limit the most to give
public record PeopleQuery(
        String words, String group, Linked linked, Order order, int offset, int limit) {

    /// Whether contact with the person is on record.
    public enum Linked {
        ANY,
        IN_TOUCH,
        NOT_YET
    }

    /// How people are sorted.
    public enum Order {
        NAME,
        LAST_CONTACT,
        ADDED
    }

    public PeopleQuery {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    public static PeopleQuery named(String words, int limit) {
        return new PeopleQuery(words, "", Linked.ANY, Order.NAME, 0, limit);
    }
}
