package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusts;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// How much the words of people count for one owner.
final class SqlTrusts implements Trusts {

    private static final String EVERY_TOPIC = "";

    private final Database database;
    private final Owner owner;

    SqlTrusts(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    private record Word(PersonId person, String topic, TrustWord word) {

        static Word of(ResultSet row) throws SQLException {
            return new Word(
                    new PersonId(row.getLong(1)), row.getString(2), Codes.word(row.getInt(3)));
        }
    }

    @Override
    public Map<PersonId, Declared> declared(Collection<PersonId> people) {
        var query =
                """
                select person, topic, word from trust_word where owner = ? and person in (<items>)
                """;
        var words =
                database.read(
                        "looking what was declared of people's judgement",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.listIn(query, Word::of, numbers(people), me());
                            }
                        });
        var declared = new HashMap<PersonId, Declared>();
        for (var word : words) {
            var before = declared.getOrDefault(word.person, Declared.NOTHING);
            declared.put(word.person, and(before, word));
        }
        return declared;
    }

    private static Declared and(Declared before, Word word) {
        if (word.topic.equals(EVERY_TOPIC)) {
            return new Declared(word.word, before.byTopic());
        }
        var byTopic = new HashMap<>(before.byTopic());
        byTopic.put(new TopicId(word.topic), word.word);
        return new Declared(before.general(), byTopic);
    }

    @Override
    public boolean declare(PersonId person, @Nullable TopicId topic, TrustWord word) {
        var delete =
                """
                delete from trust_word where owner = ? and person = ? and topic = ?
                """;
        var insert =
                """
                insert into trust_word (owner, person, topic, word) values (?, ?, ?, ?)
                """;
        var key = topic == null ? EVERY_TOPIC : topic.key();
        return database.write(
                "declaring what the word of " + person + " counts",
                owner,
                work -> {
                    if (!PersonRows.exists(work, person.value())) {
                        return false;
                    }
                    work.sql.update(delete, me(), person.value(), key);
                    if (word != TrustWord.NOTHING_SAID) {
                        work.sql.update(insert, me(), person.value(), key, Codes.code(word));
                        PersonRows.touch(work, List.of(person.value()));
                    }
                    return true;
                });
    }

    /// What the owner experienced decides: a changed grade changes whether the word was kept.
    @Override
    public List<Outcome> outcomes(Collection<PersonId> people) {
        var query =
                """
                select v.person, i.ended, e.grade from inquiry_voice v
                join inquiry i on i.owner = v.owner and i.id = v.inquiry
                join experience e on e.owner = i.owner and e.id = i.experience
                where v.owner = ? and v.part = 0 and e.grade <> 0 and v.person in (<items>)
                """;
        return database.read(
                "looking what became of recommendations",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.listIn(query, SqlTrusts::outcome, numbers(people), me());
                    }
                });
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                new PersonId(row.getLong(1)),
                LocalDate.ofEpochDay(row.getInt(2)),
                row.getInt(3) > 0);
    }

    private static List<Long> numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().sorted().toList();
    }

    private long me() {
        return owner.id().value();
    }
}
