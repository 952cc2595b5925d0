package kontaktnetz.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// The needs and offers one owner knows of. What a method wrote is durable once it returns.
public interface Matters {

    Optional<Matter> find(MatterId id);

    /// Notes one; empty where somebody in it is not in the net.
    Optional<Matter> add(Said said, LocalDate today);

    /// Puts `said` in the place of what was said; empty where there is no such matter, or somebody
    /// in it is not in the net.
    Optional<Matter> change(MatterId id, Said said);

    /// Ends it, or, with null, takes its end back; empty where there is no such matter.
    Optional<Matter> end(MatterId id, @Nullable Ending ending);

    boolean remove(MatterId id);

    /// Those of one side, open ones first, latest first.
    List<Matter> of(Side whose, LocalDate today, int limit);

    /// Those that hold, latest first.
    List<Matter> open(Kind kind, LocalDate today, int limit);

    /// Open offers on one of these topics, latest first.
    List<Matter> offers(Collection<TopicId> topics, LocalDate today, int limit);

    /// The numbers of the needs of others that hold, in order.
    List<MatterId> needsOfOthers(LocalDate today);

    /// Needs, the owner's and others', noted on a day or after it, latest first.
    List<Matter> needsSince(LocalDate day, int limit);
}
