package kontaktnetz.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Ratings among people, and which of them are known: what a model may use.
///
/// Shapes: people and ratings are numbered from 0. Sums are of whole millionths, so that what
/// became known and unknown again leaves no trace in the last digits.
final class Ratings {

    private static final double WHOLE = 1e6;

    private final int people;
    private final List<Rating> all;
    private final List<List<Integer>> by;
    private final List<List<Integer>> of;
    private final boolean[] known;
    private int count;
    private long sum;
    private final int[] countOf;
    private final long[] sumOf;

    Ratings(int people, List<Rating> all) {
        this.people = people;
        this.all = List.copyOf(all);
        by = rows(people);
        of = rows(people);
        known = new boolean[all.size()];
        countOf = new int[people];
        sumOf = new long[people];
        for (int index = 0; index < all.size(); index++) {
            by.get(all.get(index).source()).add(index);
            of.get(all.get(index).target()).add(index);
        }
    }

    int people() {
        return people;
    }

    int size() {
        return all.size();
    }

    Rating get(int index) {
        return all.get(index);
    }

    List<Rating> all() {
        return all;
    }

    /// All ratings a person gave.
    List<Rating> allBy(int person) {
        return by.get(person).stream().map(all::get).toList();
    }

    /// All ratings a person got.
    List<Rating> allOf(int person) {
        return of.get(person).stream().map(all::get).toList();
    }

    /// The known ratings a person gave.
    List<Rating> knownBy(int person) {
        return known(by.get(person));
    }

    /// The known ratings a person got.
    List<Rating> knownOf(int person) {
        return known(of.get(person));
    }

    int knownCountOf(int person) {
        return countOf[person];
    }

    /// The sum of the known ratings a person got.
    double knownSumOf(int person) {
        return sumOf[person] / WHOLE;
    }

    /// The mean of all known ratings; 0 where there are none.
    double knownMean() {
        return count == 0 ? 0 : sum / WHOLE / count;
    }

    void know(int index, boolean isKnown) {
        if (known[index] != isKnown) {
            known[index] = isKnown;
            int one = isKnown ? 1 : -1;
            int target = get(index).target();
            long value = one * Math.round(get(index).value() * WHOLE);
            count += one;
            sum += value;
            countOf[target] += one;
            sumOf[target] += value;
        }
    }

    private List<Rating> known(List<Integer> row) {
        var ratings = new ArrayList<Rating>(row.size());
        for (int index : row) {
            if (known[index]) {
                ratings.add(all.get(index));
            }
        }
        return ratings;
    }

    private static List<List<Integer>> rows(int people) {
        var rows = new ArrayList<List<Integer>>(people);
        for (int person = 0; person < people; person++) {
            rows.add(new ArrayList<>());
        }
        return rows;
    }
}
