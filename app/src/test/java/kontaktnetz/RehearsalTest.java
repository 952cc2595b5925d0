package kontaktnetz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kontaktnetz.cli.ExitCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RehearsalTest {

    @Test
    void the_main_job_goes_through_from_files_to_pages(@TempDir Path folder) {
        assertThat(Rehearsal.in(folder)).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("kontaktnetz.db")).isNotEmptyFile();
    }
}
