package kontaktnetz.vcard;

/// The versions of vCard in use.
public enum VCardVersion {
    /// versit Consortium, 1996.
    V2_1("2.1"),
    /// RFC 2426.
    V3_0("3.0"),
    /// RFC 6350.
    V4_0("4.0");

    private final String number;

    VCardVersion(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
