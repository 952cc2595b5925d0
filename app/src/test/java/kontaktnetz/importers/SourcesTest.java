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
                        "mail", List.of(Format.MAILDIR, Format.MBOX));
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

    private static final String MAILBOX =
            "From - Mon Mar  2 10:15:00 2026\n"
                    + MAIL
                    + "\nFrom - Tue Mar  3 10:15:00 2026\n"
                    + MAIL;

    /// All verdicts of all sources of the folder, as far as they were recognised.
    private List<String> read(String name) {
        var verdicts = new ArrayList<String>();
        for (var source : Sources.of(List.of(folder.resolve(name)))) {
            if (source instanceof Recognised recognised) {
                Readers.read(
                        recognised,
                        Bytes.CONTEXT,
                        found -> {
                            if (!(found instanceof Found.Hint)) {
                                verdicts.add(recognised.format() + " " + found.place().file());
                            }
                        });
            }
        }
        return verdicts;
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void the_mailboxes_of_thunderbird_are_read_as_such_with_and_without_an_ending()
            throws IOException {
        write("profil/Inbox", MAILBOX);
        write("profil/Inbox.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->\n");
        write("profil/Sent", MAILBOX);
        write("profil/Archiv.sbd/2025.mbox", MAILBOX);
        write("profil/Archiv.sbd/Kunden", MAILBOX);

        assertThat(read("profil"))
                .containsExactly(
                        "MBOX profil/Archiv.sbd/2025.mbox",
                        "MBOX profil/Archiv.sbd/2025.mbox",
                        "MBOX profil/Archiv.sbd/Kunden",
                        "MBOX profil/Archiv.sbd/Kunden",
                        "MBOX profil/Inbox",
                        "MBOX profil/Inbox",
                        "MBOX profil/Sent",
                        "MBOX profil/Sent");
    }

    @Test
    void mailboxes_single_messages_and_maildirs_in_one_folder_are_each_read_as_what_they_are()
            throws IOException {
        for (int i = 100; i < 160; i++) {
            write("post/einzeln/" + i + ".eml", MAIL);
        }
        write("post/einzeln/zuletzt", MAILBOX);
        write("post/einzeln/karten", ADA);
        write("post/Maildir/cur/1.host:2,S", MAIL);
        write("post/Maildir/new/2.host", MAIL);
        write("post/Maildir/tmp/3.host", MAIL);
        write("post/Maildir/dovecot-uidlist", "3 V1\n");
        write("post/Maildir/Ablage", MAILBOX);

        var verdicts = read("post");

        assertThat(verdicts).filteredOn(one -> one.startsWith("MAILDIR post/ein")).hasSize(60);
        assertThat(verdicts)
                .filteredOn(one -> !one.startsWith("MAILDIR post/ein"))
                .containsExactly(
                        "MAILDIR post/Maildir/cur/1.host:2,S",
                        "MAILDIR post/Maildir/new/2.host",
                        "MBOX post/Maildir/Ablage",
                        "MBOX post/Maildir/Ablage",
                        "VCARD post/einzeln/karten",
                        "MBOX post/einzeln/zuletzt",
                        "MBOX post/einzeln/zuletzt");
        assertThat(Sources.of(List.of(folder.resolve("post"))))
                .allMatch(Recognised.class::isInstance)
                .hasSize(5);
    }

    @Test
    void messages_beside_other_things_are_one_source() throws IOException {
        write("ordner/1.eml", MAIL);
        write("ordner/2.eml", MAIL);
        write("ordner/karten.vcf", ADA);
        write("ordner/tiefer/3.eml", MAIL);
        write("ordner/leer/.index", "geheim");

        assertThat(Sources.of(List.of(folder.resolve("ordner"))))
                .extracting(one -> one.input().name(), one -> ((Recognised) one).format())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("ordner", Format.MAILDIR),
                        org.assertj.core.api.Assertions.tuple("ordner/karten.vcf", Format.VCARD),
                        org.assertj.core.api.Assertions.tuple("ordner/tiefer", Format.MAILDIR));
        assertThat(read("ordner"))
                .containsExactly(
                        "MAILDIR ordner/1.eml",
                        "MAILDIR ordner/2.eml",
                        "VCARD ordner/karten.vcf",
                        "MAILDIR ordner/tiefer/3.eml");
    }

    @Test
    void a_file_nobody_may_read_has_one_verdict_and_costs_no_other() throws IOException {
        write("post/1.eml", MAIL);
        write("post/2.eml", MAIL);
        write("post/kaputt.eml", "");

        assertThat(read("post")).hasSize(2);
        assertThat(Sources.of(List.of(folder.resolve("post"))).getLast())
                .isInstanceOfSatisfying(
                        NotRecognised.class,
                        one -> assertThat(one.why().reason()).isEqualTo(Reason.EMPTY_FILE));
    }

    @Test
    void the_messages_of_an_archive_are_one_source() throws IOException {
        var path =
                zip(
                        "Post.zip",
                        new String[] {"Post/2.eml", MAIL},
                        new String[] {"Post/Entwürfe/1.eml", MAIL},
                        new String[] {"Post/karte.vcf", ADA},
                        new String[] {"Post/Inbox", MAILBOX});

        assertThat(Sources.of(List.of(path)))
                .extracting(one -> one.input().name(), one -> ((Recognised) one).format())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Post.zip", Format.MAILDIR),
                        org.assertj.core.api.Assertions.tuple(
                                "Post.zip/Post/karte.vcf", Format.VCARD),
                        org.assertj.core.api.Assertions.tuple("Post.zip/Post/Inbox", Format.MBOX));
        assertThat(read("Post.zip"))
                .containsExactly(
                        "MAILDIR Post.zip/Post/2.eml",
                        "MAILDIR Post.zip/Post/Entwürfe/1.eml",
                        "VCARD Post.zip/Post/karte.vcf",
                        "MBOX Post.zip/Post/Inbox",
                        "MBOX Post.zip/Post/Inbox");
    }

    /// Each entry is harmless by itself.
    @Test
    void many_small_bombs_in_one_archive_stop_and_what_was_read_before_stays() throws IOException {
        var path = folder.resolve("bomben.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < 6; i++) {
                zip.putNextEntry(new ZipEntry(i + ".vcf"));
                zip.write(ADA.getBytes(StandardCharsets.UTF_8));
                var zeros = new byte[1 << 20];
                for (int megabytes = 0; megabytes < 40; megabytes++) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        assertThat(Files.size(path) * 200).isLessThan(64L << 20);

        for (int again = 0; again < 2; again++) {
            var found = new ArrayList<Found>();
            for (var source : Sources.of(List.of(path))) {
                Readers.read((Recognised) source, Bytes.CONTEXT, found::add);
                Readers.read((Recognised) source, Bytes.CONTEXT, found::add);
            }

            assertThat(found).filteredOn(FoundCard.class::isInstance).hasSizeBetween(2, 5);
            assertThat(Bytes.hints(found))
                    .filteredOn(hint -> hint.reason() == Reason.ARCHIVE_BOMB)
                    .extracting(hint -> hint.place().file())
                    .contains("bomben.zip/1.vcf", "bomben.zip/5.vcf")
                    .doesNotContain("bomben.zip/0.vcf");
        }
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
