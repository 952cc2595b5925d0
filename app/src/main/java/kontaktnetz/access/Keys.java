package kontaktnetz.access;

import java.time.Instant;
import java.util.Optional;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;

/// What sign-in remembers. Only hashes of secrets are stored.
public interface Keys {

    /// The owner of a personal installation; made on first use.
    ///
    /// @param zone the owner's time zone, as of then
    /// @param region the owner's country, as of then
    Owner only(String zone, String region, Instant now);

    Optional<Owner> owner(OwnerId id);

    void change(Owner owner);

    /// The hash of the password; empty where none was set.
    Optional<String> password(OwnerId owner);

    void password(OwnerId owner, String hash);

    void addLink(String tokenHash, OwnerId owner, Instant expires);

    /// Uses up a link: whoever comes second finds it gone.
    Optional<OwnerId> useLink(String tokenHash, Instant now);

    void addSession(Session session);

    Optional<Session> session(String tokenHash, Instant now);

    void removeSession(String tokenHash);

    void removeSessions(OwnerId owner);
}
