package kontaktnetz.ties;

import java.util.Arrays;
import java.util.Optional;

/// How near somebody stands to the owner among all the owner's ties, by rank of strength: the
/// innermost five, the fifteen, the fifty, the hundred and fifty.
///
/// Source: W.-X. Zhou, D. Sornette, R. A. Hill, R. I. M. Dunbar, "Discrete hierarchical
/// organization of social group sizes", Proceedings of the Royal Society B 272, 2005,
/// [doi:10.1098/rspb.2004.2970](https://doi.org/10.1098/rspb.2004.2970).
public enum Layer {
    FIVE(5),
    FIFTEEN(15),
    FIFTY(50),
    HUNDRED_FIFTY(150);

    /// Beyond so many nobody is in any.
    static final int WIDEST = 150;

    private final int size;

    Layer(int size) {
        this.size = size;
    }

    /// How many people it holds with those further in.
    public int size() {
        return size;
    }

    /// The innermost layer of somebody behind so many others.
    static Optional<Layer> of(int ahead) {
        return Arrays.stream(values()).filter(layer -> ahead < layer.size).findFirst();
    }
}
