package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.Outbox;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.outbox.Outgoing.State;
import kontaktnetz.outbox.OutgoingId;
import kontaktnetz.people.Owner;

/// The messages one owner sent.
final class SqlOutbox implements Outbox {

    private static final String LINE = "\n";
    private static final String NOWHERE = "kontaktnetz.invalid";

    private final Database database;
    private final Owner owner;

    SqlOutbox(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<MailAccount> account() {
        return database.read(
                "looking for the mail account",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return account(sql, me());
                    }
                });
    }

    private static Optional<MailAccount> account(Statements sql, long owner) throws SQLException {
        var query =
                """
                select * from mail_account where owner = ?
                """;
        return sql.list(query, SqlOutbox::account, owner).stream().findFirst();
    }

    private static MailAccount account(ResultSet row) throws SQLException {
        return new MailAccount(
                row.getString("host"),
                row.getInt("port"),
                Codes.security(row.getInt("security")),
                row.getString("login"),
                row.getString("password"),
                row.getString("sender"));
    }

    @Override
    public void use(MailAccount account) {
        var query =
                """
                insert into mail_account (owner, host, port, security, login, password, sender)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (owner) do update set host = excluded.host, port = excluded.port,
                    security = excluded.security, login = excluded.login,
                    password = excluded.password, sender = excluded.sender
                """;
        database.write(
                "changing the mail account",
                owner,
                work ->
                        work.sql.update(
                                query,
                                me(),
                                Codes.clean(account.host()),
                                account.port(),
                                Codes.code(account.security()),
                                Codes.clean(account.user()),
                                account.sealed(),
                                Codes.clean(account.from())));
    }

    @Override
    public boolean useNone() {
        var query =
                """
                delete from mail_account where owner = ?
                """;
        return database.write(
                "removing the mail account", owner, work -> work.sql.update(query, me()) > 0);
    }

    @Override
    public Outgoing queue(Envelope envelope, UUID once, Instant now) {
        return database.write(
                "putting a message into the outbox",
                owner,
                work -> queue(work, envelope, once, now));
    }

    /// Puts a message into the outbox together with what else is written. Its Message-ID is made
    /// now and stays, however often it is handed over.
    static Outgoing queue(Work work, Envelope envelope, UUID once, Instant now)
            throws SQLException {
        var there =
                """
                select id from outgoing where owner = ? and message_id = ?
                """;
        var query =
                """
                insert into outgoing (owner, id, message_id, receivers, subject, body, state,
                    attempts, queued_at, due_at, trouble)
                values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, '')
                """;
        var from = account(work.sql, work.owner).map(MailAccount::from).orElse("");
        var domain = from.contains("@") ? from.substring(from.lastIndexOf('@') + 1) : NOWHERE;
        var messageId = "<%s@%s>".formatted(once, domain);
        var known = work.sql.longs(there, work.owner, messageId);
        if (!known.isEmpty()) {
            return read(work.sql, work.owner, known.getFirst()).orElseThrow();
        }
        long id = work.numbers.next("outgoing");
        work.sql.update(
                query,
                work.owner,
                id,
                messageId,
                Codes.clean(String.join(LINE, envelope.to())),
                Codes.clean(envelope.subject()),
                Codes.clean(envelope.text()),
                now.toEpochMilli(),
                now.toEpochMilli());
        return read(work.sql, work.owner, id).orElseThrow();
    }

    @Override
    public Optional<Outgoing> takeInHand(Instant now) {
        var first =
                """
                select id from outgoing where owner = ? and state = 0 and due_at <= ?
                order by due_at, id limit 1
                """;
        var take =
                """
                update outgoing set state = 1, attempts = attempts + 1, due_at = ?
                where owner = ? and id = ? and state = 0
                """;
        return database.write(
                "taking a message in hand",
                owner,
                work -> {
                    var due = work.sql.longs(first, me(), now.toEpochMilli());
                    if (due.isEmpty()) {
                        return Optional.empty();
                    }
                    work.sql.update(take, now.toEpochMilli(), me(), due.getFirst());
                    return read(work.sql, me(), due.getFirst());
                });
    }

    /// What a server said counts even where the message was given up on in the meantime.
    @Override
    public void note(OutgoingId id, State state, String trouble, Instant due) {
        var query =
                """
                update outgoing set state = ?, trouble = ?, due_at = ?,
                    body = case when ? = 2 then '' else body end
                where owner = ? and id = ? and state in (1, 4)
                """;
        int code = Codes.code(state);
        database.write(
                "noting what came of message " + id,
                owner,
                work ->
                        work.sql.update(
                                query,
                                code,
                                Codes.clean(trouble),
                                due.toEpochMilli(),
                                code,
                                me(),
                                id.value()));
    }

    @Override
    public int giveUpOn(Instant then) {
        var query =
                """
                update outgoing set state = 4 where owner = ? and state = 1 and due_at < ?
                """;
        return database.write(
                "looking for messages in nobody's hand",
                owner,
                work -> work.sql.update(query, me(), then.toEpochMilli()));
    }

    @Override
    public boolean settle(OutgoingId id, boolean arrived, Instant now) {
        var query =
                """
                update outgoing set state = ?, attempts = 0, due_at = ?, trouble = '',
                    body = case when ? = 2 then '' else body end
                where owner = ? and id = ? and (state = 4 or (state = 3 and ? = 0))
                """;
        int code = Codes.code(arrived ? State.SENT : State.QUEUED);
        return database.write(
                "settling message " + id,
                owner,
                work ->
                        work.sql.update(
                                        query,
                                        code,
                                        now.toEpochMilli(),
                                        code,
                                        me(),
                                        id.value(),
                                        code)
                                > 0);
    }

    @Override
    public boolean withdraw(OutgoingId id) {
        var query =
                """
                delete from outgoing where owner = ? and id = ? and state in (0, 3)
                """;
        return database.write(
                "taking message " + id + " back",
                owner,
                work -> work.sql.update(query, me(), id.value()) > 0);
    }

    @Override
    public List<Outgoing> latest(int limit) {
        var query =
                """
                select * from outgoing where owner = ?
                order by case when state = 2 then 1 else 0 end, queued_at desc, id desc limit ?
                """;
        return database.read(
                "looking at the outbox",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(query, SqlOutbox::outgoing, me(), limit);
                    }
                });
    }

    private static Optional<Outgoing> read(Statements sql, long owner, long id)
            throws SQLException {
        var query =
                """
                select * from outgoing where owner = ? and id = ?
                """;
        return sql.list(query, SqlOutbox::outgoing, owner, id).stream().findFirst();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                new OutgoingId(row.getLong("id")),
                row.getString("message_id"),
                new Envelope(
                        List.of(row.getString("receivers").split(LINE)),
                        row.getString("subject"),
                        row.getString("body")),
                Codes.outgoing(row.getInt("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("trouble"));
    }

    private long me() {
        return owner.id().value();
    }
}
