package kontaktnetz.simulation;

import java.util.OptionalInt;

/// How it went for one person of an invented net. Units: weeks since it began.
///
/// @param left the week they left; empty where they stayed
/// @param noticed the week they were noticed first; empty where they never were
public record Fate(Kind kind, int joined, OptionalInt left, OptionalInt noticed) {

    /// Whether they were there for so many weeks and stayed to the end.
    public boolean stayed(int weeks) {
        return left.isEmpty() && Life.WEEKS - joined >= weeks;
    }
}
