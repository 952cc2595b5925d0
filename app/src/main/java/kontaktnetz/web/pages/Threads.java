package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.recommendations.Testimony;

/// The thread made visible: from me over people I know to somebody I don't. Its thickness is what
/// arrives.
///
/// Units: a drawing 700 wide.
///
/// @param height of the drawing
/// @param lines the threads, each as an SVG path with its width
/// @param people those they run through
/// @param middle the height at which I and the candidate stand
public record Threads(int height, List<Line> lines, List<Dot> people, int middle) {

    /// More than this is no picture any more; the list says all.
    private static final int MOST = 4;

    private static final int ROW = 54;
    private static final int TOP = 30;
    private static final int ME = 32;
    private static final int NEAR = 265;
    private static final int FAR = 440;
    private static final int CANDIDATE = 654;
    private static final int LONGEST_NAME = 22;

    /// @param path as SVG writes it
    public record Line(String path, String width) {}

    /// @param name below the dot
    public record Dot(int x, int y, String name) {}

    /// The largest good ways, one's own left out: it needs nobody.
    static Threads of(Candidate candidate, Map<PersonId, String> names) {
        var ways =
                candidate.good().stream()
                        .filter(reason -> reason.witness().isPresent())
                        .limit(MOST)
                        .toList();
        int middle = TOP + ROW * (Math.max(1, ways.size()) - 1) / 2;
        var lines = new ArrayList<Line>();
        var people = new ArrayList<Dot>();
        for (int i = 0; i < ways.size(); i++) {
            thread(ways.get(i), TOP + ROW * i, middle, names, lines, people);
        }
        return new Threads(TOP + ROW * Math.max(1, ways.size()), lines, people, middle);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static void thread(
            Testimony way,
            int y,
            int middle,
            Map<PersonId, String> names,
            List<Line> lines,
            List<Dot> people) {
        var width = String.format(Locale.ROOT, "%.1f", 1.4 + Math.min(4, 1.8 * way.good()));
        lines.add(line(ME + 8, middle, NEAR - 13, y, width));
        var last = NEAR;
        var through = way.through();
        if (through.isPresent()) {
            people.add(new Dot(NEAR, y, name(through.get(), names)));
            lines.add(line(NEAR + 13, y, FAR - 13, y, width));
            last = FAR;
        }
        way.witness().ifPresent(it -> people.add(new Dot(lastOf(way), y, name(it, names))));
        lines.add(line(last + 13, y, CANDIDATE - 14, middle, width));
    }

    private static int lastOf(Testimony way) {
        return way.through().isPresent() ? FAR : NEAR;
    }

    private static Line line(int x, int y, int toX, int toY, String width) {
        int bend = (toX - x) / 2;
        return new Line(
                "M%d %d C%d %d %d %d %d %d".formatted(x, y, x + bend, y, toX - bend, toY, toX, toY),
                width);
    }

    private static String name(PersonId person, Map<PersonId, String> names) {
        var name = names.getOrDefault(person, "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
    }
}
