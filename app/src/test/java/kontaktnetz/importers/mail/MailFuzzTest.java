package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Mutations;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailFuzzTest {

    private static final int ROUNDS = 6_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String LETTER =
            """
            Return-Path: <ada@example.org>
            Received: from a.example by b.example; Mon, 2 Mar 2026 10:15:09 +0100
            From: "Meyer, Ada" <ada@example.org>
            To: =?utf-8?Q?J=C3=BCrgen_?= =?iso-8859-1?B?TfxsbGVy?= <jm@example.org>,
            \tbernd@example.org (Bernd (der Zweite) Graf); Team: clara@example.org;
            Cc: <@relay.example:doro@example.org>, "Emil \\"E\\" Wolf" <emil@example.org>
            Date: Mon, 02 Mar 2026 10:15:00 +0100 (CET)
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?= aus dem Garten
            Message-ID: <1.2.3@example.org>
            Content-Type: multipart/mixed; boundary=x

            From now on: text.

            """;

    private static final String BULK =
            """
            From: Garten <garten@example.org>
            To: undisclosed-recipients:;
            Delivered-To: ada@example.org
            Date: 15.03.23 09:38
            Precedence: bulk
            X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=,Spam

            Text.

            """;

    private static final String SEPARATOR = "From ada@example.org Mon Mar  2 09:15:00 2026\n";

    @Test
    void a_spoilt_message_has_one_verdict_and_throws_nothing() {
        var mutations = new Mutations(List.of(bytes(LETTER), bytes(BULK)), 1);

        Assertions.assertTimeout(
                PATIENCE,
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        var input = new MemoryInput("brief.eml", mutations.next());
                        var found = Mails.read(new EmlReader(), input);
                        assertThat(Mails.verdicts(found)).as("round " + round).hasSize(1);
                    }
                });
    }

    @Test
    void a_spoilt_mbox_has_one_verdict_for_each_message_and_throws_nothing() {
        var mbox = SEPARATOR + LETTER + SEPARATOR + BULK + SEPARATOR + LETTER;
        var mutations = new Mutations(List.of(bytes(mbox), bytes(mbox.replace("\n", "\r\n"))), 2);

        Assertions.assertTimeout(
                PATIENCE,
                () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        var input = new MemoryInput("Archiv.mbox", mutations.next());
                        var verdicts = Mails.verdicts(Mails.read(new MboxReader(), input));
                        assertNumbered(verdicts, "round " + round);
                    }
                });
    }

    /// Each message has its number, from 1 on, and no number is told twice.
    private static void assertNumbered(List<Found> verdicts, String round) {
        var numbers = verdicts.stream().map(one -> one.place().number()).toList();
        boolean none = numbers.equals(List.of(0L));
        assertThat(numbers)
                .as(round)
                .isEqualTo(
                        none
                                ? List.of(0L)
                                : IntStream.rangeClosed(1, numbers.size())
                                        .mapToObj(number -> (long) number)
                                        .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
