package kontaktnetz.wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kontaktnetz.giving.Deed;

/// A message that is ready to be sent from the owner's own mail program, and to be changed before.
///
/// @param manner how it addresses the other: in German like a friend or formally, or in English
public record Draft(Manner manner, String subject, String text) {

    /// How a message addresses somebody.
    public enum Manner {
        GERMAN_CLOSE,
        GERMAN_FORMAL,
        ENGLISH;

        Texts texts() {
            return this == ENGLISH ? Texts.ENGLISH : Texts.GERMAN;
        }
    }

    /// What a message is for.
    public enum Purpose {
        /// Does somebody know somebody?
        ASK,

        /// The same, with a link to answer by.
        ASK_WITH_LINK,

        /// Would somebody bring us together?
        INTRODUCE,

        /// To the candidate, on somebody's recommendation.
        WRITE,

        /// What came of it, and thanks.
        THANK,

        /// For one moment of help.
        THANK_FOR_HELP("giving"),

        /// To somebody whose need the owner can meet.
        HELP_MYSELF("giving"),

        /// To somebody whose need another can meet.
        RECOMMEND_TO("giving"),

        /// Would somebody bring us together, whom both of us know?
        REACH("network"),

        /// Would somebody bring me together with the next on the way?
        REACH_THROUGH("network"),

        /// May I introduce you to each other?
        SUGGEST("introductions"),

        /// To both, who said yes.
        BRING_TOGETHER("introductions"),

        /// The idea of an introduction rests, whatever the reason.
        LET_REST("introductions"),

        /// What came of an introduction?
        HOW_WAS_IT("introductions"),

        /// Thanks for having been open to it.
        THANK_BOTH("introductions");

        private final String bundle;

        Purpose() {
            this("recommendations");
        }

        Purpose(String bundle) {
            this.bundle = bundle;
        }

        /// What is asked of whom a way begins with.
        ///
        /// @param steps of the way, two or more
        public static Purpose onTheWay(int steps) {
            return steps == 2 ? REACH : REACH_THROUGH;
        }

        private String key(String part) {
            return "%s.draft.%s.%s".formatted(bundle, name().toLowerCase(Locale.ROOT), part);
        }
    }

    /// What fills the blanks; empty where it does not matter.
    ///
    /// @param to whom it goes, as one calls a friend
    /// @param formally the same with the whole name
    /// @param topicGerman what it is about, in German; on a way, who comes next; in thanks, what
    ///   for
    /// @param topicEnglish the same in English
    /// @param candidate whom it is about
    /// @param from who signs
    public record Blanks(
            String to,
            String formally,
            String topicGerman,
            String topicEnglish,
            String candidate,
            String from) {

        /// For a message that asks for the next step on a way.
        ///
        /// @param next whom the receiver is asked to ask
        /// @param target whom it is about
        public static Blanks onTheWay(
                String to, String formally, String next, String target, String from) {
            return new Blanks(to, formally, next, next, target, from);
        }

        /// For a message that thanks.
        ///
        /// @param deed what for
        public static Blanks thanks(String to, String formally, Deed deed, String from) {
            return new Blanks(
                    to,
                    formally,
                    GivingWords.thanksFor(deed, Texts.GERMAN),
                    GivingWords.thanksFor(deed, Texts.ENGLISH),
                    "",
                    from);
        }
    }

    /// What fills the blanks, manner by manner.
    interface Values {
        Object[] in(Manner manner);
    }

    /// The message in every manner, those of `first`'s language in front.
    public static List<Draft> of(Purpose purpose, Blanks blanks, Texts first) {
        return of(
                purpose,
                manner ->
                        new Object[] {
                            manner == Manner.GERMAN_FORMAL ? blanks.formally : blanks.to,
                            manner == Manner.ENGLISH ? blanks.topicEnglish : blanks.topicGerman,
                            blanks.candidate,
                            blanks.from
                        },
                first);
    }

    static List<Draft> of(Purpose purpose, Values values, Texts first) {
        return Stream.of(Manner.values())
                .sorted((one, other) ->
                        Boolean.compare(other.texts() == first, one.texts() == first))
                .map(manner -> of(purpose, manner, values.in(manner)))
                .toList();
    }

    private static Draft of(Purpose purpose, Manner manner, Object[] values) {
        var texts = manner.texts();
        var body = manner == Manner.GERMAN_FORMAL ? "formal" : "close";
        return new Draft(
                manner,
                texts.say(purpose.key("subject"), values),
                texts.say(purpose.key(body), values).strip());
    }

    /// The link that opens it in the mail program.
    ///
    /// @param address whom it goes to, or empty
    public String mailto(String address) {
        return mailto(List.of(address));
    }

    /// The same to several.
    public String mailto(List<String> addresses) {
        return "mailto:%s?subject=%s&body=%s"
                .formatted(
                        addresses.stream().map(Draft::percent).collect(Collectors.joining(",")),
                        percent(subject),
                        percent(text.replace("\n", "\r\n")));
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
