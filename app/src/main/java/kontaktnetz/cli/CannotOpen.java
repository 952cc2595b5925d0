package kontaktnetz.cli;

/// The net cannot be opened or served, for a reason the user can do something about.
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;
    private final String where;
    private final String details;

    /// What stands in the way.
    public enum Why {
        /// A newer Kontaktnetz has written it.
        FROM_THE_FUTURE,
        OUT_OF_REACH,

        /// Nobody can listen there; mostly because somebody else does.
        NO_PORT
    }

    /// @param where the file or the address, without a password
    /// @param details what the sentence names besides
    public CannotOpen(Why why, String where, String details) {
        super(why + " " + where + ": " + details);
        this.why = why;
        this.where = where;
        this.details = details;
    }

    String key() {
        return switch (why) {
            case FROM_THE_FUTURE -> "cli.open.future";
            case OUT_OF_REACH -> "cli.open.unreachable";
            case NO_PORT -> "cli.serve.failed";
        };
    }

    String where() {
        return where;
    }

    String details() {
        return details;
    }
}
