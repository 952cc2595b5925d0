package kontaktnetz.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// PostgreSQL: a table of ties and one of experiences, each with the index the question needs, and
/// a recursive statement, prepared once.
final class SqlPeer implements RecommendingPeers.Peer {

    private static final String TABLES =
            """
            create table tie (
                source int not null, target int not null, tau double precision not null,
                primary key (source, target) include (tau));
            create table experience (
                id int primary key, witness int not null, candidate int not null,
                topic int not null, day int not null, units double precision not null);
            create index told on experience (topic, witness) include (candidate, day, units, id);
            """;

    private static final String QUESTION =
            """
            with recursive reach(person, via, weight, depth) as (
                select target, target, tau, 1 from tie where source = ?
                union all
                select t.target, r.person, 0.5 * r.weight * t.tau, 2
                from reach r join tie t on t.source = r.person
                where r.depth = 1 and t.target <> ?),
            heard as (
                select e.id, e.candidate, e.units,
                    power(2.0::float8, -(? - e.day) / 730.0::float8) as aged,
                    max(r.weight) as weight
                from reach r join experience e on e.topic = ? and e.witness = r.person
                where e.candidate <> ? and (r.depth = 1 or r.via <> e.candidate)
                group by e.id, e.candidate, e.units, e.day)
            select candidate,
                sum(weight * aged * greatest(units, 0)), sum(weight * aged * greatest(-units, 0))
            from heard group by candidate
            order by 2 desc
            """;

    private final Connection connection;
    private final PreparedStatement question;

    SqlPeer(String address, InventedNet invented) throws SQLException {
        connection = DriverManager.getConnection(address);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        connection.setAutoCommit(false);
        ties(invented);
        experiences(invented);
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        question = connection.prepareStatement(QUESTION);
    }

    private void ties(InventedNet invented) throws SQLException {
        try (var insert = connection.prepareStatement("insert into tie values (?, ?, ?)")) {
            for (int i = 0; i < invented.ties.length; i++) {
                insert.setInt(1, InventedNet.first(invented.ties[i]));
                insert.setInt(2, InventedNet.second(invented.ties[i]));
                insert.setDouble(3, invented.tau[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void experiences(InventedNet invented) throws SQLException {
        var into = "insert into experience values (?, ?, ?, ?, ?, ?)";
        try (var insert = connection.prepareStatement(into)) {
            for (int i = 0; i < invented.experiences.length; i++) {
                insert.setInt(1, i);
                insert.setInt(2, InventedNet.first(invented.experiences[i]));
                insert.setInt(3, InventedNet.second(invented.experiences[i]));
                insert.setInt(4, invented.topic[i]);
                insert.setInt(5, invented.day[i]);
                insert.setDouble(6, invented.units[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public Map<Integer, double[]> ask(int asker, int topic) {
        try {
            question.setInt(1, asker);
            question.setInt(2, asker);
            question.setInt(3, InventedNet.TODAY);
            question.setInt(4, topic);
            question.setInt(5, asker);
            var found = new HashMap<Integer, double[]>();
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getInt(1), new double[] {rows.getDouble(2), rows.getDouble(3)});
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("asking PostgreSQL", e);
        }
    }

    @Override
    public void close() throws SQLException {
        question.close();
        connection.close();
    }
}
