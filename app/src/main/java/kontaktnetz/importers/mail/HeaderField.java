package kontaktnetz.importers.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The header fields we read; all others are passed over without being kept.
enum HeaderField {
    FROM("From"),
    SENDER("Sender"),
    TO("To"),
    CC("Cc"),
    BCC("Bcc"),
    DATE("Date"),
    SUBJECT("Subject"),
    MESSAGE_ID("Message-ID"),
    RECEIVED("Received"),
    RETURN_PATH("Return-Path"),
    CONTENT_TYPE("Content-Type"),

    DELIVERED_TO("Delivered-To"),
    ORIGINAL_TO("X-Original-To"),
    ENVELOPE_TO("Envelope-To"),
    APPARENTLY_TO("Apparently-To"),

    LIST_ID("List-Id"),
    LIST_POST("List-Post"),
    LIST_UNSUBSCRIBE("List-Unsubscribe"),
    MAILING_LIST("Mailing-List"),
    X_MAILING_LIST("X-Mailing-List"),
    PRECEDENCE("Precedence"),

    AUTO_SUBMITTED("Auto-Submitted"),
    AUTO_REPLY("X-Autoreply"),
    AUTO_RESPOND("X-Autorespond"),
    AUTO_RESPONSE_SUPPRESS("X-Auto-Response-Suppress"),
    VACATION("X-Vacation"),

    SPAM_FLAG("X-Spam-Flag"),
    SPAM_STATUS("X-Spam-Status"),
    GMAIL_LABELS("X-Gmail-Labels"),
    MOZILLA_DRAFT("X-Mozilla-Draft-Info"),
    APPLE_KIND("X-Uniform-Type-Identifier");

    private static final int LONGEST = 32;
    private static final HeaderField[][] BY_LENGTH = byLength();

    private final String lower;

    HeaderField(String name) {
        this.lower = name.toLowerCase(Locale.ROOT);
    }

    /// The field of the name in `bytes[from, to)`, whatever its case; null where it is none of
    /// ours.
    static @Nullable HeaderField find(byte[] bytes, int from, int to) {
        if (to - from >= LONGEST) {
            return null;
        }
        for (var field : BY_LENGTH[to - from]) {
            if (field.isNamed(bytes, from)) {
                return field;
            }
        }
        return null;
    }

    private boolean isNamed(byte[] bytes, int from) {
        for (int i = 0; i < lower.length(); i++) {
            byte b = bytes[from + i];
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static HeaderField[][] byLength() {
        var lists = new ArrayList<List<HeaderField>>();
        for (int length = 0; length < LONGEST; length++) {
            lists.add(new ArrayList<>());
        }
        for (var field : values()) {
            lists.get(field.lower.length()).add(field);
        }
        return lists.stream()
                .map(list -> list.toArray(HeaderField[]::new))
                .toArray(HeaderField[][]::new);
    }
}
