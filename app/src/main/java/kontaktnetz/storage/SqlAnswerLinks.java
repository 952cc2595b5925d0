package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLink.Standing;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.AnswerLinks;
import kontaktnetz.answers.Answered;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// The answer links of one owner.
final class SqlAnswerLinks implements AnswerLinks {

    private final Database database;
    private final Owner owner;

    SqlAnswerLinks(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    @Override
    public Optional<AnswerLink> make(PersonId to, Asked topic, String hash, Instant now) {
        var query =
                """
                insert into answer_link (owner, id, token, person, topic, german, english, made_at,
                    until_at, standing, kind, whom, sentence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, null, '', '')
                """;
        return database.write(
                "making an answer link",
                owner,
                work -> {
                    if (!PersonRows.exists(work, to.value())) {
                        return Optional.empty();
                    }
                    long id = work.numbers.next("answer_link");
                    work.sql.update(
                            query,
                            me(),
                            id,
                            hash,
                            to.value(),
                            topic.topic().key(),
                            Codes.clean(topic.german()),
                            Codes.clean(topic.english()),
                            now.toEpochMilli(),
                            now.plus(AnswerLink.LASTS).toEpochMilli());
                    return find(work.sql, id);
                });
    }

    @Override
    public Optional<AnswerLink> find(AnswerLinkId id) {
        return database.read(
                "looking for answer link " + id,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return find(sql, id.value());
                    }
                });
    }

    private Optional<AnswerLink> find(Statements sql, long id) throws SQLException {
        var query =
                """
                select * from answer_link where owner = ? and id = ?
                """;
        return sql.list(query, SqlAnswerLinks::link, me(), id).stream().findFirst();
    }

    @Override
    public boolean revoke(AnswerLinkId id) {
        return moved("taking answer link " + id + " back", id, Standing.OPEN, Standing.REVOKED);
    }

    @Override
    public boolean settle(AnswerLinkId id) {
        return moved("settling answer " + id, id, Standing.ANSWERED, Standing.SETTLED);
    }

    private boolean moved(String doing, AnswerLinkId id, Standing from, Standing to) {
        var query =
                """
                update answer_link set standing = ? where owner = ? and id = ? and standing = ?
                """;
        return database.write(
                doing,
                owner,
                work ->
                        work.sql.update(query, Codes.code(to), me(), id.value(), Codes.code(from))
                                > 0);
    }

    @Override
    public List<AnswerLink> waiting(int limit) {
        var query =
                """
                select * from answer_link where owner = ? and standing = 1
                order by made_at, id limit ?
                """;
        return some("looking for answers that wait", query, me(), limit);
    }

    @Override
    public List<AnswerLink> open(Instant now, int limit) {
        var query =
                """
                select * from answer_link where owner = ? and standing = 0 and until_at > ?
                order by made_at desc, id desc limit ?
                """;
        return some("looking for answer links", query, me(), now.toEpochMilli(), limit);
    }

    private List<AnswerLink> some(String doing, String query, @Nullable Object... values) {
        return database.read(
                doing,
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.list(query, SqlAnswerLinks::link, values);
                    }
                });
    }

    private static AnswerLink link(ResultSet row) throws SQLException {
        int kind = row.getInt("kind");
        var answered =
                row.wasNull()
                        ? null
                        : new Answered(
                                Codes.answerKind(kind),
                                row.getString("whom"),
                                row.getString("sentence"));
        return new AnswerLink(
                new AnswerLinkId(row.getLong("id")),
                new PersonId(row.getLong("person")),
                new TopicId(row.getString("topic")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                Codes.standing(row.getInt("standing")),
                answered);
    }

    private long me() {
        return owner.id().value();
    }
}
