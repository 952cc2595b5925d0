package kontaktnetz.importers.csv;

/// What a column of a table tells about a person.
public enum Target {
    /// Nothing that is kept.
    NOTHING,

    FN,
    GIVEN,
    ADDITIONAL,
    FAMILY,
    PREFIX,
    SUFFIX,
    NICKNAME,
    EMAIL,
    TEL,
    ORG,
    DEPARTMENT,
    TITLE,
    STREET,
    PO_BOX,
    CITY,
    REGION,
    POSTCODE,
    COUNTRY,
    URL,
    BDAY,
    BIRTH_YEAR,
    BIRTH_MONTH,
    BIRTH_DAY,
    ANNIVERSARY,
    NOTE,
    CATEGORIES,
    IMPP,
    UID,

    /// How the address, number or page of the same set is called: "E-mail 1 - Label".
    LABEL,

    /// Kept under a name of its own, `X-` and what the mapping says.
    X;

    boolean isAddress() {
        return switch (this) {
            case STREET, PO_BOX, CITY, REGION, POSTCODE, COUNTRY -> true;
            default -> false;
        };
    }

    /// Whether a person can be told by it.
    boolean tellsWho() {
        return switch (this) {
            case FN, GIVEN, FAMILY, NICKNAME, EMAIL, TEL, ORG -> true;
            default -> false;
        };
    }
}
