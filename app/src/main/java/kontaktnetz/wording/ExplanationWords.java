package kontaktnetz.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieState;
import kontaktnetz.interactions.Channel;
import kontaktnetz.ties.CallToday;
import kontaktnetz.ties.GettingBack.Due;
import kontaktnetz.ties.Layer;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieExplanation;
import kontaktnetz.ties.TieExplanation.Part;
import kontaktnetz.ties.TieReading;
import kontaktnetz.ties.TieReading.Pulse;
import org.jspecify.annotations.Nullable;

/// What stands behind the words about a tie, one click away: counts, the pause, strength and what
/// it rests on, the chance of contact, what a call would do.
public final class ExplanationWords {

    /// Below so many contacts nothing is said about who began them.
    private static final int FEW = 4;

    private final Texts texts;
    private final PeriodWords periods;

    public ExplanationWords(Texts texts) {
        this.texts = texts;
        this.periods = new PeriodWords(texts);
    }

    /// The sentences about a tie, in order; where no contact is on record, only what was wished.
    ///
    /// @param layer how near somebody stands; null where nothing is said of it
    public List<String> sentences(
            Tie tie, TieReading reading, TieExplanation explanation, @Nullable Layer layer) {
        var pulse = reading.pulse();
        var sentences = new ArrayList<String>();
        if (pulse != null) {
            sentences.add(counts(explanation));
            sentences.add(pause(reading, pulse));
            sentences.add(strength(explanation));
        }
        if (layer != null) {
            sentences.add(texts.say("ties.why.layer." + layer));
        }
        pinned(tie).ifPresent(sentences::add);
        if (pulse != null) {
            sentences.add(chance(pulse));
            if (!tie.calibration().equals(Calibration.NONE)) {
                sentences.add(texts.say("ties.why.chance.own"));
            }
            sentences.add(call(explanation.call()));
        }
        return sentences;
    }

    /// The sentences about a suggestion, in order: how unusual the pause is, that the owner holds
    /// the tie dear, what a call would do.
    public List<String> sentences(Due due) {
        var sentences = new ArrayList<String>();
        var pulse = due.reading().pulse();
        if (pulse != null) {
            sentences.add(pause(due.reading(), pulse));
        }
        pinned(due.tie()).ifPresent(sentences::add);
        sentences.add(call(due.call()));
        return sentences;
    }

    /// That the owner called the tie close: told beside what is measured, never part of it.
    private Optional<String> pinned(Tie tie) {
        return tie.wish().pinned() ? Optional.of(texts.say("ties.why.pinned")) : Optional.empty();
    }

    /// "Fünf Treffen, zwölf Anrufe und 31 Mails in den letzten zwölf Monaten, etwa gleich oft von
    /// beiden Seiten."
    public String counts(TieExplanation explanation) {
        var counts = new ArrayList<String>();
        for (var part : explanation.parts()) {
            if (part.count() > 0) {
                counts.add(
                        part.count() == 1
                                ? texts.say("ties.count.one." + part.channel())
                                : texts.say(
                                        "ties.count.many." + part.channel(),
                                        periods.number(part.count())));
            }
        }
        return counts.isEmpty()
                ? texts.say("ties.why.counts.none")
                : TieWords.capital(
                        texts.say(
                                "ties.why.counts", Listing.and(counts, texts), sides(explanation)));
    }

    /// "Diese Pause ist länger als 96 von 100 Ihrer Pausen."
    public String pause(TieReading reading, Pulse pulse) {
        if (reading.rhythm() == Rhythm.NOT_ENOUGH_HISTORY) {
            return texts.say("ties.why.pause.unknown");
        }
        long longer = Math.clamp((long) (100 * pulse.longerThan()), 1, 99);
        return longer < 50
                ? texts.say("ties.why.pause.short")
                : texts.say("ties.why.pause.long", longer);
    }

    /// "Stärke 64 von 100; sie kommt zu 70 % aus Treffen und zu 30 % aus Mails."
    public String strength(TieExplanation explanation) {
        var shown = figure(explanation.shown());
        var parts = explanation.parts();
        if (parts.size() == 1) {
            return texts.say("ties.why.strength.one", shown, from(parts.getFirst()));
        }
        return parts.isEmpty()
                ? texts.say("ties.why.strength", shown)
                : texts.say(
                        "ties.why.strength.many",
                        shown,
                        Listing.and(parts.stream().map(this::share).toList(), texts));
    }

    /// The chance of contact, in a percentage for a month and in words beyond.
    public String chance(Pulse pulse) {
        return texts.say(
                "ties.why.chance",
                likelihood(pulse.chance30()),
                percent(pulse.chance30()),
                likelihood(pulse.chance90()));
    }

    /// What a call today would do, beside silence.
    public String call(CallToday call) {
        double after = TieState.shown(call.afterCall());
        long more = rounded(after) - rounded(TieState.shown(call.afterSilence()));
        return texts.say(more > 0 ? "ties.why.call" : "ties.why.call.little", figure(after), more);
    }

    /// Who wrote and called, in words and only roughly: a tie keeps no account.
    private String sides(TieExplanation explanation) {
        int mine = 0;
        int theirs = 0;
        for (var part : explanation.parts()) {
            if (part.channel() != Channel.MEETING) {
                mine += part.outgoing();
                theirs += part.incoming();
            }
        }
        if (mine + theirs < FEW) {
            return "";
        }
        double share = (double) mine / (mine + theirs);
        return texts.say(
                share > 0.65
                        ? "ties.why.mine"
                        : share < 0.35 ? "ties.why.theirs" : "ties.why.both");
    }

    private String share(Part part) {
        long share = Math.round(100 * part.share());
        return share < 1
                ? texts.say("ties.why.share.little", from(part))
                : texts.say("ties.why.share", Math.min(share, 99), from(part));
    }

    private String from(Part part) {
        return texts.say("ties.from." + part.channel());
    }

    private String likelihood(double chance) {
        var word =
                chance >= 0.9
                        ? "certain"
                        : chance >= 0.7
                                ? "likely"
                                : chance >= 0.4 ? "possible" : chance >= 0.15 ? "open" : "unlikely";
        return texts.say("ties.chance." + word);
    }

    private static long percent(double chance) {
        return Math.clamp(Math.round(100 * chance), 1, 99);
    }

    private String figure(double shown) {
        return shown > 0 && shown < 0.5
                ? texts.say("ties.why.least")
                : Long.toString(rounded(shown));
    }

    private static long rounded(double shown) {
        return Math.min(99, Math.round(shown));
    }
}
