package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kontaktnetz.evaluation.RatingModel.Foretold;
import kontaktnetz.evaluation.RatingTrial.Attack;
import kontaktnetz.evaluation.RatingTrial.Mode;
import kontaktnetz.evaluation.RatingsEvaluated.Attacked;
import kontaktnetz.evaluation.RatingsEvaluated.Quality;
import kontaktnetz.evaluation.RatingsEvaluated.Scores;
import kontaktnetz.graph.Ageing;
import kontaktnetz.graph.Weighing;
import org.jspecify.annotations.Nullable;

/// Asks the recommender, and the models beside it, to foretell ratings whose outcome is known.
///
/// Each rating that is good or bad is a case. All models are measured on the cases on which the
/// recommender can say something: of a target some other witness within two hops has rated.
public final class EvaluatingRecommendations {

    private EvaluatingRecommendations() {}

    /// @throws IOException where there is no such file to read
    public static RatingsEvaluated run(Path file, RatingTrial trial) throws IOException {
        var read = RatingFile.read(file, trial.scale());
        return new RatingsEvaluated(
                scores(read.ratings(), trial), read.taken(), read.refused(), read.faults());
    }

    private static Scores scores(Ratings ratings, RatingTrial trial) {
        var engine = foretold(ratings, trial, "engine");
        var asked = IntStream.range(0, ratings.size()).filter(i -> !ratings.get(i).isNeutral());
        var cases = asked.toArray();
        var covered = IntStream.of(cases).filter(i -> engine[i].any()).toArray();
        var models = new LinkedHashMap<String, Quality>();
        for (var name : models(trial).keySet()) {
            var foretold = name.equals("engine") ? engine : foretold(ratings, trial, name);
            models.put(name, Measured.on(ratings, covered, foretold));
        }
        return new Scores(
                cases.length,
                cases.length == 0 ? null : (double) covered.length / cases.length,
                models,
                trial.attack() == null ? null : attacked(ratings, trial, trial.attack(), engine));
    }

    /// What a model says of each rating.
    static Foretold[] foretold(Ratings ratings, RatingTrial trial, String model) {
        var of = models(trial).get(model);
        if (of == null) {
            throw new IllegalArgumentException("no model is called " + model);
        }
        return foretold(ratings, ratings.size(), trial, of);
    }

    private static Map<String, Function<Ratings, RatingModel>> models(RatingTrial trial) {
        var models = new LinkedHashMap<String, Function<Ratings, RatingModel>>();
        models.put("engine", ratings -> engine(ratings, trial));
        models.put("targetMean", TargetMean::new);
        models.put("bias", Bias::new);
        models.put("fairnessGoodness", FairnessGoodness::new);
        models.put("everybody", ratings -> everybody(ratings, trial));
        return models;
    }

    private static RatingModel engine(Ratings ratings, RatingTrial trial) {
        return new TrustedPeople(
                ratings, weighing(trial), trial.mode(), today(ratings, trial.mode()));
    }

    /// Aged as the engine is, so that trust alone makes the difference.
    private static RatingModel everybody(Ratings ratings, RatingTrial trial) {
        return new Everybody(ratings, weighing(trial), today(ratings, trial.mode()));
    }

    private static Weighing weighing(RatingTrial trial) {
        var days = trial.halfLifeDays();
        return Reference.weighing(days == null ? Ageing.NONE : Ageing.halfLife(days));
    }

    /// The day after which nothing is known: the last of all, or just before the rating itself.
    private static ToDoubleFunction<Rating> today(Ratings ratings, Mode mode) {
        double last = ratings.all().stream().mapToDouble(Rating::day).max().orElse(0);
        return switch (mode) {
            case LEAVE_ONE_OUT -> rating -> last;
            case IN_TIME_ORDER -> rating -> Math.nextDown(rating.day());
        };
    }

    /// @param cases how many of the ratings, the first ones, are to be foretold
    private static Foretold[] foretold(
            Ratings ratings, int cases, RatingTrial trial, Function<Ratings, RatingModel> model) {
        return switch (trial.mode()) {
            case LEAVE_ONE_OUT -> leavingOneOut(ratings, cases, model);
            case IN_TIME_ORDER -> inTimeOrder(ratings, cases, model);
        };
    }

    private static Foretold[] leavingOneOut(
            Ratings ratings, int cases, Function<Ratings, RatingModel> of) {
        IntStream.range(0, ratings.size()).forEach(i -> ratings.know(i, true));
        var model = of.apply(ratings);
        var foretold = new Foretold[cases];
        for (int i = 0; i < cases; i++) {
            ratings.know(i, false);
            foretold[i] = model.foretell(ratings.get(i));
            ratings.know(i, true);
        }
        return foretold;
    }

    /// What was said at the same moment is not known yet.
    private static Foretold[] inTimeOrder(
            Ratings ratings, int cases, Function<Ratings, RatingModel> of) {
        IntStream.range(0, ratings.size()).forEach(i -> ratings.know(i, false));
        var model = of.apply(ratings);
        var order =
                IntStream.range(0, ratings.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> ratings.get(i).seconds()))
                        .toList();
        var foretold = new Foretold[cases];
        for (int from = 0; from < order.size(); ) {
            int to = from;
            double now = ratings.get(order.get(from)).seconds();
            while (to < order.size() && ratings.get(order.get(to)).seconds() == now) {
                to++;
            }
            for (int i : order.subList(from, to)) {
                if (i < cases) {
                    foretold[i] = model.foretell(ratings.get(i));
                }
            }
            for (int i : order.subList(from, to)) {
                ratings.know(i, true);
                model.learn();
            }
            from = to;
        }
        return foretold;
    }

    private static Attacked attacked(
            Ratings ratings, RatingTrial trial, Attack attack, Foretold[] clean) {
        var liars = new Liars(ratings, trial.mode(), trial.seed());
        var foretold =
                foretold(liars.attacked(attack), ratings.size(), trial, all -> engine(all, trial));
        var bad =
                IntStream.range(0, ratings.size())
                        .filter(i -> ratings.get(i).value() < 0 && clean[i].any())
                        .filter(i -> liars.praise(ratings.get(i).target()))
                        .toArray();
        int changed =
                (int)
                        IntStream.range(0, ratings.size())
                                .filter(i -> !foretold[i].equals(clean[i]))
                                .count();
        return new Attacked(meanChance(bad, clean), meanChance(bad, foretold), changed);
    }

    private static @Nullable Double meanChance(int[] cases, Foretold[] foretold) {
        double sum = 0;
        for (int i : cases) {
            var chance = foretold[i].chance();
            sum += chance == null ? 0 : chance;
        }
        return cases.length == 0 ? null : sum / cases.length;
    }
}
