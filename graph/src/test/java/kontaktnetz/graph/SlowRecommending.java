package kontaktnetz.graph;

import static kontaktnetz.graph.Mistake.*;
import static kontaktnetz.graph.World.ASKER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kontaktnetz.graph.Explanation.Way;
import kontaktnetz.graph.World.Told;

/// The model as it is written, with everybody looked at for everything and a flow from the
/// textbook; and with mistakes, if wanted.
record SlowRecommending(Set<Mistake> mistakes) implements Recommending {

    private static final double KAPPA = 2;
    private static final double LIMIT = 3;
    private static final double PRIOR = 2;
    private static final double HALF_LIFE = 730;

    static SlowRecommending faultless() {
        return new SlowRecommending(EnumSet.noneOf(Mistake.class));
    }

    static SlowRecommending with(Mistake mistake) {
        return new SlowRecommending(EnumSet.of(mistake));
    }

    /// Its sums are of fractions, in the order in which they come.
    @Override
    public double slack() {
        return errs(SAYS_TO_BE_EXACT) ? 0 : 1e-9;
    }

    @Override
    public Heard ask(World world) {
        var on = new HashMap<Integer, Recommendation>();
        var ways = new HashMap<Integer, List<Way>>();
        for (int candidate : world.people()) {
            if (candidate != ASKER) {
                var asked = new Asked(world, candidate);
                on.put(candidate, asked.recommendation());
                if (asked.good.sum() + asked.bad.sum() > 0) {
                    ways.put(candidate, asked.ways());
                }
            }
        }
        return new Heard(on, ways);
    }

    /// What is equal on paper is equal here too.
    private static long grains(double units) {
        return Math.round(units * 1e9);
    }

    private boolean errs(Mistake mistake) {
        return mistakes.contains(mistake);
    }

    /// One candidate in one world.
    private final class Asked {

        final World world;
        final int candidate;
        final Map<Integer, double[]> said = new TreeMap<>();
        final Map<Integer, Double> grade = new HashMap<>();
        final Flowed good;
        final Flowed bad;
        double base;
        double mean;

        Asked(World world, int candidate) {
            this.world = world;
            this.candidate = candidate;
            for (var told : heard()) {
                if (told.candidate() == candidate
                        && (told.witness() != candidate || errs(OWN_PRAISE))
                        && weight(told.witness()) > 0) {
                    said.computeIfAbsent(told.witness(), absent -> new double[4]);
                    say(said.get(told.witness()), told);
                }
            }
            said.forEach((witness, units) -> grade.put(witness, limit(units)));
            said.values().removeIf(units -> units[0] + units[1] == 0);
            climate();
            good = new Flowed(0);
            bad = new Flowed(1);
        }

        /// Each experience once: the first telling, since the others are the same.
        List<Told> heard() {
            if (errs(DOUBLE_HEARSAY)) {
                return world.told();
            }
            var heard = new LinkedHashMap<Long, Told>();
            world.told().forEach(told -> heard.putIfAbsent(told.experience(), told));
            return List.copyOf(heard.values());
        }

        void say(double[] sums, Told told) {
            if (told.units() == 0 && !errs(NEUTRAL_IS_BOTH)) {
                return;
            }
            double age = world.day() - told.day();
            double left = Math.pow(2, (errs(AGEING_BACKWARDS) ? age : -age) / HALF_LIFE);
            sums[0] += left * (told.units() == 0 ? 0.5 : Math.max(told.units(), 0));
            sums[1] += left * (told.units() == 0 ? 0.5 : Math.max(-told.units(), 0));
            sums[2] += left * told.units() / 2;
            sums[3] += left;
        }

        double limit(double[] sums) {
            double grade = sums[3] == 0 ? 0 : sums[2] / sums[3];
            double factor = Math.min(1, LIMIT / (sums[0] + sums[1]));
            sums[0] *= factor;
            sums[1] *= factor;
            return grade;
        }

        boolean muted(int person) {
            return world.muted().contains(person);
        }

        double direct(int witness) {
            if (witness == ASKER) {
                return 1;
            }
            double tau = muted(witness) ? 0 : world.tau(ASKER, witness);
            return tau == 0 && errs(TRUST_IN_ANYBODY) ? 0.05 : tau;
        }

