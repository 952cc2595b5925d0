package kontaktnetz.topics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes topics of the owner's own and gives topics further names, so that no name stands for two.
public final class Naming {

    private final Topics topics;

    public Naming(Topics topics) {
        this.topics = topics;
    }

    /// What came of naming a topic.
    public sealed interface Named {

        /// It is on record.
        record Done(Topic topic) implements Named {}

        /// The name will not do.
        record Refused(Fault why) implements Named {}

        /// There is no such topic.
        record Missing(TopicId id) implements Named {}
    }

    /// Why a name will not do.
    public sealed interface Fault {

        /// It names nothing.
        record Unfit(Label.Problem why) implements Fault {}

        /// A topic bears it already.
        record Taken(Topic by) implements Fault {}
    }

    /// A new topic of the owner's own.
    ///
    /// @param within the topic it lies in; null for none
    public Named make(Language language, String typed, @Nullable TopicId within) {
        var book = topics.book();
        if (within != null && book.find(within).isEmpty()) {
            return new Named.Missing(within);
        }
        var fault = fault(book, language, typed);
        return fault.isPresent()
                ? new Named.Refused(fault.get())
                : new Named.Done(topics.add(new Label(language, typed), within));
    }

    /// One more name, by which the topic is found from now on.
    public Named name(TopicId topic, Language language, String typed) {
        var book = topics.book();
        if (book.find(topic).isEmpty()) {
            return new Named.Missing(topic);
        }
        var fault = fault(book, language, typed);
        return fault.isPresent()
                ? new Named.Refused(fault.get())
                : topics.addLabel(topic, new Label(language, typed))
                        .<Named>map(Named.Done::new)
                        .orElseGet(() -> new Named.Missing(topic));
    }

    /// What keeps a typed text from becoming a name; empty where nothing does.
    public static Optional<Fault> fault(TopicBook book, Language language, String typed) {
        var problem = Label.problem(typed);
        if (problem.isPresent()) {
            return Optional.of(new Fault.Unfit(problem.get()));
        }
        return book.bearer(new Label(language, typed)).map(Fault.Taken::new);
    }
}
