package kontaktnetz.graph;

import java.util.EnumSet;
import java.util.Set;

/// Mistakes that have been made, or are easily made, in recommending; each is planted into the slow
/// one, to see that a property catches it.
enum Mistake {
    /// What is more than a cap is cut off each contact, and no other way is tried.
    GREEDY_CAP(Property.ANOTHER_PATH_NEVER_TAKES_EVIDENCE),
    /// Evidence is the mean of what is said, by weight.
    WEIGHTED_MEAN(Property.A_CLOSER_TIE_NEVER_TAKES_EVIDENCE),
    /// Each telling of an experience counts.
    DOUBLE_HEARSAY(Property.A_STORY_HEARD_AGAIN_CHANGES_NOTHING),
    /// The mean minus two standard deviations ranks.
    MEAN_MINUS_TWO_SIGMA(Property.A_GOOD_WORD_NEVER_HARMS, Property.A_BAD_WORD_NEVER_HELPS),
    /// Who is not known at all is trusted a little.
    TRUST_IN_ANYBODY(Property.STRANGERS_ADD_NOTHING),
    /// Any number of voices come through one contact.
    NO_CAP(Property.FAKES_ADD_NO_MORE_THAN_THEIR_FRIENDS_LET_PASS),
    /// What the candidate says of themselves counts.
    OWN_PRAISE(Property.A_CANDIDATE_HAS_NO_SAY_IN_THEIR_OWN_MATTER),
    /// The candidate passes on what others say of them.
    OWN_FRIENDS(Property.STRANGERS_ADD_NOTHING),
    /// The base counts what the candidate says of others.
    OWN_BASE(Property.A_CANDIDATE_HAS_NO_SAY_IN_THEIR_OWN_MATTER),
    /// Old experience weighs more than young.
    AGEING_BACKWARDS(Property.TIME_NEVER_MAKES_SURE),
    /// Sums of fractions, in the order in which they come, pass for exact.
    SAYS_TO_BE_EXACT(Property.NEITHER_ORDER_NOR_NAMES_MATTER),
    /// A bad word weighs double against, but once in the sum.
    SINGLE_IN_THE_SUM(Property.AN_OPINION_IS_WHOLE),
    /// The explanation shows the best ways, cut or not.
    BEST_WAYS_EXPLAIN(Property.THE_PARTS_MAKE_THE_WHOLE),
    /// A neutral grade is half good and half bad.
    NEUTRAL_IS_BOTH(Property.A_NEUTRAL_WORD_ADDS_NOTHING),
    /// A neutral grade counts in the base.
    NEUTRAL_IN_BASE(Property.A_NEUTRAL_WORD_ADDS_NOTHING),
    /// A muted contact is still quoted by others.
    MUTED_IN_PERSON_ONLY(Property.A_MUTED_CONTACT_IS_AS_IF_GONE),
    /// A muted contact still passes on.
    MUTED_BUT_FOR_OTHERS(Property.A_MUTED_CONTACT_IS_AS_IF_GONE);

    private final Property catcher;
    private final Property other;

    Mistake(Property catcher) {
        this(catcher, catcher);
    }

    Mistake(Property catcher, Property other) {
        this.catcher = catcher;
        this.other = other;
    }

    Set<Property> caughtBy() {
        return EnumSet.of(catcher, other);
    }
}
