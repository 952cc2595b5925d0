package kontaktnetz.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ezvcard.Ezvcard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.cards.JCardReader;
import kontaktnetz.importers.cards.VCardReader;
import kontaktnetz.importers.cards.XCardReader;
import kontaktnetz.importers.csv.CsvReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Thousands of damaged files: no exception, and each place has one verdict.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class CardsFuzzTest {

    private static final int ROUNDS = 3_000;
    private static final Pattern BEGIN =
            Pattern.compile("(?imd)^[ \\t]*BEGIN[ \\t]*:[ \\t]*VCARD[ \\t]*$");

    private static final String CARDS =
            """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=BCrgen;;;
            TEL;WORK;FAX:0761 5551
            AGENT:
            BEGIN:VCARD
            FN:Bea
            END:VCARD
            PHOTO;ENCODING=BASE64:
             AAAA
             BBBB

            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Ada Lang
            item1.URL:http\\://ada.example
            item1.X-ABLabel:_$!<HomePage>!$_
            ORG:Chor\\; Freiburg;Alt
            CATEGORIES:a,b\\,c
            X-ADDRESSBOOKSERVER-KIND:group
            X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN;ALTID=1;LANGUAGE="de":Cy
            TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+49-761-5551;ext=1
            BDAY:--0203
            UID:urn:uuid:1
            END:VCARD
            """;

    private static final List<String> TABLES =
            List.of(
                    """
                    First Name,Last Name,URL,Email Address,Company,Position,Connected On
                    Ada,Lang,https://www.linkedin.com/in/ada,,"Chor, Freiburg","Alt ""hoch"" ",12 Mar 2024
                    Bea,,,b@example.org,,"zwei
                    Zeilen",7-Feb-22
                    """,
                    """
                    Name;E-Mail;Geburtstag;Straße;Ort
                    Jürgen Weiß;jw@example.org;14.5.1980;"Am ""Bach""; 3";Ulm
                    Käthe;;0.0.00;;
                    """,
                    """
                    CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,FOLDER
                    1,Ada,https://www.linkedin.com/in/ada,Bea,https://www.linkedin.com/in/bea,2024-06-15 10:30:00 UTC,,INBOX
                    """);

    @Test
    void damaged_cards() {
        each(
                bytes(CARDS),
                content -> {
                    var found = read(new VCardReader(), content);

                    var text = new String(content, StandardCharsets.ISO_8859_1);
                    assertThat(Bytes.verdicts(found).size())
                            .isGreaterThanOrEqualTo(
                                    (int)
                                            BEGIN.matcher(text.replace('\r', '\n'))
                                                    .results()
                                                    .count());
                    placedOnce(found);
                });
    }

    @Test
    void damaged_jcards() {
        each(
                bytes(Ezvcard.writeJson(Ezvcard.parse(CARDS).all()).go()),
                content -> placedOnce(read(new JCardReader(), content)));
    }

    @Test
    void damaged_xcards() {
        each(
                bytes(Ezvcard.writeXml(Ezvcard.parse(CARDS).all()).go()),
                content -> placedOnce(read(new XCardReader(), content)));
    }

    @Test
    void damaged_tables() {
        each(
                TABLES.stream().flatMap(table -> bytes(table).stream()).toList(),
                content -> placedOnce(read(new CsvReader(), content)));
    }

    @Test
    void damaged_files_of_any_kind_are_recognised_as_something() {
        var samples = new ArrayList<>(bytes(CARDS));
        TABLES.forEach(table -> samples.addAll(bytes(table)));
        samples.addAll(bytes("From a@example.org Thu Apr 30 14:27:51 1998\nSubject: a\n\nb\n"));
        samples.addAll(bytes(Ezvcard.writeJson(Ezvcard.parse(CARDS).all()).go()));
        each(
                samples,
                content -> assertThat(Recognising.recognise(new Bytes("a", content))).isNotNull());
    }

    @Test
    void damaged_archives(@TempDir Path folder) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("karten.vcf"));
            zip.write(CARDS.repeat(5).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("Connections.csv"));
            zip.write(TABLES.getFirst().getBytes(StandardCharsets.UTF_8));
        }
        var path = folder.resolve("a.zip");
        var samples =
                List.of(
                        zipped.toByteArray(),
                        SourcesTest.gzip(CARDS.getBytes(StandardCharsets.UTF_8)));
        var mutations = new Mutations(samples, 1);
        for (int i = 0; i < 500; i++) {
            Files.write(path, mutations.next());
            for (var source : Sources.of(List.of(path))) {
                if (source instanceof Recognised is && is.format().isAddressBook()) {
                    var found = new ArrayList<Found>();
                    Readers.read(is, Bytes.CONTEXT, found::add);
                    placedOnce(found);
                }
            }
        }
    }

    private interface Check {
        void on(byte[] content);
    }

    private static void each(List<byte[]> samples, Check check) {
        var mutations = new Mutations(samples, 2);
        for (int i = 0; i < ROUNDS; i++) {
            var content = mutations.next();
            assertThatCode(() -> check.on(content))
                    .as(() -> "on " + new String(content, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static List<Found> read(Reader reader, byte[] content) {
        return Bytes.read(reader, new Bytes("a", content));
    }

    private static void placedOnce(List<Found> found) {
        assertThat(Bytes.verdicts(found)).extracting(Found::place).doesNotHaveDuplicates();
    }

    private static List<byte[]> bytes(String text) {
        return List.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
