package kontaktnetz.topics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The topics of one owner: those built in, those imported, and the owner's own. What a method
/// wrote is durable once it returns.
public interface Topics {

    Optional<Topic> find(TopicId id);

    /// Built-in ones with the owner's further names, imported and own ones; by key, so that two
    /// readings are equal.
    List<Topic> all();

    /// All of them as they are now, with how they lie in one another and what typed words mean. It
    /// is made once for as long as nothing changes.
    TopicBook book();

    /// A topic of the owner's own. Nothing else makes one: a typed word that fits no topic stays a
    /// word until the owner says so.
    ///
    /// @param parent a topic there is, or null
    /// @throws IllegalArgumentException where there is no such parent
    Topic add(Label name, @Nullable TopicId parent);

    /// One more name, by which a topic of any kind is found from now on; a name it has already
    /// changes nothing. Empty where there is no such topic.
    Optional<Topic> addLabel(TopicId id, Label name);

    /// The names the owner gave a topic; none where there is no such topic.
    Set<Label> ownNames(TopicId id);

    /// Imported topics, each in the place of what was imported under its key before. The owner's
    /// further names stay. A parent that is neither taken nor there is left out.
    ///
    /// @throws IllegalArgumentException where one is not an imported topic
    void take(Collection<Topic> imported);
}
