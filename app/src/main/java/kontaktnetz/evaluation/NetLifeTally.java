package kontaktnetz.evaluation;

import kontaktnetz.evaluation.TakersEvaluation.NetLife;
import kontaktnetz.simulation.Kind;
import kontaktnetz.simulation.Life;
import kontaktnetz.simulation.Life.Year;

/// Adds up how alive several invented nets were.
final class NetLifeTally {

    private static final double A_HUNDRED = 100;
    private static final double MONTHS_A_YEAR = 12;
    private static final double WEEKS_A_YEAR = 52;

    private Year lastYear = Year.NONE;
    private long left;
    private long people;

    void add(Life life) {
        lastYear = lastYear.plus(life.lastYear());
        for (var fate : life.fates()) {
            if (fate.kind() != Kind.TAKER) {
                left += fate.left().isPresent() ? 1 : 0;
                people++;
            }
        }
    }

    NetLife life() {
        return new NetLife(
                perMonth(lastYear.help()),
                perMonth(lastYear.help() - lastYear.helpToTakers()),
                (double) lastYear.met() / lastYear.asks(),
                (double) left / people);
    }

    private double perMonth(long help) {
        return A_HUNDRED * help / lastYear.peopleWeeks() * WEEKS_A_YEAR / MONTHS_A_YEAR;
    }
}
