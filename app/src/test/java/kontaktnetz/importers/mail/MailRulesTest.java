package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Reason;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailRulesTest {

    private static final String FROM_ADA = "From: Ada Meyer <ada@example.org>";
    private static final String TO_BERND = "To: Bernd Graf <bernd@example.org>";
    private static final String DATE = "Date: Mon, 02 Mar 2026 10:15:00 +0100";
    private static final String SUBJECT = "Subject: Der Entwurf";

    @Test
    void a_letter_tells_who_wrote_to_whom_when_and_about_what() {
        var trace =
                Mails.trace(
                        FROM_ADA,
                        TO_BERND,
                        "Cc: clara@example.org",
                        "Bcc: Doro <doro@example.org>",
                        DATE,
                        SUBJECT,
                        "Message-ID: <1@example.org>");

        assertThat(trace.key()).isEqualTo("mid:1@example.org");
        assertThat(trace.at()).isEqualTo("2026-03-02T09:15:00Z");
        assertThat(trace.channel()).isEqualTo(Channel.MAIL);
        assertThat(trace.title()).isEqualTo("Der Entwurf");
        assertThat(trace.present())
                .extracting(Present::name)
                .containsExactly("Ada Meyer", "Bernd Graf", "", "Doro");
        assertThat(trace.present())
                .extracting(Present::part)
                .containsExactly(Part.FROM, Part.TO, Part.CC, Part.CC);
    }

    @Test
    void an_address_named_twice_is_there_once() {
        var trace = Mails.trace(FROM_ADA, TO_BERND, "Cc: BERND@example.org, ada@example.org", DATE);

        assertThat(trace.present()).hasSize(2);
    }

    @Test
    void without_a_message_id_the_same_letter_has_the_same_key_and_another_has_another() {
        var once = Mails.trace(FROM_ADA, TO_BERND, DATE, SUBJECT);
        var again = Mails.trace(SUBJECT, DATE, TO_BERND, FROM_ADA, "X-Server: two");
        var other = Mails.trace(FROM_ADA, TO_BERND, DATE, "Subject: Der zweite Entwurf");

        assertThat(once.key()).startsWith("msg:").isEqualTo(again.key());
        assertThat(other.key()).isNotEqualTo(once.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    List-Id: <garten.example.org>                 | LIST_MAIL
                    List-Post: <mailto:garten@example.org>        | LIST_MAIL
                    Mailing-List: contact garten-help@example.org | LIST_MAIL
                    List-Unsubscribe: <https://example.org/weg>   | BULK_MAIL
                    Precedence: bulk                              | BULK_MAIL
                    precedence: List                              | BULK_MAIL
                    Precedence: junk                              | BULK_MAIL
                    Precedence: auto_reply                        | AUTOMATIC_MAIL
                    Auto-Submitted: auto-replied                  | AUTOMATIC_MAIL
                    X-Autoreply: yes                              | AUTOMATIC_MAIL
                    X-Vacation: yes                               | AUTOMATIC_MAIL
                    Return-Path: <>                               | AUTOMATIC_MAIL
                    Content-Type: multipart/report; report-type=x | AUTOMATIC_MAIL
                    X-Spam-Flag: YES                              | SPAM
                    X-Spam-Status: Yes, score=12.3                | SPAM
                    X-Gmail-Labels: Spam,Ungelesen                | SPAM
                    X-Mozilla-Draft-Info: internal/draft          | DRAFT
                    X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=     | DRAFT
                    """)
    void list_bulk_and_automatic_mail_spam_and_drafts_are_no_contact(String line, Reason reason) {
        assertThat(Mails.reason(FROM_ADA, TO_BERND, DATE, line)).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: All",
                "X-Spam-Status: No, score=-1",
                "Precedence: first-class",
                "Return-Path: <ada@example.org>",
                "X-Gmail-Labels: Gesendet"
            })
    void signs_that_mean_nothing_leave_a_letter_a_letter(String line) {
        assertThat(Mails.trace(FROM_ADA, TO_BERND, DATE, line).present()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatische Antwort: Der Entwurf",
                "Automatic reply: Der Entwurf",
                "=?utf-8?Q?Abwesenheitsnotiz?=: Der Entwurf",
                "Out of Office: Der Entwurf"
            })
    void an_answer_nobody_wrote_is_automatic(String subject) {
        var reason =
                Mails.reason(
                        FROM_ADA,
                        TO_BERND,
                        DATE,
                        "X-Auto-Response-Suppress: All",
                        "Subject: " + subject);

        assertThat(reason).isEqualTo(Reason.AUTOMATIC_MAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@example.org",
                "MAILER-DAEMON@example.org",
                "garten-bounces@example.org"
            })
    void a_machine_writes_no_letters(String sender) {
        assertThat(Mails.reason("From: " + sender, TO_BERND, DATE))
                .isEqualTo(Reason.AUTOMATIC_MAIL);
    }

    @Test
    void without_a_from_the_sender_counts() {
        var trace = Mails.trace("Sender: ada@example.org", TO_BERND, DATE);

        assertThat(trace.present().getFirst().part()).isEqualTo(Part.FROM);
        assertThat(trace.present().getFirst().identifier().value()).isEqualTo("ada@example.org");
    }

    @Test
    void nobody_can_be_told_apart_without_a_sender() {
        assertThat(Mails.reason(TO_BERND, DATE)).isEqualTo(Reason.NO_SENDER);
        assertThat(Mails.reason("From: root", TO_BERND, DATE)).isEqualTo(Reason.NO_SENDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delivered-To", "X-Original-To", "Envelope-To", "Apparently-To"})
    void where_the_recipients_are_hidden_the_mailbox_it_lies_in_counts(String field) {
        var trace =
                Mails.trace(
                        FROM_ADA,
                        "To: undisclosed-recipients:;",
                        field + ": bernd@example.org",
                        DATE);

        assertThat(trace.present()).extracting(Present::part).containsExactly(Part.FROM, Part.TO);
    }

    @Test
    void a_letter_to_nobody_is_none() {
        assertThat(Mails.reason(FROM_ADA, DATE)).isEqualTo(Reason.NO_RECIPIENT);
        assertThat(Mails.reason(FROM_ADA, "To: /O=FIRMA/CN=BGRAF", DATE))
                .isEqualTo(Reason.NO_RECIPIENT);
    }

    @Test
    void a_note_to_oneself_is_read_and_left_to_the_net_to_judge() {
        assertThat(Mails.trace(FROM_ADA, "To: ada@example.org", DATE).present()).hasSize(1);
    }

    @Test
    void a_clock_that_says_1980_yields_to_the_last_server() {
        var trace =
                Mails.trace(
                        "Received: from a.example by b.example; Tue, 3 Mar 2026 08:00:00 +0000",
                        "Received: from c.example by a.example; Mon, 1 Jan 2001 08:00:00 +0000",
                        FROM_ADA,
                        TO_BERND,
                        "Date: Tue, 01 Jan 1980 00:00:00 +0000");

        assertThat(trace.at()).isEqualTo(Instant.parse("2026-03-03T08:00:00Z"));
    }

    @Test
    void a_date_in_the_future_yields_too_but_a_clock_may_be_a_day_fast() {
        var fast = "Date: Tue, 24 Nov 2026 11:00:00 +0000";
        var future = "Date: Thu, 26 Nov 2026 11:00:00 +0000";

        assertThat(Mails.trace(FROM_ADA, TO_BERND, fast).at()).isEqualTo("2026-11-24T11:00:00Z");
        assertThat(Mails.reason(FROM_ADA, TO_BERND, future)).isEqualTo(Reason.BAD_DATE);
    }

    @Test
    void a_bad_date_is_named_and_a_missing_one_is_missing() {
        assertThat(Mails.judge(FROM_ADA, TO_BERND, "Date: vorgestern"))
                .isInstanceOfSatisfying(
                        Passed.class,
                        passed -> {
                            assertThat(passed.reason()).isEqualTo(Reason.BAD_DATE);
                            assertThat(passed.details()).containsExactly("vorgestern");
                        });
        assertThat(Mails.reason(FROM_ADA, TO_BERND)).isEqualTo(Reason.NO_DATE);
    }

    @Test
    void umlauts_are_read_however_they_are_written() {
        var trace =
                Mails.trace(
                        "From: =?iso-8859-1?Q?J=FCrgen_?= =?iso-8859-1?B?TfxsbGVy?= <jm@example.org>",
                        "To: Özlem Yıldız <oy@example.org>",
                        DATE,
                        "Subject: =?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?= aus",
                        " =?UTF-8?B?S8O2bG4=?=");

        assertThat(trace.present())
                .extracting(Present::name)
                .containsExactly("Jürgen Müller", "Özlem Yıldız");
        assertThat(trace.title()).isEqualTo("Grüße aus Köln");
    }
}
