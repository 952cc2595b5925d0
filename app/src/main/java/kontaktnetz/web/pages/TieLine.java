package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.TieReading;
import kontaktnetz.wording.Texts;

/// A tie in one sentence.
final class TieLine {

    private TieLine() {}

    static boolean hasRhythm(TieReading reading) {
        return reading.rhythm() != Rhythm.NOT_ENOUGH_HISTORY;
    }

    /// "Meist alle 3 Wochen, jetzt sind es 8." or what little is known.
    static String of(TieReading reading, Texts texts) {
        var pulse = reading.pulse();
        if (pulse == null) {
            return texts.say("web.tie.none");
        }
        var last = new Days(texts, reading.today()).day(pulse.last());
        if (!hasRhythm(reading)) {
            return texts.say("web.tie.little", last);
        }
        var usual = span(Math.max(1, Math.round(pulse.usualGap())), texts);
        return reading.rhythm() == Rhythm.IN_RHYTHM
                ? texts.say("web.tie.steady", usual, last)
                : texts.say("web.tie.long", usual, span(pulse.gap(), texts));
    }

    /// What the sentence rests on: the last year by channel, who began, and the present pause.
    static List<String> why(TieReading reading, List<DayBucket> buckets, Texts texts) {
        var pulse = reading.pulse();
        if (pulse == null) {
            return List.of();
        }
        var counts = new EnumMap<Channel, Integer>(Channel.class);
        int sent = 0;
        int all = 0;
        for (var bucket : buckets) {
            if (bucket.channel().isContact()
                    && bucket.day().isAfter(reading.today().minusDays(365))) {
                counts.merge(bucket.channel(), bucket.count(), Integer::sum);
                all += bucket.count();
                sent += bucket.outgoing() ? bucket.count() : 0;
            }
        }
        var lines = new ArrayList<String>();
        if (all > 0) {
            var parts =
                    counts.entrySet().stream()
                            .map(it -> texts.say("web.count." + it.getKey(), it.getValue()))
                            .toList();
            lines.add(texts.say("web.why.year", String.join(", ", parts)));
            lines.add(texts.say("web.why.began", sent, all));
        }
        if (hasRhythm(reading)) {
            lines.add(texts.say("web.why.pause", Math.round(100 * pulse.longerThan())));
        }
        lines.add(texts.say("web.why.figure", Math.round(reading.shown())));
        return lines;
    }

    private static String span(long days, Texts texts) {
        var unit = days < 14 ? "days" : days < 60 ? "weeks" : "months";
        long count =
                switch (unit) {
                    case "days" -> days;
                    case "weeks" -> Math.round(days / 7.0);
                    default -> Math.round(days / 30.4);
                };
        return texts.say("web.span." + unit.toLowerCase(Locale.ROOT), count);
    }
}
