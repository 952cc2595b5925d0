package kontaktnetz.ties;

import kontaktnetz.graph.TieState;

/// Somebody to get back to.
///
/// @param priority `worth * (1 - chance of contact within 90 days)`, doubled when pinned
public record Suggestion(Tie tie, double priority) implements Comparable<Suggestion> {

    /// What it is worth to get back to somebody on a day: a design, not a validated result. The
    /// chance in it is the model's own, so that the order does not move with what a month taught.
    public static Suggestion of(Tie tie, int today) {
        var state = tie.state();
        double priority =
                state == null
                        ? 0
                        : worth(state, tie.wish().pinned())
                                * (1 - state.chance(today, tie.every(), 90));
        return new Suggestion(tie, priority);
    }

    /// The most a suggestion's priority can ever be: what it is stored and searched by.
    public static double worth(TieState state, boolean pinned) {
        return state.worth() * (pinned ? 2 : 1);
    }

    /// Highest priority first; then whoever came first into the net.
    @Override
    public int compareTo(Suggestion other) {
        int byPriority = Double.compare(other.priority, priority);
        return byPriority != 0 ? byPriority : tie.person().compareTo(other.tie.person());
    }
}
