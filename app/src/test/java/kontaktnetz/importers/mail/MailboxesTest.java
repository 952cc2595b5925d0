package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ada@example.org                                | ada@example.org/
                    <ADA@Example.ORG>                              | ada@example.org/
                    Ada Meyer <ada@example.org>                    | ada@example.org/Ada Meyer
                    "Meyer, Ada" <ada@example.org>                 | ada@example.org/Meyer, Ada
                    "Ada \\"Addi\\" Meyer" <ada@example.org>       | ada@example.org/Ada "Addi" Meyer
                    ada@example.org (Ada Meyer)                    | ada@example.org/Ada Meyer
                    ada@example.org (Ada (die Erste) Meyer)        | ada@example.org/Ada (die Erste) Meyer
                    Ada (Büro) Meyer <ada@example.org>             | ada@example.org/Ada Meyer
                    'Ada Meyer' <ada@example.org>                  | ada@example.org/Ada Meyer
                    "'ada@example.org'" <ada@example.org>          | ada@example.org/
                    "ada@example.org" <ada@example.org>            | ada@example.org/
                    "Ada Meyer via Garten" <ada@example.org>       | ada@example.org/Ada Meyer
                    "'b@example.org' via Garten" <ada@example.org> | ada@example.org/
                    Ada Meyer ada@example.org                      | ada@example.org/Ada Meyer
                    Ada Meyer <ada@example.org                     | ada@example.org/Ada Meyer
                    "Ada Meyer <ada@example.org>                   | ada@example.org/Ada Meyer
                    Ada <@relay.example,@b.example:ada@example.org>| ada@example.org/Ada
                    ada @ example . org                            | ada@example.org/
                    mailto:ada@example.org                         | ada@example.org/
                    =?utf-8?Q?Meyer,_Ada?= <ada@example.org>       | ada@example.org/Meyer, Ada
                    =?utf-8?Q?Ada_=3Cada=40example.org=3E?=        | ada@example.org/Ada
                    Garten: ada@example.org;                       | ada@example.org/
                    """)
    void one_address_is_read_in_every_spelling(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    undisclosed-recipients:;
                    root
                    /O=ENRON/OU=NA/CN=RECIPIENTS/CN=AMEYER
                    Ada Meyer
                    <>
                    @
                    ,;,(
                    "
                    """)
    void what_is_no_address_is_left_out(String text) {
        assertThat(shown(text)).isEmpty();
    }

    @Test
    void several_are_told_apart_by_commas_semicolons_and_groups() {
        var text =
                "Ada <ada@example.org>, bernd@example.org; Team: clara@example.org,"
                        + " \"Graf, Doro\" <doro@example.org>;, root, emil@example.org";

        assertThat(shown(text))
                .isEqualTo(
                        "ada@example.org/Ada bernd@example.org/ clara@example.org/"
                                + " doro@example.org/Graf, Doro emil@example.org/");
    }

    @Test
    void a_quote_that_never_closes_costs_nobody_his_address() {
        assertThat(shown("Ada <ada@example.org>, \"Bernd <bernd@example.org>, clara@example.org"))
                .isEqualTo("ada@example.org/Ada bernd@example.org/Bernd clara@example.org/");
    }

    @Test
    void eight_hundred_recipients_are_all_read() {
        var text =
                IntStream.range(0, 841)
                        .mapToObj(i -> "Gast " + i + " <gast" + i + "@example.org>")
                        .collect(Collectors.joining(",\n\t"));

        assertThat(Mailboxes.parse(text)).hasSize(841);
    }

    private static String shown(String text) {
        return Mailboxes.parse(text).stream()
                .map(one -> one.address().value() + "/" + one.name())
                .collect(Collectors.joining(" "));
    }
}
