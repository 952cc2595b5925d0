package kontaktnetz.importers.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.people.Identifier;

/// The addresses of a `From`, `To` or `Cc` field, with the names beside them.
///
/// Reads what RFC 5322 allows, the obsolete forms (routes, a name in a comment) and what is sent in
/// truth: quotes and brackets that never close, semicolons between addresses, an encoded word with
/// a comma in it, a bare address behind a name. What is no address (an X.500 name, a local user, an
/// empty group) is left out.
///
/// Source: RFC 5322, sections 3.4 and 4.4.
final class Mailboxes {

    /// One address.
    ///
    /// @param name as shown beside it, or empty
    record Mailbox(Identifier address, String name) {}

    private static final Pattern VIA = Pattern.compile("(?i)(.*?)\\s(?:via|über)\\s.*");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final Pattern AROUND_SIGN = Pattern.compile("\\s*([@.])\\s*");
    private static final Pattern BRACKETS = Pattern.compile("^['\\[]+|['\\]]+$");

    private static final int DEEPEST_COMMENT = 20;

    /// A name beyond this is cut, a bare address beyond it is none: patterns meet short texts only.
    private static final int LONGEST_PHRASE = 1_000;

    private final String text;
    private final List<Mailbox> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String angle = "";
    private boolean quotesClose = true;
    private String comment = "";

    private Mailboxes(String text) {
        this.text = text;
    }

    static List<Mailbox> parse(String text) {
        var found = new Mailboxes(text).parse();
        return found.isEmpty() && text.contains("=?")
                ? new Mailboxes(EncodedWords.decode(text)).parse()
                : found;
    }

    private List<Mailbox> parse() {
        int i = 0;
        while (i < text.length()) {
            i = step(i);
        }
        finish();
        return found;
    }

    /// Reads what begins at `i`, and says where the next thing begins.
    private int step(int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '"' -> quoted(i);
            case '(' -> comment(i);
            case '<' -> angle(i);
            case ',', ';' -> {
                finish();
                yield i + 1;
            }
            case ':' -> {
                group();
                yield i + 1;
            }
            case '=' -> encoded(i);
            default -> {
                words.append(c);
                yield i + 1;
            }
        };
    }

    private int quoted(int start) {
        if (!quotesClose) {
            return start + 1;
        }
        var inside = new StringBuilder();
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                words.append(inside);
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
            }
            inside.append(c);
        }
        quotesClose = false;
        return start + 1;
    }

    private int comment(int start) {
        int depth = 0;
        for (int i = start; i < text.length() && depth <= DEEPEST_COMMENT; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                comment = text.substring(start + 1, i);
                words.append(' ');
                return i + 1;
            }
        }
        return start + 1;
    }

    private int angle(int start) {
        int limit = Math.min(text.length(), start + LONGEST_PHRASE);
        int end = text.indexOf('>', start, limit);
        int after = end + 1;
        if (end < 0) {
            int comma = text.indexOf(',', start, limit);
            end = comma < 0 ? limit : comma;
            after = end;
        }
        if (angle.isEmpty() || Identifier.email(angle).isEmpty()) {
            angle = withoutRoute(text.substring(start + 1, end).strip());
        }
        return after;
    }

    private static String withoutRoute(String address) {
        return address.startsWith("@") ? address.substring(address.indexOf(':') + 1) : address;
    }

    /// A word before a colon names a group; `mailto` before it is noise.
    private void group() {
        if (words.indexOf("@") < 0) {
            words.setLength(0);
        } else {
            words.append(':');
        }
    }

    /// An encoded word is taken whole, so that a comma within it parts nothing.
    private int encoded(int start) {
        int end = EncodedWords.end(text, start);
        if (end > 0) {
            words.append(text, start, end);
            return end;
        }
        words.append('=');
        return start + 1;
    }

    private void finish() {
        var phrase = words.substring(0, Math.min(words.length(), LONGEST_PHRASE));
        if (!angle.isEmpty()) {
            Identifier.email(angle.indexOf(' ') < 0 ? angle : BLANKS.matcher(angle).replaceAll(""))
                    .ifPresent(address -> add(address, phrase.isBlank() ? comment : phrase));
        } else if (phrase.indexOf('@') >= 0) {
            bare(phrase.strip());
        }
        words.setLength(0);
        angle = "";
        comment = "";
    }

    /// An address without brackets: alone, with blanks around its `@`, or behind a name.
    private void bare(String phrase) {
        var address =
                Identifier.email(phrase)
                        .or(() -> Identifier.email(AROUND_SIGN.matcher(phrase).replaceAll("$1")));
        if (address.isPresent()) {
            add(address.get(), comment);
            return;
        }
        for (var word : phrase.split("\\s+")) {
            Optional<Identifier> one = Identifier.email(BRACKETS.matcher(word).replaceAll(""));
            if (one.isPresent()) {
                add(one.get(), phrase.replace(word, " "));
                return;
            }
        }
    }

    private void add(Identifier address, String name) {
        found.add(new Mailbox(address, cleaned(name)));
    }

    /// The name without quotes around it, without " via a list" behind it; empty where it is only
    /// an address again.
    static String cleaned(String raw) {
        if (raw.isBlank()) {
            return "";
        }
        var bounded = raw.substring(0, Math.min(raw.length(), LONGEST_PHRASE));
        var name = Plain.unquoted(Plain.line(EncodedWords.decode(bounded)));
        var via = VIA.matcher(name);
        if (name.indexOf(' ') > 0 && via.matches()) {
            name = Plain.unquoted(via.group(1));
        }
        boolean onlyAnAddress = name.indexOf('@') >= 0 && Identifier.email(name).isPresent();
        return onlyAnAddress ? "" : name;
    }
}
