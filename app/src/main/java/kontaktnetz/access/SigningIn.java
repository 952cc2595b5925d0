package kontaktnetz.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kontaktnetz.people.OwnerId;

/// Coming in and going out: by a link that works once, or by password.
///
/// Every sign-in makes a new session with a new secret, so that a secret planted before is worth
/// nothing after.
public final class SigningIn {

    /// How long a link waits to be used.
    public static final Duration LINK_LASTS = Duration.ofMinutes(30);

    /// How long somebody stays in.
    public static final Duration SESSION_LASTS = Duration.ofDays(30);

    public static final int SHORTEST_PASSWORD = 10;
    public static final int LONGEST_PASSWORD = 200;

    private final Keys keys;
    private final Throttle throttle = new Throttle();

    public SigningIn(Keys keys) {
        this.keys = keys;
    }

    /// The secret part of a new link for this owner.
    public String link(OwnerId owner, Instant now) {
        var token = Tokens.fresh();
        keys.addLink(Tokens.hash(token), owner, now.plus(LINK_LASTS));
        return token;
    }

    public SignIn byLink(String token, Instant now) {
        return keys.useLink(Tokens.hash(token), now)
                .<SignIn>map(owner -> enter(owner, now))
                .orElseGet(SignIn.UnknownLink::new);
    }

    public SignIn byPassword(OwnerId owner, String password, Instant now) {
        var hash = keys.password(owner);
        if (hash.isEmpty()) {
            return new SignIn.NoPassword();
        }
        synchronized (throttle) {
            var closed = throttle.closedUntil(now);
            if (closed.isPresent()) {
                return new SignIn.TooMany(closed.get());
            }
            if (password.length() > LONGEST_PASSWORD || !Passwords.fits(password, hash.get())) {
                throttle.failed(now);
                return new SignIn.WrongPassword();
            }
            throttle.succeeded();
        }
        return enter(owner, now);
    }

    /// Whoever holds this secret, unless their session has run out.
    public Optional<Session> session(String token, Instant now) {
        return keys.session(Tokens.hash(token), now);
    }

    public void signOut(Session session) {
        keys.removeSession(session.tokenHash());
    }

    /// Sets the password and ends every session of the owner; the caller gets a new one.
    ///
    /// @throws IllegalArgumentException where the password is too short or too long
    public SignIn.SignedIn setPassword(OwnerId owner, String password, Instant now) {
        if (!isFit(password)) {
            throw new IllegalArgumentException(
                    "a password has %d to %d characters, not %d"
                            .formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD, password.length()));
        }
        keys.password(owner, Passwords.hash(password));
        keys.removeSessions(owner);
        return enter(owner, now);
    }

    /// A new secret of 256 bits, for a form shown to somebody who is not in yet.
    public static String secret() {
        return Tokens.fresh();
    }

    public static boolean isFit(String password) {
        return password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
    }

    private SignIn.SignedIn enter(OwnerId owner, Instant now) {
        var token = Tokens.fresh();
        var session =
                new Session(Tokens.hash(token), owner, Tokens.fresh(), now.plus(SESSION_LASTS));
        keys.addSession(session);
        return new SignIn.SignedIn(token, session);
    }
}
