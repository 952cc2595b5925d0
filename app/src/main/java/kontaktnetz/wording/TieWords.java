package kontaktnetz.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.people.Components;
import kontaktnetz.people.FullName;
import kontaktnetz.people.Person;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieExplanation;
import kontaktnetz.ties.TieReading;
import kontaktnetz.ties.TieReading.Pulse;
import org.jspecify.annotations.Nullable;

/// A tie in words: why somebody stands on Today, and what a person's page says of the two of you.
///
/// Silence is told as time that has passed, never as a weakness; what is not on record is said to
/// be not on record. Numbers come with {@link ExplanationWords}, one click away.
public final class TieWords {

    private static final int LONGEST_TITLE = 60;
    private static final Pattern ANSWER_MARK =
            Pattern.compile("^(re|aw|antw|antwort|fw|fwd|wg)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /// From which strength shown on two people know each other, well, very well.
    private static final double KNOWN = 11;

    private static final double WELL = 40;
    private static final double VERY_WELL = 65;

    private final Texts texts;
    private final PeriodWords periods;

    public TieWords(Texts texts) {
        this.texts = texts;
        this.periods = new PeriodWords(texts);
    }

    /// Over the list of those to get back to.
    public String headline(int count) {
        return switch (count) {
            case 0 -> texts.say("ties.today.none");
            case 1 -> texts.say("ties.today.one");
            default -> capital(texts.say("ties.today.many", periods.number(count)));
        };
    }

    /// The state of the rhythm in a word or two.
    public String rhythm(Rhythm rhythm) {
        return texts.say("ties.rhythm." + rhythm);
    }

    public String channel(Channel channel) {
        return texts.say("ties.channel." + channel);
    }

    /// Why a person stands on Today, in one line: "Meist alle drei Wochen, jetzt sind es acht.
    /// Zuletzt hatten Sie geschrieben."
    ///
    /// @param last the latest contact; null where none is on record
    public String reason(Person person, Tie tie, TieReading reading, @Nullable Interaction last) {
        var pause = pause(tie, reading);
        return Optional.ofNullable(last)
                .flatMap(it -> about(person, it))
                .map(about -> pause + " " + about)
                .orElse(pause);
    }

    /// What a person's page says of the tie: "Sie kennen sich gut und sprechen meist alle drei
    /// Wochen. Seit dem letzten Mal sind acht vergangen."
    public String sentence(Tie tie, TieReading reading, TieExplanation explanation) {
        var pulse = reading.pulse();
        var measured =
                pulse == null
                        ? texts.say("ties.person.none")
                        : measured(reading, pulse, explanation);
        return tie.cadence()
                .map(it -> measured + " " + wished("ties.person.wish", it))
                .orElse(measured);
    }

    /// How often contact is wanted, and with which group where it is not this person alone.
    private String wished(String key, Cadence cadence) {
        return texts.say(ofGroup(key, cadence), periods.wished(cadence.days()), cadence.group());
    }

    private static String ofGroup(String key, Cadence cadence) {
        return cadence.isOfGroup() ? key + ".group" : key;
    }

    private String pause(Tie tie, TieReading reading) {
        var pulse = reading.pulse();
        var cadence = tie.cadence();
        if (pulse == null) {
            return cadence.map(it -> wished("ties.reason.wished.never", it))
                    .orElseGet(() -> texts.say("ties.reason.none"));
        }
        if (cadence.isPresent() && pulse.gap() > cadence.get().days()) {
            return overrun(cadence.get(), pulse.gap());
        }
        var when = dates(reading).on(pulse.last());
        if (reading.rhythm() == Rhythm.DORMANT) {
            var usual = periods.usually(pulse.usualGap());
            return texts.say("ties.reason.dormant", usual, when);
        }
        if (!reading.rhythm().isDue()) {
            return texts.say("ties.reason.plain", when);
        }
        var usual = periods.usual(pulse.usualGap());
        return texts.say(
                "ties.reason.usual",
                texts.say("ties.reason.usually", usual.words()),
                itIs(pulse.gap(), usual));
    }

    private String overrun(Cadence cadence, int gap) {
        var wish = periods.wish(cadence.days());
        return texts.say(
                ofGroup("ties.reason.wished", cadence),
                wish.words(),
                itIs(gap, wish),
                cadence.group());
    }

    private String itIs(int days, PeriodWords.Period period) {
        var passed = periods.passed(days, period);
        return texts.say(passed.one() ? "ties.it.is" : "ties.it.are", passed.words());
    }

    /// Who wrote last and what about, where that is known.
    private Optional<String> about(Person person, Interaction last) {
        var title = title(last.title());
        boolean written = last.channel() == Channel.MAIL || last.channel() == Channel.MESSAGE;
        if (!written) {
            return title.isEmpty()
                    ? Optional.empty()
                    : Optional.of(texts.say("ties.last.about", title));
        }
        var about = title.isEmpty() ? "" : ".about";
        return Optional.of(
                last.outgoing()
                        ? texts.say("ties.last.written.me" + about, title)
                        : texts.say("ties.last.written.them" + about, givenName(person), title));
    }

    private String measured(TieReading reading, Pulse pulse, TieExplanation explanation) {
        var when = dates(reading).on(pulse.last());
        var usual = periods.usual(pulse.usualGap());
        boolean little = reading.shown() < KNOWN;
        if (reading.rhythm() == Rhythm.DORMANT) {
            return texts.say("ties.person.dormant", usual.words(), when);
        }
        if (reading.rhythm() == Rhythm.NOT_ENOUGH_HISTORY) {
            return little
                    ? texts.say("ties.person.little", when)
                    : texts.say("ties.person.short", close(reading.shown()), when);
        }
        var habit =
                little
                        ? texts.say("ties.close.little", usual.words())
                        : texts.say(
                                "ties.person." + verb(explanation),
                                close(reading.shown()),
                                usual.words());
        return reading.rhythm() == Rhythm.IN_RHYTHM
                ? texts.say("ties.person.steady", habit, when)
                : paused(habit, pulse.gap(), usual);
    }

    private String paused(String habit, int gap, PeriodWords.Period usual) {
        var passed = periods.passed(gap, usual);
        var key = passed.one() ? "ties.person.paused.one" : "ties.person.paused.many";
        return texts.say(key, habit, passed.words());
    }

    private String close(double shown) {
        return texts.say(
                shown >= VERY_WELL
                        ? "ties.close.very"
                        : shown >= WELL ? "ties.close.well" : "ties.close.known");
    }

    /// What the two mostly do: talk, write, or both.
    private static String verb(TieExplanation explanation) {
        double spoken = 0;
        for (var part : explanation.parts()) {
            boolean aloud = part.channel() == Channel.MEETING || part.channel() == Channel.CALL;
            spoken += aloud ? part.share() : 0;
        }
        return spoken >= 0.6 ? "talking" : spoken <= 0.2 ? "writing" : "touching";
    }

    /// The given name where the card tells it, else the whole name: a guess would cut a firm in
    /// two.
    private static String givenName(Person person) {
        return person.card()
                .first("N")
                .map(n -> FullName.of(Components.read(n)).given())
                .filter(given -> !given.isEmpty())
                .orElse(person.name());
    }

    /// A subject without the marks of answers, on one line and not too long.
    private static String title(String subject) {
        var title = subject.strip().replaceAll("\\s+", " ");
        var bare = ANSWER_MARK.matcher(title).replaceFirst("");
        while (!bare.equals(title)) {
            title = bare;
            bare = ANSWER_MARK.matcher(title).replaceFirst("");
        }
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int blank = title.lastIndexOf(' ', LONGEST_TITLE);
        int end = blank > LONGEST_TITLE / 2 ? blank : LONGEST_TITLE;
        end -= Character.isHighSurrogate(title.charAt(end - 1)) ? 1 : 0;
        return title.substring(0, end) + " …";
    }

    private DateWords dates(TieReading reading) {
        return new DateWords(texts, reading.today());
    }

    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
