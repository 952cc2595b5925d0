package kontaktnetz.graph;

/// What may be said of a person under the law on those who only take. It is all that ever comes out
/// of {@link Takers}: no figure, no order, no comparison.
public sealed interface Noticing {

    /// Over a long time and from many, this person asked and received, and has almost certainly
    /// helped hardly anyone.
    ///
    /// @param until the day from which this is no longer said, unless it is found anew
    record Noticed(int until) implements Noticing {}

    /// Nothing is said.
    record Silent(Reason because) implements Noticing {}

    /// Why nothing is said: what we do not know, or what speaks for the person. The first that
    /// applies, in this order.
    enum Reason {
        /// Too little of what this person gives would come to our ears.
        UNSEEN,
        /// Asked for and received from too few.
        FEW_PARTNERS,
        /// Not yet over a long enough time.
        TOO_SHORT,
        /// No longer asks, or no longer receives.
        NO_LONGER,
        /// Has helped somebody lately.
        HELPED_LATELY,
        /// Had too few chances to give, or took some of them.
        UNCERTAIN
    }
}
