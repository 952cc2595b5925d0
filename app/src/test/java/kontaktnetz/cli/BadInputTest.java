package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontaktnetz.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is broken gives a sentence with file, place and reason; what was readable is in.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    private static final String CARD =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:%s
            END:VCARD
            """;
    private static final String MAIL =
            """
            From ada@atelier.example Mon Jan  1 00:00:00 2024
            From: ada@atelier.example
            To: lena@lena.example
            Date: Thu, 12 Nov 2026 10:00:00 +0100
            Message-ID: <%s@atelier.example>
            """;

    private static final int HEADER_BYTES = 50 << 20;
    private static final int BOMB_BYTES = 300 << 20;

    @TempDir private Path folder = Path.of("");

    private Program program = new Program(folder, "de");

    @BeforeEach
    void an_owner_who_is_known() {
        program = new Program(folder.resolve("daten"), "de");
        program.run("me", Luggage.LENA);
    }

    @Test
    void a_mailbox_cut_off_in_a_header_keeps_what_was_readable() throws IOException {
        var whole = MAIL.formatted("m1") + "\nText.\n\n";
        var ran = imported("post.mbox", whole + MAIL.formatted("m2").substring(0, 130));

        assertThat(ran.out()).contains("2 Kontaktmomente").contains("Bricht mittendrin ab");
        assertThat(rest(ran)).contains("post.mbox,Nachricht,2,9,nicht ganz aufgenommen,");
    }

    @Test
    void a_card_without_an_end_is_taken_up_to_the_next() throws IOException {
        var open = CARD.formatted("Ada").replace("END:VCARD\n", "");
        var ran = imported("kontakte.vcf", open + CARD.formatted("Bernd"));

        assertThat(ran.out()).contains("kontakte.vcf: 2 neu").contains("END:VCARD");
        assertThat(rest(ran)).contains("kontakte.vcf,Karte,1,1,nicht ganz");
    }

    @Test
    void a_stray_quote_costs_its_own_row_at_most() throws IOException {
        var ran =
                imported(
                        "leute.csv",
                        """
                        Name,E-Mail
                        Ada,ada@atelier.example
                        "Bernd,bernd@mueller.example
                        Clara,clara@fremd.example
                        """);

        assertThat(ran.out()).contains("leute.csv: ").contains("Anführungszeichen");
        assertThat(rest(ran)).contains("leute.csv,Tabellenzeile,2,3,");
        assertThat(names()).contains("Ada", "Clara");
    }

    @Test
    void an_event_without_an_end_is_counted_up_to_today() throws IOException {
        var ran =
                imported(
                        "kalender.ics",
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        BEGIN:VEVENT
                        UID:ewig
                        DTSTART:20260901T100000Z
                        RRULE:FREQ=SECONDLY
                        ORGANIZER:mailto:lena@lena.example
                        ATTENDEE:mailto:ada@atelier.example
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:woche
                        DTSTART:20260901T100000Z
                        RRULE:FREQ=WEEKLY
                        ORGANIZER:mailto:lena@lena.example
                        ATTENDEE:mailto:bernd@mueller.example
                        END:VEVENT
                        END:VCALENDAR
                        """);

        assertThat(ran.out()).contains("2 Kontaktmomente").contains("Wiederholt sich ohne Ende");
        assertThat(rest(ran)).contains("kalender.ics,Termin,1,");
    }

    @Test
    void a_binary_file_with_the_wrong_ending_is_no_address_book() throws IOException {
        var bytes = new byte[4096];
        bytes[0] = (byte) 0x89;
        bytes[1] = 'P';
        bytes[2] = 'N';
        bytes[3] = 'G';
        var file = Files.write(folder.resolve("kontakte.vcf"), bytes);

        var ran = program.run("import", file.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.out()).contains("kontakte.vcf: Nicht erkannt");
    }

    @Test
    void one_bad_file_does_not_stop_the_others() throws IOException {
        var bad =
                Files.write(
                        folder.resolve("kaputt.zip"),
                        "PK\003\004 kaputt".getBytes(StandardCharsets.UTF_8));
        var good = Files.writeString(folder.resolve("gut.vcf"), CARD.formatted("Ada"));

        var ran = program.run("import", bad.toString(), good.toString());

        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.out())
                .contains("kaputt.zip: Ließ sich nicht lesen")
                .contains("gut.vcf: 1 neu");
    }

    @Test
    void bombs_and_giants_pass_through_a_small_heap() throws Exception {
        var files = List.of(giantHeader(), gzipBomb(), zipBomb(), entityBomb());

        var json = importedInSmallHeap(files);

        assertThat(json.path("files")).hasSize(4);
        assertThat(file(json, "riese.mbox").at("/totals/counted").asInt()).isEqualTo(2);
        assertThat(rejected(json))
                .contains("riese.mbox,Nachricht,1,1,nicht ganz aufgenommen,\"Größer")
                .contains("bombe.gz,Datei,,,nicht ganz aufgenommen,\"Der Inhalt ist über")
                .contains("bombe.zip/kontakte.vcf,Datei,,,nicht ganz aufgenommen,\"Der Inhalt ist");
        assertThat(file(json, "bombe.xml").at("/totals/skippedBecause/XML_DOCTYPE").asInt())
                .isEqualTo(1);
        assertThat(names()).contains("Ada");
    }

    private Program.Ran imported(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var ran = program.run("import", file.toString(), "--rejected", rest().toString());
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran;
    }

    private Path rest() {
        return folder.resolve("rest.csv");
    }

    private String rest(Program.Ran ran) throws IOException {
        assertThat(ran.out()).contains(rest().toString());
        return Files.readString(rest());
    }

    private List<String> names() {
        return program.run("people", "--json").json().path("people").findValuesAsText("name");
    }

    /// A mail whose subject has 50 MB, and an ordinary one behind it.
    private Path giantHeader() throws IOException {
        var file = folder.resolve("riese.mbox");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(MAIL.formatted("m1").getBytes(StandardCharsets.UTF_8));
            out.write("Subject: ".getBytes(StandardCharsets.UTF_8));
            fill(out, HEADER_BYTES, (byte) 'x');
            out.write("\n\nText.\n\n".getBytes(StandardCharsets.UTF_8));
            out.write((MAIL.formatted("m2") + "\nText.\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path gzipBomb() throws IOException {
        var file = folder.resolve("bombe.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            bomb(out);
        }
        return file;
    }

    private Path zipBomb() throws IOException {
        var file = folder.resolve("bombe.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("kontakte.vcf"));
            bomb(out);
        }
        return file;
    }

    private static void bomb(OutputStream out) throws IOException {
        out.write(CARD.formatted("Ada").getBytes(StandardCharsets.UTF_8));
        out.write("BEGIN:VCARD\nVERSION:3.0\nFN:Bombe\nNOTE:".getBytes(StandardCharsets.UTF_8));
        fill(out, BOMB_BYTES, (byte) 'x');
    }

    private static void fill(OutputStream out, int bytes, byte with) throws IOException {
        var block = new byte[1 << 16];
        Arrays.fill(block, with);
        for (int written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    private Path entityBomb() throws IOException {
        return Files.writeString(
                folder.resolve("bombe.xml"),
                """
                <?xml version="1.0"?>
                <!DOCTYPE v [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">
                <vcard><fn><text>&d;</text></fn></vcard></vcards>
                """);
    }

    private JsonNode importedInSmallHeap(List<Path> files) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "kontaktnetz.App",
                                "import",
                                "--json",
                                "--lang",
                                "de",
                                "--data",
                                program.data().toString()));
        files.forEach(file -> command.add(file.toString()));
        var out = folder.resolve("child.out");
        var err = folder.resolve("child.err");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(out) + Files.readString(err))
                    .isZero();
            return new ObjectMapper().readTree(Files.readString(out));
        } finally {
            process.destroyForcibly();
        }
    }

    private static JsonNode file(JsonNode json, String name) {
        for (var file : json.path("files")) {
            if (file.path("name").asText().equals(name)) {
                return file;
            }
        }
        throw new AssertionError("no " + name + " in " + json);
    }

    private static String rejected(JsonNode json) throws IOException {
        return Files.readString(Path.of(json.path("rejected").asText()));
    }
}
