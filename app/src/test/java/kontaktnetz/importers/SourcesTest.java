package kontaktnetz.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kontaktnetz.SharedData;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourcesTest {

    private static final String ADA = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\n";
    private static final String MAIL =
            "From: ada@example.org\nTo: bea@example.org\nSubject: a\n\nb\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VCARD~VERSION:3.0 | VCARD",
                "~~begin:vcard~n:Ando;Roid | VCARD",
                "[\"vcard\", [[\"fn\", {}, \"text\", \"Ada\"]]] | JCARD",
                "[ [\"vcard\", []] ] | JCARD",
                "<?xml version=\"1.0\"?><vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\"/> | XCARD",
                "BEGIN:VCALENDAR~VERSION:2.0 | ICS",
                "From ada@example.org Thu Apr 30 14:27:51 1998~Subject: a~~ | MBOX",
                "From - Thu Apr 30 14:27:51 1998~Subject: a~~ | MBOX",
                "Received: by mail.example~From: ada@example.org~~Hallo | EML",
                "Subject: nur dies | EML",
                "Name;E-Mail~Ada;ada@example.org | CSV",
                "a,b,c~1,2,3~4,5,6 | CSV"
            })
    void a_format_is_told_by_its_content(String text, Format format) {
        var input = Bytes.of("was.auch.immer.exe", text.replace('~', '\n'));

        assertThat(Recognising.recognise(input))
                .isInstanceOfSatisfying(
                        Recognised.class, one -> assertThat(one.format()).isEqualTo(format));
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, pdf",
        "Rar!, archive",
        "Liebe Ada, text",
        "<html><body>, html",
        "'{\"a\": 1}', json"
    })
    void what_we_do_not_read_is_named(String text, String what) {
        assertThat(Recognising.recognise(Bytes.of("adressen.vcf", text)))
                .isInstanceOfSatisfying(
                        NotRecognised.class,
                        one -> {
                            assertThat(one.why().reason()).isEqualTo(Reason.NOT_RECOGNISED);
                            assertThat(one.why().details()).containsExactly(what);
                        });
    }

    @Test
    void utf_16_is_seen_through() {
        var input = new Bytes("a", ("\uFEFF" + ADA).getBytes(StandardCharsets.UTF_16LE));

        assertThat(Recognising.recognise(input)).isInstanceOf(Recognised.class);
    }

    @Test
    void all_samples_are_recognised_as_what_they_are() {
        var formats =
                java.util.Map.of(
                        "vcard", List.of(Format.VCARD),
                        "csv", List.of(Format.CSV),
                        "ics", List.of(Format.ICS),
                        "mail", List.of(Format.EML, Format.MBOX));
        formats.forEach((name, expected) -> {
            var path = SharedData.require("data/interop/" + name);
            assertThat(Sources.of(List.of(path)))
                    .allSatisfy(one ->
                            assertThat(one)
                                    .isInstanceOfSatisfying(
                                            Recognised.class,
                                            is -> assertThat(expected).contains(is.format())));
        });
    }

    @Test
    void a_packed_file_is_read_as_what_it_holds_and_progress_counts_what_is_stored()
            throws IOException {
        var path =
                Files.write(
                        folder.resolve("karten.vcf.gz"),
                        gzip(ADA.repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        var told = new ArrayList<Long>();
        var context =
                new ReadingContext(
                        Bytes.NOW, Bytes.CONTEXT.zone(), Bytes.CONTEXT.region(), told::add);
        var found = new ArrayList<Found>();

        var source = (Recognised) Sources.of(List.of(path)).getFirst();
        Readers.read(source, context, found::add);

        assertThat(found).hasSize(20_000);
        assertThat(told).isSorted().last().isEqualTo(Files.size(path));
    }

    @Test
    void each_entry_of_an_archive_is_a_source() throws IOException {
        var path =
                zip(
                        "Complete.zip",
                        new String[] {
                            "Connections.csv",
                            "First Name,Last Name,Company,Position,Connected On\nAda,Lang,,,\n"
                        },
                        new String[] {"Karten/ada.vcf", ADA},
                        new String[] {"Skills.csv", "Name,Seit\nTöpfern,2001\n"},
                        new String[] {"innen.zip", "PK\3\4aaaa"});

        var sources = Sources.of(List.of(path));

        assertThat(sources)
                .extracting(one -> one.input().name())
                .containsExactly(
                        "Complete.zip/Connections.csv",
                        "Complete.zip/Karten/ada.vcf",
                        "Complete.zip/Skills.csv",
                        "Complete.zip/innen.zip");
        assertThat(sources)
                .extracting(one -> one instanceof Recognised is ? is.format() : null)
                .containsExactly(Format.CSV, Format.VCARD, null, null);
        var found = new ArrayList<Found>();
        Readers.read((Recognised) sources.get(1), Bytes.CONTEXT, found::add);
        assertThat(found).singleElement().isInstanceOf(FoundCard.class);
    }

    @Test
    void an_archive_with_a_password_says_so() throws IOException {
        var path = zip("geheim.zip", new String[] {"a.vcf", ADA});
        var bytes = Files.readAllBytes(path);
        bytes[6] |= 1;
        Files.write(path, bytes);

        assertThat(((NotRecognised) Sources.of(List.of(path)).getFirst()).why().reason())
                .isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_bomb_stops_and_what_was_read_before_stays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(ADA.getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(zeros);
            }
        }
        var path = Files.write(folder.resolve("bombe.vcf.gz"), bytes.toByteArray());
        var found = new ArrayList<Found>();

        Readers.read((Recognised) Sources.of(List.of(path)).getFirst(), Bytes.CONTEXT, found::add);

        assertThat(found.getFirst()).isInstanceOf(FoundCard.class);
        assertThat(Bytes.hints(found))
                .extracting(Found.Hint::reason)
                .contains(Reason.COMPRESSION_BOMB);
    }

    @Test
    void a_packed_file_cut_short_gives_what_it_holds() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("BEGIN:VCARD\nFN:Ada ").append(i * 7919 % 2003).append("\nEND:VCARD\n");
        }
        var whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        var path =
                Files.write(
                        folder.resolve("halb.gz"),
                        java.util.Arrays.copyOf(whole, whole.length / 2));
        var found = new ArrayList<Found>();

        Readers.read((Recognised) Sources.of(List.of(path)).getFirst(), Bytes.CONTEXT, found::add);

        assertThat(Bytes.verdicts(found)).hasSizeBetween(500, 1_999);
        assertThat(Bytes.hints(found)).extracting(Found.Hint::reason).contains(Reason.TRUNCATED);
    }

    @Test
    void a_maildir_and_a_tree_of_messages_are_one_source_each() throws IOException {
        Files.createDirectories(folder.resolve("a/Maildir/cur"));
        Files.createDirectories(folder.resolve("a/Maildir/new"));
        Files.createDirectories(folder.resolve("a/beck-m/inbox"));
        Files.writeString(folder.resolve("a/beck-m/inbox/1."), MAIL);
        Files.writeString(folder.resolve("a/beck-m/inbox/2."), MAIL);
        Files.writeString(folder.resolve("a/karten.vcf"), ADA);
        Files.writeString(folder.resolve("a/.versteckt"), ADA);

        var sources = Sources.of(List.of(folder.resolve("a")));

        assertThat(sources)
                .extracting(one -> one.input().name(), one -> ((Recognised) one).format())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a/Maildir", Format.MAILDIR),
                        org.assertj.core.api.Assertions.tuple("a/beck-m", Format.MAILDIR),
                        org.assertj.core.api.Assertions.tuple("a/karten.vcf", Format.VCARD));
    }

    @Test
    void what_is_missing_or_empty_says_so() throws IOException {
        var empty = Files.writeString(folder.resolve("leer.csv"), " \n");

        var sources = Sources.of(List.of(folder.resolve("fehlt.vcf"), empty));

        assertThat(sources)
                .extracting(one -> ((NotRecognised) one).why().reason())
                .containsExactly(Reason.UNREADABLE_FILE, Reason.EMPTY_FILE);
    }

    private Path zip(String name, String[]... entries) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    static byte[] gzip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
