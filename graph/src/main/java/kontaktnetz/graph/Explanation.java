package kontaktnetz.graph;

import java.util.List;

/// Why a recommendation is as it is. The ways sum to its evidence, to the last bit.
///
/// Where two ways are equal in every figure, which of them a cap cut is a matter of their numbers.
///
/// @param ways how evidence came to the asker, the most good first
/// @param cuts where more was said through one person than can arrive through them
/// @param strongest the witness of the way that weighs most: the most good, else the most bad
/// @param withoutStrongest what would be said without that witness
public record Explanation(
        List<Way> ways, List<Cut> cuts, int strongest, Recommendation withoutStrongest) {

    /// Nobody stands between the asker and the witness.
    public static final int NOBODY = -1;

    public Explanation {
        ways = List.copyOf(ways);
        cuts = List.copyOf(cuts);
    }

    /// The ways that brought bad evidence; all of them are always shown.
    public List<Way> bad() {
        return ways.stream().filter(way -> way.bad() > 0).toList();
    }

    /// @param through who passed it on, or {@link #NOBODY}
    /// @param witness who had the experience; the asker for their own
    /// @param good units that arrived
    /// @param bad units that arrived
    public record Way(int through, int witness, double good, double bad) {}

    /// "Four reports through Ben count as one."
    ///
    /// @param good whether it is good evidence that was cut
    /// @param witnesses how many had him as their best way
    /// @param said units that these brought to him
    /// @param passed units that arrived through him
    public record Cut(int through, boolean good, int witnesses, double said, double passed) {}
}
