package kontaktnetz.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/// What somebody of the sample experienced with another, as the sample tells it.
///
/// @param by who had it: a name of the cast, {@value #OWNER} or {@value #NOBODY}
/// @param toldBy who told it, beside whoever had it
/// @param with whom they had it with
/// @param topic the key of a topic that is built in
/// @param grade how it was, in the word of the product
/// @param monthsAgo how long ago it was
public record Anecdote(
        String by,
        List<String> toldBy,
        String with,
        String topic,
        String grade,
        int monthsAgo,
        String sentence) {

    /// The owner had it.
    public static final String OWNER = "ich";

    /// Nobody knows any more who had it.
    public static final String NOBODY = "?";

    private static final int CELLS = 7;

    /// Those of the small sample.
    public static List<Anecdote> all() {
        return Letters.resource("experiences.txt").stream().map(Anecdote::parse).toList();
    }

    static Anecdote parse(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("an experience has seven parts: " + line);
        }
        return new Anecdote(
                cells.get(0),
                cells.get(1).isEmpty() ? List.of() : List.of(cells.get(1).split(",\\s*")),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                Integer.parseInt(cells.get(5)),
                cells.get(6));
    }

    /// The month it was in.
    public YearMonth month(LocalDate today) {
        return YearMonth.from(today).minusMonths(monthsAgo);
    }
}
