package kontaktnetz.interactions;

/// Through which channel people were in contact.
public enum Channel {
    MEETING,
    CALL,
    MAIL,
    MESSAGE,

    /// Something the owner wrote down about a person. A note is not contact.
    NOTE;

    public boolean isContact() {
        return this != NOTE;
    }
}
