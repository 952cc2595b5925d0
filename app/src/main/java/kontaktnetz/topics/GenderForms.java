package kontaktnetz.topics;

import java.util.regex.Pattern;

/// The many ways German writes a trade for women and men, brought to one: Designerin, Designer:in,
/// Designer/-in, DesignerIn and Designer (m/w/d) all read as Designer; Kauffrau and Kaufleute as
/// Kaufmann.
///
/// The one form is a key for comparing and is never shown.
final class GenderForms {

    /// (m/w/d), m|w, (gn), (all genders)
    private static final Pattern MARKS =
            Pattern.compile(
                    "\\((?:gn|all genders?|alle|[mwdfxi]|div\\.?)(?:\\s*[/|,*]\\s*(?:gn|[mwdfxi]|div\\.?))*\\)"
                            + "|(?<![\\p{L}\\p{N}])[mwfd]\\s?[/|]\\s?[mwfd](?:\\s?[/|]\\s?[dxi])?(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE);

    /// Designer:in, Designer*innen, Designer/-in, Designer(in), Beamte:r, Kaufmann/-frau
    private static final Pattern ADDED =
            Pattern.compile(
                    "(?<=\\p{L}{3})(?:[:*_·’'/]-?|\\(-?|/\\s?-)(?:in|innen|frau|r|n)\\)?(?!\\p{L})");

    /// DesignerIn, DesignerInnen
    private static final Pattern INNER_CAPITAL =
            Pattern.compile("(?<=\\p{Ll}{2})In(?:nen)?(?!\\p{L})");

    /// What stands before the feminine ending in names of trades, so that Medizin, Termin and
    /// Verein stay what they are.
    private static final Pattern FEMININE =
            Pattern.compile(
                    "(.*(?:er|or|eur|ist|ant|ent|ert|at|et|ot|ut|yt|yst|kt|og|ad|ath|urg|af|aph|oph|an|on"
                            + "|wirt|arzt|koch|anwalt|nom|it|ar|al|iv|amt|mann|hilf|lots|gesell|genoss"
                            + "|kund|freund|bot|chef|vogt|wart|vorstand|coach|schmied|metz|hirt|matros"
                            + "|knecht|mund|schutz|konsul|bischof|pars|mim|schoff|zeug|jur|laie|bub))"
                            + "in(?:nen)?");

    private static final Pattern COUPLE = Pattern.compile("(.{3,})(?:frau|frauen|manner|leute)");

    private GenderForms() {}

    /// A text without the marks that stand for both genders.
    static String unmarked(String text) {
        var bare = MARKS.matcher(text).replaceAll(" ");
        bare = ADDED.matcher(bare).replaceAll("");
        return INNER_CAPITAL.matcher(bare).replaceAll("");
    }

    /// One form for a lower-case word without marks on its vowels: `arztin` as `arzt`, `kauffrau`
    /// as `kaufmann`.
    static String one(String word) {
        var feminine = FEMININE.matcher(word);
        if (word.length() > 5 && feminine.matches()) {
            return feminine.group(1);
        }
        var couple = COUPLE.matcher(word);
        return couple.matches() ? couple.group(1) + "mann" : word;
    }
}
