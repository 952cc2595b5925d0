package kontaktnetz.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void the_same_content_under_another_name_is_the_same_source() throws IOException {
        var one = Files.writeString(folder.resolve("a.vcf"), "BEGIN:VCARD");
        var two = Files.writeString(folder.resolve("b.vcf"), "BEGIN:VCARD");

        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(two));
    }

    @Test
    void a_mailbox_that_grew_is_another_source() throws IOException {
        var mbox = Files.writeString(folder.resolve("post.mbox"), "From a\n");
        var before = Fingerprint.of(mbox);

        Files.writeString(mbox, "From a\n\nFrom b\n");

        assertThat(Fingerprint.of(mbox)).isNotEqualTo(before);
    }

    @Test
    void a_change_at_the_end_of_a_long_file_is_seen() throws IOException {
        var bytes = new byte[300_000];
        var file = Files.write(folder.resolve("long"), bytes);
        var before = Fingerprint.of(file);

        bytes[bytes.length - 1] = 1;
        Files.write(file, bytes);

        assertThat(Fingerprint.of(file)).isNotEqualTo(before);
    }

    @Test
    void every_size_around_the_edges_has_a_fingerprint() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073}) {
            var bytes = new byte[size];
            Arrays.fill(bytes, (byte) 'x');
            var file = Files.write(folder.resolve("f" + size), bytes);

            assertThat(Fingerprint.of(file)).startsWith("file:" + size + ":");
        }
    }

    @Test
    void a_folder_is_told_by_where_it_lies() throws IOException {
        var maildir = folder.resolve("Maildir");
        Files.createDirectories(maildir.resolve("cur"));
        var before = Fingerprint.of(maildir);

        Files.writeString(maildir.resolve("cur/1"), "From: a@example.org\n\n");

        assertThat(Fingerprint.of(maildir)).isEqualTo(before);
        assertThat(Fingerprint.of(folder)).isNotEqualTo(before);
    }

    @Test
    void a_missing_file_is_said() {
        assertThatExceptionOfType(ImportException.class)
                .isThrownBy(() -> Fingerprint.of(folder.resolve("gone.vcf")))
                .withMessageContaining("gone.vcf");
    }
}
