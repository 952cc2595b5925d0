package kontaktnetz.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The spellings under which a word is found: Müller as `muller` and `mueller`, Strauß as
/// `strauss`, Yıldız as `yildiz`, Søren as `soren` and `soeren`.
///
/// Keys are lower-case ASCII where the script allows it, so that a plain index on them answers a
/// search by prefix on every database.
public final class SearchKeys {

    private static final int LONGEST_WORD = 60;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchKeys() {}

    /// Every key under which somebody with this text is to be found.
    public static Set<String> of(String text) {
        var keys = new LinkedHashSet<String>();
        for (var word : words(text)) {
            var plain = plain(word);
            keys.add(plain);
            keys.add(spelledOut(word));
            keys.add(contracted(plain));
        }
        keys.remove("");
        return keys;
    }

    /// For each word of a query, the prefixes any of which may match.
    public static List<Set<String>> ofQuery(String query) {
        var prefixes = new ArrayList<Set<String>>();
        for (var word : words(query)) {
            var spellings = new LinkedHashSet<String>();
            spellings.add(plain(word));
            spellings.add(spelledOut(word));
            spellings.remove("");
            if (!spellings.isEmpty()) {
                prefixes.add(spellings);
            }
        }
        return prefixes;
    }

    /// What names are put in order by: folded, words parted by a blank.
    public static String sortKey(String text) {
        return BLANKS.matcher(plain(text.strip())).replaceAll(" ");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            }
        }
        return words;
    }

    /// Marks dropped: ü as u, ø as o.
    private static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        var folded = new StringBuilder(text.length());
        var decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                fold(c, false, folded);
            }
        }
        return folded.toString();
    }

    /// Most words have nothing to fold; they are not worth taking apart.
    private static boolean isPlain(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /// Marks of a word in lower case written out the German and Danish way: ü as ue, ø as oe, å as
    /// aa.
    private static String spelledOut(String word) {
        if (isPlain(word)) {
            return word;
        }
        var composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length() + 4);
        for (int i = 0; i < composed.length(); i++) {
            fold(composed.charAt(i), true, out);
        }
        return plain(out.toString());
    }

    /// Mueller as muller, for whoever leaves the marks out where another wrote them out.
    private static String contracted(String plain) {
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static void fold(char c, boolean spelled, StringBuilder folded) {
        switch (c) {
            case 'ä' -> folded.append(spelled ? "ae" : "a");
            case 'ö' -> folded.append(spelled ? "oe" : "o");
            case 'ü' -> folded.append(spelled ? "ue" : "u");
            case 'ø' -> folded.append(spelled ? "oe" : "o");
            case 'å' -> folded.append(spelled ? "aa" : "a");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ß' -> folded.append("ss");
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            default -> folded.append(c);
        }
    }
}
