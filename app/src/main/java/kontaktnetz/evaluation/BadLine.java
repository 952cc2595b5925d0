package kontaktnetz.evaluation;

/// A line of a table that was passed over.
///
/// @param line counted from 1
/// @param value what stood there, cut short; or empty
public record BadLine(long line, Fault fault, String value) {

    private static final int LONGEST_VALUE = 40;

    /// What is wrong with a line.
    public enum Fault {
        /// The first line names columns, but not all.
        HEADER,
        /// Fewer columns than there must be.
        COLUMNS,
        /// No name, or that of the other.
        PERSON,
        /// Not a number of days.
        DAY,
        /// Neither a meeting, call, mail, message nor note.
        CHANNEL,
        /// Neither `in` nor `out`.
        DIRECTION,
        /// Not a whole number from 1 on.
        RECIPIENTS,
        /// Names what no line explains.
        UNKNOWN,
        /// Not a rating within the scale.
        RATING,
        /// Not a time.
        TIME,
        /// Whom they rated before or later; the later rating stands.
        REPEATED,
        /// Longer than any such line is.
        TOO_LONG,
        /// More lines than we take.
        TOO_MANY,
        /// The file ends in the middle, or is damaged from here on.
        DAMAGED
    }

    static BadLine of(long line, Fault fault, String value) {
        return new BadLine(
                line,
                fault,
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
    }
}
