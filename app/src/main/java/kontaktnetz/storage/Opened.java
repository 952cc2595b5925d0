package kontaktnetz.storage;

/// What came of opening a database.
public sealed interface Opened {

    /// It is open, and its schema is ours.
    record Ready(Storage storage) implements Opened {}

    /// A newer Kontaktnetz has written it; this one touched nothing.
    ///
    /// @param where the file or the address of the database, without a password
    /// @param found the version of its schema
    /// @param known the newest version we know
    record FromTheFuture(String where, int found, int known) implements Opened {}

    /// It cannot be reached, or it is no database of ours.
    ///
    /// @param where the file or the address of the database, without a password
    /// @param why what the driver or the system says, in its own words
    record OutOfReach(String where, String why) implements Opened {}
}
