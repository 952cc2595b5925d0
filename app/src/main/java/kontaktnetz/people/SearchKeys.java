package kontaktnetz.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The spellings under which a word is found: Müller as `muller` and `mueller`, Strauß as
/// `strauss`, Yıldız as `yildiz`, Søren as `soren` and `soeren`.
///
/// Keys are lower-case ASCII where the script allows it, so that a plain index on them answers a
/// search by prefix on every database.
public final class SearchKeys {

    private static final int LONGEST_WORD = 60;

    private SearchKeys() {}

    /// Every key under which somebody with this text is to be found.
    public static Set<String> of(String text) {
        var keys = new LinkedHashSet<String>();
        for (var word : words(text)) {
            keys.add(plain(word));
            keys.add(spelledOut(word));
            keys.add(contracted(plain(word)));
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
        return plain(text.strip()).replaceAll("\\s+", " ");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            }
        }
        return words;
    }

    /// Marks dropped: ü as u, ø as o.
    private static String plain(String text) {
        var folded = new StringBuilder(text.length());
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(letter(c, false));
            }
        }
        return folded.toString();
    }

    /// Marks written out the German and Danish way: ü as ue, ø as oe, å as aa.
    private static String spelledOut(String word) {
        var composed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        var out = new StringBuilder(composed.length() + 4);
        for (int i = 0; i < composed.length(); i++) {
            out.append(letter(composed.charAt(i), true));
        }
        return plain(out.toString());
    }

    /// Mueller as muller, for whoever leaves the marks out where another wrote them out.
    private static String contracted(String plain) {
        return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static String letter(char c, boolean out) {
        return switch (c) {
            case 'ä' -> out ? "ae" : "a";
            case 'ö' -> out ? "oe" : "o";
            case 'ü' -> out ? "ue" : "u";
            case 'ø' -> out ? "oe" : "o";
            case 'å' -> out ? "aa" : "a";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ß' -> "ss";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            default -> String.valueOf(c);
        };
    }
}
