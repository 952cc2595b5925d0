package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.interactions.Trace.Part;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MboxReaderTest {

    private static final String FROM_LINE = "From ada@example.org Mon Mar  2 09:15:00 2026\n";

    @Test
    void messages_are_numbered_and_their_lines_known() {
        var found = read(message("Eins") + message("Zwei"));

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
        assertThat(found)
                .extracting(Found::place)
                .containsExactly(
                        new Place("Archiv.mbox", Place.Unit.MESSAGE, 1, 1),
                        new Place("Archiv.mbox", Place.Unit.MESSAGE, 2, 9));
        assertThat(Mails.hints(found)).isEmpty();
    }

    @Test
    void windows_line_ends_change_nothing() {
        var unix = message("Eins") + message("Zwei");

        var found = read(unix.replace("\n", "\r\n"));

        assertThat(found).isEqualTo(read(unix));
    }

    @Test
    void quoted_and_talkative_from_lines_stay_in_the_body() {
        var body =
                """

                >From ada@example.org Mon Mar  2 09:15:00 2026
                >>From here on

                From now on we meet at 10:30 in 2026.

                From: nobody@example.org
                """;

        var found = read(message("Eins" + "\n\n" + body) + message("Zwei"));

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
    }

    @Test
    void a_separator_counts_only_where_a_header_follows_it() {
        var quoted = "\n\nFrom ada@example.org Mon Mar  2 09:15:00 2026\nand no header\n";

        var found = read(message("Eins" + quoted) + message("Zwei"));

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
    }

    @Test
    void a_separator_in_the_middle_of_a_paragraph_parts_nothing() {
        var found = read(message("Eins\n\nSie schrieb:\n" + FROM_LINE + "Subject: Alt\n"));

        assertThat(titles(found)).containsExactly("Eins");
    }

    @Test
    void a_lying_content_length_is_not_believed() {
        var found = read(message("Eins\nContent-Length: 99999999") + message("Zwei"));

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
    }

    @Test
    void a_message_without_any_header_is_none_and_the_next_is_read() {
        var found = read(FROM_LINE + "\nNur Text.\n\n" + message("Zwei"));

        assertThat(Mails.reasons(found)).containsExactly(Reason.NOT_A_MESSAGE);
        assertThat(titles(found)).containsExactly("Zwei");
    }

    @Test
    void a_file_without_a_message_is_told_as_a_whole() {
        assertThat(read("Eine Einkaufsliste\n"))
                .containsExactly(
                        new Passed(Place.file("Archiv.mbox"), Reason.NOT_A_MESSAGE, List.of()));
        assertThat(Mails.reasons(read(""))).containsExactly(Reason.EMPTY_FILE);
    }

    @Test
    void of_a_truncated_mbox_everything_readable_is_taken() {
        var whole = message("Eins") + message("Zwei");

        var inBody = read(whole.substring(0, whole.length() - 4));
        var inHeader = read(whole.substring(0, whole.lastIndexOf("Subject") + 11));

        assertThat(titles(inBody)).containsExactly("Eins", "Zwei");
        assertThat(titles(inHeader)).containsExactly("Eins", "Zw");
        assertThat(Mails.hints(inBody)).containsExactly(Reason.TRUNCATED);
        assertThat(Mails.hints(inHeader)).containsExactly(Reason.TRUNCATED);
    }

    @Test
    void a_message_that_stops_in_its_header_does_not_swallow_the_next() {
        var first = FROM_LINE + "From: ada@example.org\nTo: bernd@example.org\nSubject: Eins\n";

        var found = read(first + message("Zwei"));

        assertThat(Mails.verdicts(found)).hasSize(2);
        assertThat(Mails.hints(found)).containsExactly(Reason.TRUNCATED);
    }

    @Test
    void an_archive_that_stops_short_leaves_what_came_before() {
        var found = new ArrayList<Found>();

        new MboxReader().read(failing(new EOFException()), Mails.CONTEXT, found::add);

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
        assertThat(Mails.hints(found)).containsExactly(Reason.TRUNCATED);
    }

    @Test
    void a_disk_that_fails_is_told_and_what_was_found_before_stays_found() {
        var found = new ArrayList<Found>();
        var input = failing(new IOException("the disk is gone"));

        assertThatThrownBy(() -> new MboxReader().read(input, Mails.CONTEXT, found::add))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Archiv.mbox");

        assertThat(titles(found)).containsExactly("Eins", "Zwei");
    }

    @Test
    void without_another_date_the_line_before_the_message_tells_it() {
        var found = read(message("Eins").replaceFirst("Date: .*\n", ""));

        assertThat(((FoundTrace) found.getFirst()).trace().at()).isEqualTo("2026-03-02T09:15:00Z");
    }

    @Test
    void a_header_of_50_megabytes_that_we_do_not_read_costs_nothing() {
        var found = read(long50("X-Ballast: ", "x") + message("Zwei"));

        assertThat(titles(found)).containsExactly("Riese", "Zwei");
        assertThat(Mails.hints(found)).isEmpty();
    }

    @Test
    void of_a_header_of_50_megabytes_that_we_read_the_beginning_is_taken() {
        var found = read(long50("Cc: ", "gast@example.org, ") + message("Zwei"));

        assertThat(titles(found)).containsExactly("Riese", "Zwei");
        assertThat(Mails.hints(found)).containsExactly(Reason.TOO_LARGE);
        assertThat(((FoundTrace) found.getFirst()).trace().present())
                .extracting(present -> present.part())
                .containsExactly(Part.FROM, Part.TO, Part.CC);
    }

    private static String long50(String field, String filling) {
        return FROM_LINE
                + field
                + filling.repeat(50_000_000 / filling.length())
                + "\nFrom: ada@example.org\nTo: bernd@example.org\n"
                + "Date: Mon, 02 Mar 2026 10:15:00 +0100\nSubject: Riese\n\nText.\n\n";
    }

    private static String message(String subject) {
        return FROM_LINE
                + "From: Ada <ada@example.org>\n"
                + "To: bernd@example.org\n"
                + "Date: Mon, 02 Mar 2026 10:15:00 +0100\n"
                + "Subject: "
                + subject
                + "\n\nText.\n\n";
    }

    private static List<Found> read(String mbox) {
        return Mails.read(new MboxReader(), MemoryInput.of("Archiv.mbox", mbox));
    }

    private static List<String> titles(List<Found> found) {
        return found.stream()
                .filter(FoundTrace.class::isInstance)
                .map(one -> ((FoundTrace) one).trace().title())
                .toList();
    }

    /// Two messages, then a source that fails.
    private static Input failing(IOException failure) {
        var good = (message("Eins") + message("Zwei")).getBytes(StandardCharsets.UTF_8);
        var bad =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw failure;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw failure;
                    }
                };
        return new Input() {
            @Override
            public String name() {
                return "Archiv.mbox";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() {
                return new SequenceInputStream(new ByteArrayInputStream(good), bad);
            }
        };
    }
}
