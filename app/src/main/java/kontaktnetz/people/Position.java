package kontaktnetz.people;

import java.time.LocalDate;

/// As what somebody is at an organisation, and when.
///
/// @param title in the words of the card or the owner, or empty
/// @param since when it began, as far as anybody remembers
/// @param until when it ended; unknown where it goes on
public record Position(String title, VagueDay since, VagueDay until) {

    public static final int LONGEST_TITLE = 200;

    public Position {
        title = title.strip();
        if (title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException(
                    "a role has a name of up to "
                            + LONGEST_TITLE
                            + " characters, not "
                            + title.length());
        }
    }

    /// Of which nobody knows when.
    public static Position of(String title) {
        return new Position(title, VagueDay.UNKNOWN, VagueDay.UNKNOWN);
    }

    public boolean isDated() {
        return since.isKnown() || until.isKnown();
    }

    /// Whether it is over.
    public boolean isOver(LocalDate today) {
        return until.isKnown() && until.around(today).isBefore(today);
    }
}
