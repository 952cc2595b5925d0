package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CirclesTest {

    @Test
    void everybody_stands_on_their_circle() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var radius = radii(links.nodes());

            var circles = scattered(links, radius, seed);

            for (int node = 0; node < radius.length; node++) {
                assertThat(Math.hypot(circles.x(node), circles.y(node)))
                        .isCloseTo(radius[node], within(1e-9));
            }
        });
    }

    @Test
    void who_is_linked_stands_side_by_side_though_they_began_anywhere() {
        for (int seed = 0; seed < 10; seed++) {
            var links = Nets.grouped(seed, 6, 12, 0.5, 0.004);
            var radius = radii(links.nodes());
            var circles = scattered(links, radius, seed);

            double linked = 0;
            double apart = 0;
            int pairs = 0;
            int others = 0;
            for (int one = 0; one < radius.length; one++) {
                for (int other = 0; other < one; other++) {
                    double cosine = cosine(circles, one, other);
                    if (links.linked(one, other)) {
                        linked += cosine;
                        pairs++;
                    } else {
                        apart += cosine;
                        others++;
                    }
                }
            }
            assertThat(linked / pairs).isGreaterThan(0.6);
            assertThat(apart / others).isLessThan(0.1);
        }
    }

    @Test
    void nobody_hides_another() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var circles = scattered(links, radii(links.nodes()), seed);

            for (int one = 0; one < links.nodes(); one++) {
                for (int other = 0; other < one; other++) {
                    double dx = circles.x(one) - circles.x(other);
                    double dy = circles.y(one) - circles.y(other);
                    assertThat(Math.hypot(dx, dy)).isGreaterThan(0.05);
                }
            }
        });
    }

    @Test
    void the_same_input_gives_the_same_to_the_bit_and_who_stood_in_the_middle_goes_somewhere() {
        var links = Nets.random(7);
        int n = links.nodes();
        var nowhere = new double[n];

        var one = Circles.of(links, radii(n), nowhere, nowhere);
        var other = Circles.of(links, radii(n), nowhere, nowhere);

        for (int node = 0; node < n; node++) {
            assertThat(other.x(node)).isEqualTo(one.x(node));
            assertThat(other.y(node)).isEqualTo(one.y(node));
            assertThat(one.x(node)).isFinite();
        }
    }

    @Test
    void nobody_alone_and_wrong_numbers_of_circles_are_no_trouble() {
        var alone = Circles.of(Links.among(1).build(), new double[1], new double[1], new double[1]);

        assertThat(alone.x(0)).isZero();
        assertThatThrownBy(() ->
                        Circles.of(
                                Links.among(2).build(),
                                new double[1],
                                new double[2],
                                new double[2]))
                .hasMessageContaining("1 radii, 2 and 2 positions for 2 nodes");
    }

    private static double cosine(Circles circles, int one, int other) {
        double dot = circles.x(one) * circles.x(other) + circles.y(one) * circles.y(other);
        double length =
                Math.hypot(circles.x(one), circles.y(one))
                        * Math.hypot(circles.x(other), circles.y(other));
        return length > 0 ? dot / length : 1;
    }

    private static Circles scattered(Links links, double[] radius, int seed) {
        var random = new SplittableRandom(seed);
        var x = random.doubles(radius.length, -1, 1).toArray();
        var y = random.doubles(radius.length, -1, 1).toArray();
        return Circles.of(links, radius, x, y);
    }

    /// One after another, as many to an area everywhere.
    private static double[] radii(int nodes) {
        var radius = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            radius[node] = Math.sqrt(node);
        }
        return radius;
    }
}
