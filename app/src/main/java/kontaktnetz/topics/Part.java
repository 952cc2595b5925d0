package kontaktnetz.topics;

import java.util.Arrays;

/// A part of a word, and how alike it is to others.
///
/// Units: a likeness lies from 0 (another word) to 1 (the same), squared, so that little likeness
/// counts for little. Time: the product of the lengths.
final class Part {

    private static final double HALF = 0.5;
    private static final int MOST_SLIPS = 2;
    private static final int LETTERS_PER_SLIP = 4;

    private final String text;
    private final long[] runs;

    private Part(String text, long[] runs) {
        this.text = text;
        this.runs = runs;
    }

    static Part of(String text) {
        var framed = " " + text + " ";
        var runs = new long[framed.length() - 2];
        for (int i = 0; i < runs.length; i++) {
            runs[i] =
                    (long) framed.charAt(i) << 32
                            | (long) framed.charAt(i + 1) << 16
                            | framed.charAt(i + 2);
        }
        return new Part(text, Arrays.stream(runs).sorted().distinct().toArray());
    }

    /// By what they share, or by how few slips lie between them, whichever says more.
    double likeness(Part other) {
        if (text.equals(other.text)) {
            return 1;
        }
        double alike = Math.max(shared(other), slipped(other));
        return alike * alike;
    }

    /// Dice's coefficient over runs of three letters, the ends included; 0 up to a half: Dach and
    /// Bach.
    private double shared(Part other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < runs.length && j < other.runs.length) {
            int order = Long.compare(runs[i], other.runs[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double dice = 2.0 * shared / (runs.length + other.runs.length);
        return dice > HALF ? dice : 0;
    }

    /// One slip in four letters is forgiven, two at most: a letter too many, too few, another one,
    /// or two that changed places.
    private double slipped(Part other) {
        int longer = Math.max(text.length(), other.text.length());
        int shorter = Math.min(text.length(), other.text.length());
        int most = Math.min(MOST_SLIPS, shorter / LETTERS_PER_SLIP);
        if (most == 0 || longer - shorter > most || text.charAt(0) != other.text.charAt(0)) {
            return 0;
        }
        int slips = slips(text, other.text);
        return slips > most ? 0 : 1 - (double) slips / longer;
    }

    /// The optimal string alignment distance, by rows.
    private static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
