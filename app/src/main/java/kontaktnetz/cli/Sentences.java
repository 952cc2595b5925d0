package kontaktnetz.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.wording.ImportWords;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// Verdicts and reasons as lines and as JSON.
final class Sentences {

    private Sentences() {}

    static String passed(Found.Passed passed, Texts texts) {
        return new ImportWords(texts).sentence(passed);
    }

    static String hint(Found.Hint hint, Texts texts) {
        return new ImportWords(texts).sentence(hint);
    }

    static String verdict(Verdict verdict, Texts texts) {
        var words = new ImportWords(texts);
        return words.place(verdict.place()) + ": " + words.verdict(verdict);
    }

    static Map<String, @Nullable Object> json(Verdict verdict, Texts texts) {
        var json =
                place(verdict.place())
                        .with("verdict", name(verdict))
                        .with("sentence", verdict(verdict, texts));
        if (verdict instanceof Verdict.Skipped skipped) {
            json.with("reason", skipped.reason().name()).with("details", skipped.details());
        }
        return json.fields();
    }

    private static String name(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static Map<String, @Nullable Object> json(Found.Hint hint, Texts texts) {
        return json(hint.place(), hint.reason(), hint.details(), hint(hint, texts));
    }

    static Map<String, @Nullable Object> json(Found.Passed passed, Texts texts) {
        return json(passed.place(), passed.reason(), passed.details(), passed(passed, texts));
    }

    private static Map<String, @Nullable Object> json(
            Place place, Reason reason, List<String> details, String sentence) {
        return place(place)
                .with("reason", reason.name())
                .with("details", details)
                .with("sentence", sentence)
                .fields();
    }

    private static Json place(Place place) {
        return Json.object()
                .with("file", place.file())
                .with("unit", place.unit().name())
                .with("number", place.number())
                .with("line", place.line());
    }
}
