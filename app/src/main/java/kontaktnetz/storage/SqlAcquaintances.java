package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Kappa;

/// Who knows whom among the people of one owner, as the parties tell it.
final class SqlAcquaintances implements Acquaintances {

    /// A letter to more people shows nobody's acquaintance.
    private static final int CROWD = 20;

    private final Database database;
    private final Owner owner;

    SqlAcquaintances(Database database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    private record Pair(long from, long to) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int byFrom = Long.compare(from, other.from);
            return byFrom != 0 ? byFrom : Long.compare(to, other.to);
        }
    }

    /// A day of contact between two people, through one channel and in one direction.
    private record Bucket(int day, int channel, boolean outgoing) implements Comparable<Bucket> {

        @Override
        public int compareTo(Bucket other) {
            int byDay = Integer.compare(day, other.day);
            int byChannel = Integer.compare(channel, other.channel);
            return byDay != 0
                    ? byDay
                    : byChannel != 0 ? byChannel : Boolean.compare(outgoing, other.outgoing);
        }
    }

    /// Who meets or telephones together is in contact; of a letter, only its writer and those it
    /// went to. What somebody was seen to write counts as theirs, as a meeting does.
    @Override
    public List<Seen> around(Collection<PersonId> people, LocalDate today) {
        var query =
                """
                select y.person source, x.person target, q.day, q.channel,
                    case when q.channel < 2 or q.part = 0 then 1 else 0 end outwards,
                    i.people, count(distinct i.id) times
                from identifier x
                join party p on p.owner = x.owner and p.identifier = x.id
                join party q on q.owner = p.owner and q.interaction = p.interaction
                join identifier y on y.owner = q.owner and y.id = q.identifier
                join interaction i on i.owner = p.owner and i.id = p.interaction
                where x.owner = ? and q.day <= ? and q.channel <> 4 and y.person is not null
                    and y.person <> x.person and i.people > 1
                    and (q.channel < 2 or ((p.part = 0 or q.part = 0) and i.people <= ?))
                    and x.person in (<items>)
                group by y.person, x.person, q.day, q.channel, outwards, i.people
                """;
        var numbers = people.stream().map(PersonId::value).distinct().sorted().toList();
        var contact = new TreeMap<Pair, Map<Bucket, Long>>();
        database.read(
                "looking who knows whom",
                handle -> {
                    try (var sql = new Statements(handle.getConnection())) {
                        return sql.listIn(
                                query,
                                row -> add(contact, row),
                                numbers,
                                owner.id().value(),
                                today.toEpochDay(),
                                CROWD);
                    }
                });
        var seen = new ArrayList<Seen>();
        contact.forEach((pair, buckets) -> seen.add(seen(pair, buckets)));
        return seen;
    }

    private static boolean add(Map<Pair, Map<Bucket, Long>> contact, ResultSet row)
            throws SQLException {
        var pair = new Pair(row.getLong("source"), row.getLong("target"));
        var bucket =
                new Bucket(row.getInt("day"), row.getInt("channel"), row.getInt("outwards") == 1);
        long share = TieBuilder.share(row.getInt("people")) * row.getInt("times");
        contact.computeIfAbsent(pair, _ -> new TreeMap<>()).merge(bucket, share, Long::sum);
        return true;
    }

    private static Seen seen(Pair pair, Map<Bucket, Long> buckets) {
        var builder = new TieBuilder();
        buckets.forEach((bucket, share) ->
                builder.add(
                        bucket.day,
                        Kappa.of(Codes.channel(bucket.channel)),
                        bucket.outgoing,
                        share));
        return new Seen(
                new PersonId(pair.from), new PersonId(pair.to), builder.state().orElseThrow());
    }
}
