package kontaktnetz.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// The letters of one day, until they are written in the order of their times.
final class Outbox {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final MboxWriter out;
    private final RandomGenerator random;
    private final List<Posted> letters = new ArrayList<>();
    private long count;

    /// A letter on its way.
    ///
    /// @param minute the minute of the day
    record Posted(ZonedDateTime at, int minute, String id, Letter letter) {}

    Outbox(MboxWriter out, RandomGenerator random) {
        this.out = out;
        this.random = random;
    }

    /// Posts a letter; what would come after midnight comes right before it.
    Posted post(LocalDate day, int minute, Letter letter) {
        int bounded = Math.min(minute, MINUTES_OF_DAY - 1);
        var time = day.atTime(bounded / 60, bounded % 60, random.nextInt(60));
        var id =
                Long.toString(++count, 36)
                        + "."
                        + Integer.toHexString(random.nextInt())
                        + "@"
                        + letter.from().host();
        var posted = new Posted(ZonedDateTime.of(time, ZONE), bounded, id, letter);
        letters.add(posted);
        return posted;
    }

    void writeDay() throws IOException {
        letters.sort(Comparator.comparing(Posted::at));
        for (var letter : letters) {
            out.write(letter);
        }
        letters.clear();
    }
}
