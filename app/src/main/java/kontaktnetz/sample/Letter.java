package kontaktnetz.sample;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail before it is sent.
///
/// @param answers the Message-ID of the mail this one answers; null where it begins a thread
/// @param headers further header lines, each without its line end
record Letter(
        Mailbox from,
        List<Mailbox> to,
        List<Mailbox> cc,
        String subject,
        @Nullable String answers,
        List<String> headers,
        String body) {

    static Letter of(Mailbox from, List<Mailbox> to, String subject, String body) {
        return new Letter(from, to, List.of(), subject, null, List.of(), body);
    }

    Letter copiedTo(List<Mailbox> others) {
        return new Letter(from, to, others, subject, answers, headers, body);
    }

    Letter answering(@Nullable String id) {
        return new Letter(from, to, cc, subject, id, headers, body);
    }

    Letter with(String header) {
        var more = Stream.concat(headers.stream(), Stream.of(header)).toList();
        return new Letter(from, to, cc, subject, answers, more, body);
    }
}
