package kontaktnetz.simulation;

/// How somebody in an invented net is with asking and giving.
public enum Kind {
    /// Helps wherever possible, and does not ask what others have done.
    GIVER("givers"),
    /// Helps readily, less readily those of whom it is said that they help nobody.
    RECIPROCATOR("reciprocators"),
    /// Has hardly time to help, and little to ask.
    BUSY("busy"),
    /// Comes later, asks much, and learns only by and by whom to help with what.
    NEWCOMER("newcomers"),
    /// Helps, and hardly ever asks.
    SHY("shy"),
    /// Gives mostly where this net does not see it.
    ELSEWHERE("elsewhere"),
    /// As a reciprocator, but for half a year to a year and a half with much to ask and nothing to
    /// give.
    HARD_TIMES("hardTimes"),
    /// Asks much and helps a little at most, though no less able than others.
    TAKER("takers");

    private final String spoken;

    Kind(String spoken) {
        this.spoken = spoken;
    }

    /// The name of those who are so.
    public String spoken() {
        return spoken;
    }

    /// Assumptions; the document on takers shows and explains them. Those who take have a
    /// willingness of their own.
    Habits habits() {
        return switch (this) {
            case GIVER -> new Habits(12, 0.85, 0.08, 12, 0.9);
            case RECIPROCATOR -> new Habits(15, 0.6, 0.15, 8, 0.8);
            case BUSY -> new Habits(8, 0.25, 0.1, 1.5, 0.8);
            case NEWCOMER -> new Habits(20, 0.6, 0.15, 8, 0.8);
            case SHY -> new Habits(0.3, 0.5, 0.15, 8, 0.8);
            case ELSEWHERE -> new Habits(15, 0.15, 0.1, 2, 0.8);
            case HARD_TIMES -> new Habits(14, 0.55, 0.15, 8, 0.8);
            case TAKER -> new Habits(30, 0, 0, 4, 0.3);
        };
    }

    /// Whether what is said about somebody makes no difference to their helping.
    boolean looksAway() {
        return this == GIVER || this == TAKER;
    }

    /// What people of a kind have in common.
    ///
    /// @param asksPerYear how many, where the net is neither quiet nor lively
    /// @param willing the mean chance to help where one can and nobody else has
    /// @param spread its standard deviation from one to another
    /// @param capacity help within eight weeks that does not tire yet
    /// @param thanks the chance to say thank you
    record Habits(
            double asksPerYear, double willing, double spread, double capacity, double thanks) {}
}
