package kontaktnetz.sample;

import java.util.Arrays;
import java.util.List;

/// Two people of the sample whom its owner is bringing together: the first was asked and said yes,
/// the second was asked.
///
/// @param why the owner's thought
/// @param days how long ago the owner had it; the answer came two days later
public record BroughtTogether(String first, String second, String why, int days) {

    private static final int CELLS = 4;

    /// Those of the small sample.
    public static List<BroughtTogether> all() {
        return Letters.resource("introductions.txt").stream().map(BroughtTogether::parse).toList();
    }

    static BroughtTogether parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("an introduction has four parts: " + line);
        }
        return new BroughtTogether(
                cells.get(0), cells.get(1), cells.get(2), Integer.parseInt(cells.get(3)));
    }
}
