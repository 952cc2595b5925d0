package kontaktnetz.graph;

/// Powers of one half by whole days, from tables for the ages that occur.
///
/// Error: none beyond {@link Math#pow}, whose values the tables hold.
final class Decay {

    private static final int TABLED = 4096;
    private static final double[] OVER_14 = table(14);
    private static final double[] OVER_60 = table(60);
    private static final double[] OVER_365 = table(365);
    private static final double[] OVER_730 = table(730);

    private Decay() {}

    static double over14(int days) {
        return days < TABLED ? OVER_14[days] : power(days, 14);
    }

    static double over60(int days) {
        return days < TABLED ? OVER_60[days] : power(days, 60);
    }

    static double over365(int days) {
        return days < TABLED ? OVER_365[days] : power(days, 365);
    }

    static double over730(int days) {
        return days < TABLED ? OVER_730[days] : power(days, 730);
    }

    private static double[] table(int halfLife) {
        var powers = new double[TABLED];
        for (int day = 0; day < TABLED; day++) {
            powers[day] = power(day, halfLife);
        }
        return powers;
    }

    private static double power(int days, int halfLife) {
        return Math.pow(2, -(double) days / halfLife);
    }
}
