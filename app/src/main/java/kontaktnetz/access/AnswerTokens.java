package kontaktnetz.access;

import java.time.Duration;
import java.time.Instant;

/// Tokens that open one page for one answer, and patience with whoever guesses.
///
/// A token has 256 bits, so guessing finds none; the limit keeps guessing from costing anything.
/// Whoever has a token is let in whatever others guess.
public final class AnswerTokens {

    private static final int MOST_GUESSES = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LENGTH = Tokens.fresh().length();

    private final Throttle throttle = new Throttle(MOST_GUESSES, WINDOW);

    public static String fresh() {
        return Tokens.fresh();
    }

    public static String hash(String token) {
        return Tokens.hash(token);
    }

    /// The link that carries a token, for whoever is asked.
    ///
    /// @param address where others reach the pages
    public static String link(String address, String token) {
        return address.replaceFirst("/+$", "") + "/answer/" + token;
    }

    /// Whether it could be one at all.
    public static boolean isOne(String token) {
        return token.length() == LENGTH;
    }

    /// A token opened nothing.
    public void missed(Instant now) {
        throttle.failed(now);
    }

    /// Whether so many were guessed that guessing is answered no more.
    public boolean isClosed(Instant now) {
        return throttle.closedUntil(now).isPresent();
    }
}
