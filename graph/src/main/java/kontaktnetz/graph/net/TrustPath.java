package kontaktnetz.graph.net;

import java.util.List;

/// A way from one person to another, over people who know each other.
///
/// @param people from the first to the last, each once
/// @param steps how much each trusts the next, one fewer than there are people
public record TrustPath(List<Integer> people, List<Double> steps) {

    public TrustPath {
        people = List.copyOf(people);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || people.size() != steps.size() + 1) {
            throw new IllegalArgumentException(
                    "a path of " + people.size() + " people with " + steps.size() + " steps");
        }
    }

    /// The path along `people`, each linked with the next.
    static TrustPath along(Links links, List<Integer> people) {
        var steps = new Double[people.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = links.weight(links.arc(people.get(i), people.get(i + 1)));
        }
        return new TrustPath(people, List.of(steps));
    }

    /// The product of the steps.
    public double trust() {
        double product = 1;
        for (double step : steps) {
            product *= step;
        }
        return product;
    }

    /// Which step has the least trust, counted from 0; of several the first.
    public int weakest() {
        int weakest = 0;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i) < steps.get(weakest)) {
                weakest = i;
            }
        }
        return weakest;
    }

    /// The people between the first and the last.
    public List<Integer> between() {
        return people.subList(1, people.size() - 1);
    }
}
