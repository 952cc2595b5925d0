package kontaktnetz.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whom the asker's people recommend: evidence that flows over two hops, by trust.
///
/// What a witness had to say counts by how much their word counts for the asker: their own wholly,
/// that of those they know by {@link Trust}, that of others by the product of both and half of it,
/// over the best person in between; nobody further. Through one person no more arrives than one
/// very good experience of one's own, weighed by trust in them, so that nobody can speak with many
/// tongues. What the candidate says, or passes on, counts nowhere.
///
/// Shapes: keeps nothing but what it was given; a question takes memory for what it touches, not
/// for the persons there are. Time: the arcs of the asker and of all whom they trust, and the
/// reports of those who have something to say. Any number of threads may ask at once.
///
/// The same persons, trust and reports give the same bits in whatever order they were written down,
/// and by whatever numbers they go: all sums are of whole grains ({@link Evidence}), and where ways
/// compete for a cap, figures decide who goes first. Only what is the same in every figure is told
/// apart by number: which of two equal candidates is shown first, which of two equal ways was cut.
///
/// Source: evidence scaled by trust and counted once, B. Škorić, S. J. A. de Hoogh, N. Zannone,
/// "Flow-based reputation with uncertainty: evidence-based subjective logic", International Journal
/// of Information Security 15(4), 2016; the cap, R. Levien, "Attack-resistant trust metrics", 2009.
/// We stop after two hops and let each witness in by their best way alone, where the former seek a
/// fixpoint over all; bought friends of friends move that one, and hardly this.
public final class Recommender {

    private final TrustNet net;
    private final Reports reports;
    private final Weighing weighing;

    public Recommender(TrustNet net, Reports reports, Weighing weighing) {
        if (net.persons() != reports.persons()) {
            throw new IllegalArgumentException(
                    "trust among " + net.persons() + ", reports among " + reports.persons());
        }
        this.net = net;
        this.reports = reports;
        this.weighing = weighing;
    }

    public Answer ask(Question question) {
        var reach = new Reach(net, reports, question, weighing.secondHand());
        return new Answer(reach, new Findings(reach, reports, question, weighing), weighing);
    }

    /// Whom others recommend of whom the answer says nothing: by what all witnesses outside say,
    /// each at the same small weight, and all together no more than the weighing allows. It never
    /// touches the answer.
    ///
    /// Time: all reports there are.
    public List<Outside> outside(Question question, Answer answer) {
        var gathered = new Outskirts(reports, question, weighing, answer);
        var outside = new ArrayList<Outside>();
        for (int i = 0; i < gathered.candidates(); i++) {
            outside.add(gathered.outside(i));
        }
        outside.sort(
                Comparator.<Outside>comparingDouble(each -> -each.opinion().bound())
                        .thenComparingDouble(each -> -each.opinion().chance())
                        .thenComparingInt(each -> -each.witnesses())
                        .thenComparingInt(Outside::candidate));
        return outside;
    }
}
