package kontaktnetz.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.giving.Deed;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.people.Organisation;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.wording.Draft;
import kontaktnetz.wording.Texts;

/// What can be said in a word, which is understood in both languages whatever is spoken.
///
/// @param german what each is called in German, in the order of the help
/// @param english the same in English
record Choices<T>(Map<String, T> german, Map<String, T> english) {

    static final Choices<Grade> GRADES =
            new Choices<>(
                    ordered(
                            Map.entry("sehr-gut", Grade.VERY_GOOD),
                            Map.entry("gut", Grade.GOOD),
                            Map.entry("mittel", Grade.NEUTRAL),
                            Map.entry("mäßig", Grade.POOR),
                            Map.entry("schlecht", Grade.BAD)),
                    ordered(
                            Map.entry("very-good", Grade.VERY_GOOD),
                            Map.entry("good", Grade.GOOD),
                            Map.entry("neutral", Grade.NEUTRAL),
                            Map.entry("poor", Grade.POOR),
                            Map.entry("bad", Grade.BAD)));

    static final Choices<TrustWord> TRUST =
            new Choices<>(
                    ordered(
                            Map.entry("nichts", TrustWord.NOTHING_SAID),
                            Map.entry("bekannt", TrustWord.KNOWN),
                            Map.entry("vertraut", TrustWord.TRUSTED),
                            Map.entry("ganz", TrustWord.FULLY_TRUSTED),
                            Map.entry("nicht-dieser-rat", TrustWord.NOT_THEIR_ADVICE)),
                    ordered(
                            Map.entry("nothing", TrustWord.NOTHING_SAID),
                            Map.entry("known", TrustWord.KNOWN),
                            Map.entry("trusted", TrustWord.TRUSTED),
                            Map.entry("fully", TrustWord.FULLY_TRUSTED),
                            Map.entry("not-their-advice", TrustWord.NOT_THEIR_ADVICE)));

    static final Choices<Relation> RELATIONS =
            new Choices<>(
                    ordered(
                            Map.entry("bekannt", Relation.KNOWS),
                            Map.entry("zusammenarbeit", Relation.COLLEAGUE),
                            Map.entry("freundschaft", Relation.FRIEND),
                            Map.entry("verwandt", Relation.FAMILY),
                            Map.entry("beauftragt", Relation.CLIENT),
                            Map.entry("vorgestellt-von", Relation.INTRODUCED)),
                    ordered(
                            Map.entry("knows", Relation.KNOWS),
                            Map.entry("colleague", Relation.COLLEAGUE),
                            Map.entry("friend", Relation.FRIEND),
                            Map.entry("family", Relation.FAMILY),
                            Map.entry("client", Relation.CLIENT),
                            Map.entry("introduced-by", Relation.INTRODUCED)));

    static final Choices<Closeness> CLOSENESS =
            new Choices<>(
                    ordered(
                            Map.entry("flüchtig", Closeness.SLIGHT),
                            Map.entry("gut", Closeness.GOOD),
                            Map.entry("sehr-gut", Closeness.CLOSE)),
                    ordered(
                            Map.entry("slight", Closeness.SLIGHT),
                            Map.entry("good", Closeness.GOOD),
                            Map.entry("close", Closeness.CLOSE)));

    static final Choices<Organisation.Kind> KINDS =
            new Choices<>(
                    ordered(
                            Map.entry("firma", Organisation.Kind.COMPANY),
                            Map.entry("verein", Organisation.Kind.ASSOCIATION),
                            Map.entry("öffentlich", Organisation.Kind.PUBLIC),
                            Map.entry("schule", Organisation.Kind.SCHOOL)),
                    ordered(
                            Map.entry("company", Organisation.Kind.COMPANY),
                            Map.entry("association", Organisation.Kind.ASSOCIATION),
                            Map.entry("public", Organisation.Kind.PUBLIC),
                            Map.entry("school", Organisation.Kind.SCHOOL)));

    static final Choices<Outcome> OUTCOMES =
            new Choices<>(
                    ordered(
                            Map.entry("geworden", Outcome.GREW),
                            Map.entry("gesprochen", Outcome.TALKED),
                            Map.entry("nichts", Outcome.NOTHING),
                            Map.entry("unbekannt", Outcome.UNKNOWN)),
                    ordered(
                            Map.entry("grew", Outcome.GREW),
                            Map.entry("talked", Outcome.TALKED),
                            Map.entry("nothing", Outcome.NOTHING),
                            Map.entry("unknown", Outcome.UNKNOWN)));
    static final Choices<Deed.Kind> HELP =
            new Choices<>(
                    ordered(
                            Map.entry("empfehlung", Deed.Kind.RECOMMENDATION),
                            Map.entry("vorstellung", Deed.Kind.INTRODUCTION),
                            Map.entry("antwort", Deed.Kind.ANSWER),
                            Map.entry("gefallen", Deed.Kind.FAVOUR),
                            Map.entry("hinweis", Deed.Kind.INFORMATION)),
                    ordered(
                            Map.entry("recommendation", Deed.Kind.RECOMMENDATION),
                            Map.entry("introduction", Deed.Kind.INTRODUCTION),
                            Map.entry("answer", Deed.Kind.ANSWER),
                            Map.entry("favour", Deed.Kind.FAVOUR),
                            Map.entry("hint", Deed.Kind.INFORMATION)));

    static final Choices<Boolean> YES_NO =
            new Choices<>(
                    ordered(Map.entry("ja", true), Map.entry("nein", false)),
                    ordered(Map.entry("yes", true), Map.entry("no", false)));

    private static final Map<String, Draft.Purpose> PURPOSES =
            ordered(
                    Map.entry("ask", Draft.Purpose.ASK),
                    Map.entry("introduce", Draft.Purpose.INTRODUCE),
                    Map.entry("write", Draft.Purpose.WRITE));

    /// The messages an answer can be followed by; values of an option are the same everywhere.
    static final Choices<Draft.Purpose> DRAFTS = new Choices<>(PURPOSES, PURPOSES);

    private static final Pattern BETWEEN = Pattern.compile("[\\s_]+");

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... words) {
        var ordered = new LinkedHashMap<String, T>();
        for (var word : words) {
            ordered.put(word.getKey(), word.getValue());
        }
        return ordered;
    }

    /// What somebody means by a word; `sehr gut` and `SEHR_GUT` are `sehr-gut`.
    Optional<T> find(String typed) {
        var word = BETWEEN.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        return Optional.ofNullable(german.getOrDefault(word, english.get(word)))
                .or(() ->
                        Optional.ofNullable(
                                german.get(word.replace("ae", "ä").replace("ss", "ß"))));
    }

    /// @param name the option or parameter the word stands for
    T chosen(Call call, String name, String typed) {
        return find(typed)
                .orElseThrow(() ->
                        call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.choice",
                                name,
                                listed(call.texts()),
                                call.text("cli.quoted", typed)));
    }

    /// All words in one language, parted by commas.
    String listed(Texts texts) {
        return String.join(", ", (texts == Texts.GERMAN ? german : english).keySet());
    }
}
