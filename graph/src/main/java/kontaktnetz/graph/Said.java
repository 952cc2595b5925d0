package kontaktnetz.graph;

/// What one witness says of one candidate, put together from their reports; heard one after another
/// by the same ears.
///
/// Units: grains. The sums are whole numbers, so the order of the reports does not show.
final class Said {

    private final Reports reports;
    private final Question question;
    private final Weighing weighing;

    private int count;
    private int countGood;
    private long grades;
    private long good;
    private long bad;
    private double grade;

    Said(Reports reports, Question question, Weighing weighing) {
        this.reports = reports;
        this.question = question;
        this.weighing = weighing;
    }

    /// The reports from `from` on that are of the same candidate; where they end.
    int endOfRun(int from, int end) {
        int candidate = reports.candidate(from);
        int to = from + 1;
        while (to < end && reports.candidate(to) == candidate) {
            to++;
        }
        return to;
    }

    /// Only counts what is said, which is enough for a candidate who was not asked about.
    void count(int from, int to) {
        count = 0;
        countGood = 0;
        grades = 0;
        for (int report = from; report < to; report++) {
            if (counts(report)) {
                double units = reports.units(report);
                count++;
                countGood += units > 0 ? 1 : 0;
                grades += Evidence.grains(share(units));
            }
        }
    }

    /// Weighs what is said: aged, and within the limit of one witness.
    void weigh(int from, int to) {
        good = 0;
        bad = 0;
        long left = 0;
        long leftOfGrades = 0;
        for (int report = from; report < to; report++) {
            if (counts(report)) {
                double units = reports.units(report);
                double age = question.day() - reports.day(report);
                double aged = weighing.ageing().left(age, reports.topic(report));
                good += Evidence.grains(aged * Math.max(units, 0));
                bad += Evidence.grains(aged * Math.max(-units, 0));
                left += Evidence.grains(aged);
                leftOfGrades += Evidence.grains(aged * share(units));
            }
        }
        grade = left == 0 ? 0 : (double) leftOfGrades / left;
        limit(Evidence.grains(weighing.perWitness()));
    }

    int count() {
        return count;
    }

    int countGood() {
        return countGood;
    }

    long grades() {
        return grades;
    }

    long good() {
        return good;
    }

    long bad() {
        return bad;
    }

    double grade() {
        return grade;
    }

    /// Beyond the limit, both kinds shrink alike. The bad is what the good leaves of it, so that
    /// neither ever grows with the other.
    private void limit(long most) {
        long sum = good + bad;
        if (sum > most) {
            good = Evidence.share(most, (double) good / sum);
            bad = most - good;
        }
    }

    private boolean counts(int report) {
        return reports.day(report) <= question.day()
                && question.topics().has(reports.topic(report));
    }

    private double share(double units) {
        return Math.clamp(units / weighing.best(), -1, 1);
    }
}
