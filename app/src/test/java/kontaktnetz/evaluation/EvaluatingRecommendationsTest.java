package kontaktnetz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import kontaktnetz.SharedData;
import kontaktnetz.evaluation.RatingTrial.Attack;
import kontaktnetz.evaluation.RatingTrial.Mode;
import kontaktnetz.evaluation.RatingsEvaluated.Quality;
import kontaktnetz.evaluation.RatingsEvaluated.Scores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluatingRecommendationsTest {

    private static final RatingTrial LEAVING_ONE_OUT =
            new RatingTrial(Mode.LEAVE_ONE_OUT, null, 10, null, 1);
    private static final RatingTrial IN_TIME_ORDER =
            new RatingTrial(Mode.IN_TIME_ORDER, 180.0, 10, null, 1);

    @TempDir Path folder;

    @Test
    void leaving_one_out_reaches_the_reference() throws IOException {
        var scores = EvaluatingRecommendations.run(otc(), LEAVING_ONE_OUT).scores();

        assertThat(scores.cases()).isEqualTo(35_592);
        assertThat(scores.coverage()).isCloseTo(.825, within(.0005));
        var engine = of(scores, "engine");
        assertThat(engine.auc()).isGreaterThanOrEqualTo(.895);
        assertThat(engine.gauc()).isGreaterThanOrEqualTo(.88);
        assertThat(engine.badTop10()).isLessThanOrEqualTo(.006);
        assertThat(of(scores, "targetMean").auc()).isCloseTo(.848, within(.002));
        assertThat(of(scores, "targetMean").gauc()).isCloseTo(.812, within(.002));
        assertThat(of(scores, "fairnessGoodness").auc()).isCloseTo(.866, within(.002));
        assertThat(of(scores, "fairnessGoodness").gauc()).isCloseTo(.802, within(.002));
        assertThat(of(scores, "everybody").auc()).isLessThan(engine.auc());
        assertThat(engine.rmse()).isLessThan(of(scores, "targetMean").rmse());
        assertThat(engine.pcc()).isGreaterThan(of(scores, "fairnessGoodness").pcc());
    }

    @Test
    void in_time_order_reaches_the_reference() throws IOException {
        var scores = EvaluatingRecommendations.run(otc(), IN_TIME_ORDER).scores();

        assertThat(scores.coverage()).isCloseTo(.587, within(.0005));
        assertThat(of(scores, "engine").auc()).isGreaterThanOrEqualTo(.87);
        assertThat(of(scores, "engine").gauc()).isGreaterThanOrEqualTo(.85);
        assertThat(of(scores, "targetMean").auc()).isCloseTo(.778, within(.002));
        assertThat(of(scores, "everybody").auc()).isCloseTo(.879, within(.003));
    }

    @Test
    void a_hundred_people_nobody_rates_change_nothing() throws IOException {
        var attacked = EvaluatingRecommendations.run(otc(), attackedBy(Attack.ISOLATED, 1));

        var attack = Objects.requireNonNull(attacked.scores().attack());
        assertThat(attack.changed()).isZero();
        assertThat(attack.attacked()).isEqualTo(attack.clean());
    }

    @Test
    void vouched_for_by_twenty_they_hardly_help_the_bad() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            var attacked = EvaluatingRecommendations.run(otc(), attackedBy(Attack.VOUCHED, seed));

            var attack = Objects.requireNonNull(attacked.scores().attack());
            assertThat(attack.changed()).isPositive();
            assertThat(attack.attacked()).isBetween(attack.clean(), .31);
        }
    }

    @Test
    void lies_told_before_all_others_change_nothing_in_time_order_either() throws IOException {
        var trial = new RatingTrial(Mode.IN_TIME_ORDER, null, 10, Attack.ISOLATED, 5);

        var scores = EvaluatingRecommendations.run(town(), trial).scores();

        assertThat(Objects.requireNonNull(scores.attack()).changed()).isZero();
    }

    @Test
    void a_rating_that_is_foretold_is_hidden_from_everybody() throws IOException {
        var file = town();
        var lines = new ArrayList<>(Files.readAllLines(file));
        int changed =
                lines.indexOf(lines.stream().filter(l -> l.startsWith("p3,")).findAny().get());
        var cells = lines.get(changed).split(",", -1);
        lines.set(changed, String.join(",", cells[0], cells[1], "-10", cells[3]));
        var other = Files.write(folder.resolve("other.csv"), lines);

        for (var mode : Mode.values()) {
            var before = RatingFile.read(file, 10).ratings();
            var after = RatingFile.read(other, 10).ratings();
            int index = differing(before, after);
            for (var model : List.of("engine", "targetMean", "bias", "everybody")) {
                assertThat(foretold(after, mode, model, index))
                        .as(model)
                        .isEqualTo(foretold(before, mode, model, index));
            }
        }
    }

    @Test
    void lines_in_any_order_give_the_same_figures() throws IOException {
        var file = town();
        var lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines, new Random(3));
        var shuffled = Files.write(folder.resolve("shuffled.csv"), lines);

        for (var trial : List.of(LEAVING_ONE_OUT, IN_TIME_ORDER, attackedBy(Attack.VOUCHED, 4))) {
            assertThat(EvaluatingRecommendations.run(shuffled, trial).scores())
                    .isEqualTo(EvaluatingRecommendations.run(file, trial).scores());
        }
    }

    @Test
    void only_those_the_recommender_can_say_something_of_are_measured() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("few.csv"),
                        "a,b,8,1\nb,c,8,2\na,c,8,3\nx,y,-5,4\nb,a,0,5\n");

        var scores = EvaluatingRecommendations.run(file, LEAVING_ONE_OUT).scores();

        int toAboutCByB = 1;
        assertThat(scores.cases()).as("the neutral one is none").isEqualTo(4);
        assertThat(scores.coverage()).isEqualTo(toAboutCByB / 4.0);
        assertThat(of(scores, "engine").auc()).isNull();
    }

    @Test
    void a_file_without_a_rating_has_no_case() throws IOException {
        var file = Files.writeString(folder.resolve("empty.csv"), "source,target,rating,time\n");

        var scores = EvaluatingRecommendations.run(file, attackedBy(Attack.ISOLATED, 1)).scores();

        assertThat(scores.cases()).isZero();
        assertThat(scores.coverage()).isNull();
        assertThat(Objects.requireNonNull(scores.attack()).clean()).isNull();
    }

    private static RatingModel.@Nullable Foretold foretold(
            Ratings ratings, Mode mode, String model, int index) {
        var trial = new RatingTrial(mode, 180.0, 10, null, 1);
        return EvaluatingRecommendations.foretold(ratings, trial, model)[index];
    }

    private static int differing(Ratings one, Ratings other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return i;
            }
        }
        throw new AssertionError("nothing differs");
    }

    private static RatingTrial attackedBy(Attack attack, long seed) {
        return new RatingTrial(Mode.LEAVE_ONE_OUT, null, 10, attack, seed);
    }

    private static Quality of(Scores scores, String model) {
        return Objects.requireNonNull(scores.models().get(model));
    }

    private static Path otc() {
        return SharedData.require("data/trust/soc-sign-bitcoinotc.csv");
    }

    /// Eighty people, a fifth of them bad, who rate one another.
    private Path town() throws IOException {
        var random = new SplittableRandom(12);
        var lines = new ArrayList<String>();
        for (int source = 0; source < 80; source++) {
            for (int target = 0; target < 80; target++) {
                if (source != target && random.nextInt(8) == 0) {
                    boolean good = (target % 5 != 0) == random.nextInt(10) > 0;
                    int rating = (good ? 1 : -1) * random.nextInt(1, 11);
                    int seconds = random.nextInt(40_000_000);
                    lines.add("p" + source + ",p" + target + "," + rating + "," + seconds);
                }
            }
        }
        return Files.write(folder.resolve("town.csv"), lines);
    }
}
