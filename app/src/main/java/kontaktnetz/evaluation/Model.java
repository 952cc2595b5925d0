package kontaktnetz.evaluation;

import java.util.Locale;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieState;

/// Something that says who will be in touch.
enum Model {
    /// The chance of contact, from density and rhythm.
    HEAD,
    /// The same, as the person's own last months bend it.
    RECALIBRATED,
    /// How strong the tie is.
    STRENGTH,
    /// How many contacts there were.
    FREQUENCY,
    /// How recently there was contact.
    RECENCY;

    private static final int FITTED_WINDOW = 30;

    double score(TieState state, int contacts, int cut, int window, Calibration calibration) {
        return switch (this) {
            case HEAD -> Calibration.NONE.chance(logit(state, cut, window));
            case RECALIBRATED -> calibration.chance(logit(state, cut, window));
            case STRENGTH -> state.strength(cut);
            case FREQUENCY -> contacts;
            case RECENCY -> state.lastDay();
        };
    }

    private static double logit(TieState state, int cut, int window) {
        return window == FITTED_WINDOW
                ? state.logit30(cut, TieState.NO_CADENCE)
                : state.logit(cut, TieState.NO_CADENCE, window);
    }

    /// Whether its scores claim to be probabilities.
    boolean isChance() {
        return this == HEAD || this == RECALIBRATED;
    }

    String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }
}
