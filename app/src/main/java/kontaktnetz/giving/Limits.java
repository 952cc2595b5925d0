package kontaktnetz.giving;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Supplier;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;

/// Where one owner has set limits, or may want to (law 6). It is for the owner alone, and there is
/// deliberately no way to ask for everybody. What a method wrote is durable once it returns.
public interface Limits {

    /// For so long nothing is said of somebody of whom the owner wants to hear no more.
    Period WAIVED = Period.ofYears(1);

    /// What holds today, for whoever is asked about.
    ///
    /// @param whole the net as it stands; asked for only where so many moments of help are
    ///   remembered with somebody that something could be said
    Look on(LocalDate today, Supplier<Whole> whole);

    /// The owner wants to be asked for less by somebody; false where they are not in the net.
    boolean set(PersonId person, LocalDate today);

    /// The owner does not want to be told of somebody until a day; false where they are not in the
    /// net.
    boolean waive(PersonId person, LocalDate until);

    /// Takes either back.
    void lift(PersonId person);

    /// One day's look.
    interface Look {

        /// Nobody is held back.
        Look NONE = _ -> new Stance.None();

        Stance of(PersonId person);
    }

    /// What holds of somebody. There is no figure in it.
    sealed interface Stance {

        record None() implements Stance {}

        /// The owner has set limits.
        record Kept(LocalDate since) implements Stance {}

        /// The owner may want to.
        ///
        /// @param until the day from which that is no longer said, unless it is found anew
        record Noticed(LocalDate until) implements Stance {}

        /// Whether what somebody looks for is proposed less often.
        default boolean holdsBack() {
            return !(this instanceof None);
        }
    }
}
