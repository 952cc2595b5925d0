package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kontaktnetz.giving.Health.Answered;

/// Two calm pictures of the whole: the course of help over two years, and what became of what was
/// looked for. They carry no figures.
///
/// @param bars one a month, this year's apart from last year's
/// @param parts of what was looked for, one beside the other
public record FlowChart(List<Bar> bars, List<Part> parts) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 64;

    private static final int STEP = 20;
    private static final int YEAR = 12;
    private static final double LEAST = 2;

    /// @param earlier whether it is of last year
    public record Bar(String x, String y, String height, boolean earlier) {}

    /// @param kind `met`, `open` or `unmet`
    public record Part(String kind, String x, String width) {}

    static FlowChart of(List<Double> months, Answered answered) {
        var bars = new ArrayList<Bar>();
        for (int month = 0; month < months.size(); month++) {
            double height = Math.max(LEAST, months.get(month) * HEIGHT);
            bars.add(
                    new Bar(
                            number(month * STEP + 2.0),
                            number(HEIGHT - height),
                            number(height),
                            month < months.size() - YEAR));
        }
        var parts = new ArrayList<Part>();
        double x = 0;
        x = add(parts, "met", x, answered.met());
        x = add(parts, "open", x, answered.open());
        add(parts, "unmet", x, answered.unmet());
        return new FlowChart(bars, parts);
    }

    private static double add(List<Part> parts, String kind, double x, double share) {
        if (share > 0) {
            parts.add(new Part(kind, number(x), number(share * WIDTH)));
        }
        return x + share * WIDTH;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
