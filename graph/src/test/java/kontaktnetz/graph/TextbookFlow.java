package kontaktnetz.graph;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A maximum flow as in any textbook: while there is a path on which more can flow, let it.
final class TextbookFlow {

    static final String FROM = "from";
    static final String TO = "to";

    private static final double NOTHING = 1e-12;

    private final Map<String, Map<String, Double>> left = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> flow = new HashMap<>();

    void link(String from, String to, double cap) {
        left.computeIfAbsent(from, absent -> new LinkedHashMap<>()).put(to, cap);
        left.computeIfAbsent(to, absent -> new LinkedHashMap<>()).putIfAbsent(from, 0.0);
    }

    double most() {
        double most = 0;
        for (var path = path(); path.containsKey(TO); path = path()) {
            double amount = Double.POSITIVE_INFINITY;
            for (var to = TO; !to.equals(FROM); to = before(path, to)) {
                amount = Math.min(amount, left(before(path, to), to));
            }
            for (var to = TO; !to.equals(FROM); to = before(path, to)) {
                add(left, before(path, to), to, -amount);
                add(left, to, before(path, to), amount);
                add(flow, before(path, to), to, amount);
                add(flow, to, before(path, to), -amount);
            }
            most += amount;
        }
        return most;
    }

    double over(String from, String to) {
        return Math.max(0, flow.getOrDefault(from, Map.of()).getOrDefault(to, 0.0));
    }

    private double left(String from, String to) {
        return left.getOrDefault(from, Map.of()).getOrDefault(to, 0.0);
    }

    private Map<String, String> path() {
        var before = new HashMap<String, String>();
        var queue = new ArrayDeque<String>();
        before.put(FROM, FROM);
        queue.add(FROM);
        while (!queue.isEmpty()) {
            var from = queue.remove();
            left.getOrDefault(from, Map.of())
                    .forEach((to, cap) -> {
                        if (cap > NOTHING && before.putIfAbsent(to, from) == null) {
                            queue.add(to);
                        }
                    });
        }
        return before;
    }

    private static String before(Map<String, String> path, String to) {
        var before = path.get(to);
        if (before == null) {
            throw new IllegalStateException("no way to " + to);
        }
        return before;
    }

    private static void add(
            Map<String, Map<String, Double>> amounts, String from, String to, double amount) {
        amounts.computeIfAbsent(from, absent -> new HashMap<>()).merge(to, amount, Double::sum);
    }
}
