package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.TableFile.Refusal;

/// Reads ratings: `source`, `target`, `rating`, `time`, between commas, one rating per line, plain
/// or gzip.
///
/// Units: a rating lies from minus the scale to the scale; a time is in seconds since any moment.
/// Where somebody is rated twice by the same person, the later rating stands. People and ratings
/// are put in the order of names, so that the order of the lines never shows. Memory grows with the
/// ratings, by some 200 bytes each.
final class RatingFile {

    static final int MOST_RATINGS = 10_000_000;

    private static final List<String> COLUMNS = List.of("source", "target", "rating", "time");
    private static final double FARTHEST_SECOND = 1e12;

    private final double scale;
    private final Map<String, Map<String, Said>> said = new TreeMap<>();

    private record Said(double value, double seconds) {

        boolean isBefore(Said other) {
            return seconds < other.seconds || (seconds == other.seconds && value < other.value);
        }
    }

    /// What a file held.
    ///
    /// @param taken how many lines were ratings
    /// @param refused how many were passed over
    /// @param faults the first of those
    record Read(Ratings ratings, long taken, long refused, List<BadLine> faults) {}

    private RatingFile(double scale) {
        this.scale = scale;
    }

    /// @param scale the best rating there is; the worst is its opposite
    /// @throws IOException where there is no such file to read
    static Read read(Path path, double scale) throws IOException {
        var file = new RatingFile(scale);
        var read = new TableFile(COLUMNS, ',', MOST_RATINGS, file::take).read(path);
        return new Read(file.ratings(), read.taken(), read.refused(), read.faults());
    }

    private Optional<Refusal> take(List<String> cells) {
        var source = cells.get(0);
        var target = cells.get(1);
        double rating = TableFile.number(cells.get(2));
        double seconds = TableFile.number(cells.get(3));
        if (source.isEmpty() || target.isEmpty() || source.equals(target)) {
            return Refusal.of(Fault.PERSON, target);
        } else if (!(Math.abs(rating) <= scale)) {
            return Refusal.of(Fault.RATING, cells.get(2));
        } else if (!(Math.abs(seconds) <= FARTHEST_SECOND)) {
            return Refusal.of(Fault.TIME, cells.get(3));
        }
        var targets = said.computeIfAbsent(source, absent -> new TreeMap<>());
        var now = new Said(rating / scale, seconds);
        var before = targets.put(target, now);
        if (before == null) {
            return Optional.empty();
        }
        if (now.isBefore(before)) {
            targets.put(target, before);
        }
        return Refusal.of(Fault.REPEATED, source + " " + target);
    }

    private Ratings ratings() {
        var people = new TreeSet<>(said.keySet());
        said.values().forEach(targets -> people.addAll(targets.keySet()));
        var names = List.copyOf(people);
        var ratings = new ArrayList<Rating>();
        said.forEach((source, targets) ->
                targets.forEach((target, said) ->
                        ratings.add(
                                new Rating(
                                        Collections.binarySearch(names, source),
                                        Collections.binarySearch(names, target),
                                        said.value(),
                                        said.seconds()))));
        return new Ratings(names.size(), ratings);
    }
}
