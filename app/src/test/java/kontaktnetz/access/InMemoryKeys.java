package kontaktnetz.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;

/// Keys that forget everything when the test ends.
public final class InMemoryKeys implements Keys {

    private record Link(OwnerId owner, Instant expires) {}

    private final Map<OwnerId, Owner> owners = new ConcurrentHashMap<>();
    private final Map<OwnerId, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public Owner only(String zone, String region, Instant now) {
        return owners.computeIfAbsent(
                new OwnerId(1), id -> new Owner(id, "", "", region, ZoneId.of(zone)));
    }

    @Override
    public Optional<Owner> owner(OwnerId id) {
        return Optional.ofNullable(owners.get(id));
    }

    @Override
    public void change(Owner owner) {
        owners.put(owner.id(), owner);
    }

    @Override
    public Optional<String> password(OwnerId owner) {
        return Optional.ofNullable(passwords.get(owner));
    }

    @Override
    public void password(OwnerId owner, String hash) {
        passwords.put(owner, hash);
    }

    @Override
    public void addLink(String tokenHash, OwnerId owner, Instant expires) {
        links.put(tokenHash, new Link(owner, expires));
    }

    @Override
    public Optional<OwnerId> useLink(String tokenHash, Instant now) {
        return Optional.ofNullable(links.remove(tokenHash))
                .filter(link -> now.isBefore(link.expires()))
                .map(Link::owner);
    }

    @Override
    public void addSession(Session session) {
        sessions.put(session.tokenHash(), session);
    }

    @Override
    public Optional<Session> session(String tokenHash, Instant now) {
        return Optional.ofNullable(sessions.get(tokenHash))
                .filter(session -> now.isBefore(session.expires()));
    }

    @Override
    public void removeSession(String tokenHash) {
        sessions.remove(tokenHash);
    }

    @Override
    public void removeSessions(OwnerId owner) {
        sessions.values().removeIf(session -> session.owner().equals(owner));
    }
}
