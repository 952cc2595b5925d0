package kontaktnetz.graph;

import java.util.HashMap;
import java.util.List;
import kontaktnetz.graph.Explanation.Way;

/// The product itself, asked.
///
/// @param weighing as usual, but for tests that need other figures
record Product(Weighing weighing) implements Recommending {

    static final Product USUAL = new Product(Weighing.USUAL);

    @Override
    public Heard ask(World world) {
        var answer = answer(world);
        var on = new HashMap<Integer, Recommendation>();
        var ways = new HashMap<Integer, List<Way>>();
        for (int person : world.people()) {
            if (person != World.ASKER) {
                on.put(person, answer.on(person));
            }
        }
        for (var each : answer.recommendations()) {
            ways.put(each.candidate(), answer.explain(each.candidate()).ways());
        }
        return new Heard(on, ways);
    }

    /// Evidence never falls, not by a bit.
    @Override
    public double slack() {
        return 0;
    }

    Answer answer(World world) {
        return recommender(world).ask(question(world));
    }

    Recommender recommender(World world) {
        var net = TrustNet.among(world.persons());
        world.ties().forEach((tie, tau) -> net.add(tie.from(), tie.to(), tau));
        var reports = Reports.among(world.persons());
        for (var each : world.told()) {
            reports.add(
                    each.experience(),
                    each.witness(),
                    each.candidate(),
                    World.TOPIC,
                    each.day(),
                    each.units());
        }
        return new Recommender(net.build(), reports.build(), weighing);
    }

    static Question question(World world) {
        return Question.of(World.ASKER, world.day())
                .muting(world.muted().stream().mapToInt(person -> person).toArray());
    }
}
