package kontaktnetz.importers.mail;

import static kontaktnetz.importers.mail.HeaderField.*;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.mail.Mailboxes.Mailbox;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.RoleAddress;

/// Whether a message is contact between people, and what it says about it.
///
/// List, bulk and automatic mail, spam and drafts are none. A message that was thrown away has
/// still been written. Blind copies stand beside the copies: whoever was sent one was written to.
final class MailRules {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_SUBJECT = 4_000;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Set<String> BULK = Set.of("bulk", "list", "junk");
    private static final Set<String> ANSWERED_BY_ITSELF = Set.of("auto_reply", "auto-reply");
    private static final Pattern ABSENT =
            Pattern.compile(
                    "(?i)\\s*(automatic reply|auto(-|matische )?(re: |reply|response|antwort)"
                            + "|out of (the )?office|abwesen|ich bin nicht im b).*",
                    Pattern.DOTALL);

    private final ReadingContext context;

    MailRules(ReadingContext context) {
        this.context = context;
    }

    /// The one verdict about a message.
    Found judge(Place place, MessageHeaders headers, Circumstances around) {
        if (!headers.isMessage()) {
            return passed(place, Reason.NOT_A_MESSAGE);
        }
        var from = senders(headers);
        var noContact = noContact(headers, around, from);
        if (noContact.isPresent()) {
            return passed(place, noContact.get());
        }
        if (from.isEmpty()) {
            return passed(place, Reason.NO_SENDER, headers.first(FROM).orElse(""));
        }
        var present = present(from, headers);
        if (!isAddressed(present) && !isToSelf(from, headers)) {
            return passed(place, Reason.NO_RECIPIENT, headers.first(TO).orElse(""));
        }
        var at = date(headers, around);
        if (at.isEmpty()) {
            return headers.first(DATE)
                    .map(raw -> passed(place, Reason.BAD_DATE, raw))
                    .orElseGet(() -> passed(place, Reason.NO_DATE));
        }
        return new FoundTrace(place, trace(headers, at.get(), present));
    }

    private static Passed passed(Place place, Reason reason, String... details) {
        var bounded = new ArrayList<String>();
        for (var detail : details) {
            var plain = Plain.line(detail);
            bounded.add(plain.length() > 200 ? plain.substring(0, 200) + "…" : plain);
        }
        return new Passed(place, reason, bounded);
    }

    /// Why a message is no contact between people; empty where it may be.
    private static Optional<Reason> noContact(
            MessageHeaders headers, Circumstances around, List<Mailbox> from) {
        if (isSpam(headers, around)) {
            return Optional.of(Reason.SPAM);
        }
        if (isDraft(headers, around)) {
            return Optional.of(Reason.DRAFT);
        }
        if (headers.has(LIST_ID)
                || headers.has(LIST_POST)
                || headers.has(MAILING_LIST)
                || headers.has(X_MAILING_LIST)) {
            return Optional.of(Reason.LIST_MAIL);
        }
        var precedence = lower(headers, PRECEDENCE);
        if (headers.has(LIST_UNSUBSCRIBE) || BULK.contains(precedence)) {
            return Optional.of(Reason.BULK_MAIL);
        }
        return isAutomatic(headers, from) || ANSWERED_BY_ITSELF.contains(precedence)
                ? Optional.of(Reason.AUTOMATIC_MAIL)
                : Optional.empty();
    }

    private static boolean isSpam(MessageHeaders headers, Circumstances around) {
        return around.isAmongSpam()
                || lower(headers, SPAM_FLAG).startsWith("yes")
                || lower(headers, SPAM_STATUS).startsWith("yes")
                || labels(headers).contains("spam");
    }

    private static boolean isDraft(MessageHeaders headers, Circumstances around) {
        boolean neverSent =
                !headers.has(DATE) && !headers.has(RECEIVED) && !headers.has(MESSAGE_ID);
        return around.draft()
                || headers.has(MOZILLA_DRAFT)
                || lower(headers, APPLE_KIND).equals("com.apple.mail-draft")
                || (neverSent && around.isAmongDrafts())
                || labels(headers).contains("drafts")
                || labels(headers).contains("entwürfe");
    }

