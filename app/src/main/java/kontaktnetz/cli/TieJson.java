package kontaktnetz.cli;

import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieReading;

/// A tie for a machine: the figures behind the words.
final class TieJson {

    private TieJson() {}

    static Json of(Tie tie, TieReading reading) {
        var cadence = tie.cadence().orElse(null);
        var json =
                Json.object()
                        .with("strength", reading.strength())
                        .with("shown", reading.shown())
                        .with("rhythm", reading.rhythm().name())
                        .with("cadence", cadence == null ? null : cadence.days())
                        .with(
                                "cadenceGroup",
                                cadence == null || !cadence.isOfGroup() ? null : cadence.group())
                        .with("pinned", tie.wish().pinned())
                        .with("quiet", tie.wish().quiet());
        var snoozed = tie.wish().snoozedUntil();
        json.with("snoozedUntil", snoozed == null ? null : snoozed.toString());
        var pulse = reading.pulse();
        if (pulse != null) {
            json.with("lastContact", pulse.last().toString())
                    .with("gapDays", pulse.gap())
                    .with("usualGapDays", pulse.usualGap())
                    .with("gaps", pulse.gaps())
                    .with("z", pulse.z())
                    .with("longerThan", pulse.longerThan())
                    .with("chance30", pulse.chance30())
                    .with("chance90", pulse.chance90())
                    .with("dueInDays", pulse.dueIn());
        }
        return json;
    }
}
