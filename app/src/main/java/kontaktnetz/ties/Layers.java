package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.Optional;

/// How near somebody stands among the owner's ties.
public final class Layers {

    /// Below this strength nobody is in any layer, however few others there are.
    private static final double LEAST = 0.7;

    private final Ties ties;

    public Layers(Ties ties) {
        this.ties = ties;
    }

    /// The innermost layer a tie belongs to; empty for all further out, of which nothing is said.
    public Optional<Layer> of(Tie tie, LocalDate today) {
        return tie.on(today).strength() < LEAST
                ? Optional.empty()
                : Layer.of(ties.ahead(tie, today, Layer.WIDEST));
    }
}
