package kontaktnetz.web.http;

import java.time.InstantSource;
import java.util.function.Function;
import kontaktnetz.access.Keys;
import kontaktnetz.access.SigningIn;
import kontaktnetz.answers.Letterbox;
import kontaktnetz.outbox.Rounds;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.people.Owner;

/// What the pages stand on. Everything of an owner is reached through that owner alone.
///
/// @param home the owner whose password the sign-in page asks for
/// @param nets the net of an owner
/// @param clock asked once per request
/// @param assets styles and scripts
/// @param letterbox where answers without an account are dropped in
/// @param sealing keeps the password of the mail account
/// @param rounds sends what waits in the outbox
public record WebServices(
        Owner home,
        Keys keys,
        SigningIn signingIn,
        Function<Owner, Net> nets,
        InstantSource clock,
        Assets assets,
        Letterbox letterbox,
        Sealing sealing,
        Rounds rounds) {}
