package kontaktnetz.access;

import java.time.Instant;

/// What came of somebody at the door.
public sealed interface SignIn {

    /// They are in.
    ///
    /// @param token what the browser holds from now on
    record SignedIn(String token, Session session) implements SignIn {}

    /// The link was used, has run out or never was.
    record UnknownLink() implements SignIn {}

    record WrongPassword() implements SignIn {}

    /// No password was set: only a link opens.
    record NoPassword() implements SignIn {}

    /// Too many wrong passwords of late.
    ///
    /// @param until from when on the next one is looked at
    record TooMany(Instant until) implements SignIn {}
}
