package kontaktnetz.ties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;

/// What a tie's strength is made of, and what a call would do to it.
///
/// Strength is a sum of logarithms over three half-lives, so it has no parts of its own. The share
/// of a channel is its part of the mass below the longest of them (365 days), received contact
/// weighing what it weighs there: what fades slowest is what the tie rests on.
///
/// @param parts one per channel with contact, in the order of {@link Channel}
/// @param shown strength today, from 0 to below 100
/// @param call what a call today would make of it
public record TieExplanation(List<Part> parts, double shown, CallToday call) {

    private static final int YEAR = 365;

    /// What one channel adds.
    ///
    /// @param outgoing how often in the last 365 days it went out from me; each meeting did
    /// @param incoming how often it came to me
    /// @param share its part of the strength; all parts together are 1
    public record Part(Channel channel, int outgoing, int incoming, double share) {

        public int count() {
            return outgoing + incoming;
        }
    }

    public TieExplanation {
        parts = List.copyOf(parts);
    }

    /// @param buckets all contact up to `today`, by day
    public static TieExplanation of(List<DayBucket> buckets, LocalDate today) {
        var past = buckets.stream().filter(bucket -> counts(bucket, today)).toList();
        int day = Math.toIntExact(today.toEpochDay());
        var builder = new TieBuilder();
        past.forEach(bucket -> add(builder, bucket, 0));
        var state = builder.state();
        return new TieExplanation(
                parts(past, today),
                TieState.shown(state.map(it -> it.strength(day)).orElse(0.0)),
                CallToday.of(state.orElse(null), afterCall(past, today), day));
    }

    private static boolean counts(DayBucket bucket, LocalDate today) {
        return bucket.channel().isContact() && !bucket.day().isAfter(today);
    }

    private static TieState afterCall(List<DayBucket> past, LocalDate today) {
        var builder = new TieBuilder();
        long call = TieBuilder.UNIT;
        for (var bucket : past) {
            boolean joins =
                    bucket.day().equals(today)
                            && bucket.channel() == Channel.CALL
                            && bucket.outgoing();
            add(builder, bucket, joins ? call : 0);
            call = joins ? 0 : call;
        }
        if (call > 0) {
            int day = Math.toIntExact(today.toEpochDay());
            builder.add(day, Kappa.of(Channel.CALL), true, call);
        }
        return builder.state().orElseThrow();
    }

    private static void add(TieBuilder builder, DayBucket bucket, long more) {
        builder.add(
                Math.toIntExact(bucket.day().toEpochDay()),
                Kappa.of(bucket.channel()),
                bucket.outgoing(),
                units(bucket) + more);
    }

    private static long units(DayBucket bucket) {
        return Math.min(Math.round(bucket.share() * TieBuilder.UNIT), Long.MAX_VALUE / 2);
    }

    private static List<Part> parts(List<DayBucket> past, LocalDate today) {
        var masses = masses(past, today);
        double all = masses.values().stream().mapToDouble(mass -> mass).sum();
        var parts = new ArrayList<Part>();
        masses.forEach((channel, mass) ->
                parts.add(
                        new Part(
                                channel,
                                count(past, today, channel, true),
                                count(past, today, channel, false),
                                mass / all)));
        return parts;
    }

    /// `O + omega I` of each channel with contact, at the half-life of a year.
    private static Map<Channel, Double> masses(List<DayBucket> past, LocalDate today) {
        double omega = past.stream().anyMatch(DayBucket::outgoing) ? 0.5 : 0.25;
        var masses = new EnumMap<Channel, Double>(Channel.class);
        for (var bucket : past) {
            double age = today.toEpochDay() - bucket.day().toEpochDay();
            double mass =
                    Kappa.of(bucket.channel())
                            * -Math.expm1(-2 * bucket.share())
                            * Math.pow(2, -age / YEAR)
                            * (bucket.outgoing() ? 1 : omega);
            masses.merge(bucket.channel(), mass, Double::sum);
        }
        return masses;
    }

    private static int count(
            List<DayBucket> past, LocalDate today, Channel channel, boolean outgoing) {
        return past.stream()
                .filter(bucket -> bucket.channel() == channel && bucket.outgoing() == outgoing)
                .filter(bucket -> bucket.day().isAfter(today.minusDays(YEAR)))
                .mapToInt(DayBucket::count)
                .sum();
    }
}
