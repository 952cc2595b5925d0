package kontaktnetz.vcard;

import java.util.List;
import kontaktnetz.people.Card;

/// What was read of one card.
///
/// @param kind whom it describes
/// @param members the UIDs of a group's members
/// @param agents the texts of cards that stood within this one
/// @param troubles what could not be taken
public record ReadCard(
        Card card, Kind kind, List<String> members, List<String> agents, List<Trouble> troubles) {

    /// Whom a card describes.
    public enum Kind {
        PERSON,
        GROUP
    }

    /// Something of a card that was left out.
    ///
    /// @param line the line it begins on; 0 where lines mean nothing
    /// @param what the line's beginning, or the property's name
    public record Trouble(Problem problem, long line, String what) {}

    /// Why something was left out.
    public enum Problem {
        /// A line without a name and a colon.
        BROKEN_LINE,
        /// A value that says something impossible.
        BROKEN_VALUE,
        /// A value or a card beyond its bound.
        TOO_LARGE
    }
}
