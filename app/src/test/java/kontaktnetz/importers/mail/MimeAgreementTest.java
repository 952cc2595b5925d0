package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kontaktnetz.SharedData;
import kontaktnetz.people.Identifier;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.RawField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our reading of addresses, dates and encoded words beside that of a library which took twenty
/// years to learn them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MimeAgreementTest {

    /// The library takes other zones, such as `EDT` and `-600`, for none.
    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{4}\\b");

    @TempDir Path folder;

    @Test
    void addresses_are_those_another_library_reads() throws IOException {
        int compared = 0;
        for (var headers : samples()) {
            for (var field : List.of(HeaderField.FROM, HeaderField.TO, HeaderField.CC)) {
                for (var text : headers.all(field)) {
                    assertThat(ours(text)).as(text).isEqualTo(theirs(text));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(2_500);
    }

    @Test
    void dates_are_those_another_library_reads() throws IOException {
        int compared = 0;
        for (var headers : samples()) {
            var text = headers.first(HeaderField.DATE).orElse("");
            var theirs = date(text);
            if (theirs.isPresent() && OFFSET.matcher(text).find()) {
                assertThat(MailDate.parse(text, ZoneOffset.UTC)).as(text).isEqualTo(theirs);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_200);
    }

    @Test
    void the_quick_way_to_a_date_leads_where_the_patient_one_does() throws IOException {
        int quick = 0;
        for (var headers : samples()) {
            var text = headers.first(HeaderField.DATE).orElse("");
            var usual = MailDate.usual(text);
            if (usual.isPresent()) {
                assertThat(MailDate.lenient(text, ZoneOffset.UTC)).as(text).isEqualTo(usual);
                quick++;
            }
        }
        assertThat(quick).isGreaterThan(1_200);
    }

    @Test
    void encoded_words_are_those_another_library_reads() throws IOException {
        int compared = 0;
        for (var headers : samples()) {
            for (var field : List.of(HeaderField.FROM, HeaderField.SUBJECT)) {
                var text = headers.first(field).orElse("");
                if (text.contains("=?")) {
                    assertThat(EncodedWords.decode(text))
                            .isEqualTo(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private static Set<String> ours(String text) {
        var addresses = new TreeSet<String>();
        Mailboxes.parse(text).forEach(one -> addresses.add(one.address().value()));
        return addresses;
    }

    private static Set<String> theirs(String text) {
        var addresses = new TreeSet<String>();
        for (var mailbox : LenientAddressParser.DEFAULT.parseAddressList(text).flatten()) {
            Identifier.email(mailbox.getAddress()).ifPresent(one -> addresses.add(one.value()));
        }
        return addresses;
    }

    private static Optional<Instant> date(String text) {
        DateTimeField field =
                DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", text), null);
        return Optional.ofNullable(field.getDate()).map(Date::toInstant);
    }

    /// The headers of all sample messages.
    private List<MessageHeaders> samples() throws IOException {
        var all = new ArrayList<MessageHeaders>();
        var mbox = SampleMailTest.maven().open().readAllBytes();
        for (var message : new String(mbox, StandardCharsets.ISO_8859_1).split("(?m)^From .*\n")) {
            all.add(headers(message.getBytes(StandardCharsets.ISO_8859_1)));
        }
        Tar.unpack(SharedData.require("data/mail/mini-enron-maildir.tar.gz"), folder);
        for (var root : List.of(folder, SharedData.require("data/interop/mail"))) {
            try (var files = Files.walk(root)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    all.add(headers(Files.readAllBytes(file)));
                }
            }
        }
        return all;
    }

    private static MessageHeaders headers(byte[] content) throws IOException {
        var headers = new MessageHeaders();
        var lines = new Lines(new ByteArrayInputStream(content), 1 << 16);
        while (lines.next() && !lines.isBlank()) {
            headers.add(lines);
        }
        return headers;
    }
}
