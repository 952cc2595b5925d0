package kontaktnetz.sample;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail of the sample before it is written.
///
/// @param answers the Message-ID of the mail this one answers; null where it begins a thread
/// @param headers further header lines, each without its line end
record Message(
        ZonedDateTime at,
        Mailbox from,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        String id,
        @Nullable String answers,
        List<String> headers,
        String body) {

    /// An address and the name before it.
    record Mailbox(String name, String address) {

        static Mailbox of(Someone who) {
            return new Mailbox(who.name(), who.mail());
        }
    }
}
