package kontaktnetz.graph;

import java.util.List;
import java.util.Map;
import kontaktnetz.graph.Explanation.Way;

/// Something that says whom the asker's people recommend: the product, or a slow stranger to it
/// that may be made to err.
interface Recommending {

    Heard ask(World world);

    /// By how much figures that ought to rise may fall, by rounding.
    double slack();

    /// @param on of everybody in the world but the asker
    /// @param ways of everybody of whom something is said
    record Heard(Map<Integer, Recommendation> on, Map<Integer, List<Way>> ways) {

        Recommendation of(int candidate) {
            var found = on.get(candidate);
            if (found == null) {
                throw new AssertionError("nothing of " + candidate);
            }
            return found;
        }

        double good(int candidate) {
            return of(candidate).evidence().good();
        }

        double bad(int candidate) {
            return of(candidate).evidence().bad();
        }

        Opinion opinion(int candidate) {
            return of(candidate).opinion();
        }
    }
}
