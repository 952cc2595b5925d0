package kontaktnetz.sample;

import java.util.Arrays;
import java.util.List;

/// Two people of the sample who know each other, as its owner was told.
///
/// @param relation of the first to the second, in the word of the product
/// @param label more exactly, or empty
/// @param since a year, or empty
/// @param toldBy who told it, or empty
public record KnownPair(
        String one, String other, String relation, String label, String since, String toldBy) {

    private static final int CELLS = 6;

    /// Those of the small sample.
    public static List<KnownPair> all() {
        return Letters.resource("acquaintances.txt").stream().map(KnownPair::parse).toList();
    }

    static KnownPair parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("an acquaintance has six parts: " + line);
        }
        return new KnownPair(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
    }
}
