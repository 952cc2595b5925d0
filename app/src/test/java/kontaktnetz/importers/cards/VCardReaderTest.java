package kontaktnetz.importers.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontaktnetz.SharedData;
import kontaktnetz.importers.Bytes;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reason;
import kontaktnetz.people.Card;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringConcatToTextBlock") // where lines end is what is tested
@DisplayNameGeneration(ReplaceUnderscores.class)
class VCardReaderTest {

    @Test
    void every_sample_card_has_exactly_one_verdict() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.require("data/interop/vcard"))) {
            for (var file : files.sorted().toList()) {
                var bytes = Files.readAllBytes(file);
                var text = new String(bytes, StandardCharsets.ISO_8859_1);
                long cards = Pattern.compile("(?i)BEGIN:VCARD").matcher(text).results().count();

                var found = Bytes.read(new VCardReader(), new Bytes("karten.vcf", bytes));

                assertThat(Bytes.verdicts(found)).as(file.toString()).hasSize((int) cards);
                assertThat(Bytes.hints(found)).as(file.toString()).isEmpty();
            }
        }
    }

    @Test
    void shift_jis_reads_right_where_it_is_declared() {
        var text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:安藤;ロイド;;;\r\nEND:VCARD\r\n";

        var card = card(text.getBytes(Charset.forName("Shift_JIS")));

        assertThat(card.name()).isEqualTo("ロイド 安藤");
    }

    @Test
    void an_undeclared_encoding_is_read_as_windows_1252_and_said_once() {
        var text = one("FN:Jürgen Weiß") + one("FN:Käthe Groß");
        var found =
                Bytes.read(
                        new VCardReader(),
                        new Bytes("karten.vcf", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(names(found)).containsExactly("Jürgen Weiß", "Käthe Groß");
        assertThat(Bytes.hints(found))
                .extracting(Found.Hint::reason)
                .containsExactly(Reason.ENCODING_GUESSED);
    }

    @Test
    void utf_16_and_a_byte_order_mark_read_as_well() {
        var text = one("FN:Jürgen 😀 Weiß");

        assertThat(card(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).name())
                .isEqualTo("Jürgen 😀 Weiß");
        assertThat(card(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)).name())
                .isEqualTo("Jürgen 😀 Weiß");
        assertThat(card(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).name())
                .isEqualTo("Jürgen 😀 Weiß");
    }

    @Test
    void a_line_folded_within_a_character_is_joined_before_it_is_decoded() {
        var line = "FN:Jürgen".getBytes(StandardCharsets.UTF_8);
        var folded = new ByteArrayOutputStream();
        folded.writeBytes("BEGIN:VCARD\r\nVERSION:3.0\r\n".getBytes(StandardCharsets.UTF_8));
        folded.write(line, 0, 5);
        folded.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        folded.write(line, 5, line.length - 5);
        folded.writeBytes("\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(card(folded.toByteArray()).name()).isEqualTo("Jürgen");
    }

    @Test
    void a_soft_break_keeps_the_blank_behind_it() {
        var card =
                card(
                        "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\n"
                                + "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:alle komm=\n"
                                + " en zu=20Gr=C3=\n=BC=C3=9Fen\nEND:VCARD\n");

        assertThat(card.first("NOTE")).contains("alle komm en zu Grüßen");
    }

    @Test
    void quoted_printable_without_a_charset_is_told_by_its_bytes() {
        var card =
                card(
                        "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:J=FCrgen\nEND:VCARD\n");

        assertThat(card.name()).isEqualTo("Jürgen");
    }

    @Test
    void a_card_without_end_is_taken_up_to_the_next_one() {
        var found =
                read("BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n" + one("FN:Bea") + "BEGIN:VCARD\nFN:Cy");

        assertThat(names(found)).containsExactly("Ada", "Bea", "Cy");
        assertThat(Bytes.hints(found))
                .extracting(Found.Hint::reason, hint -> hint.place().number())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Reason.CARD_WITHOUT_END, 1L),
                        org.assertj.core.api.Assertions.tuple(Reason.CARD_WITHOUT_END, 3L));
    }

    @Test
    void each_card_has_its_number_and_line() {
        var found = read(one("FN:Ada") + "\n" + one("FN:Bea"));

        assertThat(found.getLast().place().number()).isEqualTo(2);
        assertThat(found.getLast().place().line()).isEqualTo(6);
    }

    @Test
    void an_agent_within_a_card_is_a_card_of_its_own() {
        var nested =
                read(
                        "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nAGENT:\n"
                                + "BEGIN:VCARD\nVERSION:2.1\nFN:Bea\nEND:VCARD\nTITLE:Chefin\nEND:VCARD\n");
        var written =
                read(one("FN:Ada\nAGENT:BEGIN:VCARD\\nFN:Bea\\nTEL:0761 5551\\nEND:VCARD\\n"));

        assertThat(names(nested)).containsExactlyInAnyOrder("Ada", "Bea");
        assertThat(names(written)).containsExactly("Ada", "Bea");
        assertThat(nested).extracting(one -> one.place().number()).doesNotHaveDuplicates();
        assertThat(written).extracting(one -> one.place().number()).doesNotHaveDuplicates();
    }

    @Test
    void a_group_is_no_person_and_its_members_carry_its_name() {
        var found =
                read(
                        one(
                                        "FN:Chor\nX-ADDRESSBOOKSERVER-KIND:group\n"
                                                + "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:a-1")
                                + one("FN:Ada\nUID:a-1")
                                + one("FN:Bea\nUID:b-2"));

        assertThat(found.getFirst())
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> assertThat(passed.reason()).isEqualTo(Reason.GROUP_CARD));
        assertThat(((FoundCard) found.get(1)).card().groups()).containsExactly("Chor");
        assertThat(((FoundCard) found.get(2)).card().groups()).isEmpty();
    }

    @Test
    void a_card_that_names_nobody_is_passed_over() {
        assertThat(read(one("NOTE:ohne alles")).getFirst())
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> assertThat(passed.reason()).isEqualTo(Reason.NO_NAME));
    }

    @Test
    void a_birthday_keeps_the_form_it_has_and_apples_year_is_none() {
        assertThat(card(one("FN:Ada\nBDAY:--0514")).first("BDAY")).contains("--0514");
        assertThat(card(one("FN:Ada\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14")).first("BDAY"))
                .contains("--05-14");
    }

    @Test
    void labels_types_and_unknown_properties_stay() {
        var card =
                card(
                        one(
                                "FN:Ada\nitem1.URL:http\\://ada.example\n"
                                        + "item1.X-ABLabel:_$!<HomePage>!$_\n"
                                        + "item2.TEL;type=CELL;type=pref:0171 5551\n"
                                        + "item2.X-ABLabel:Atelier\nX-LIEBLINGSTEE:Assam"));

        assertThat(card.properties())
                .contains(
                        Property.of("URL", "http://ada.example").labelled("HomePage"),
                        Property.of("TEL", "0171 5551").typed("cell", "pref").labelled("Atelier"),
                        Property.of("X-LIEBLINGSTEE", "Assam"));
    }

    @Test
    void pictures_go_and_their_addresses_stay() {
        var card =
                card(
                        one(
                                "FN:Ada\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg==\n"
                                        + "LOGO;VALUE=uri:https://ada.example/\n logo.png"));

        assertThat(card.first("PHOTO")).isEmpty();
        assertThat(card.first("LOGO")).contains("https://ada.example/logo.png");
    }

    @Test
    void a_picture_whose_lines_are_not_indented_does_no_harm() {
        var found =
                read("BEGIN:VCARD\nVERSION:2.1\nPHOTO;BASE64:\nAAAA\nBBBB\n\nFN:Ada\nEND:VCARD\n");

        assertThat(names(found)).containsExactly("Ada");
        assertThat(Bytes.hints(found)).isEmpty();
    }

    @Test
    void a_broken_line_costs_itself_and_is_named() {
        var found = read(one("FN:Ada\nWas soll das hier\nEMAIL:ada@example.org"));

        assertThat(Bytes.hints(found))
                .singleElement()
                .satisfies(hint -> {
                    assertThat(hint.reason()).isEqualTo(Reason.BROKEN_LINE);
                    assertThat(hint.place().line()).isEqualTo(4);
                    assertThat(hint.details()).containsExactly("Was soll das hier");
                });
        assertThat(((FoundCard) found.getLast()).card().first("EMAIL")).contains("ada@example.org");
    }

    @Test
    void a_line_of_fifty_megabytes_costs_its_card_and_no_memory() {
        var endless = new Endless("BEGIN:VCARD\nFN:", 50 << 20, "\nEND:VCARD\n" + one("FN:Bea"));
        var found = Bytes.read(new VCardReader(), endless);

        assertThat(found).hasSize(2);
        assertThat(((Passed) found.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(names(found)).containsExactly("Bea");
    }

    /// A line of so many letters between two texts, never in memory as a whole.
    private record Endless(String before, long letters, String after) implements Input {

        @Override
        public String name() {
            return "endlos.vcf";
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public InputStream open() {
            return new java.io.SequenceInputStream(
                    java.util.Collections.enumeration(
                            List.of(
                                    bytes(before),
                                    new InputStream() {
                                        private long left = letters;

                                        @Override
                                        public int read() {
                                            return left-- > 0 ? 'a' : -1;
                                        }

                                        @Override
                                        public int read(byte[] into, int offset, int length) {
                                            int count = (int) Math.min(left, length);
                                            java.util.Arrays.fill(
                                                    into, offset, offset + count, (byte) 'a');
                                            left -= count;
                                            return count == 0 ? -1 : count;
                                        }
                                    },
                                    bytes(after))));
        }

        private static InputStream bytes(String text) {
            return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String one(String lines) {
        return "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n";
    }

    private static List<Found> read(String text) {
        return Bytes.read(new VCardReader(), Bytes.of("karten.vcf", text));
    }

    private static Card card(String text) {
        return card(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Card card(byte[] bytes) {
        var found = Bytes.read(new VCardReader(), new Bytes("karten.vcf", bytes));
        assertThat(found).hasSize(1);
        return ((FoundCard) found.getFirst()).card();
    }

    private static List<String> names(List<Found> found) {
        return found.stream()
                .filter(FoundCard.class::isInstance)
                .map(one -> ((FoundCard) one).card().name())
                .toList();
    }
}
