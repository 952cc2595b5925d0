package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.TableFile.Refusal;

/// Reads who was in touch with whom, and when: `source`, `target`, `time`, between blanks, tabs,
/// commas or semicolons, one contact per line, plain or gzip.
///
/// Units: a time is in seconds since any moment. Memory grows with the contacts, 16 bytes each, and
/// the people.
final class LinkFile {

    static final int MOST_CONTACTS = 50_000_000;

    private static final List<String> COLUMNS = List.of("source", "target", "time");
    private static final Pattern BETWEEN = Pattern.compile("[ \t]*[,;][ \t]*|[ \t]+");
    private static final double FARTHEST_SECOND = 1e12;
    private static final int FIRST = 1 << 12;

    private final Map<String, Integer> people = new HashMap<>();
    private long[] pairs = new long[FIRST];
    private double[] times = new double[FIRST];
    private int size;

    private long refused;
    private List<BadLine> faults = List.of();

    private LinkFile() {}

    /// @throws IOException where there is no such file to read
    static LinkFile read(Path path) throws IOException {
        var file = new LinkFile();
        var read = new TableFile(COLUMNS, BETWEEN, MOST_CONTACTS, file::contact).read(path);
        file.refused = read.refused();
        file.faults = read.faults();
        file.numberByName();
        return file;
    }

    /// How many were in touch with anybody.
    int people() {
        return people.size();
    }

    /// How many contacts there are, in the order of the lines.
    int size() {
        return size;
    }

    /// Who was in touch, the smaller number in the upper half.
    long pair(int contact) {
        return pairs[contact];
    }

    double seconds(int contact) {
        return times[contact];
    }

    /// How many lines were passed over.
    long refused() {
        return refused;
    }

    /// The first of those.
    List<BadLine> faults() {
        return faults;
    }

    private Optional<Refusal> contact(List<String> cells) {
        var source = cells.get(0);
        var target = cells.get(1);
        double seconds = TableFile.number(cells.get(2));
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            return Refusal.of(Fault.PERSON, target);
        } else if (!(Math.abs(seconds) <= FARTHEST_SECOND)) {
            return Refusal.of(Fault.TIME, cells.get(2));
        }
        add(number(source), number(target), seconds);
        return Optional.empty();
    }

    /// Numbers people in the order of names, so that the order of the lines never shows.
    private void numberByName() {
        var numbers = new int[people.size()];
        int next = 0;
        for (var number : new TreeMap<>(people).values()) {
            numbers[number] = next++;
        }
        for (int i = 0; i < size; i++) {
            pairs[i] = pair(numbers[(int) (pairs[i] >>> 32)], numbers[(int) pairs[i]]);
        }
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private int number(String person) {
        return people.computeIfAbsent(person, _ -> people.size());
    }

    private void add(int one, int other, double seconds) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
            times = Arrays.copyOf(times, size + (size >> 1));
        }
        pairs[size] = pair(one, other);
        times[size++] = seconds;
    }
}
