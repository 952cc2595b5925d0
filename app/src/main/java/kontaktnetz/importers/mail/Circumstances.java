package kontaktnetz.importers.mail;

import java.util.Locale;
import java.util.Set;

/// What is known about a message besides its headers.
///
/// @param folder the name of the folder or file it lies in
/// @param draft whether the folder marks it as not sent
/// @param envelope the line before it in an mbox, which ends with a date; or empty
record Circumstances(String folder, boolean draft, String envelope) {

    static final Circumstances NONE = new Circumstances("", false, "");

    private static final Set<String> DRAFTS =
            Set.of("drafts", "draft", "entwürfe", "entw&apw-rfe", "entwurf");
    private static final Set<String> SPAM = Set.of("spam", "junk", "junk-e-mail", "junk e-mail");

    boolean isAmongDrafts() {
        return DRAFTS.contains(plainFolder());
    }

    boolean isAmongSpam() {
        return SPAM.contains(plainFolder());
    }

    /// The last part of the folder's name: `INBOX.Entwürfe` and `Drafts.mbox` are drafts.
    private String plainFolder() {
        var lower = folder.toLowerCase(Locale.ROOT);
        lower = lower.endsWith(".mbox") ? lower.substring(0, lower.length() - 5) : lower;
        return lower.substring(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf('/')) + 1);
    }
}
