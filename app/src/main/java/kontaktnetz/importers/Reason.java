package kontaktnetz.importers;

/// Why something was not taken, or not taken whole. Each has a sentence in every language.
public enum Reason {
    // the file
    NOT_RECOGNISED,
    EMPTY_FILE,
    UNREADABLE_FILE,
    ENCRYPTED,
    COMPRESSION_BOMB,
    ARCHIVE_BOMB,
    XML_DOCTYPE,
    ENCODING_GUESSED,
    TRUNCATED,

    // a card or a row
    NO_NAME,
    GROUP_CARD,
    CARD_WITHOUT_END,
    BROKEN_LINE,
    BROKEN_VALUE,
    TOO_LARGE,
    STRAY_QUOTE,
    MISSING_COLUMNS,
    INVITATION,

    // a classification of topics
    NOT_ESCO,
    ESCO_LANGUAGE,
    NO_CONCEPT,
    NO_TOPIC_NAME,

    // a message
    LIST_MAIL,
    BULK_MAIL,
    AUTOMATIC_MAIL,
    DRAFT,
    SPAM,
    NO_SENDER,
    NO_DATE,
    NO_RECIPIENT,
    BAD_DATE,
    NOT_A_MESSAGE,

    // an event
    NO_ATTENDEES,
    CANCELLED,
    DECLINED,
    RECURS_FOR_EVER,

    // known only once it meets the net
    OWN_ADDRESS_UNKNOWN,
    NOT_MINE,
    ONLY_ME,
    MYSELF,
    SKIPPED_BY_CHOICE
}
