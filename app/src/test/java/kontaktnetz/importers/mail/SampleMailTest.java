package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import kontaktnetz.SharedData;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Sources;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleMailTest {

    @Test
    void each_of_the_320_messages_of_a_public_list_is_list_mail() throws IOException {
        var found = Mails.read(new MboxReader(), maven());

        assertThat(found).hasSize(320);
        assertThat(Mails.reasons(found)).containsOnly(Reason.LIST_MAIL).hasSize(320);
    }

    @Test
    void each_of_the_1041_files_of_an_old_office_has_one_verdict(@TempDir Path folder)
            throws IOException {
        Tar.unpack(SharedData.require("data/mail/mini-enron-maildir.tar.gz"), folder);

        var found = Mails.read(new MaildirReader(), office(folder));

        assertThat(Mails.verdicts(found)).hasSize(1041);
        assertThat(found.stream().map(one -> one.place().number())).doesNotHaveDuplicates();
        assertThat(found.stream().filter(FoundTrace.class::isInstance).count()).isGreaterThan(950);
        assertThat(Mails.reasons(found))
                .containsOnly(Reason.NO_RECIPIENT, Reason.AUTOMATIC_MAIL, Reason.BAD_DATE);
    }

    @Test
    void reading_an_old_office_twice_finds_the_same_in_the_same_order(@TempDir Path folder)
            throws IOException {
        Tar.unpack(SharedData.require("data/mail/mini-enron-maildir.tar.gz"), folder);

        var once = Mails.read(new MaildirReader(), office(folder));
        var again = Mails.read(new MaildirReader(), office(folder));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void each_torture_message_has_one_verdict_as_a_file_and_as_an_mbox() throws IOException {
        try (var files = Files.list(SharedData.require("data/interop/mail"))) {
            for (var file : files.sorted().toList()) {
                var input = input(file);

                assertThat(Mails.verdicts(Mails.read(new EmlReader(), input)))
                        .as(file.toString())
                        .hasSize(1);
                assertThat(Mails.verdicts(Mails.read(new MboxReader(), input)))
                        .as(file.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_real_mbox_of_five_gives_five_verdicts() throws IOException {
        var found =
                Mails.read(
                        new MboxReader(),
                        input(SharedData.require("data/interop/mail/mime4j_mbox.rlug")));

        assertThat(found).hasSize(5);
        assertThat(Mails.reasons(found)).containsOnly(Reason.BULK_MAIL);
    }

    @Test
    void names_in_german_messages_are_decoded() throws IOException {
        var file = SharedData.require("data/interop/mail/mime4j_german-qp.msg");

        var found = Mails.read(new EmlReader(), input(file)).getFirst();

        assertThat(found).isInstanceOf(FoundTrace.class);
        assertThat(((FoundTrace) found).trace().present().getFirst().name()).startsWith("Jörn");
    }

    private static Input office(Path folder) {
        var sources = Sources.of(folder, "mini-enron");
        assertThat(sources).hasSize(1);
        return sources.getFirst().input();
    }

    static MemoryInput maven() throws IOException {
        var file = SharedData.require("data/mail/maven-dev-2017-11-listsao.mbox.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new MemoryInput("maven-dev.mbox", in.readAllBytes());
        }
    }

    static MemoryInput input(Path file) throws IOException {
        return new MemoryInput(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }
}
