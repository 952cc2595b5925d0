package kontaktnetz.answers;

import java.time.Instant;
import java.util.Optional;

/// Where answers are dropped in, by whoever has the token. It opens nothing else of a net.
public interface Letterbox {

    /// The question behind a token; empty where it is unknown, used, taken back or over.
    Optional<Question> question(String hash, Instant now);

    /// Drops an answer in, once; false where the token does not open any more.
    boolean drop(String hash, Answered answered, Instant now);

    /// What somebody with the token may see.
    ///
    /// @param owner what the owner is called, or empty
    record Question(String owner, String german, String english) {}
}
