package kontaktnetz.storage;

import java.time.Instant;
import java.util.Optional;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Letterbox;

/// Where answers are dropped in: the one place that knows no owner, and finds by hash alone.
final class SqlLetterbox implements Letterbox {

    private final Database database;

    SqlLetterbox(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Question> question(String hash, Instant now) {
        var query =
                """
                select o.name, a.german, a.english from answer_link a
                join owner o on o.id = a.owner
                where a.token = ? and a.standing = 0 and a.until_at > ?
                """;
        return database
                .read(
                        "looking for the question behind a token",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.list(
                                        query,
                                        row ->
                                                new Question(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3)),
                                        hash,
                                        now.toEpochMilli());
                            }
                        })
                .stream()
                .findFirst();
    }

    /// One statement, so that of two at once only one is dropped in.
    @Override
    public boolean drop(String hash, Answered answered, Instant now) {
        var query =
                """
                update answer_link set standing = 1, kind = ?, whom = ?, sentence = ?
                where token = ? and standing = 0 and until_at > ?
                """;
        return database.writePlain(
                "dropping an answer in",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.update(
                                        query,
                                        Codes.code(answered.kind()),
                                        Codes.clean(answered.whom()),
                                        Codes.clean(answered.sentence()),
                                        hash,
                                        now.toEpochMilli())
                                > 0;
                    }
                });
    }
}
