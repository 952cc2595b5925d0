package kontaktnetz.evaluation;

import java.util.function.ToDoubleFunction;
import kontaktnetz.evaluation.RatingTrial.Mode;
import kontaktnetz.graph.Answer;
import kontaktnetz.graph.Question;
import kontaktnetz.graph.Recommender;
import kontaktnetz.graph.Reports;
import kontaktnetz.graph.Trust;
import kontaktnetz.graph.TrustNet;
import kontaktnetz.graph.Weighing;
import org.jspecify.annotations.Nullable;

/// The product's own recommender, asked by the source of each rating about its target.
///
/// A rating is both: an experience with the target, and trust in their word where it is good. Whom
/// the source rated badly has no say. The source's own experience is left out, so the rating that
/// is foretold is hidden; that it is trust in the target as well does not matter, because a
/// candidate passes nothing on in their own matter.
///
/// Where all other ratings are known, one question asks about everybody a source rated. In time
/// order each rating is asked of a net of its own: what was known of trust at the time.
final class TrustedPeople implements RatingModel {

    private final Ratings ratings;
    private final Weighing weighing;
    private final ToDoubleFunction<Rating> today;
    private final Reports reports;
    private final @Nullable Recommender all;
    private int asker = -1;
    private @Nullable Answer answer;

    /// @param today the last day of which experience counts when a rating is foretold
    TrustedPeople(Ratings ratings, Weighing weighing, Mode mode, ToDoubleFunction<Rating> today) {
        this.ratings = ratings;
        this.weighing = weighing;
        this.today = today;
        reports = reports(ratings);
        all = mode == Mode.LEAVE_ONE_OUT ? new Recommender(net(), reports, weighing) : null;
    }

    @Override
    public Foretold foretell(Rating rating) {
        var said = answer(rating).on(rating.target());
        var opinion = said.opinion();
        return new Foretold(
                opinion.bound(), said.expected(), opinion.chance(), !said.evidence().isNone());
    }

    private Answer answer(Rating rating) {
        if (all == null) {
            return new Recommender(netAround(rating.source()), reports, weighing)
                    .ask(question(rating).only(rating.target()));
        }
        if (answer == null || asker != rating.source()) {
            asker = rating.source();
            answer = all.ask(question(rating).only(targets(asker)));
        }
        return answer;
    }

    /// Who was rated badly is muted, the target perhaps among them, in whose own matter it changes
    /// nothing.
    private Question question(Rating rating) {
        int source = rating.source();
        var rated = all == null ? ratings.knownBy(source) : ratings.allBy(source);
        return Question.of(source, today.applyAsDouble(rating))
                .withoutOwn()
                .muting(
                        rated.stream()
                                .filter(each -> each.value() < 0)
                                .mapToInt(Rating::target)
                                .toArray());
    }

    private int[] targets(int source) {
        return ratings.allBy(source).stream().mapToInt(Rating::target).toArray();
    }

    private TrustNet net() {
        var net = TrustNet.among(ratings.people());
        for (int person = 0; person < ratings.people(); person++) {
            addTrust(net, person);
        }
        return net.build();
    }

    /// The trust that can matter to somebody: theirs, and that of whom they trust.
    private TrustNet netAround(int person) {
        var net = TrustNet.among(ratings.people());
        addTrust(net, person);
        for (var rating : ratings.knownBy(person)) {
            if (rating.isGood()) {
                addTrust(net, rating.target());
            }
        }
        return net.build();
    }

    private void addTrust(TrustNet.Builder net, int person) {
        for (var rating : ratings.knownBy(person)) {
            if (rating.isGood()) {
                double units = Reference.UNITS * rating.value();
                net.add(rating.source(), rating.target(), Trust.tau(units, 0));
            }
        }
    }

    private static Reports reports(Ratings ratings) {
        var reports = Reports.among(ratings.people());
        for (int i = 0; i < ratings.size(); i++) {
            var rating = ratings.get(i);
            reports.add(
                    i,
                    rating.source(),
                    rating.target(),
                    0,
                    rating.day(),
                    Reference.UNITS * rating.value());
        }
        return reports.build();
    }
}
