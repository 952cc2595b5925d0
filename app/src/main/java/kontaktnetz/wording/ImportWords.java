package kontaktnetz.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Recognition;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;

/// What an import says: where, what became of it, and why something was not taken.
public record ImportWords(Texts texts) {

    private static final String PREFIX = "importers.";

    /// "kontakte.vcf, Karte 3 (Zeile 41)".
    public String place(Place place) {
        var unit = place.unit().name().toLowerCase(Locale.ROOT);
        var key =
                place.unit() == Unit.FILE
                        ? place.line() > 0 ? "line" : "file"
                        : place.line() > 0 ? unit + ".line" : unit;
        return say(
                "place." + key,
                place.file(),
                Long.toString(place.line()),
                Long.toString(place.number()));
    }

    /// Why something was not taken, or not whole, as a sentence.
    public String reason(Reason reason, List<String> details) {
        var key = "reason." + reason;
        boolean detailed = !details.isEmpty() && !details.getFirst().isBlank();
        if (!detailed || !has(key + ".with")) {
            return say(key);
        }
        boolean names = reason == Reason.NOT_RECOGNISED || reason == Reason.UNREADABLE_FILE;
        var first = names ? what(details.getFirst()) : details.getFirst();
        return say(key + ".with", first, details.size() > 1 ? details.get(1) : "");
    }

    /// "kontakte.vcf, Karte 3 (Zeile 41): Weder Name noch E-Mail, Telefon oder Organisation."
    public String sentence(Place place, Reason reason, List<String> details) {
        return say("at", place(place), reason(reason, details));
    }

    public String sentence(Found.Passed passed) {
        return sentence(passed.place(), passed.reason(), passed.details());
    }

    public String sentence(Found.Hint hint) {
        return sentence(hint.place(), hint.reason(), hint.details());
    }

    public String sentence(Verdict.Skipped skipped) {
        return sentence(skipped.place(), skipped.reason(), skipped.details());
    }

    /// What became of something, without its place: "Miriam Beck: neu".
    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.New(_, var name, _) -> say("verdict.new", named(name));
            case Verdict.Updated(_, var name, _, var added) ->
                    added.isEmpty()
                            ? say("verdict.updated.plain", named(name))
                            : say("verdict.updated", named(name), String.join(", ", added));
            case Verdict.Same(_, var name) -> say("verdict.same", named(name));
            case Verdict.Unsure(_, var name, _, _) -> say("verdict.unsure", named(name));
            case Verdict.Counted(_, var title, var outgoing, _) ->
                    say(
                            "verdict.counted." + (outgoing ? "outgoing" : "incoming"),
                            title.isBlank() ? say("untitled") : title);
            case Verdict.Changed(_, var title, var takesPlace) ->
                    say(
                            "verdict.changed." + (takesPlace ? "moved" : "off"),
                            title.isBlank() ? say("untitled") : title);
            case Verdict.Skipped(_, var reason, var details) ->
                    say("verdict.skipped", reason(reason, details));
        };
    }

    /// "12 neu, 3 ergänzt, 1 übersprungen".
    public String totals(Totals totals) {
        var parts = new ArrayList<String>();
        count(parts, "new", totals.fresh());
        count(parts, "updated", totals.updated());
        count(parts, "same", totals.same());
        count(parts, "unsure", totals.unsure());
        count(parts, "counted", totals.counted());
        count(parts, "skipped", totals.skippedInAll());
        return parts.isEmpty() ? say("totals.nothing") : String.join(", ", parts);
    }

    /// What a source was recognised as: "Kontakte von LinkedIn", or the sentence of why not.
    public String recognition(Recognition recognition) {
        return switch (recognition) {
            case Recognised(_, var format, var dialect) ->
                    dialect.isEmpty() ? format(format) : say("dialect." + dialect);
            case NotRecognised(_, var why) -> reason(why.reason(), why.details());
        };
    }

    public String format(Format format) {
        return say("format." + format.name().toLowerCase(Locale.ROOT));
    }

    /// A column's goal as {@link kontaktnetz.importers.csv.Mapping.Column} writes it: "E-Mail
    /// (privat)".
    public String goal(String goal) {
        int colon = goal.indexOf(':');
        if (colon < 0) {
            return say("goal." + goal);
        }
        var kinds = new ArrayList<String>();
        for (var kind : goal.substring(colon + 1).split("\\+")) {
            kinds.add(has("kind." + kind) ? say("kind." + kind) : kind);
        }
        return say("goal.with", say("goal." + goal.substring(0, colon)), String.join(", ", kinds));
    }

    private void count(List<String> parts, String what, long count) {
        if (count > 0) {
            parts.add(say("totals." + what, count));
        }
    }

    private String named(String name) {
        return name.isBlank() ? say("nameless") : name;
    }

    /// A detail in words, where it is the name of something rather than a value.
    private String what(String detail) {
        return has("what." + detail) ? say("what." + detail) : detail;
    }

    private boolean has(String key) {
        return texts.has(PREFIX + key);
    }

    private String say(String key, Object... blanks) {
        return texts.say(PREFIX + key, blanks);
    }
}
