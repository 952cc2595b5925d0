package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Sources;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaildirReaderTest {

    private static final String LETTER =
            Mails.text(
                    "From: ada@example.org",
                    "To: bernd@example.org",
                    "Date: Mon, 02 Mar 2026 10:15:00 +0100");

    @TempDir Path folder;

    @Test
    void messages_lie_in_cur_and_new_of_each_folder_in_the_order_of_names() throws IOException {
        write("cur/1.a.host:2,S", LETTER);
        write("new/2.b.host", LETTER);
        write("tmp/3.c.host", LETTER);
        write("dovecot-uidlist", "3 V1");
        write(".Archiv/cur/4.d.host:2,", LETTER);
        write(".Archiv/maildirfolder", "");
        write("Kunden/2025/new/5.e.host", LETTER);

        var found = read();

        assertThat(found)
                .extracting(one -> one.place().file())
                .containsExactly(
                        "Mail/.Archiv/cur/4.d.host:2,",
                        "Mail/Kunden/2025/new/5.e.host",
                        "Mail/cur/1.a.host:2,S",
                        "Mail/new/2.b.host");
        assertThat(Mails.reasons(found)).isEmpty();
    }

    @Test
    void any_tree_of_messages_is_read_but_hidden_files_are_not() throws IOException {
        write("posteingang/1.eml", LETTER);
        write("posteingang/alt/2", LETTER);
        write("posteingang/.index", "geheim");

        assertThat(read()).hasSize(2);
    }

    @Test
    void drafts_are_known_by_flag_or_folder_and_what_was_thrown_away_was_still_written()
            throws IOException {
        var unsent = Mails.text("From: ada@example.org", "To: bernd@example.org");
        write("cur/1.host:2,DS", LETTER);
        write("cur/2.host:2,ST", LETTER);
        write(".INBOX.Entwürfe/cur/3.host:2,S", unsent);
        write(".Spam/cur/4.host:2,S", LETTER);

        assertThat(Mails.reasons(read()))
                .containsExactlyInAnyOrder(Reason.DRAFT, Reason.DRAFT, Reason.SPAM);
        assertThat(read()).hasSize(4);
    }

    @Test
    void in_a_maildir_each_file_has_its_verdict_even_an_empty_or_a_foreign_one()
            throws IOException {
        write("cur/1.host", "");
        Files.write(folder.resolve("cur/2.host"), new byte[300_000]);
        write("new/3.host", LETTER);

        var found = read();

        assertThat(found).hasSize(3);
        assertThat(Mails.reasons(found)).containsExactly(Reason.EMPTY_FILE, Reason.NOT_A_MESSAGE);
    }

    @Test
    void a_maildir_of_thunderbird_has_no_new() throws IOException {
        write("Inbox/cur/1.eml", LETTER);
        write("Inbox/tmp/2.eml", LETTER);
        write("Inbox/dies.msf", "// <!-- <mdb:mork:z v=\"1.4\"/> -->");

        assertThat(read()).hasSize(1);
    }

    @Test
    void compressed_messages_are_read_and_broken_ones_named() throws IOException {
        Files.createDirectories(folder.resolve("cur"));
        var file = folder.resolve("cur/1.host:2,SZ");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LETTER.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("cur/2.host:2,SZ"), new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9});

        var found = read();

        assertThat(found).hasSize(2);
        assertThat(Mails.reasons(found)).containsExactly(Reason.UNREADABLE_FILE);
    }

    @Test
    void links_to_folders_lead_nowhere() throws IOException {
        write("cur/1.host", LETTER);
        Files.createSymbolicLink(folder.resolve("Schleife"), folder);

        assertThat(read()).hasSize(1);
    }

    @Test
    void a_folder_that_is_gone_is_told() throws IOException {
        write("weg/cur/1.host", LETTER);
        write("weg/new/2.host", LETTER);
        var gone = input("weg");
        delete("weg/cur/1.host", "weg/new/2.host", "weg/cur", "weg/new", "weg");

        assertThatThrownBy(() -> Mails.read(new MaildirReader(), gone))
                .isInstanceOf(ImportException.class);
    }

    private List<Found> read() {
        return Mails.read(new MaildirReader(), input(""));
    }

    private Input input(String within) {
        return Sources.of(folder.resolve(within), "Mail").getFirst().input();
    }

    private void delete(String... names) throws IOException {
        for (var name : names) {
            Files.delete(folder.resolve(name));
        }
    }

    private void write(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
