package kontaktnetz.evaluation;

import java.util.Locale;
import kontaktnetz.graph.TieState;

/// Something that says who will be in touch.
enum Model {
    /// The chance of contact, from density and rhythm.
    HEAD,
    /// How strong the tie is.
    STRENGTH,
    /// How many contacts there were.
    FREQUENCY,
    /// How recently there was contact.
    RECENCY;

    private static final int FITTED_WINDOW = 30;

    double score(TieState state, int contacts, int cut, int window) {
        return switch (this) {
            case HEAD ->
                    window == FITTED_WINDOW
                            ? state.chance30(cut, TieState.NO_CADENCE)
                            : state.chance(cut, TieState.NO_CADENCE, window);
            case STRENGTH -> state.strength(cut);
            case FREQUENCY -> contacts;
            case RECENCY -> state.lastDay();
        };
    }

    /// Whether its scores claim to be probabilities.
    boolean isChance() {
        return this == HEAD;
    }

    String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }
}
