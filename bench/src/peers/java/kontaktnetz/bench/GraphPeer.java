package kontaktnetz.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;

/// Neo4j within this process: people as nodes with an indexed number, ties and experiences as
/// relationships. A person has few experiences, so that going through them for those on the topic
/// costs less than an index of relationships.
final class GraphPeer implements RecommendingPeers.Peer {

    private static final String DATABASE = "neo4j";
    private static final int AT_ONCE = 50_000;

    private static final String QUESTION =
            """
            match (a:Person {id: $asker})
            call (a) {
                match (a)-[t:TRUSTS]->(x)-[e:HAD {topic: $topic}]->(c) where c <> a
                return e, c, t.tau as weight
                union all
                match (a)-[t:TRUSTS]->(b)-[u:TRUSTS]->(x)-[e:HAD {topic: $topic}]->(c)
                where c <> a and x <> a and b <> c
                return e, c, 0.5 * t.tau * u.tau as weight
            }
            with e, c, max(weight) as weight
            with c, weight * 2.0 ^ (-($today - e.day) / 730.0) as counts, e.units as units
            return c.id as candidate,
                sum(case when units > 0 then counts * units else 0.0 end) as good,
                sum(case when units < 0 then -counts * units else 0.0 end) as bad
            order by good desc
            """;

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;

    GraphPeer(Path folder, InventedNet invented) {
        service = new DatabaseManagementServiceBuilder(folder).build();
        database = service.database(DATABASE);
        try (var transaction = database.beginTx()) {
            transaction
                    .execute("create constraint for (p:Person) require p.id is unique")
                    .close();
            transaction.commit();
        }
        var nodes = people(invented);
        relate(nodes, invented.ties.length, (i, from, to) -> {
            var tie =
                    from.createRelationshipTo(to, RelationshipType.withName("TRUSTS"));
            tie.setProperty("tau", invented.tau[i]);
        }, invented.ties);
        relate(nodes, invented.experiences.length, (i, from, to) -> {
            var experience = from.createRelationshipTo(to, RelationshipType.withName("HAD"));
            experience.setProperty("topic", invented.topic[i]);
            experience.setProperty("day", invented.day[i]);
            experience.setProperty("units", invented.units[i]);
        }, invented.experiences);
    }

    private interface Relating {
        void relate(int number, Node from, Node to);
    }

    private String[] people(InventedNet invented) {
        var ids = new String[invented.people];
        for (int from = 0; from < ids.length; from += AT_ONCE) {
            try (var transaction = database.beginTx()) {
                for (int i = from; i < Math.min(ids.length, from + AT_ONCE); i++) {
                    var node = transaction.createNode(Label.label("Person"));
                    node.setProperty("id", i);
                    ids[i] = node.getElementId();
                }
                transaction.commit();
            }
        }
        return ids;
    }

    private void relate(String[] nodes, int count, Relating deed, long[] pairs) {
        for (int from = 0; from < count; from += AT_ONCE) {
            try (var transaction = database.beginTx()) {
                for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
                    deed.relate(
                            i,
                            transaction.getNodeByElementId(nodes[InventedNet.first(pairs[i])]),
                            transaction.getNodeByElementId(nodes[InventedNet.second(pairs[i])]));
                }
                transaction.commit();
            }
        }
    }

    @Override
    public String name() {
        return "Neo4j";
    }

    @Override
    public Map<Integer, double[]> ask(int asker, int topic) {
        var found = new HashMap<Integer, double[]>();
        Map<String, Object> given =
                Map.of("asker", asker, "topic", topic, "today", InventedNet.TODAY);
        try (var transaction = database.beginTx();
                var rows = transaction.execute(QUESTION, given)) {
            while (rows.hasNext()) {
                var row = rows.next();
                found.put(
                        (int) number(row, "candidate"),
                        new double[] {number(row, "good"), number(row, "bad")});
            }
        }
        return found;
    }

    private static double number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