        double through(int between, int witness) {
            boolean open =
                    between != ASKER
                            && witness != ASKER
                            && between != witness
                            && (between != candidate || errs(OWN_FRIENDS))
                            && (!muted(between) || errs(MUTED_BUT_FOR_OTHERS))
                            && (!muted(witness) || errs(MUTED_IN_PERSON_ONLY));
            return open ? 0.5 * world.tau(ASKER, between) * world.tau(between, witness) : 0;
        }

        double secondHand(int witness) {
            return world.people().stream()
                    .mapToDouble(between -> through(between, witness))
                    .max()
                    .orElse(0);
        }

        double weight(int witness) {
            return Math.max(direct(witness), secondHand(witness));
        }

        void climate() {
            int count = 10;
            int goods = 9;
            int all = 0;
            double grades = 0;
            for (var told : heard()) {
                boolean counts =
                        told.candidate() != candidate
                                && told.candidate() != ASKER
                                && told.candidate() != told.witness()
                                && (told.witness() != candidate || errs(OWN_BASE))
                                && (told.units() != 0 || errs(NEUTRAL_IN_BASE))
                                && weight(told.witness()) > 0;
                if (counts) {
                    count++;
                    all++;
                    goods += told.units() > 0 ? 1 : 0;
                    grades += told.units() / 2;
                }
            }
            base = (double) goods / count;
            mean = all == 0 ? 2 * base - 1 : grades / all;
        }

        Recommendation recommendation() {
            double r = good.sum();
            double s = bad.sum();
            double s2 = 2 * s;
            double sum = r + (errs(SINGLE_IN_THE_SUM) ? s : s2) + PRIOR;
            double chance = (r + PRIOR * base) / sum;
            double a = r + PRIOR * base;
            double b = s2 + PRIOR * (1 - base);
            double sigma = Math.sqrt(a * b / ((a + b) * (a + b) * (a + b + 1)));
            double bound =
                    errs(MEAN_MINUS_TWO_SIGMA) ? chance - 2 * sigma : BetaQuantile.of(0.1, a, b);
            int independent = independent();
            return new Recommendation(
                    candidate,
                    new Evidence(good.own(), good.heard(), bad.own(), bad.heard()),
                    new Opinion(r / sum, s2 / sum, PRIOR / sum, base, chance, bound),
                    said.size(),
                    independent,
                    expected(),
                    standing(r, s2, chance, independent));
        }

        Standing standing(double r, double s2, double chance, int independent) {
            if (r + s2 == 0) {
                return Standing.UNKNOWN;
            } else if (chance < 0.5) {
                return Standing.RATHER_NOT;
            } else if (s2 > r / 4) {
                return Standing.MIXED;
            }
            return independent >= 2 && r >= 1 ? Standing.SEVERAL : Standing.FIRST_HINT;
        }

        double expected() {
            double weights = 0.5;
            double grades = 0.5 * mean;
            for (int witness : said.keySet()) {
                double units = said(witness)[0] + said(witness)[1];
                double weight = (good.of(witness) + bad.of(witness)) / units;
                weights += weight;
                grades += weight * grade.getOrDefault(witness, 0.0);
            }
            return grades / weights;
        }

        double[] said(int witness) {
            return said.getOrDefault(witness, new double[4]);
        }

        /// A matching, as a flow of ones.
        int independent() {
            var flow = new TextbookFlow();
            for (int witness : said.keySet()) {
                flow.link("W" + witness, TextbookFlow.TO, 1);
                if (direct(witness) > 0) {
                    flow.link(TextbookFlow.FROM, "P" + witness, 1);
                    flow.link("P" + witness, "W" + witness, 1);
                }
                for (int between : world.people()) {
                    if (through(between, witness) > 0) {
                        flow.link(TextbookFlow.FROM, "P" + between, 1);
                        flow.link("P" + between, "W" + witness, 1);
                    }
                }
            }
            return (int) Math.round(flow.most());
        }

