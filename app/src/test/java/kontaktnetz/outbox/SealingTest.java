package kontaktnetz.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealingTest {

    private static final String SECRET = "Zwölf Boxkämpfer";

    @TempDir private Path folder = Path.of("");

    private Sealing sealing() {
        return new Sealing(folder.resolve("mail.key"));
    }

    @Test
    void what_was_sealed_opens_with_the_same_key_and_looks_like_nothing() {
        var once = sealing().seal(SECRET);
        var twice = sealing().seal(SECRET);

        assertThat(sealing().open(once)).contains(SECRET);
        assertThat(once).isNotEqualTo(twice).doesNotContain("Boxk");
    }

    @Test
    void with_another_key_or_none_it_stays_shut() {
        var sealed = sealing().seal(SECRET);

        assertThat(new Sealing(folder.resolve("other.key")).open(sealed)).isEmpty();
        new Sealing(folder.resolve("other.key")).seal("x");
        assertThat(new Sealing(folder.resolve("other.key")).open(sealed)).isEmpty();
        assertThat(sealing().open(sealed.replaceFirst(".$", "A") + "B")).isEmpty();
        assertThat(sealing().open("nothing")).isEmpty();
    }

    @Test
    void nobody_else_on_the_machine_reads_the_key() throws Exception {
        sealing().seal(SECRET);

        assertThat(Files.getPosixFilePermissions(folder.resolve("mail.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
