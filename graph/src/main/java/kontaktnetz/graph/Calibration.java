package kontaktnetz.graph;

/// How one owner's own experience bends the chances of contact: `logit P' = a + (1 + b) logit P`.
///
/// @param a above 0 where there was more contact than foretold, below where there was less
/// @param b above 0 where the chances were too timid, below where they were too bold
public record Calibration(double a, double b) {

    /// The chances as the model gives them, to the bit.
    public static final Calibration NONE = new Calibration(0, 0);

    /// The chance that the owner's experience makes of what the model says.
    public double chance(double logit) {
        return TieState.logistic(a + (1 + b) * logit);
    }
}
