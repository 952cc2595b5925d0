package kontaktnetz.interactions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kontaktnetz.people.Identifier;

/// An interaction as its source tells it, before anyone asks which of those present is me.
///
/// @param key what makes it this one and no other (a Message-ID, an event's UID and start); the
///   same key is taken in once
/// @param lasted how long it took; zero for a message
/// @param title its subject or summary, never its body; or empty
/// @param present everybody named on it, the owner among them; each address once
public record Trace(
        String key,
        Instant at,
        Duration lasted,
        Channel channel,
        String title,
        List<Present> present) {

    public static final int LONGEST_TITLE = 300;

    /// @param name the name the source gives, or empty
    public record Present(Identifier identifier, String name, Part part) {

        public Present {
            name = name.strip();
            name = name.length() > 200 ? name.substring(0, 200) : name;
        }
    }

    /// Which part somebody has in it. Who calls a meeting or writes a message is `FROM`.
    public enum Part {
        FROM,
        TO,
        CC,

        /// Was asked to a meeting and did not come: said no, or sent somebody else.
        ABSENT
    }

    public Trace {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a trace needs a key");
        }
        if (lasted.isNegative()) {
            throw new IllegalArgumentException("an interaction cannot last " + lasted);
        }
        title = title.strip();
        title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        present = List.copyOf(present);
    }
}
