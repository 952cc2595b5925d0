package kontaktnetz.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Totals;
import kontaktnetz.wording.ImportWords;
import kontaktnetz.wording.Texts;

/// What an import brought, as one line.
final class ImportSentences {

    private ImportSentences() {}

    /// "kontakte.vcf: 142 neu, 3 ergänzt, 2 übersprungen" or "kontakte.vcf: nichts Neues, 147 schon
    /// da".
    static String of(String name, Totals totals, Texts texts) {
        var counts = new ImportWords(texts).totals(totals);
        var key = totals.changedAnything() ? "cli.import.line" : "cli.import.nothing";
        return texts.say(key, name, counts);
    }

    /// Why things were skipped, the most frequent reason first: "12 × Ein Rundschreiben."
    static List<String> skipped(Totals totals, Texts texts) {
        var words = new ImportWords(texts);
        return totals.skipped().entrySet().stream()
                .sorted(
                        Map.Entry.<Reason, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(e ->
                        texts.say(
                                "cli.import.because",
                                e.getValue(),
                                words.reason(e.getKey(), List.of())))
                .toList();
    }

    static Json json(Totals totals) {
        var skipped = new LinkedHashMap<String, Long>();
        totals.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> skipped.put(entry.getKey().name(), entry.getValue()));
        return Json.object()
                .with("new", totals.fresh())
                .with("updated", totals.updated())
                .with("same", totals.same())
                .with("unsure", totals.unsure())
                .with("counted", totals.counted())
                .with("skipped", totals.skippedInAll())
                .with("skippedBecause", skipped)
                .with("all", totals.all());
    }
}
