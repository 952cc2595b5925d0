package kontaktnetz.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontaktnetz.graph.Standing;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Answer.Nearness;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.recommendations.Candidate.Cut;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Testimony;
import kontaktnetz.recommendations.TrustReading;
import kontaktnetz.recommendations.TrustWord;
import org.jspecify.annotations.Nullable;

/// What the net says of somebody, in words; the figures stand one step behind.
public final class RecommendationWords {

    /// From here on one may say that somebody's word counts much, or something.
    private static final double MUCH = 0.6;

    private static final double SOMETHING = 0.3;

    private final Texts texts;
    private final Map<PersonId, String> names;

    /// @param names of everybody the words are about
    public RecommendationWords(Texts texts, Map<PersonId, String> names) {
        this.texts = texts;
        this.names = Map.copyOf(names);
    }

    /// "Von mehreren empfohlen".
    public String standing(Standing standing) {
        return texts.say("recommendations.standing." + standing.name());
    }

    /// "sehr gut".
    public String grade(Grade grade) {
        return texts.say("recommendations.grade." + grade.name());
    }

    /// What an owner can say of somebody's judgement.
    public String word(TrustWord word) {
        return texts.say("recommendations.word." + word.name());
    }

    /// What the net says of a candidate, in one sentence: how many speak for them, and against.
    public String summary(Candidate candidate) {
        var parts = new ArrayList<String>();
        int good = witnesses(candidate.good());
        int bad = witnesses(candidate.bad());
        if (good > 0) {
            // Ways are told apart only where all of them speak for somebody.
            int ways = bad == 0 && good > 1 ? candidate.independent() : 0;
            parts.add(texts.say("recommendations.summary.good", good, ways));
        }
        if (bad > 0) {
            parts.add(texts.say("recommendations.summary.bad", bad));
        }
        return String.join(" ", parts);
    }

    private static int witnesses(List<Testimony> reasons) {
        return Math.toIntExact(reasons.stream().map(Testimony::source).distinct().count());
    }

    /// What somebody experienced, as they would say it.
    ///
    /// @param text what they say: their sentences, else how it was
    /// @param aside when it was, by what way it came, and why it counts less
    public record Line(@Nullable PersonId who, String name, String text, String aside) {}

    /// A reason in words.
    public Line line(Testimony reason) {
        var said = reason.experiences().stream().map(this::said).toList();
        var asides = new ArrayList<String>();
        reason.experiences().stream().findFirst().ifPresent(it -> asides.add(aside(it)));
        reason.through()
                .ifPresent(
                        between -> asides.add(texts.say("recommendations.through", name(between))));
        return new Line(
                reason.source(),
                name(reason.source()),
                String.join(" ", said),
                String.join(" ", asides));
    }

    /// An experience in words, whoever it reached.
    public Line line(Experience experience) {
        var origin = experience.told().origin();
        return switch (origin) {
            case Origin.Mine() -> new Line(null, name(null), said(experience), aside(experience));
            case Origin.Somebody(var person) ->
                    new Line(person, name(person), said(experience), aside(experience));
            case Origin.Unknown() ->
                    new Line(
                            null,
                            texts.say("recommendations.somebody"),
                            said(experience),
                            aside(experience));
        };
    }

    private String said(Experience experience) {
        var grade = grade(experience.told().grade());
        var sentence = experience.told().sentence();
        return sentence.isEmpty()
                ? texts.say("recommendations.said.grade", grade)
                : texts.say("recommendations.said", sentence, grade);
    }

    /// "Selbst erlebt, März 2026." or "Weitererzählt von Ben, 2025."
    private String aside(Experience experience) {
        var when = when(experience);
        var tellers = experience.toldBy().stream().sorted().map(this::name).toList();
        var listed = Listing.and(tellers, texts);
        return switch (experience.told().origin()) {
            case Origin.Mine() -> texts.say("recommendations.aside.mine", when);
            case Origin.Somebody(_) ->
                    tellers.isEmpty()
                            ? texts.say("recommendations.aside.own", when)
                            : texts.say("recommendations.aside.told", listed, when);
            case Origin.Unknown() -> texts.say("recommendations.aside.unknown", listed, when);
        };
    }

    /// When it was, as exactly as the owner said; else when it was noted.
    public String when(Experience experience) {
        var when = experience.told().when();
        return new DateWords(texts, LocalDate.MIN)
                .vague(when.isKnown() ? when : VagueDay.of(experience.day()));
    }

    /// How sure it is: what would be left without the strongest voice, what was cut, and the
    /// figures.
    public List<String> sureness(Candidate candidate) {
        var lines = new ArrayList<String>();
        var without = candidate.without();
        if (without != null) {
            var left = standing(without.standing());
            var key =
                    without.standing() == candidate.standing()
                            ? "recommendations.without.same"
                            : "recommendations.without.other";
            lines.add(
                    without.voice() == null
                            ? texts.say(key + ".mine", left)
                            : texts.say(key, name(without.voice()), left));
        }
        candidate.cuts().forEach(cut -> lines.add(cut(cut)));
        if (candidate.bad().isEmpty()) {
            lines.add(texts.say("recommendations.nobad"));
        }
        var opinion = candidate.opinion();
        lines.add(
                texts.say(
                        "recommendations.figures",
                        hundredths(opinion.chance()),
                        hundredths(opinion.uncertainty()),
                        hundredths(opinion.bound())));
        return lines;
    }

    private String cut(Cut cut) {
        return texts.say("recommendations.cut", name(cut.through()), cut.reports());
    }

    private static long hundredths(double share) {
        return Math.round(share * 100);
    }

    /// How much somebody's word counts by contact alone, in one sentence.
    public String fromContact(TrustReading reading) {
        if (!reading.hasContact()) {
            return texts.say("recommendations.contact.none");
        }
        double tau = reading.tauFromContact();
        return texts.say(
                tau >= MUCH
                        ? "recommendations.contact.much"
                        : tau >= SOMETHING
                                ? "recommendations.contact.something"
                                : "recommendations.contact.little");
    }

    /// What became of their recommendations; empty where nothing did.
    public String followed(TrustReading reading) {
        if (reading.onceKept() && reading.onceBroken()) {
            return texts.say("recommendations.followed.both");
        }
        if (reading.onceKept()) {
            return texts.say("recommendations.followed.kept");
        }
        return reading.onceBroken() ? texts.say("recommendations.followed.broken") : "";
    }

    /// Why somebody might know somebody.
    public String nearness(Nearness nearness) {
        return texts.say("recommendations.near." + nearness.name().toLowerCase(Locale.ROOT));
    }

    private String name(@Nullable PersonId person) {
        return person == null
                ? texts.say("recommendations.me")
                : names.getOrDefault(person, texts.say("recommendations.gone"));
    }
}
