package kontaktnetz.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontaktnetz.SharedData;
import kontaktnetz.importers.Bytes;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Reason;
import kontaktnetz.interactions.Channel;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // where lines end is what is tested
@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvReaderTest {

    private static final Map<String, Integer> ROWS =
            Map.of("linkedin_Connections.csv", 5, "linkedin_messages.csv", 3);

    private static final Map<String, String> DIALECTS =
            Map.ofEntries(
                    Map.entry("google_new.csv", "google"),
                    Map.entry("google_old.csv", "google-old"),
                    Map.entry("google_outlook_flavour.csv", "outlook"),
                    Map.entry("linkedin_Connections.csv", "linkedin"),
                    Map.entry("linkedin_Invitations.csv", "linkedin-invitations"),
                    Map.entry("linkedin_messages.csv", "linkedin-messages"),
                    Map.entry("outlook_de_2007.csv", "outlook-de"),
                    Map.entry("outlook_de_2016plus.csv", "outlook-de"),
                    Map.entry("outlook_en.csv", "outlook"),
                    Map.entry("thunderbird_153_de.csv", "thunderbird-de"),
                    Map.entry("thunderbird_153_en.csv", "thunderbird"));

    @Test
    void every_sample_is_known_and_every_row_has_one_verdict() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("data/interop/csv"))) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                var input = new Bytes(name, Files.readAllBytes(file));

                var preview = CsvPreview.of(input, 10).orElseThrow();
                var found = Bytes.verdicts(Bytes.read(new CsvReader(), input));

                assertThat(preview.layout().dialect().key()).isEqualTo(DIALECTS.get(name));
                assertThat(found).as(name).hasSize(ROWS.getOrDefault(name, 1));
                assertThat(preview.rows()).as(name).hasSameSizeAs(found);
            }
        }
    }

    @Test
    void linkedin_is_found_behind_its_preamble_and_the_connection_date_is_no_contact() {
        var found =
                read(
                        "Notes:\r\n\"When exporting, some \"\"addresses\"\" are missing\"\r\n\r\n"
                                + "First Name,Last Name,Email Address,Company,Position,Connected On\r\n"
                                + "Miriam,Beck,,\"Beck, Söhne\",Töpferin,12 Mar 2024\r\n");

        assertThat(found).hasSize(1);
        assertThat(card(found).properties())
                .containsExactlyInAnyOrder(
                        Property.of("FN", "Miriam Beck"),
                        Property.of("N", List.of("Beck", "Miriam", "", "", "")),
                        Property.of("ORG", List.of("Beck, Söhne")),
                        Property.of("TITLE", "Töpferin"),
                        Property.of("X-LINKEDIN-CONNECTED", "12 Mar 2024"));
    }

    @Test
    void google_keeps_labels_marks_the_first_and_parts_values() {
        var found =
                read(
                        "First Name,Last Name,File As,Labels,E-mail 1 - Label,E-mail 1 - Value,"
                                + "Phone 1 - Label,Phone 1 - Value\n"
                                + "Ada,Lang,,* myContacts ::: Chor,* Work,a@example.org ::: b@example.org,"
                                + "Atelier,0761 5551\n");

        assertThat(card(found).properties())
                .contains(
                        Property.of("CATEGORIES", "Chor"),
                        Property.of("EMAIL", "a@example.org").typed("work", "pref"),
                        Property.of("EMAIL", "b@example.org").typed("work"),
                        Property.of("TEL", "0761 5551").labelled("Atelier"));
        assertThat(card(found).groups()).containsExactly("Chor");
    }

    @Test
    void german_titles_semicolons_and_windows_1252_are_found_by_themselves() {
        var text =
                "Name;Straße;PLZ;Ort;Telefon privat;E-Mail;Geburtstag;Gruppe\n"
                        + "Jürgen Weiß;Am Bach 3;79098;Freiburg;0761 5551;jw@example.org;14.5.1980;Chor\n";
        var found =
                Bytes.read(
                        new CsvReader(),
                        new Bytes("verein.csv", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(Bytes.hints(found))
                .extracting(Found.Hint::reason)
                .containsExactly(Reason.ENCODING_GUESSED);
        assertThat(card(found).properties())
                .containsExactlyInAnyOrder(
                        Property.of("FN", "Jürgen Weiß"),
                        Property.of("TEL", "0761 5551").typed("home"),
                        Property.of("EMAIL", "jw@example.org"),
                        Property.of("CATEGORIES", "Chor"),
                        Property.of(
                                "ADR", List.of("", "", "Am Bach 3", "Freiburg", "", "79098", "")),
                        Property.of("BDAY", "1980-05-14"));
    }

    @Test
    void a_mapping_says_what_titles_do_not() {
        var mapping = parsed("Wer=FN,\"Ruf, tags\"=TEL:work,Zeug=X:ZEUG");

        var found =
                Bytes.read(
                        new CsvReader(mapping),
                        Bytes.of("liste.csv", "Wer,\"Ruf, tags\",Zeug,Rest\nAda,0761 5551,a,b\n"));

        assertThat(mapping.toString()).isEqualTo("Wer=FN,\"Ruf, tags\"=TEL:work,Zeug=X:ZEUG");
        assertThat(card(found).properties())
                .containsExactlyInAnyOrder(
                        Property.of("FN", "Ada"),
                        Property.of("TEL", "0761 5551").typed("work"),
                        Property.of("X-ZEUG", "a"));
    }

    @Test
    void a_mapping_to_nowhere_is_named() {
        assertThat(Mapping.parse("Name=FN,Alter=JAHRE"))
                .isEqualTo(new Mapping.Parsed.Wrong("Alter=JAHRE"));
    }

    @Test
    void every_goal_on_offer_can_be_read_back() {
        for (var goal : Mapping.goals()) {
            assertThat(Mapping.Column.of("a", goal).orElseThrow().goal()).isEqualTo(goal);
        }
    }

    @Test
    void a_stray_quote_costs_its_row_and_no_other() {
        var found =
                read(
                        "Name,E-Mail,Ort\nAda,ada@example.org,Ulm\nBea,\"bea@example.org,Ulm\n"
                                + "Cy,\"cy@example.org\",Ulm\nDora,dora@example.org,\"Ulm\nDonau\"\n");

        assertThat(names(found)).containsExactly("Ada", "Cy", "Dora");
        assertThat(found)
                .filteredOn(Passed.class::isInstance)
                .singleElement()
                .satisfies(one -> {
                    assertThat(((Passed) one).reason()).isEqualTo(Reason.STRAY_QUOTE);
                    assertThat(one.place().line()).isEqualTo(3);
                });
    }

    @Test
    void a_quote_never_closed_costs_its_row_and_no_other() {
        var text = new StringBuilder("Name,E-Mail\nAda,\"a@example.org\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("Bea ").append(i).append(",b").append(i).append("@example.org\n");
        }

        var found = read(text.toString());

        assertThat(names(found)).hasSize(3_000);
        assertThat(found).hasSize(3_001);
    }

    @Test
    void blank_rows_are_none_and_rows_without_anybody_say_so() {
        var found = read("Name,E-Mail,Firma,Notiz\n,,,\n\n,,Beck GmbH,\n,,,nichts\n");

        assertThat(found).hasSize(2);
        assertThat(names(found)).containsExactly("Beck GmbH");
        assertThat(((Passed) found.getLast()).reason()).isEqualTo(Reason.NO_NAME);
    }

    @Test
    void a_date_that_cannot_be_is_left_out_and_said() {
        var found = read("Name,Geburtstag\nAda,31.2.1980\nBea,0.0.00\nCy,5/14/1980\n");

        assertThat(Bytes.hints(found))
                .singleElement()
                .satisfies(hint ->
                        assertThat(hint.details()).containsExactly("Geburtstag", "31.2.1980"));
        assertThat(((FoundCard) found.getLast()).card().first("BDAY")).contains("1980-05-14");
    }

    @Test
    void linkedins_messages_are_traces_without_a_word_of_their_content() {
        var found =
                read(
                        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,"
                                + "RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n"
                                + "1,,Ada,https://www.linkedin.com/in/ada,Bea,"
                                + "https://www.linkedin.com/in/bea,2024-06-15 10:30:00 UTC,,geheim,INBOX,No\n"
                                + "1,,Ada,https://www.linkedin.com/in/ada,Bea,"
                                + "https://www.linkedin.com/in/bea,2024-06-15 10:31:00 UTC,,geheim,INBOX,Yes\n"
                                + "1,,LinkedIn Member,,Bea,https://www.linkedin.com/in/bea,"
                                + "2024-06-15 10:32:00 UTC,,geheim,INBOX,No\n");

        assertThat(found).hasSize(3);
        var trace = ((FoundTrace) found.getFirst()).trace();
        assertThat(trace.channel()).isEqualTo(Channel.MESSAGE);
        assertThat(trace.present()).hasSize(2);
        assertThat(((Passed) found.get(1)).reason()).isEqualTo(Reason.DRAFT);
        assertThat(((Passed) found.get(2)).reason()).isEqualTo(Reason.NO_SENDER);
        assertThat(found.toString()).doesNotContain("geheim");
    }

    @Test
    void a_line_of_fifty_megabytes_costs_its_row() {
        var text = "Name,E-Mail\nAda," + "a".repeat(50 << 20) + "\nBea,b@example.org\n";

        var found = read(text);

        assertThat(((Passed) found.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(names(found)).containsExactly("Bea");
    }

    @Test
    void a_table_without_titles_is_told_by_what_stands_in_it() {
        var found =
                read(
                        "Ada Lang;ada@example.org;0761 555112\nBea Beck;bea@example.org;0761 555113\n");

        assertThat(names(found)).containsExactly("Ada Lang", "Bea Beck");
        assertThat(card(found).first("EMAIL")).contains("ada@example.org");
    }

    private static Mapping parsed(String text) {
        return switch (Mapping.parse(text)) {
            case Mapping.Parsed.Read(var mapping) -> mapping;
            case Mapping.Parsed.Wrong(var part) -> throw new AssertionError("not read: " + part);
        };
    }

    private static List<Found> read(String text) {
        return Bytes.read(
                new CsvReader(), new Bytes("a.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Card card(List<Found> found) {
        return found.stream()
                .filter(FoundCard.class::isInstance)
                .map(one -> ((FoundCard) one).card())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Found> found) {
        return found.stream()
                .filter(FoundCard.class::isInstance)
                .map(one -> ((FoundCard) one).card().name())
                .toList();
    }
}
