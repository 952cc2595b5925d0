package kontaktnetz.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import kontaktnetz.graph.net.Layout;
import kontaktnetz.people.PersonId;

/// Where everybody stands in the picture of the whole net: by those they are linked with, the owner
/// apart, who would pull all to the middle.
final class Spots {

    /// Any seed will do, as long as it is the same next time.
    private static final long SEED = 20_261_126;

    private final Layout layout;
    private final Map<PersonId, Spot> moved;

    private Spots(Layout layout, Map<PersonId, Spot> moved) {
        this.layout = layout;
        this.moved = moved;
    }

    /// @param stood where each stood in the last picture
    static Spots of(Whole whole, Map<PersonId, Spot> stood) {
        var x = new double[whole.size()];
        var y = new double[whole.size()];
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
        for (int node = 1; node < whole.size(); node++) {
            var spot = stood.get(whole.person(node));
            if (spot != null) {
                x[node] = spot.x();
                y[node] = spot.y();
            }
        }
        var layout = Layout.again(whole.others(), x, y, new SplittableRandom(SEED));
        var moved = new LinkedHashMap<PersonId, Spot>();
        for (int node = 1; node < whole.size(); node++) {
            if (layout.x(node) != x[node] || layout.y(node) != y[node]) {
                moved.put(whole.person(node), new Spot(layout.x(node), layout.y(node)));
            }
        }
        return new Spots(layout, moved);
    }

    double x(int node) {
        return layout.x(node);
    }

    double y(int node) {
        return layout.y(node);
    }

    /// Those who do not stand where they stood.
    Map<PersonId, Spot> moved() {
        return moved;
    }
}
