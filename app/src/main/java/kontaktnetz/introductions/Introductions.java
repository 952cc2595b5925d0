package kontaktnetz.introductions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.outbox.Envelope;
import org.jspecify.annotations.Nullable;

/// The introductions of one owner. What a method wrote is durable once it returns.
///
/// A step is taken at a place, the number of steps before it: a form sent twice, or a page that is
/// no longer what it shows, changes nothing.
public interface Introductions {

    Optional<Introduction> find(IntroductionId id);

    /// The one of these two that is not over.
    Optional<Introduction> open(Two two);

    /// Begins one; one of the same two that is not over stays the one. Empty where one of them is
    /// not in the net.
    Optional<Introduction> begin(Two two, String why, Instant now);

    /// Takes a step, in one transaction with what follows from it: whoever is introduced was in
    /// contact with me and with one another on that day, and knows the other from then on.
    ///
    /// @param title what the contact is called, in the owner's language
    default Taken take(IntroductionId id, int place, Step step, String title, Instant now) {
        return take(id, place, step, title, null, now);
    }

    /// Takes a step and puts its message into the outbox, both or neither.
    ///
    /// @param letter what the owner sends from here with this step; null where it went another way
    Taken take(
            IntroductionId id,
            int place,
            Step step,
            String title,
            @Nullable Envelope letter,
            Instant now);

    /// Takes the last step back, with what followed from it.
    ///
    /// @param place how many steps there are
    Taken takeBack(IntroductionId id, int place, Instant now);

    /// What came of taking a step.
    sealed interface Taken {

        /// It was taken, now or by the same form before.
        record Done(Introduction introduction) implements Taken {}

        /// It cannot be taken as things stand.
        record NotNow(Introduction introduction) implements Taken {}

        /// There is no such introduction.
        record Missing() implements Taken {}
    }

    /// Forgets it. The contact it brought stays.
    boolean remove(IntroductionId id);

    /// Everybody two of whom the owner ever thought of bringing together, whatever came of it.
    Set<Two> tried();

    /// Those not over, the oldest first.
    List<Introduction> open(int limit);

    /// The latest that are over.
    List<Introduction> over(int limit);
}
