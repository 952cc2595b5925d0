package kontaktnetz.people;

import org.jspecify.annotations.Nullable;

/// Where people belong: a company, a club, an authority, a school. It stands by itself: none is
/// part of another.
///
/// @param kind null where nobody knows
/// @param note what the owner writes about it, or empty
public record Organisation(OrganisationId id, String name, @Nullable Kind kind, String note) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NOTE = 2_000;

    /// What sort of organisation it is.
    public enum Kind {
        COMPANY,

        /// A club, a choir, a party, a church.
        ASSOCIATION,

        /// An authority, a court, a hospital of the town.
        PUBLIC,

        /// A school or university.
        SCHOOL
    }

    public Organisation {
        name = name.strip();
        note = note.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "an organisation has a name of 1 to "
                            + LONGEST_NAME
                            + " characters, not "
                            + name.length());
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a note has up to " + LONGEST_NOTE + " characters, not " + note.length());
        }
    }

    /// What two spellings of one name share: "Muster GmbH" and "muster gmbh".
    public static String key(String name) {
        return SearchKeys.sortKey(name);
    }
}
