package kontaktnetz.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A few people, what they think of one another and what they lived to see; person 0 asks.
///
/// @param ties how much whose word counts for whom, by both
/// @param told experiences in the order in which they were told, each as often as it was
/// @param muted whose advice the asker does not want
record World(int persons, Map<Tie, Double> ties, List<Told> told, List<Integer> muted, int day) {

    static final int ASKER = 0;
    static final int TOPIC = 7;
    static final int TODAY = 1_000;

    /// Few values, as where all is declared and nothing measured: so that ways weigh the same.
    private static final double[] DECLARED = {1.0 / 3, 3.0 / 5, 8.0 / 10};

    record Tie(int from, int to) {}

    record Told(long experience, int witness, int candidate, int day, double units) {}

    World {
        ties = Map.copyOf(ties);
        told = List.copyOf(told);
        muted = List.copyOf(muted);
    }

    static World of(int persons) {
        return new World(persons, Map.of(), List.of(), List.of(), TODAY);
    }

    /// Many people, each with two or three others: most of what is said comes over one way.
    static World sparse(long seed) {
        var random = new SplittableRandom(seed);
        int persons = random.nextInt(8, 40);
        var ties = new HashMap<Tie, Double>();
        boolean declared = random.nextInt(3) == 0;
        for (int from = 0; from < persons; from++) {
            for (int to = 0; to < persons; to++) {
                if (from != to && random.nextInt(persons) < (from == ASKER ? 4 : 2.5)) {
                    ties.put(new Tie(from, to), tau(random, declared, 0));
                }
            }
        }
        return new World(persons, ties, told(random, persons, 2, persons, 1_500), List.of(), TODAY);
    }

    /// Few people who nearly all know one another, of whom the asker knows some, and who speak much
    /// and lately of few: here caps bind, and ways compete.
    static World dense(long seed) {
        var random = new SplittableRandom(seed);
        int persons = random.nextInt(6, 18);
        double share = random.nextDouble(0.4, 1);
        var ties = new HashMap<Tie, Double>();
        boolean declared = random.nextInt(3) == 0;
        for (int from = 0; from < persons; from++) {
            for (int to = 0; to < persons; to++) {
                boolean far = from == ASKER && to > 3;
                if (from != to && random.nextDouble() < (far ? share / 8 : share)) {
                    ties.put(new Tie(from, to), tau(random, declared, far ? 0 : 0.5));
                }
            }
        }
        int spokenOf = random.nextInt(1, 3);
        return new World(persons, ties, told(random, persons, 5, spokenOf, 400), List.of(), TODAY);
    }

    static World any(long seed) {
        return seed % 2 == 0 ? sparse(seed) : dense(seed);
    }

    /// In some worlds most of it is good, in some most is bad.
    private static List<Told> told(
            RandomGenerator random, int persons, int each, int spokenOf, int oldest) {
        double mood = random.nextDouble();
        var told = new ArrayList<Told>();
        for (int i = 0; i < each * persons; i++) {
            told.add(
                    new Told(
                            i,
                            random.nextInt(persons),
                            persons - 1 - random.nextInt(spokenOf),
                            TODAY - random.nextInt(oldest),
                            (random.nextDouble() < mood ? 1 : -1) * random.nextInt(1, 3)));
        }
        return told;
    }

    private static double tau(RandomGenerator random, boolean declared, double least) {
        return declared ? DECLARED[random.nextInt(3)] : random.nextDouble(least, 1);
    }

    double tau(int from, int to) {
        return ties.getOrDefault(new Tie(from, to), 0.0);
    }

    List<Integer> people() {
        return IntStream.range(0, persons).boxed().toList();
    }

    /// Whom anybody speaks of.
    List<Integer> candidates() {
        var candidates = new TreeSet<Integer>();
        told.forEach(each -> candidates.add(each.candidate()));
        candidates.remove(ASKER);
        return List.copyOf(candidates);
    }

    World with(int from, int to, double tau) {
        var more = new HashMap<>(ties);
        more.put(new Tie(from, to), tau);
        return new World(persons, more, told, muted, day);
    }

    World and(Told... more) {
        var all = new ArrayList<>(told);
        all.addAll(List.of(more));
        return new World(persons, ties, all, muted, day);
    }

    /// One experience more, of a kind that does not need a number.
    World and(int witness, int candidate, double units) {
        return and(new Told(nextExperience(), witness, candidate, day, units));
    }

    World andPeople(int more) {
        return new World(persons + more, ties, told, muted, day);
    }

    World muting(int... people) {
        return new World(persons, ties, told, IntStream.of(people).boxed().toList(), day);
    }

    World on(int day) {
        return new World(persons, ties, told, muted, day);
    }

    World allGood() {
        var good = told.stream().map(each -> graded(each, Math.abs(each.units()))).toList();
        return new World(persons, ties, good, muted, day);
    }

    /// Without any tie of, and any word by, this person; they may still be spoken of.
    World withoutWordOf(int person) {
        var left = new HashMap<>(ties);
        left.keySet().removeIf(tie -> tie.from() == person || tie.to() == person);
        return new World(
                persons,
                left,
                told.stream().filter(each -> each.witness() != person).toList(),
                muted,
                day);
    }

    /// The same lives, written down in another order.
    World shuffled(long seed) {
        var all = new ArrayList<>(told);
        Collections.shuffle(all, new Random(seed));
        return new World(persons, ties, all, muted, day);
    }

    /// The same lives of people who go by other numbers; the asker keeps theirs.
    World renamed(List<Integer> names) {
        var other = new HashMap<Tie, Double>();
        ties.forEach(
                (tie, tau) -> other.put(new Tie(names.get(tie.from()), names.get(tie.to())), tau));
        var told =
                this.told.stream()
                        .map(each ->
                                new Told(
                                        ~each.experience(),
                                        names.get(each.witness()),
                                        names.get(each.candidate()),
                                        each.day(),
                                        each.units()))
                        .toList();
        return new World(persons, other, told, muted.stream().map(names::get).toList(), day);
    }

    List<Integer> names(long seed) {
        var names = new ArrayList<>(people().subList(1, persons));
        Collections.shuffle(names, new Random(seed));
        names.addFirst(ASKER);
        return names;
    }

    private long nextExperience() {
        return told.stream().mapToLong(Told::experience).max().orElse(-1) + 1;
    }

    private static Told graded(Told told, double units) {
        return new Told(told.experience(), told.witness(), told.candidate(), told.day(), units);
    }
}
