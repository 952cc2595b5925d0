package kontaktnetz.ties;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
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

    /// The weight of each channel, in the order of {@link Channel}.
    public static double[] all() {
        return Arrays.stream(Channel.values()).mapToDouble(Kappa::of).toArray();
    }

    /// Where in {@link #all} the channel of that name stands: `mail`, `call`, ….
    public static OptionalInt find(String channel) {
        var name = channel.toUpperCase(Locale.ROOT);
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(name))
                .mapToInt(Channel::ordinal)
                .findAny();
    }
}
