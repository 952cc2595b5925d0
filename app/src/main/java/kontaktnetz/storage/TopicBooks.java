package kontaktnetz.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;

/// The topics of each owner as they were last read: what words mean is worked out of thousands of
/// names, and asked with every letter typed.
final class TopicBooks {

    private record Read(long version, TopicBook book) {}

    private final Map<OwnerId, Read> books = new ConcurrentHashMap<>();

    /// @param version of the owner's topics, as it is in the database
    /// @param topics reads them
    TopicBook of(Owner owner, long version, Supplier<List<Topic>> topics) {
        var known = books.get(owner.id());
        if (known != null && known.version == version) {
            return known.book;
        }
        var book = new TopicBook(topics.get());
        books.put(owner.id(), new Read(version, book));
        return book;
    }
}
