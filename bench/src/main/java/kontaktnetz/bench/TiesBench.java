package kontaktnetz.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import kontaktnetz.graph.Contacts;
import kontaktnetz.graph.TieHistories;
import kontaktnetz.graph.TieState;
import kontaktnetz.ties.Kappa;

/// How fast all ties are rebuilt from all interactions, on one thread.
///
/// Beside it, in the same run: a plain pass that adds up the same columns (what reading them
/// costs), and a pass that scatters one word per interaction to its person's row (what any grouping
/// in random order costs at least). Arguments: interactions, people, rounds.
public final class TiesBench {

    private static final int DAYS = 3_650;
    private static final int TODAY = 20_780;
    private static final int MEETING = Kappa.find("meeting").orElseThrow();
    private static final int MAIL = Kappa.find("mail").orElseThrow();
    private static final int WARM_UP = 3;
    private static final long SEED = 20_261_123;

    private TiesBench() {}

    /// One way through the data, timed.
    ///
    /// @param wall seconds on the clock; more than `core` where others share the machine
    /// @param core seconds of one core
    private record Timed(String name, double wall, double core, long answer) {}

    public static void main(String[] arguments) {
        int interactions = argument(arguments, 0, 10_000_000);
        int people = argument(arguments, 1, 10_000);
        int rounds = argument(arguments, 2, 9);
        System.out.print(Machine.described("TiesBench", arguments));
        System.out.printf(
                "data         %,d interactions with %,d people over %,d days, seed %d%n",
                interactions, people, DAYS, SEED);
        System.out.printf(
                "timed        %d rounds after %d to warm up, median%n%n", rounds, WARM_UP);
        var contacts = contacts(interactions, people);
        System.out.println("in an order of chance");
        measure(contacts, people, rounds);
        System.out.println("\nthe same in order of time: the ties' checksum has to be the same");
        measure(byTime(contacts), people, rounds);
    }

    private static void measure(Contacts contacts, int people, int rounds) {
        var read = timed("read the columns (limit)", rounds, () -> sum(contacts));
        var scatter = timed("scatter to rows (limit)", rounds, () -> scattered(contacts, people));
        var rebuilt = timed("rebuild all ties", rounds, () -> rebuilt(contacts, people));
        for (var timed : List.of(read, scatter, rebuilt)) {
            System.out.printf(
                    "  %-26s %7.3f s clock %7.3f s core %,13.0f interactions/s and core"
                            + "  checksum %016x%n",
                    timed.name(),
                    timed.wall(),
                    timed.core(),
                    contacts.size() / timed.core(),
                    timed.answer());
        }
        System.out.printf(
                "  %-26s %7.1f times the read, %.1f times the scatter%n",
                "beside the limits", rebuilt.core() / read.core(), rebuilt.core() / scatter.core());
    }

    private static Timed timed(String name, int rounds, LongSupplier deed) {
        var threads = ManagementFactory.getThreadMXBean();
        var wall = new double[rounds];
        var core = new double[rounds];
        long answer = 0;
        for (int i = -WARM_UP; i < rounds; i++) {
            long clock = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            answer = deed.getAsLong();
            wall[Math.max(i, 0)] = (System.nanoTime() - clock) / 1e9;
            core[Math.max(i, 0)] = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(core);
        return new Timed(name, wall[rounds / 2], core[rounds / 2], answer);
    }

    private static long sum(Contacts contacts) {
        long sum = 0;
        for (int i = 0; i < contacts.size(); i++) {
            sum += contacts.person(i) + contacts.day(i) + contacts.kind(i) + contacts.people(i);
        }
        return sum;
    }

    private static long scattered(Contacts contacts, int people) {
        var next = new int[people + 1];
        for (int i = 0; i < contacts.size(); i++) {
            next[contacts.person(i) + 1]++;
        }
        for (int person = 0; person < people; person++) {
            next[person + 1] += next[person];
        }
        var rows = new long[contacts.size()];
        for (int i = 0; i < contacts.size(); i++) {
            rows[next[contacts.person(i)]++] =
                    (long) contacts.day(i) << 32 | contacts.kind(i) << 24 | contacts.people(i);
        }
        return Arrays.hashCode(rows);
    }

    /// From the columns to every state; the checksum is over the strengths of today.
    private static long rebuilt(Contacts contacts, int people) {
        var histories = TieHistories.of(contacts, people, Kappa.all());
        long checksum = 0;
        for (int person = 0; person < people; person++) {
            double strength = histories.state(person).map(TiesBench::strength).orElse(0.0);
            checksum = 31 * checksum + Double.doubleToLongBits(strength);
        }
        return checksum;
    }

    private static double strength(TieState state) {
        return state.strength(TODAY);
    }

    /// Few people with much contact and many with little, as in life; a tenth of it in crowds.
    private static Contacts contacts(int interactions, int people) {
        var random = new SplittableRandom(SEED);
        var contacts = new Contacts();
        for (int i = 0; i < interactions; i++) {
            int person = (int) (people * Math.pow(random.nextDouble(), 2));
            int channel = random.nextInt(10) < 7 ? MAIL : random.nextInt(4);
            contacts.add(
                    person,
                    TODAY - random.nextInt(DAYS),
                    Contacts.kind(channel, channel == MEETING || random.nextBoolean()),
                    random.nextInt(10) == 0 ? random.nextInt(2, 40) : 1);
        }
        return contacts;
    }

    private static Contacts byTime(Contacts contacts) {
        var next = new int[DAYS + 1];
        for (int i = 0; i < contacts.size(); i++) {
            next[DAYS - (TODAY - contacts.day(i))]++;
        }
        for (int day = 0; day < DAYS; day++) {
            next[day + 1] += next[day];
        }
        var order = new int[contacts.size()];
        for (int i = 0; i < contacts.size(); i++) {
            order[next[DAYS - (TODAY - contacts.day(i)) - 1]++] = i;
        }
        var ordered = new Contacts();
        for (int i : order) {
            ordered.add(contacts.person(i), contacts.day(i), contacts.kind(i), contacts.people(i));
        }
        return ordered;
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
