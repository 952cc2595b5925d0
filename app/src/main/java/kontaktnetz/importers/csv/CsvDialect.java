package kontaktnetz.importers.csv;

import java.util.List;
import java.util.Set;
import kontaktnetz.importers.csv.Mapping.Column;

/// The program whose layout a table has, told by columns that no other layout has together.
public enum CsvDialect {
    LINKEDIN(
            "linkedin",
            Dates.ANY,
            "first name",
            "last name",
            "company",
            "position",
            "connected on"),
    LINKEDIN_MESSAGES(
            "linkedin-messages", Dates.ANY, "conversation id", "from", "to", "date", "folder"),
    LINKEDIN_INVITATIONS(
            "linkedin-invitations", Dates.ANY, "from", "to", "sent at", "message", "direction"),
    GOOGLE("google", Dates.ANY, "first name", "last name", "file as", "labels"),
    GOOGLE_OLD("google-old", Dates.ANY, "given name", "family name", "yomi name"),
    OUTLOOK_DE("outlook-de", Dates.GERMAN, "vorname", "nachname", "firma", "e-mail-adresse"),
    OUTLOOK("outlook", Dates.AMERICAN, "first name", "last name", "company", "e-mail address"),
    THUNDERBIRD_DE("thunderbird-de", Dates.ANY, "vorname", "nachname", "anzeigename"),
    THUNDERBIRD("thunderbird", Dates.ANY, "first name", "last name", "display name"),

    /// Any other table: its columns are guessed by their titles.
    OTHER("other", Dates.ANY);

    /// In which order a program writes a date.
    enum Dates {
        GERMAN,
        AMERICAN,
        ANY
    }

    private final String key;
    private final Dates dates;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> signature;

    CsvDialect(String key, Dates dates, String... signature) {
        this.key = key;
        this.dates = dates;
        this.signature = Set.of(signature);
    }

    /// Its name in texts and in {@link kontaktnetz.importers.Recognition.Recognised}.
    public String key() {
        return key;
    }

    Dates dates() {
        return dates;
    }

    /// Whether its rows tell of people, rather than of messages or invitations.
    public boolean tellsOfPeople() {
        return this != LINKEDIN_MESSAGES && this != LINKEDIN_INVITATIONS;
    }

    /// The layout these titles belong to.
    static CsvDialect of(List<String> headers) {
        var titles = new java.util.HashSet<String>();
        headers.forEach(header -> titles.add(Headers.plain(header)));
        for (var dialect : values()) {
            if (dialect != OTHER && titles.containsAll(dialect.signature)) {
                return dialect;
            }
        }
        return OTHER;
    }

    /// What each column tells, in this layout.
    Mapping mapping(List<String> headers) {
        return new Mapping(
                headers.stream()
                        .map(header -> {
                            var column = Headers.column(this, header);
                            return new Column(header, column.target(), column.kind());
                        })
                        .toList());
    }
}
