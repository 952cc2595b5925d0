package kontaktnetz.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kontaktnetz.giving.CouldMeet;
import kontaktnetz.giving.CouldMeet.Reason;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.giving.Limits.Stance;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// Needs, offers and help, in words: one moment at a time.
public final class GivingWords {

    private static final int MOST_COMMON = 3;

    private final Texts texts;
    private final DateWords days;
    private final Map<PersonId, String> names;

    /// @param names of everybody who is going to be told of
    public GivingWords(Texts texts, LocalDate today, Map<PersonId, String> names) {
        this.texts = texts;
        this.days = new DateWords(texts, today);
        this.names = Map.copyOf(names);
    }

    /// "Bernd Vogt hat Sie mit Clara Müller bekannt gemacht."
    public String sentence(Deed deed) {
        var about = deed.about();
        var key = "giving.deed." + deed.kind() + (about == null ? "" : ".about");
        return texts.say(
                texts.has(key) ? key : "giving.deed." + deed.kind(),
                said(deed.by(), "by"),
                said(deed.to(), "to"),
                about == null ? "" : name(about),
                said(deed.to(), "whom"));
    }

    /// "Hilfe, am 3. März"
    public String when(Deed deed) {
        return texts.say("giving.when", days.on(deed.day()));
    }

    /// "Bernd Vogt sucht: Grafikdesign"
    public String matter(Matter matter, String topic) {
        var said = matter.said();
        return switch (said.whose()) {
            case Side.Me() -> texts.say("giving.matter.me." + said.kind(), topic);
            case Side.Somebody(var person) ->
                    texts.say("giving.matter.they." + said.kind(), topic, name(person));
        };
    }

    /// Why two could meet: "Ada Byron sucht: Grafikdesign. Ben Sommer bietet: Plakate."
    ///
    /// @param labels what topics are called
    public String reason(CouldMeet meet, Function<TopicId, String> labels) {
        return switch (meet.because()) {
            case Reason.Meets(var need, var offer) ->
                    texts.say(
                            "giving.meet.meets",
                            matter(need, labels.apply(need.said().topic())),
                            matter(offer, labels.apply(offer.said().topic())));
            case Reason.Common(var people) -> texts.say("giving.meet.common", some(people));
            case Reason.Bridge(var groups) ->
                    texts.say("giving.meet.bridge", groups.one(), groups.other());
            case Reason.Same(var kind, var topic) ->
                    texts.say("giving.meet.same." + kind, labels.apply(topic));
        };
    }

    /// What the owner keeps to themselves about somebody; empty where nothing.
    public String limits(Stance stance, PersonId person) {
        return switch (stance) {
            case Stance.None() -> "";
            case Stance.Kept(var since) ->
                    texts.say("giving.limits.kept", name(person), days.on(since));
            case Stance.Noticed(var until) ->
                    texts.say("giving.limits.noticed", name(person), days.on(until));
        };
    }

    /// Everybody who is named in that.
    public static Set<PersonId> mentioned(CouldMeet meet) {
        var mentioned = new HashSet<>(List.of(meet.one(), meet.other()));
        if (meet.because() instanceof Reason.Common(var people)) {
            people.stream().limit(MOST_COMMON).forEach(mentioned::add);
        }
        return mentioned;
    }

    private String some(List<PersonId> people) {
        var some = new ArrayList<>(people.stream().limit(MOST_COMMON).map(this::name).toList());
        if (people.size() > MOST_COMMON) {
            some.add(texts.say("giving.others", people.size() - MOST_COMMON));
        }
        return Listing.and(some, texts);
    }

    /// "Für einen Katalog · bis 3. März · erzählt von Clara Müller · vertraulich"
    public String about(Matter matter, LocalDate today) {
        var said = matter.said();
        var parts = new ArrayList<String>();
        if (!said.sentence().isEmpty()) {
            parts.add(said.sentence());
        }
        parts.addAll(ended(matter, today));
        var teller = said.toldBy();
        if (teller != null) {
            parts.add(texts.say("giving.matter.told", name(teller)));
        }
        var mayPass = said.mayPass();
        if (mayPass != null) {
            parts.add(texts.say(mayPass ? "giving.matter.pass" : "giving.matter.keep"));
        }
        return String.join(" · ", parts);
    }

    /// How long it holds, or how it ended; nothing where it holds until further notice.
    private List<String> ended(Matter matter, LocalDate today) {
        var ending = matter.ending();
        var until = matter.said().until();
        if (ending != null) {
            return List.of(
                    texts.say("giving.matter.ended." + ending.outcome(), days.on(ending.day())));
        }
        if (until == null) {
            return List.of();
        }
        var key = until.isBefore(today) ? "giving.matter.over" : "giving.matter.until";
        return List.of(texts.say(key, days.day(until)));
    }

    /// Why this could help: "Clara Müller bietet das an."
    public String reason(Opening opening) {
        var about = opening.about();
        var reason =
                switch (opening.by()) {
                    case By.MyOffer _ -> texts.say("giving.idea.mine");
                    case By.TheirOffer _ -> texts.say("giving.idea.theirs", named(about));
                    case By.Known _ -> known(opening);
                    case By.Does _ -> texts.say("giving.idea.does", named(about));
                };
        return opening.by() instanceof By.TheirOffer && opening.need().said().mayPass() == null
                ? reason + " " + texts.say("giving.idea.ask")
                : reason;
    }

    private String known(Opening opening) {
        var experience = opening.experience();
        var about = named(opening.about());
        if (experience == null) {
            return texts.say("giving.idea.known.unknown", about);
        }
        return switch (experience.told().origin()) {
            case Origin.Mine() -> texts.say("giving.idea.known.mine", about);
            case Origin.Somebody(var person) ->
                    texts.say("giving.idea.known.theirs", about, name(person));
            case Origin.Unknown() -> texts.say("giving.idea.known.unknown", about);
        };
    }

    private String named(@Nullable PersonId person) {
        return person == null ? "" : name(person);
    }

    /// What one thanks for: "die Empfehlung".
    public static String thanksFor(Deed deed, Texts texts) {
        return texts.say("giving.for." + deed.kind());
    }

    private String said(Side side, String part) {
        return switch (side) {
            case Side.Me() -> texts.say("giving.me." + part);
            case Side.Somebody(var person) -> texts.say("giving.they." + part, name(person));
        };
    }

    private String name(PersonId person) {
        return names.getOrDefault(person, texts.say("recommendations.gone"));
    }
}
