package kontaktnetz.web.http;

/// Where a page belongs in the rail.
public enum Place {
    TODAY("/"),
    PEOPLE("/people"),
    ASK("/ask"),
    GIVING("/giving"),
    NET("/net"),
    IMPORT("/import"),
    SETTINGS("/settings"),

    /// Outside: signing in, errors.
    NONE("");

    private final String address;

    Place(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }

    /// The key of its name.
    public String text() {
        return "web.place." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
