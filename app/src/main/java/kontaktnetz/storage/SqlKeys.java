package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kontaktnetz.access.Keys;
import kontaktnetz.access.Session;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import org.jdbi.v3.core.Handle;

/// Owners, and by what they come in.
final class SqlKeys implements Keys {

    private final Database database;

    SqlKeys(Database database) {
        this.database = database;
    }

    @Override
    public Owner only(String zone, String region, Instant now) {
        var known = database.read("looking for the owner", SqlKeys::first);
        return known.orElseGet(() ->
                database.writePlain(
                        "making the owner",
                        handle -> {
                            make(handle, zone, region, now);
                            return first(handle).orElseThrow();
                        }));
    }

    private static Optional<Owner> first(Handle handle) {
        var query =
                """
                select id, name, language, region, zone from owner order by id limit 1
                """;
        return handle.createQuery(query).map((row, _) -> owner(row)).findOne();
    }

    /// The number is fixed, so that of two processes that start at once the second finds the
    /// first's owner.
    private static void make(Handle handle, String zone, String region, Instant now) {
        var query =
                """
                insert into owner (id, name, language, region, zone, made_at, epoch, derived)
                values (1, '', '', :region, :zone, :now, 0, :derived) on conflict (id) do nothing
                """;
        handle.createUpdate(query)
                .bind("derived", Deriving.LATEST)
                .bind("region", region)
                .bind("zone", zone)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Owner> owner(OwnerId id) {
        var query =
                """
                select id, name, language, region, zone from owner where id = :id
                """;
        return database.read(
                "looking for owner " + id,
                handle ->
                        handle.createQuery(query)
                                .bind("id", id.value())
                                .map((row, _) -> owner(row))
                                .findOne());
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                new OwnerId(row.getLong("id")),
                row.getString("name"),
                row.getString("language"),
                row.getString("region"),
                ZoneId.of(row.getString("zone")));
    }

    @Override
    public void change(Owner owner) {
        var query =
                """
                update owner set name = :name, language = :language, region = :region, zone = :zone
                where id = :id
                """;
        database.writePlain(
                "changing owner " + owner.id(),
                handle ->
                        handle.createUpdate(query)
                                .bind("name", owner.name())
                                .bind("language", owner.language())
                                .bind("region", owner.region())
                                .bind("zone", owner.zone().getId())
                                .bind("id", owner.id().value())
                                .execute());
    }

    @Override
    public Optional<String> password(OwnerId owner) {
        var query =
                """
                select password from owner where id = :id and password is not null
                """;
        return database.read(
                "reading the password's hash",
                handle ->
                        handle.createQuery(query)
                                .bind("id", owner.value())
                                .mapTo(String.class)
                                .findOne());
    }

    @Override
    public void password(OwnerId owner, String hash) {
        var query =
                """
                update owner set password = :hash where id = :id
                """;
        database.writePlain(
                "setting the password",
                handle ->
                        handle.createUpdate(query)
                                .bind("hash", hash)
                                .bind("id", owner.value())
                                .execute());
    }

    @Override
    public void addLink(String tokenHash, OwnerId owner, Instant expires) {
        var query =
                """
                insert into link (token, owner, expires_at) values (:token, :owner, :expires)
                """;
        database.writePlain(
                "adding a link",
                handle ->
                        handle.createUpdate(query)
                                .bind("token", tokenHash)
                                .bind("owner", owner.value())
                                .bind("expires", expires.toEpochMilli())
                                .execute());
    }

    @Override
    public Optional<OwnerId> useLink(String tokenHash, Instant now) {
        var query =
                """
                delete from link where token = :token and expires_at > :now returning owner
                """;
        var tidy =
                """
                delete from link where expires_at <= :now
                """;
        return database.writePlain(
                "using a link",
                handle -> {
                    handle.createUpdate(tidy).bind("now", now.toEpochMilli()).execute();
                    return handle.createQuery(query)
                            .bind("token", tokenHash)
                            .bind("now", now.toEpochMilli())
                            .map((row, _) -> new OwnerId(row.getLong("owner")))
                            .findOne();
                });
    }

    @Override
    public void addSession(Session session) {
        var query =
                """
                insert into session (token, owner, csrf, expires_at)
                values (:token, :owner, :csrf, :expires)
                """;
        database.writePlain(
                "adding a session",
                handle ->
                        handle.createUpdate(query)
                                .bind("token", session.tokenHash())
                                .bind("owner", session.owner().value())
                                .bind("csrf", session.csrf())
                                .bind("expires", session.expires().toEpochMilli())
                                .execute());
    }

    @Override
    public Optional<Session> session(String tokenHash, Instant now) {
        var query =
                """
                select token, owner, csrf, expires_at from session
                where token = :token and expires_at > :now
                """;
        return database.read(
                "looking for a session",
                handle ->
                        handle.createQuery(query)
                                .bind("token", tokenHash)
                                .bind("now", now.toEpochMilli())
                                .map((row, _) -> session(row))
                                .findOne());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("token"),
                new OwnerId(row.getLong("owner")),
                row.getString("csrf"),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    @Override
    public void removeSession(String tokenHash) {
        var query =
                """
                delete from session where token = :token
                """;
        database.writePlain(
                "ending a session",
                handle -> handle.createUpdate(query).bind("token", tokenHash).execute());
    }

    @Override
    public void removeSessions(OwnerId owner) {
        var query =
                """
                delete from session where owner = :owner
                """;
        database.writePlain(
                "ending all sessions",
                handle -> handle.createUpdate(query).bind("owner", owner.value()).execute());
    }
}