        List<Way> ways() {
            var ways = new ArrayList<Way>();
            for (int witness : said.keySet()) {
                ways.add(
                        new Way(
                                Explanation.NOBODY,
                                witness,
                                direct(witness) * said(witness)[0],
                                direct(witness) * said(witness)[1]));
                for (int between : world.people()) {
                    ways.add(
                            new Way(
                                    between,
                                    witness,
                                    good.over(between, witness),
                                    bad.over(between, witness)));
                }
            }
            ways.removeIf(way -> way.good() + way.bad() == 0);
            return ways;
        }

        /// The good, or the bad, that arrives.
        private final class Flowed {

            final int side;
            final List<Integer> order = new ArrayList<>();
            final Map<Integer, Double> heard = new HashMap<>();
            final Map<List<Integer>, Double> over = new HashMap<>();

            Flowed(int side) {
                this.side = side;
                said.keySet().stream().filter(witness -> wanted(witness) > 0).forEach(order::add);
                order.sort(
                        Comparator.<Integer>comparingLong(witness -> -grains(wanted(witness)))
                                .thenComparingLong(witness -> -grains(units(witness)))
                                .thenComparingLong(witness -> -grains(said(witness)[1 - side]))
                                .thenComparingDouble(witness -> -grade.getOrDefault(witness, 0.0)));
                if (errs(NO_CAP)) {
                    order.forEach(witness -> heard.put(witness, wanted(witness)));
                } else if (errs(GREEDY_CAP)) {
                    greedily();
                } else {
                    most();
                }
            }

            /// What each witness adds to what those before them bring.
            void most() {
                double before = 0;
                for (int i = 0; i < order.size(); i++) {
                    var flow = flow(order.subList(0, i + 1));
                    double now = flow.most();
                    heard.put(order.get(i), now - before);
                    before = now;
                    for (int between : world.people()) {
                        for (int witness : order) {
                            over.put(
                                    List.of(between, witness),
                                    flow.over("B" + between, "W" + witness));
                        }
                    }
                }
            }

            void greedily() {
                var left = new HashMap<Integer, Double>();
                for (int witness : order) {
                    int between = best(witness);
                    double free = left.getOrDefault(between, KAPPA * world.tau(ASKER, between));
                    double amount = Math.min(free, wanted(witness));
                    left.put(between, free - amount);
                    heard.put(witness, amount);
                    over.put(List.of(between, witness), amount);
                }
            }

            TextbookFlow flow(List<Integer> witnesses) {
                var flow = new TextbookFlow();
                for (int witness : witnesses) {
                    flow.link("W" + witness, TextbookFlow.TO, wanted(witness));
                    for (int between : world.people()) {
                        double weight = through(between, witness);
                        if (weight > 0) {
                            flow.link(
                                    TextbookFlow.FROM,
                                    "B" + between,
                                    KAPPA * world.tau(ASKER, between));
                            flow.link("B" + between, "W" + witness, weight * units(witness));
                        }
                    }
                }
                return flow;
            }

            double units(int witness) {
                return said(witness)[side];
            }

            double wanted(int witness) {
                return Math.max(0, secondHand(witness) - direct(witness)) * units(witness);
            }

            int best(int witness) {
                return world.people().stream()
                        .max(Comparator.comparingDouble(between -> through(between, witness)))
                        .orElseThrow();
            }

            double over(int between, int witness) {
                return errs(BEST_WAYS_EXPLAIN)
                        ? (between == best(witness) ? wanted(witness) : 0)
                        : over.getOrDefault(List.of(between, witness), 0.0);
            }

            double of(int witness) {
                return direct(witness) * units(witness) + heard.getOrDefault(witness, 0.0);
            }

            double own() {
                return mean(
                        said.keySet().stream()
                                .mapToDouble(witness -> direct(witness) * units(witness))
                                .sum());
            }

            double heard() {
                return mean(heard.values().stream().mapToDouble(units -> units).sum());
            }

            double sum() {
                return own() + heard();
            }

            private double mean(double sum) {
                if (!errs(WEIGHTED_MEAN)) {
                    return sum;
                }
                double weights = said.keySet().stream().mapToDouble(Asked.this::weight).sum();
                return weights == 0 ? 0 : sum / weights;
            }
        }
    }
}
