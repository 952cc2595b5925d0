package kontaktnetz.simulation;

/// What a person brings along and keeps.
///
/// Units: weeks, asks a year, chances.
///
/// @param willing the chance to help where one can and nobody else has
/// @param noting the chance to note down what one asked or gave; 0 for those without an account
/// @param outside how many people they deal with outside the net, for each one inside
/// @param outsideKnown how many of those the net knows of, for each one inside
/// @param patience how many asks may reach them within four weeks without annoying
/// @param listens whether a kind word in private would change something
/// @param skills a bit for each topic they know about
/// @param hardFrom the week from which they have much to ask and nothing to give
/// @param hardTo the week in which that is over
record Nature(
        Kind kind,
        double asksPerYear,
        double willing,
        double noting,
        double outside,
        double outsideKnown,
        double patience,
        boolean listens,
        int skills,
        int hardFrom,
        int hardTo) {

    static final int TOPICS = 12;

    private static final double SPREAD_OF_ASKS = 0.4;
    private static final double WITH_ACCOUNT = 0.9;
    private static final double LEAST_TAKER = 0.02;
    private static final double TAKERS_RANGE = 0.13;
    private static final int NEVER = Integer.MAX_VALUE;

    static Nature of(Kind kind, Dice dice) {
        double outside = outside(kind, dice);
        int hardFrom = kind == Kind.HARD_TIMES ? dice.below(130) : NEVER;
        return new Nature(
                kind,
                kind.habits().asksPerYear() * around(SPREAD_OF_ASKS, dice),
                willing(kind, dice),
                dice.falls(WITH_ACCOUNT) ? dice.between(0.5, 1) : 0,
                outside,
                outside * dice.between(0.4, 0.9),
                dice.between(4, 12),
                dice.falls(kind == Kind.TAKER ? 0.35 : 0.8),
                skills(2 + dice.below(4), dice),
                hardFrom,
                hardFrom == NEVER ? NEVER : hardFrom + 26 + dice.below(52));
    }

    boolean hasAccount() {
        return noting > 0;
    }

    boolean knowsAbout(int topic) {
        return (skills >> topic & 1) == 1;
    }

    boolean isHard(int week) {
        return week >= hardFrom && week < hardTo;
    }

    /// A factor of mean 1, never below 0.
    private static double around(double spread, Dice dice) {
        return Math.exp(dice.normal(-spread * spread / 2, spread));
    }

    /// Those who take help a little, most of them very little.
    private static double willing(Kind kind, Dice dice) {
        if (kind == Kind.TAKER) {
            double part = dice.between(0, 1);
            return LEAST_TAKER + TAKERS_RANGE * part * part;
        }
        var habits = kind.habits();
        return Math.clamp(dice.normal(habits.willing(), habits.spread()), 0.02, 0.98);
    }

    private static double outside(Kind kind, Dice dice) {
        return kind == Kind.ELSEWHERE ? dice.between(1, 4) : dice.between(0, 0.4);
    }

    private static int skills(int count, Dice dice) {
        int skills = 0;
        while (Integer.bitCount(skills) < count) {
            skills |= 1 << dice.below(TOPICS);
        }
        return skills;
    }
}
