package kontaktnetz.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What somebody wants to know of their people.
///
/// An instance does not change; each method gives another one.
public final class Question {

    private final int asker;
    private final double day;
    private final Topics topics;
    private final int[] muted;
    private final int @Nullable [] only;
    private final boolean own;

    private Question(
            int asker, double day, Topics topics, int[] muted, int @Nullable [] only, boolean own) {
        this.asker = asker;
        this.day = day;
        this.topics = topics;
        this.muted = muted;
        this.only = only;
        this.own = own;
    }

    /// Whom the people of `asker` recommend on a day, on any topic; what lies after it does not
    /// count yet.
    public static Question of(int asker, double day) {
        return new Question(asker, day, Topics.ALL, new int[0], null, true);
    }

    public Question about(Topics topics) {
        return new Question(asker, day, topics, muted, only, own);
    }

    /// Leaves out what is said by or through these people. They may still be recommended.
    public Question muting(int... people) {
        return new Question(asker, day, topics, sorted(people), only, own);
    }

    /// Asks of these candidates alone; to the same figures as among all.
    public Question only(int... candidates) {
        return new Question(asker, day, topics, muted, sorted(candidates), own);
    }

    /// Leaves out the asker's own experience: what the others say.
    public Question withoutOwn() {
        return new Question(asker, day, topics, muted, only, false);
    }

    int asker() {
        return asker;
    }

    double day() {
        return day;
    }

    Topics topics() {
        return topics;
    }

    boolean isMuted(int person) {
        return muted.length > 0 && Arrays.binarySearch(muted, person) >= 0;
    }

    boolean isOf(int candidate) {
        return only == null || Arrays.binarySearch(only, candidate) >= 0;
    }

    boolean withOwn() {
        return own;
    }

    private static int[] sorted(int... people) {
        var sorted = people.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
