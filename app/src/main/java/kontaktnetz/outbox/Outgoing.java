package kontaktnetz.outbox;

import java.time.Instant;

/// A message the owner sent, and what has become of it.
///
/// @param messageId by which receivers know it; fixed when the owner pressed “send”
/// @param attempts how often a server was asked to take it
/// @param due when the next attempt is made, while it waits
/// @param trouble what the last attempt ran into, or empty
public record Outgoing(
        OutgoingId id,
        String messageId,
        Envelope envelope,
        State state,
        int attempts,
        Instant queued,
        Instant due,
        String trouble) {

    /// What has become of it.
    public enum State {
        QUEUED,

        /// A server is being asked to take it.
        SENDING,
        SENT,

        /// A server said no, or none could be reached for days.
        FAILED,

        /// It was handed over and no answer came: only its receiver knows. It is not sent again
        /// unless the owner says so.
        DOUBTFUL
    }
}
