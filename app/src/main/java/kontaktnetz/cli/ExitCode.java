package kontaktnetz.cli;

/// What a command leaves behind for scripts.
public final class ExitCode {

    /// It is done.
    public static final int DONE = 0;

    /// Something failed: the disk, the database, the network.
    public static final int FAILED = 1;

    /// The command was called wrongly.
    public static final int USAGE = 2;

    /// It is done, but something needs you.
    public static final int NEEDS_YOU = 3;

    /// What was named is not there, or there are several of that name.
    public static final int NOT_FOUND = 4;

    private ExitCode() {}
}
