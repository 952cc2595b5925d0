package kontaktnetz.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.Holding.Mending;
import kontaktnetz.network.Reaching.Reach;
import kontaktnetz.network.Related;
import kontaktnetz.network.Together;
import kontaktnetz.network.Way;
import kontaktnetz.network.Way.Step;
import kontaktnetz.people.PersonId;

/// Who knows whom, by which evidence, and how one reaches somebody, in words.
public final class NetworkWords {

    /// From here on contact is told as much, and as some.
    private static final double MUCH = 0.5;

    private static final double SOME = 0.2;

    /// From here on so many are told as nearly all, most, about half, and some.
    private static final double NEARLY_ALL = 0.9;

    private static final double MOST = 0.6;
    private static final double HALF = 0.4;
    private static final double FEW = 0.1;

    private final Texts texts;
    private final DateWords days;
    private final LocalDate today;
    private final Map<PersonId, String> names;

    /// @param names of everybody who is going to be told of
    public NetworkWords(Texts texts, LocalDate today, Map<PersonId, String> names) {
        this.texts = texts;
        this.days = new DateWords(texts, today);
        this.today = today;
        this.names = Map.copyOf(names);
    }

    /// "Die meisten von denen, mit denen Sie in Kontakt sind, kennen andere davon."
    ///
    /// @param linked from 0 to 1
    public String linked(double linked) {
        var much =
                linked > NEARLY_ALL
                        ? "all"
                        : linked > MOST
                                ? "most"
                                : linked > HALF ? "half" : linked > FEW ? "some" : "few";
        return texts.say("network.linked." + much);
    }

    /// What would have to happen so that nobody hangs on one person alone.
    public String mending(Mending mending) {
        return texts.say(
                "network.mending",
                name(mending.one()),
                name(mending.other()),
                name(mending.between()));
    }

    private String name(PersonId person) {
        return names.getOrDefault(person, texts.say("recommendations.gone"));
    }

    /// "Ada Byron und Ben Sommer arbeiten zusammen (Chor), seit 2019; kennen sich gut, soweit Sie
    /// wissen. Erzählt von Clara Müller."
    public String stated(Acquaintance acquaintance) {
        var said = acquaintance.stated();
        var text =
                new StringBuilder(
                        texts.say(
                                "network.relation."
                                        + (said.isOver(today) ? "over." : "")
                                        + said.relation(),
                                name(said.one()),
                                name(said.other())));
        if (!said.label().isEmpty()) {
            text.append(' ').append(texts.say("network.label", label(said.label())));
        }
        var when = when(said);
        if (!when.isEmpty()) {
            text.append(", ").append(when);
        }
        var closeness = said.closeness();
        if (closeness != null) {
            text.append("; ")
                    .append(
                            texts.say(
                                    "network.closeness.said",
                                    texts.say("network.closeness." + closeness)));
        }
        return text.append(". ").append(by(acquaintance)).toString();
    }

    /// A word of address books in the language that is spoken; the owner's own words stay.
    private String label(String label) {
        var key = "network.word." + label;
        return texts.has(key) ? texts.say(key) : label;
    }

    /// "Auf der Karte steht außerdem: Maria Beck (Ehe)."
    public String open(Related related) {
        var word = label(related.label());
        return word.isEmpty()
                ? texts.say("network.open", related.named())
                : texts.say("network.open.label", related.named(), word);
    }

    private String by(Acquaintance acquaintance) {
        if (!acquaintance.byHand()) {
            return texts.say("network.card");
        }
        var teller = acquaintance.stated().toldBy();
        return teller == null ? texts.say("network.mine") : texts.say("network.told", name(teller));
    }

    private String when(Statement said) {
        if (said.since().isKnown() && said.until().isKnown()) {
            return texts.say("network.between", days.vague(said.since()), days.vague(said.until()));
        }
        if (said.since().isKnown()) {
            return texts.say("network.since", days.vague(said.since()));
        }
        return said.until().isKnown() ? texts.say("network.until", days.vague(said.until())) : "";
    }

