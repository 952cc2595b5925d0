package kontaktnetz.graph;

import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import kontaktnetz.graph.History.Event;

/// The formulas as they are written, over all days, without a thought for speed. Half-lives are
/// arguments, so that time can be stretched.
record SlowTie(List<Event> events, List<Integer> halfLives, int rhythmHalfLife) {

    static SlowTie of(History history) {
        return slowed(history, 1);
    }

    /// With half-lives `k` times as long.
    static SlowTie slowed(History history, int k) {
        return new SlowTie(history.events(), List.of(14 * k, 60 * k, 365 * k), 730 * k);
    }

    double strength(int today) {
        double omega = events.stream().anyMatch(Event::outgoing) ? 0.5 : 0.25;
        double strength = 0;
        for (int halfLife : halfLives) {
            strength +=
                    Math.log(
                            1
                                    + decayed(today, halfLife, true)
                                    + omega * decayed(today, halfLife, false));
        }
        return strength;
    }

    double density(int today) {
        double density = 0;
        for (int halfLife : halfLives) {
            double days = 0;
            for (int day : days()) {
                days += power(today - day, halfLife);
            }
            density += Math.log(1 + days);
        }
        return density;
    }

    double mu(double k, double g0) {
        double r0 = 0;
        double r1 = 0;
        int last = days().last();
        for (var gap : gaps().entrySet()) {
            double weight = power(last - gap.getKey(), rhythmHalfLife);
            r0 += weight;
            r1 += weight * Math.log(gap.getValue());
        }
        return (r1 + k * Math.log(g0)) / (r0 + k);
    }

    double sigma(double k, double g0) {
        double r0 = 0;
        double r2 = 0;
        int last = days().last();
        for (var gap : gaps().entrySet()) {
            double weight = power(last - gap.getKey(), rhythmHalfLife);
            r0 += weight;
            r2 += weight * Math.pow(Math.log(gap.getValue()), 2);
        }
        double mean = mu(k, g0);
        return Math.sqrt(
                Math.max(
                        0.3,
                        (r2 + k * (Math.pow(Math.log(g0), 2) + 1.5)) / (r0 + k) - mean * mean));
    }

    double z(int today, double k, double g0) {
        return (Math.log(1 + today - days().last()) - mu(k, g0)) / sigma(k, g0);
    }

    double chance30(int today) {
        return 1 / (1 + Math.exp(3.015 - 0.745 * density(today) + 0.394 * z(today, 1, 10)));
    }

    double chance(int today, int horizon) {
        double logit =
                -3.103
                        + 0.731 * density(today)
                        - 0.365 * z(today, 1, 10)
                        + 0.877 * Math.log(horizon / 30.0);
        return 1 / (1 + Math.exp(-logit));
    }

    private double decayed(int today, int halfLife, boolean outgoing) {
        var shares = new HashMap<List<Integer>, Double>();
        for (var event : events) {
            if (event.outgoing() == outgoing) {
                shares.merge(
                        List.of(event.day(), event.channel()), 1.0 / event.people(), Double::sum);
            }
        }
        double sum = 0;
        for (var bucket : shares.entrySet()) {
            double mass =
                    History.KAPPA[bucket.getKey().get(1)] * (1 - Math.exp(-2 * bucket.getValue()));
            sum += mass * power(today - bucket.getKey().get(0), halfLife);
        }
        return sum;
    }

    private TreeSet<Integer> days() {
        var days = new TreeSet<Integer>();
        events.forEach(event -> days.add(event.day()));
        return days;
    }

    /// The gaps by the day that ended each.
    private TreeMap<Integer, Integer> gaps() {
        var gaps = new TreeMap<Integer, Integer>();
        var days = days();
        for (int day : days) {
            var before = days.lower(day);
            if (before != null) {
                gaps.put(day, day - before);
            }
        }
        return gaps;
    }

    private static double power(int age, int halfLife) {
        return Math.pow(2, -(double) age / halfLife);
    }
}
