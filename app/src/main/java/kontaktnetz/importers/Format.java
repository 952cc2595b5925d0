package kontaktnetz.importers;

/// A format, recognised by content.
public enum Format {
    VCARD,
    JCARD,
    XCARD,
    CSV,
    MBOX,
    EML,
    MAILDIR,
    ICS;

    /// Whether it tells of people, rather than of what happened.
    public boolean isAddressBook() {
        return switch (this) {
            case VCARD, JCARD, XCARD, CSV -> true;
            case MBOX, EML, MAILDIR, ICS -> false;
        };
    }
}
