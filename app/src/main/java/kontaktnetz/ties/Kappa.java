package kontaktnetz.ties;

import kontaktnetz.interactions.Channel;

/// How much one contact through a channel weighs.
public final class Kappa {

    private Kappa() {}

    public static double of(Channel channel) {
        return switch (channel) {
            case MEETING -> 3;
            case CALL -> 1.5;
            case MAIL -> 1;
            case MESSAGE -> 0.75;
            case NOTE -> 0;
        };
    }
}
