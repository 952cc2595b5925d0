package kontaktnetz.access;

import java.time.Instant;
import kontaktnetz.people.OwnerId;

/// Somebody signed in.
///
/// @param tokenHash the hash of what the browser holds
/// @param csrf the token every change must carry
public record Session(String tokenHash, OwnerId owner, String csrf, Instant expires) {}
