package kontaktnetz.graph;

/// What one person's contact-days leave behind: enough to tell strength, rhythm and chance of
/// contact on any later day.
///
/// Shapes: three half-lives, so three decayed sums each of outgoing mass, incoming mass and
/// contact-days; three weighted sums of the logarithms of the gaps. Units: days since 1970-01-01 in
/// the owner's calendar; mass in kappa (a mail to one person is `1 - exp(-2)`, a meeting three
/// times that). Time: reading is O(1); building is O(1) per bucket.
///
/// Source: the three numbers are kept apart on purpose. Spaced half-lives stand for the power law
/// of J. R. Anderson, L. J. Schooler, "Reflections of the environment in memory", Psychological
/// Science 2(6), 1991; contact-days follow J. Ureña-Carrion, J. Saramäki, M. Kivelä, "Estimating
/// tie strength in social networks using temporal communication data", EPJ Data Science 9:37, 2020;
/// dormancy follows H. Navarro, G. Miritello, A. Canales, E. Moro, "Temporal patterns behind the
/// strength of persistent ties", EPJ Data Science 6:31, 2017. The coefficients of the chance were
/// fitted on eight public histories and ship as constants.
///
/// @param firstDay the first contact-day
/// @param lastDay the last contact-day; all sums are as of this day
/// @param gaps how many pauses between contact-days have been seen
/// @param everOut whether the owner ever wrote, called or met
/// @param out14 outgoing mass, half-life 14 days (`out60`, `out365`, `in…`, `days…` likewise)
/// @param r0 the sum of the gaps' weights, half-life 730 days
/// @param r1 the weighted sum of ln gap
/// @param r2 the weighted sum of ln² gap
public record TieState(
        int firstDay,
        int lastDay,
        int gaps,
        boolean everOut,
        double out14,
        double out60,
        double out365,
        double in14,
        double in60,
        double in365,
        double days14,
        double days60,
        double days365,
        double r0,
        double r1,
        double r2) {

    /// The fewest pauses from which a rhythm is told.
    public static final int FEWEST_GAPS = 3;

    /// No cadence: the owner said nothing about how often.
    public static final int NO_CADENCE = 0;

    /// Beyond this many sigma a pause is due, overdue, going cold.
    public static final double DUE = 0.84;

    public static final double OVERDUE = 1.28;
    public static final double COLD = 1.64;

    /// Beyond this many usual gaps a tie sleeps.
    public static final double DORMANT_GAPS = 8;

    /// A pause beyond this many days, some 270 years, lies outside any calendar of ours.
    public static final int FAR = 100_000;

    private static final double PRIOR_GAP_DAYS = 10;
    private static final double PRIOR_WEIGHT = 1;
    private static final double CADENCE_WEIGHT = 5;
    private static final double PRIOR_VARIANCE = 1.5;
    private static final double LEAST_VARIANCE = 0.3;
    private static final double SHOWN_SCALE = 6;

    /// How much a received contact counts beside one the owner began.
    private double omega() {
        return everOut ? 0.5 : 0.25;
    }

    /// Strength on `today`, zero or more; it falls with every silent day.
    public double strength(int today) {
        double omega = omega();
        int age = age(today);
        return Math.log1p((out14 + omega * in14) * Decay.over14(age))
                + Math.log1p((out60 + omega * in60) * Decay.over60(age))
                + Math.log1p((out365 + omega * in365) * Decay.over365(age));
    }

    /// Strength as a figure from 0 to below 100.
    public static double shown(double strength) {
        return 100 * -Math.expm1(-strength / SHOWN_SCALE);
    }

    /// How dense the contact-days are: the first input to the chance of contact.
    public double density(int today) {
        int age = age(today);
        return Math.log1p(days14 * Decay.over14(age))
                + Math.log1p(days60 * Decay.over60(age))
                + Math.log1p(days365 * Decay.over365(age));
    }

    /// Trust that grew from contact: `ln(1 + O_365 + omega I_365)` on `today`.
    public double earned(int today) {
        return warmth().earned(today);
    }

    /// All that trust needs of this.
    public Warmth warmth() {
        return new Warmth(lastDay, out365 + omega() * in365);
    }

    /// What strength follows from, as levels that stay while nothing happens.
    public Levels levels() {
        double omega = omega();
        return Levels.of(
                lastDay, out14 + omega * in14, out60 + omega * in60, out365 + omega * in365);
    }

    /// Days since the last contact-day.
    public int gap(int today) {
        return age(today);
    }

    /// The mean of ln gap.
    ///
    /// @param cadence how often the owner wants contact, in days, or {@link #NO_CADENCE}
    public double mu(int cadence) {
        double weight = priorWeight(cadence);
        return (r1 + weight * priorMean(cadence)) / (r0 + weight);
    }

    /// The standard deviation of ln gap.
    public double sigma(int cadence) {
        double weight = priorWeight(cadence);
        double prior = priorMean(cadence);
        double mean = mu(cadence);
        double variance =
                (r2 + weight * (prior * prior + PRIOR_VARIANCE)) / (r0 + weight) - mean * mean;
        return Math.sqrt(Math.max(LEAST_VARIANCE, variance));
    }

    /// How unusual the present pause is, in standard deviations.
    public double z(int today, int cadence) {
        return (Math.log1p(age(today)) - mu(cadence)) / sigma(cadence);
    }

    /// The usual pause in days.
    public double usualGap(int cadence) {
        return Math.exp(mu(cadence));
    }

    /// Whether there is enough history to speak of a rhythm.
    public boolean hasRhythm(int cadence) {
        return gaps >= FEWEST_GAPS || cadence != NO_CADENCE;
    }

    /// The first day on which a pause is due: where `z` reaches {@link #DUE}, or a cadence is
    /// overrun. A pause of more than {@link #FAR} days is due on no day that matters; then the day
    /// that far away stands for it.
    public int dueDay(int cadence) {
        int gap = firstDueGap(cadence);
        return lastDay + (cadence == NO_CADENCE ? gap : Math.min(gap, cadence + 1));
    }

    /// The formula solved for the gap may land one day beside what `z` says, by rounding; the
    /// calendar and the reading have to agree, so `z` has the last word.
    private int firstDueGap(int cadence) {
        double days = Math.exp(mu(cadence) + DUE * sigma(cadence)) - 1;
        if (days >= FAR) {
            return FAR;
        }
        int gap = (int) Math.ceil(days);
        while (gap > 0 && z(lastDay + gap - 1, cadence) >= DUE) {
            gap--;
        }
        while (gap < FAR && z(lastDay + gap, cadence) < DUE) {
            gap++;
        }
        return gap;
    }

    /// The chance of any contact within the next 30 days, by coefficients fitted on that window
    /// alone. {@link #chance} at 30 days differs in the second digit; the reference histories carry
    /// that one, the reference values of the mail history this one.
    public double chance30(int today, int cadence) {
        return logistic(logit30(today, cadence));
    }

    /// The logit of {@link #chance30}.
    public double logit30(int today, int cadence) {
        return -3.015 + 0.745 * density(today) - 0.394 * z(today, cadence);
    }

    /// The chance of any contact within the next `days`, 7 to 90.
    public double chance(int today, int cadence, int days) {
        return logistic(logit(today, cadence, days));
    }

    /// The logit of {@link #chance}.
    public double logit(int today, int cadence, int days) {
        if (days < 7 || days > 90) {
            throw new IllegalArgumentException("a horizon lies within 7 to 90 days: " + days);
        }
        return -3.103
                + 0.731 * density(today)
                - 0.365 * z(today, cadence)
                + 0.877 * Math.log(days / 30.0);
    }

    /// What this tie was worth when we last had contact: the weight in whom to get back to.
    public double worth() {
        return earned(lastDay);
    }

    private int age(int today) {
        if (today < lastDay) {
            throw new IllegalArgumentException(
                    "a state as of day " + lastDay + " cannot tell of day " + today);
        }
        return today - lastDay;
    }

    private static double priorWeight(int cadence) {
        return cadence == NO_CADENCE ? PRIOR_WEIGHT : CADENCE_WEIGHT;
    }

    private static double priorMean(int cadence) {
        return Math.log(cadence == NO_CADENCE ? PRIOR_GAP_DAYS : cadence);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
