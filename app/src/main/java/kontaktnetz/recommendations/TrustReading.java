package kontaktnetz.recommendations;

import kontaktnetz.graph.Trust;

/// How much somebody's word counts for the owner on one day, and from what that follows.
///
/// What became of earlier recommendations is a figure inside and a yes or no outside: nobody's kept
/// or broken recommendations can be counted from here.
public final class TrustReading {

    private final double earned;
    private final TrustWord declared;
    private final boolean byTopic;
    private final double kept;
    private final double broken;

    /// @param earned evidence from contact, zero or more
    /// @param byTopic whether `declared` was said of the topic in question
    /// @param kept recommendations that turned out well, aged
    /// @param broken recommendations that turned out badly, aged
    TrustReading(double earned, TrustWord declared, boolean byTopic, double kept, double broken) {
        this.earned = earned;
        this.declared = declared;
        this.byTopic = byTopic;
        this.kept = kept;
        this.broken = broken;
    }

    /// From 0 to below 1; 0 exactly without contact and anything declared or kept, and for whose
    /// advice the owner does not want.
    public double tau() {
        return isMuted() ? 0 : Trust.tau(earned + declared.units() + kept, Trust.BROKEN * broken);
    }

    /// What contact alone concludes.
    public double tauFromContact() {
        return Trust.tau(earned, 0);
    }

    public TrustWord declared() {
        return declared;
    }

    /// Whether what was declared was said of the topic in question.
    public boolean isByTopic() {
        return byTopic;
    }

    public boolean hasContact() {
        return earned > 0;
    }

    public boolean isMuted() {
        return declared == TrustWord.NOT_THEIR_ADVICE;
    }

    /// Whether the owner once fared well with this person's recommendation.
    public boolean onceKept() {
        return kept > 0;
    }

    /// Whether the owner once fared badly with it.
    public boolean onceBroken() {
        return broken > 0;
    }
}
