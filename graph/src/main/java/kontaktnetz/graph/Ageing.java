package kontaktnetz.graph;

import java.util.Arrays;

/// How fast experience wears off: by half in every half-life, which a topic may have of its own.
///
/// Units: days. An instance does not change.
///
/// Time is the same for all experience of a topic, so it wears off together; only where a question
/// spans topics of different half-lives can the one outlive the other.
public final class Ageing {

    /// Experience that never wears off.
    public static final Ageing NONE = new Ageing(Double.POSITIVE_INFINITY, new double[0]);

    private final double usualDays;
    private final double[] daysByTopic;

    private Ageing(double usualDays, double[] daysByTopic) {
        this.usualDays = usualDays;
        this.daysByTopic = daysByTopic;
    }

    public static Ageing halfLife(double days) {
        return new Ageing(positive(days), new double[0]);
    }

    /// The same, with another half-life for one topic.
    public Ageing with(int topic, double halfLifeDays) {
        var days = Arrays.copyOf(daysByTopic, Math.max(daysByTopic.length, topic + 1));
        days[topic] = positive(halfLifeDays);
        return new Ageing(usualDays, days);
    }

    /// What is left after so many days, from 1 down to 0; what lies ahead is whole.
    public double left(double days, int topic) {
        return days <= 0 ? 1 : Math.pow(2, -days / halfLifeDays(topic));
    }

    public double halfLifeDays(int topic) {
        return topic < daysByTopic.length && daysByTopic[topic] > 0
                ? daysByTopic[topic]
                : usualDays;
    }

    private static double positive(double days) {
        if (!(days > 0)) {
            throw new IllegalArgumentException("a half-life of more than 0 days, not " + days);
        }
        return days;
    }
}
