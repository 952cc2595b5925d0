package kontaktnetz.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.Source;

/// A small invented net around a designer, with rhythms, long names and everything markup could
/// break.
public final class Lifelike {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String MARKUP = "<b onclick=\"x\">&amp;'</b><script>alert(1)</script>";

    private final InMemoryNet net;
    private final Random random = new Random(11);

    private Lifelike(InMemoryNet net) {
        this.net = net;
    }

    public static Owner owner(long id, String language) {
        return new Owner(new OwnerId(id), "Vera Sommer", language, "DE", ZONE);
    }

    /// Fills `net`; gives back Miriam, whom most tests are about.
    public static PersonId fill(InMemoryNet net) {
        return new Lifelike(net).fill();
    }

    private PersonId fill() {
        var tarik = person("Tarık Öztürk", "Fotograf", "Studio Öztürk", Met.UNKNOWN);
        rhythm(tarik, 31, 95, Channel.MEETING);
        var miriam =
                net.add(
                                card("Miriam Beck", "Keramikerin", "Atelier am Fluss")
                                        .with(
                                                List.of(
                                                        Property.of(
                                                                        "EMAIL",
                                                                        "miriam@atelier.example")
                                                                .labelled("Atelier"),
                                                        Property.of("TEL", "+49 761 5550123"),
                                                        Property.of(
                                                                "URL", "https://atelier.example"),
                                                        Property.of(
                                                                "NOTE",
                                                                "Sucht einen zweiten Brennofen."),
                                                        Property.of("CATEGORIES", "Kundinnen"),
                                                        Property.of("CATEGORIES", "Freiburg"))),
                                new Met("2023-05", "", tarik),
                                new Source("vcard", "kontakte.vcf", NOW))
                        .id();
        rhythm(miriam, 21, 56, Channel.MAIL);
        titled(miriam, 56, Channel.MAIL, false, "Umzug des Ateliers");
        titled(miriam, 80, Channel.MEETING, true, "Kaffee in der Markthalle");
        var johanna = person("Johanna Lindqvist", "Texterin", "", Met.UNKNOWN);
        rhythm(johanna, 13, 38, Channel.MAIL);
        rhythm(
                person("Aylin Ferber", "Druckerin", "Druckerei Ferber", Met.UNKNOWN),
                14,
                4,
                Channel.CALL);
        rhythm(
                person(
                        "Dr. Maximiliane-Charlotte Freifrau von Hohenstein-Wartenberg",
                        "Geschäftsführende Vorsitzende",
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                        Met.UNKNOWN),
                28,
                160,
                Channel.CALL);
        rhythm(person(MARKUP, MARKUP, MARKUP, Met.UNKNOWN), 20, 70, Channel.MAIL);
        titled(
                person("Renate Voss", "Buchhalterin", "", Met.UNKNOWN),
                40,
                Channel.MAIL,
                true,
                "Steuer");
        for (var name :
                List.of(
                        "Anselm Pfeiffer",
                        "Clara Winter",
                        "Ilja Novak",
                        "Sofia Marín",
                        "Łukasz Søndergård")) {
            person(name, "", "", Met.UNKNOWN);
        }
        for (int i = 0; i < 60; i++) {
            person("Kontakt Nummer " + i, "", "", Met.UNKNOWN);
        }
        net.meet(stranger("jonas.keller@werft.example", "Jonas Keller", 4, 3));
        net.meet(stranger("s.marti@bern.example", "", 1, 0));
        return miriam;
    }

    private PersonId person(String name, String title, String organisation, Met met) {
        return net.add(
                        card(name, title, organisation),
                        met,
                        new Source("vcard", "kontakte.vcf", NOW))
                .id();
    }

    private static Card card(String name, String title, String organisation) {
        return Card.of(
                Property.of("FN", name),
                Property.of("TITLE", title),
                Property.of("ORG", List.of(organisation)));
    }

    private static Stranger stranger(String address, String name, int written, int received) {
        return new Stranger(
                Identifier.email(address).orElseThrow(),
                name,
                written,
                received,
                TODAY.minusDays(12));
    }

    /// Contact about every `days` for two years, the last one `gap` days ago.
    private void rhythm(PersonId person, int days, int gap, Channel channel) {
        for (double ago = gap; ago < 730; ago += days * (0.7 + 0.6 * random.nextDouble())) {
            titled(person, (int) ago, channel, random.nextBoolean(), "");
        }
        titled(person, gap, channel, true, "");
    }

    private void titled(
            PersonId person, int daysAgo, Channel channel, boolean outgoing, String title) {
        var at = TODAY.minusDays(daysAgo).atTime(10, 15).atZone(ZONE).toInstant();
        net.happened(new Noted(Set.of(person), channel, at, Duration.ZERO, outgoing, title));
    }
}
