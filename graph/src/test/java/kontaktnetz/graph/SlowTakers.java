package kontaktnetz.graph;

import static kontaktnetz.graph.Dealings.VERA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kontaktnetz.graph.Asks.Answer;
import kontaktnetz.graph.Dealings.Deal;
import kontaktnetz.graph.Noticing.Noticed;
import kontaktnetz.graph.Noticing.Reason;
import kontaktnetz.graph.Noticing.Silent;

/// What is to be said of Vera, as the document puts it, without a thought for speed.
record SlowTakers(Dealings net, int today, double seen) {

    private static final int STEPS = 4_000;

    Noticing vera() {
        var passed = days(over(deal -> deal.isPassedBy(VERA)));
        var received = days(past(deal -> deal.isReceivedBy(VERA)));
        var helped = days(past(deal -> deal.isHelpBy(VERA)));
        if (!(seen >= 0.5)) {
            return new Silent(Reason.UNSEEN);
        }
        if (partners() < 8 - 1e-9) {
            return new Silent(Reason.FEW_PARTNERS);
        }
        if (span(received) < 365 || span(passed) < 365) {
            return new Silent(Reason.TOO_SHORT);
        }
        if (today - received.getLast() > 183) {
            return new Silent(Reason.NO_LONGER);
        }
        if (!helped.isEmpty() && today - helped.getLast() <= 91) {
            return new Silent(Reason.HELPED_LATELY);
        }
        return isCertain()
                ? new Noticed(Math.min(received.getLast() + 184, today + 92))
                : new Silent(Reason.UNCERTAIN);
    }

    double leaning() {
        double met =
                Math.min(1, seen / 0.5)
                        * Math.min(1, partners() / 8)
                        * Math.min(1, span(days(past(d -> d.isReceivedBy(VERA)))) / 365.0)
                        * Math.min(1, span(days(over(d -> d.isPassedBy(VERA)))) / 365.0);
        return met > 0 ? met * certainty(OptionalInt.empty()) : 0;
    }

    private boolean isCertain() {
        return IntStream.range(1, net.persons())
                .allMatch(other -> {
                    var passed = days(over(d -> d.isPassedBy(VERA) && d.asker() != other));
                    return span(passed) >= 365 && certainty(OptionalInt.of(other)) > 0.95;
                });
    }

    /// The probability that Vera helps less than a third as readily as the others.
    private double certainty(OptionalInt leftOut) {
        double custom = custom();
        var made = new Chances();
        made.helps = sum(past(deal -> deal.isHelpBy(VERA)));
        made.passes = passes(VERA, leftOut, Answer.NOBODY_HELPED);
        made.leftToAnother = passes(VERA, leftOut, Answer.ANOTHER_HELPED);
        return below(custom / 3, custom, made, seen);
    }

    /// The posterior by Simpson's rule on either side of the limit, after substitutions that take
    /// the edges off: the rate is `limit u⁴` on the one and `1 - (1 - limit) w⁴` on the other.
    static double below(double limit, double custom, Chances made, double seen) {
        DoubleUnaryOperator density =
                rate ->
                        Math.pow(1 - rate, 1 / custom - 2)
                                * Math.pow(rate, made.helps)
                                * Math.pow(1 - seen * rate, made.passes)
                                * Math.pow(1 - seen * rate / 2, made.leftToAnother);
        double under =
                simpson(u -> 4 * limit * u * u * u * density.applyAsDouble(limit * Math.pow(u, 4)));
        double over =
                simpson(w ->
                        w == 0
                                ? 0
                                : 4
                                        * (1 - limit)
                                        * w
                                        * w
                                        * w
                                        * density.applyAsDouble(1 - (1 - limit) * Math.pow(w, 4)));
        return under / (under + over);
    }

    private double custom() {
        double helps = 0.4 * 10;
        double chances = 10;
        for (int person = 1; person < net.persons(); person++) {
            int p = person;
            double helped = sum(past(deal -> deal.isHelpBy(p)));
            helps += helped;
            chances +=
                    0.9
                            * (helped
                                    + passes(p, OptionalInt.empty(), Answer.NOBODY_HELPED)
                                    + passes(p, OptionalInt.empty(), Answer.ANOTHER_HELPED) / 2);
        }
        return Math.clamp(helps / chances, 0.02, 0.5);
    }

    /// The asks a person passed over, those of each other together by as much as they are alike.
    private double passes(int person, OptionalInt leftOut, Answer answer) {
        var ofOther = new HashMap<Integer, Double>();
        var ofOtherAndAnswer = new HashMap<Integer, Double>();
        for (var deal : over(d -> d.isPassedBy(person))) {
            ofOther.merge(deal.asker(), weight(deal), Double::sum);
            if (deal.answer() == answer) {
                ofOtherAndAnswer.merge(deal.asker(), weight(deal), Double::sum);
            }
        }
        double sum = 0;
        for (var entry : ofOtherAndAnswer.entrySet()) {
            if (entry.getKey() != leftOut.orElse(-1)) {
                double all = ofOther.getOrDefault(entry.getKey(), 0.0);
                sum += entry.getValue() / (1 + 0.2 * Math.max(0, all - 1));
            }
        }
        return sum;
    }

    private double partners() {
        Map<Integer, Double> from = new HashMap<>();
        for (var deal : past(d -> d.isReceivedBy(VERA))) {
            from.merge(deal.asked(), weight(deal), Double::sum);
        }
        double all = from.values().stream().mapToDouble(w -> w).sum();
        double entropy =
                from.values().stream().mapToDouble(w -> -w / all * Math.log(w / all)).sum();
        return from.isEmpty() ? 0 : Math.exp(entropy);
    }

    private List<Deal> past(Predicate<Deal> which) {
        return net.deals().stream().filter(d -> d.day() <= today).filter(which).toList();
    }

    /// Asks that did not reach a crowd, and have waited for thirty days.
    private List<Deal> over(Predicate<Deal> which) {
        return past(d -> which.test(d) && d.among() <= 12 && today - d.day() >= 30);
    }

    private double sum(List<Deal> deals) {
        return deals.stream().mapToDouble(this::weight).sum();
    }

    private double weight(Deal deal) {
        return Math.pow(0.5, (today - deal.day()) / 730.0);
    }

    private static List<Integer> days(List<Deal> deals) {
        return deals.stream().map(Deal::day).sorted().toList();
    }

    private static int span(List<Integer> days) {
        return days.isEmpty() ? 0 : days.getLast() - days.getFirst();
    }

    /// From 0 to 1.
    private static double simpson(DoubleUnaryOperator f) {
        double sum = f.applyAsDouble(0) + f.applyAsDouble(1);
        for (int i = 1; i < STEPS; i++) {
            sum += f.applyAsDouble((double) i / STEPS) * (i % 2 == 0 ? 2 : 4);
        }
        return sum / STEPS / 3;
    }
}
