package kontaktnetz.simulation;

import java.util.List;
import kontaktnetz.graph.Takers;

/// What became of an invented net in three years.
///
/// @param fates of everybody, by number
/// @param atTheEnd what is noticed in the last week
/// @param lastYear the totals of the third year
public record Life(List<Fate> fates, Takers atTheEnd, Year lastYear) {

    /// How long an invented net is watched.
    public static final int WEEKS = 156;

    static final int LAST_YEAR = 104;

    public Life {
        fates = List.copyOf(fates);
    }

    /// Totals of one year over all people.
    ///
    /// @param peopleWeeks the sum over weeks of how many people were there
    /// @param asks that reached anybody
    /// @param met how many of them
    /// @param help given, to anybody
    /// @param helpToTakers how much of it to those who take
    public record Year(long peopleWeeks, long asks, long met, long help, long helpToTakers) {

        public static final Year NONE = new Year(0, 0, 0, 0, 0);

        public Year plus(Year other) {
            return new Year(
                    peopleWeeks + other.peopleWeeks,
                    asks + other.asks,
                    met + other.met,
                    help + other.help,
                    helpToTakers + other.helpToTakers);
        }
    }
}