    /// "Auf 14 gemeinsamen Mails gesehen, dreimal gemeinsam getroffen, zuletzt im Mai 2026."
    public String seen(Together together) {
        var parts = new ArrayList<String>();
        if (together.letters() > 0) {
            parts.add(texts.say("network.seen.letters", together.letters()));
        }
        if (together.met() > 0) {
            parts.add(
                    texts.say(
                            parts.isEmpty() ? "network.seen.met.alone" : "network.seen.met",
                            together.met()));
        }
        parts.add(texts.say("network.seen.last", days.on(together.last())));
        var others = texts.say("network.seen.others", Math.round(together.others()) - 2);
        var sentence = String.join(", ", parts) + others + ".";
        return together.ofOne() == null
                ? sentence + " " + texts.say("network.seen.copied")
                : sentence;
    }

    /// "Beide bei Muster GmbH, von 2019 bis 2022."
    public String alongside(Alongside both) {
        var name = both.organisation().name();
        if (!both.isDated()) {
            return texts.say("network.alongside.sometime", name);
        }
        var since = days.vague(both.since());
        return both.until().isKnown()
                ? texts.say("network.alongside.between", name, since, days.vague(both.until()))
                : texts.say("network.alongside.since", name, since);
    }

    /// "Das ist nur ein schwacher Hinweis."
    public String weak() {
        return texts.say("network.alongside.weak");
    }

    /// "So sieht es von außen aus; wie nah sie sich sind, wissen nur sie."
    public String fromOutside() {
        return texts.say("network.seen.outside");
    }

    /// What a step rests on, one sentence each.
    public List<String> step(Step step) {
        if (step.from() == null) {
            return List.of(mine(step));
        }
        var sentences = new ArrayList<String>();
        step.stated().forEach(it -> sentences.add(stated(it)));
        var seen = step.seen();
        if (seen != null) {
            sentences.add(
                    texts.say("network.pair", name(seen.one()), name(seen.other()), seen(seen)));
        }
        for (var both : step.alongside()) {
            sentences.add(
                    texts.say(
                            "network.pair", name(both.one()), name(both.other()), alongside(both)));
        }
        if (!step.alongside().isEmpty()) {
            sentences.add(weak());
        }
        return sentences;
    }

    private String mine(Step step) {
        var key =
                step.trust() >= MUCH
                        ? "network.contact.much"
                        : step.trust() >= SOME
                                ? "network.contact.something"
                                : "network.contact.little";
        return texts.say(key, name(step.to()));
    }

    /// "Sie kennen Dora Zwei selbst.", "Über Ben Sommer und Clara Müller"
    public String heading(Way way) {
        return way.isDirect()
                ? texts.say("network.way.direct", name(way.first()))
                : texts.say("network.way.over", Listing.and(between(way), texts));
    }

    private List<String> between(Way way) {
        return way.steps().stream()
                .map(Step::to)
                .limit(way.steps().size() - 1L)
                .map(this::name)
                .toList();
    }

    /// "Das schwächste Glied: Ben Sommer und Clara Müller."
    public String weakest(Way way) {
        var step = way.weakest();
        var from = step.from();
        return from == null
                ? texts.say("network.way.weakest.mine", name(step.to()))
                : texts.say("network.way.weakest", name(from), name(step.to()));
    }

    /// What can be done where no way is reliable; empty where one is.
    public List<String> honestly(Reach reach) {
        if (reach.ways().isEmpty()) {
            return List.of(
                    texts.say("network.none", name(reach.to())),
                    texts.say("network.none.ask", name(reach.to())));
        }
        return reach.reliable().isPresent()
                ? List.of()
                : List.of(
                        texts.say("network.unreliable", name(reach.to())),
                        advice(reach.ways().getFirst()));
    }

    /// The owner can strengthen a tie of their own; of those of others, one can only ask.
    private String advice(Way way) {
        var weakest = way.weakest();
        var from = weakest.from();
        return from == null
                ? texts.say("network.strengthen", name(weakest.to()))
                : texts.say("network.inquire", name(from), name(weakest.to()), name(way.first()));
    }
}