    /// The labels a Google Takeout writes beside each message.
    private static Set<String> labels(MessageHeaders headers) {
        if (!headers.has(GMAIL_LABELS)) {
            return Set.of();
        }
        var text = EncodedWords.decode(headers.first(GMAIL_LABELS).orElse(""));
        var labels = new HashSet<String>();
        for (var label : text.split(",")) {
            labels.add(label.strip().toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    private static boolean isAutomatic(MessageHeaders headers, List<Mailbox> from) {
        var submitted = lower(headers, AUTO_SUBMITTED);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || headers.has(AUTO_REPLY)
                || headers.has(AUTO_RESPOND)
                || headers.has(VACATION)
                || lower(headers, RETURN_PATH).replace(" ", "").equals("<>")
                || lower(headers, CONTENT_TYPE).startsWith("multipart/report")
                || (headers.has(AUTO_RESPONSE_SUPPRESS)
                        && ABSENT.matcher(subject(headers)).matches())
                || from.stream().anyMatch(one -> RoleAddress.isAutomatic(one.address()));
    }

    private static String lower(MessageHeaders headers, HeaderField field) {
        return headers.first(field).orElse("").toLowerCase(Locale.ROOT);
    }

    private static List<Mailbox> senders(MessageHeaders headers) {
        var from = addresses(headers, FROM);
        return from.isEmpty() ? addresses(headers, SENDER) : from;
    }

    private static List<Mailbox> addresses(MessageHeaders headers, HeaderField field) {
        if (!headers.has(field)) {
            return List.of();
        }
        return headers.all(field).stream().flatMap(text -> Mailboxes.parse(text).stream()).toList();
    }

    /// Everybody on the message, each address once, in its first part.
    private static List<Present> present(List<Mailbox> from, MessageHeaders headers) {
        var present = new ArrayList<Present>();
        var seen = new HashSet<Identifier>();
        add(from, Part.FROM, present, seen);
        add(addresses(headers, TO), Part.TO, present, seen);
        add(addresses(headers, CC), Part.CC, present, seen);
        add(addresses(headers, BCC), Part.CC, present, seen);
        for (var field : List.of(DELIVERED_TO, ORIGINAL_TO, ENVELOPE_TO, APPARENTLY_TO)) {
            if (!isAddressed(present)) {
                add(addresses(headers, field), Part.TO, present, seen);
            }
        }
        return present;
    }

    private static boolean isAddressed(List<Present> present) {
        return !present.isEmpty() && present.getLast().part() != Part.FROM;
    }

    private static void add(
            List<Mailbox> mailboxes, Part part, List<Present> present, Set<Identifier> seen) {
        for (var mailbox : mailboxes) {
            if (seen.add(mailbox.address())) {
                present.add(new Present(mailbox.address(), mailbox.name(), part));
            }
        }
    }

    /// Somebody wrote to nobody but himself.
    private static boolean isToSelf(List<Mailbox> from, MessageHeaders headers) {
        var senders = from.stream().map(Mailbox::address).collect(Collectors.toSet());
        return addresses(headers, TO).stream().anyMatch(to -> senders.contains(to.address()));
    }

    /// When it was written: by its own date where that is plausible, else by the last server that
    /// handed it on, else by the line before it.
    private Optional<Instant> date(MessageHeaders headers, Circumstances around) {
        return headers.first(DATE)
                .flatMap(date -> MailDate.parse(date, context.zone()))
                .filter(this::isPlausible)
                .or(() ->
                        headers.first(RECEIVED)
                                .map(hop -> hop.substring(hop.lastIndexOf(';') + 1))
                                .flatMap(date -> MailDate.parse(date, ZoneOffset.UTC))
                                .filter(this::isPlausible))
                .or(() -> MboxSeparator.date(around.envelope()).filter(this::isPlausible));
    }

    private boolean isPlausible(Instant at) {
        return !at.isBefore(EARLIEST) && !at.isAfter(context.now().plus(CLOCKS_DIFFER));
    }

    private static Trace trace(MessageHeaders headers, Instant at, List<Present> present) {
        var subject = subject(headers);
        var id = id(headers.first(MESSAGE_ID).orElse(""));
        var key = id.isEmpty() ? "msg:" + digest(at, present, subject) : "mid:" + id;
        return new Trace(key, at, Duration.ZERO, Channel.MAIL, subject, present);
    }

    private static String subject(MessageHeaders headers) {
        var raw = headers.first(SUBJECT).orElse("");
        var bounded = raw.length() > LONGEST_SUBJECT ? raw.substring(0, LONGEST_SUBJECT) : raw;
        return Plain.line(EncodedWords.decode(bounded));
    }

    /// What stands between the brackets, without blanks; empty where it can name no message.
    private static String id(String raw) {
        int open = raw.indexOf('<');
        int close = raw.indexOf('>', open + 1);
        var inside = open >= 0 && close > open ? raw.substring(open + 1, close) : raw;
        var plain = inside.indexOf(' ') < 0 ? inside : BLANKS.matcher(inside).replaceAll("");
        return plain.length() > LONGEST_ID ? "" : plain;
    }

    /// The fingerprint of a message that has no identity of its own: date, people and subject.
    private static String digest(Instant at, List<Present> present, String subject) {
        var text =
                present.stream()
                        .map(one -> one.part() + " " + one.identifier().value())
                        .collect(Collectors.joining("\n", at.getEpochSecond() + "\n", "\n"));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest((text + subject).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
