package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.graph.net.MissingLinks.Pair;
import org.jgrapht.alg.linkprediction.AdamicAdarIndexLinkPrediction;
import org.jgrapht.alg.linkprediction.CommonNeighborsLinkPrediction;
import org.jgrapht.alg.linkprediction.PreferentialAttachmentLinkPrediction;
import org.jgrapht.alg.linkprediction.ResourceAllocationIndexLinkPrediction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MissingLinksTest {

    private static final int ADA = 0;
    private static final int BERND = 1;
    private static final int CLARA = 2;
    private static final int DORA = 3;
    private static final int EMIL = 4;

    private static List<Pair> pairs(Links links) {
        var pairs = new ArrayList<Pair>();
        MissingLinks.each(links, pairs::add);
        return pairs;
    }

    private static boolean areTwoApart(Links links, int one, int other) {
        if (links.linked(one, other)) {
            return false;
        }
        for (int between = 0; between < links.nodes(); between++) {
            if (links.linked(one, between) && links.linked(between, other)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void every_pair_two_steps_apart_comes_once_and_no_other() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var expected = new ArrayList<List<Integer>>();
            for (int one = 0; one < links.nodes(); one++) {
                for (int other = one + 1; other < links.nodes(); other++) {
                    if (areTwoApart(links, one, other)) {
                        expected.add(List.of(one, other));
                    }
                }
            }

            assertThat(pairs(links))
                    .extracting(pair -> List.of(pair.one(), pair.other()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void the_known_measures_are_those_of_another_library() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var graph = Nets.jgrapht(links);
            var common = new CommonNeighborsLinkPrediction<>(graph);
            var adamicAdar = new AdamicAdarIndexLinkPrediction<>(graph);
            var allocation = new ResourceAllocationIndexLinkPrediction<>(graph);
            var attachment = new PreferentialAttachmentLinkPrediction<>(graph);
            for (var pair : pairs(links)) {
                int one = pair.one();
                int other = pair.other();
                assertThat((double) pair.common()).isEqualTo(common.predict(one, other));
                assertThat(pair.adamicAdar())
                        .isCloseTo(adamicAdar.predict(one, other), within(1e-9));
                assertThat(pair.resourceAllocation())
                        .isCloseTo(allocation.predict(one, other), within(1e-9));
                assertThat(pair.preferentialAttachment()).isEqualTo(attachment.predict(one, other));
            }
        });
    }

    @Test
    void ours_is_what_those_between_hand_on_in_shares_as_fresh_as_their_links() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            for (var pair : pairs(links)) {
                double sum = 0;
                double shared = 0;
                for (int between = 0; between < links.nodes(); between++) {
                    int there = links.arc(pair.one(), between);
                    int on = links.arc(between, pair.other());
                    if (there >= 0 && on >= 0) {
                        double both = links.weight(there) * links.weight(on);
                        shared += both;
                        sum += both / links.weightOf(between);
                    }
                }
                double less = Math.min(links.weightOf(pair.one()), links.weightOf(pair.other()));
                assertThat(pair.ours())
                        .isCloseTo(sum * Math.pow(shared / less, 0.3), within(1e-12));
            }
        });
    }

    @Test
    void a_quarter_as_fresh_all_over_leaves_the_order() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var fresh = Links.among(links.nodes());
            var stale = Links.among(links.nodes());
            for (var link : Nets.links(links)) {
                fresh.add(link.one(), link.other(), 1);
                stale.add(link.one(), link.other(), 0.25);
            }
            var before = pairs(stale.build());
            var now = pairs(fresh.build());
            double factor = Math.pow(0.25, 1.3);
            for (int i = 0; i < now.size(); i++) {
                assertThat(before.get(i).ours())
                        .isCloseTo(now.get(i).ours() * factor, within(1e-12));
            }
        });
    }

    /// Ada knows Bernd through Clara, whom she met lately, and Emil through Dora, long ago.
    @Test
    void who_is_known_through_somebody_met_lately_comes_first() {
        var links =
                Links.among(5)
                        .add(ADA, CLARA, MissingLinks.freshness(3))
                        .add(CLARA, BERND, MissingLinks.freshness(3))
                        .add(ADA, DORA, MissingLinks.freshness(3))
                        .add(DORA, EMIL, MissingLinks.freshness(2_000))
                        .build();

        assertThat(score(links, ADA, BERND)).isGreaterThan(score(links, ADA, EMIL));
    }

    private static double score(Links links, int one, int other) {
        return pairs(links).stream()
                .filter(pair -> pair.one() == one && pair.other() == other)
                .findFirst()
                .orElseThrow()
                .ours();
    }

    @Test
    void freshness_halves_in_its_half_life_and_never_ends() {
        assertThat(MissingLinks.freshness(0)).isEqualTo(1);
        assertThat(MissingLinks.freshness(MissingLinks.HALF_LIFE_DAYS)).isEqualTo(0.5);
        assertThat(MissingLinks.freshness(1e9)).isPositive();
    }
}
