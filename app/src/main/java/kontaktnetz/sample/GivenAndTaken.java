package kontaktnetz.sample;

import java.util.Arrays;
import java.util.List;

/// What somebody of the sample looks for or offers, and the help there was, as its owner noted it.
public sealed interface GivenAndTaken {

    /// The owner.
    String OWNER = "ich";

    /// @param kind `NEED` or `OFFER`
    /// @param days for how many it still holds, or empty
    /// @param toldBy who told it, or empty
    /// @param mayPass `yes`, `no` or empty
    record Stated(
            String kind,
            String whose,
            String topic,
            String days,
            String toldBy,
            String mayPass,
            String sentence)
            implements GivenAndTaken {}

    /// @param about whom it was about, or empty
    record Helped(String kind, String by, String to, String about, int daysAgo, String sentence)
            implements GivenAndTaken {}

    /// Those of the small sample.
    static List<GivenAndTaken> all() {
        return Letters.resource("giving.txt").stream().map(GivenAndTaken::parse).toList();
    }

    private static GivenAndTaken parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 7) {
            throw new IllegalArgumentException("a line of giving has seven parts: " + line);
        }
        return cells.get(0).equals("HELP")
                ? new Helped(
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        Integer.parseInt(cells.get(5)),
                        cells.get(6))
                : new Stated(
                        cells.get(0),
                        cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5),
                        cells.get(6));
    }
}
