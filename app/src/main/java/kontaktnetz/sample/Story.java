package kontaktnetz.sample;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// How contact with somebody went, as the cast tells it.
///
/// @param every days between contacts; 0 for nobody ever met
/// @param last how many days ago the last contact was; 0 where the rhythm still runs
/// @param months for how long there has been contact; 0 for longer than the sample reaches
/// @param times on how many days there was contact; 0 where the rhythm tells
/// @param meets whether they meet rather than write
/// @param writes whether they mostly write first
/// @param waits whether the last word was the owner's
/// @param apart whether no letter to many goes to them, so that their rhythm stays theirs
/// @param polite whether they are not on first-name terms
/// @param phone whether a telephone number is known
/// @param born the birthday as `1981-04-12` or `--04-12`, or empty
/// @param note what the owner noted on the card, or empty
/// @param about what the last contact was about; empty where it does not matter
record Story(
        int every,
        int last,
        int months,
        int times,
        boolean meets,
        boolean writes,
        boolean waits,
        boolean apart,
        boolean polite,
        boolean phone,
        String born,
        String note,
        String about) {

    private static final Pattern COMMA = Pattern.compile(",\\s*");

    static Story parse(String text) {
        Map<String, String> told = new HashMap<>();
        for (var part : COMMA.split(text)) {
            int blank = part.indexOf(' ');
            told.put(
                    blank < 0 ? part : part.substring(0, blank),
                    blank < 0 ? "" : part.substring(blank + 1));
        }
        return new Story(
                number(told, "every"),
                number(told, "last"),
                number(told, "first"),
                number(told, "times"),
                told.containsKey("meets"),
                told.containsKey("writes"),
                told.containsKey("waits"),
                told.containsKey("apart"),
                told.containsKey("sie"),
                told.containsKey("tel"),
                told.getOrDefault("born", ""),
                told.getOrDefault("note", ""),
                told.getOrDefault("about", ""));
    }

    /// A rhythm that still runs, with nothing else to tell.
    static Story every(int days, int last, boolean phone) {
        return new Story(days, last, 0, 0, false, false, false, false, false, phone, "", "", "");
    }

    /// Whether there was any contact.
    boolean inTouch() {
        return every > 0 || times > 0;
    }

    private static int number(Map<String, String> told, String key) {
        return Integer.parseInt(told.getOrDefault(key, "0"));
    }
}
