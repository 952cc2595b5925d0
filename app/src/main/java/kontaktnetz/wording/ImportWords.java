package kontaktnetz.wording;

import java.util.List;
import java.util.Locale;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;

/// What an import says about one thing it found: where it stands, what became of it, and why.
public final class ImportWords {

    private ImportWords() {}

    /// "post.mbox, Nachricht 17, Zeile 230: …"
    public static String sentence(Place place, Reason reason, List<String> details, Texts texts) {
        return place(place, texts) + ": " + why(reason, details, texts);
    }

    public static String sentence(Verdict verdict, Texts texts) {
        var place = place(verdict.place(), texts) + ": ";
        return switch (verdict) {
            case Verdict.New(_, var name, _) -> place + texts.say("importers.verdict.new", name);
            case Verdict.Updated(_, var name, _, var added) ->
                    place + texts.say("importers.verdict.updated", name, String.join(", ", added));
            case Verdict.Same(_, var name) -> place + texts.say("importers.verdict.same", name);
            case Verdict.Unsure(_, var name, var candidates, _) ->
                    place + texts.say("importers.verdict.unsure", name, candidates.size());
            case Verdict.Counted(_, var title, var outgoing, var people) ->
                    place
                            + texts.say(
                                    outgoing
                                            ? "importers.verdict.sent"
                                            : "importers.verdict.received",
                                    title,
                                    people);
            case Verdict.Skipped(var at, var reason, var details) ->
                    sentence(at, reason, details, texts);
        };
    }

    /// Where something stands: the file, and the card, row, message or event in it.
    public static String place(Place place, Texts texts) {
        var words = new StringBuilder(place.file());
        if (place.number() > 0) {
            var unit = place.unit().name().toLowerCase(Locale.ROOT);
            words.append(", ").append(texts.say("importers.place." + unit, place.number()));
        }
        if (place.line() > 0) {
            words.append(", ").append(texts.say("importers.place.line", place.line()));
        }
        return words.toString();
    }

    /// Why something was not taken, or not taken whole.
    public static String why(Reason reason, List<String> details, Texts texts) {
        return reason.name() + " " + details;
    }
}
