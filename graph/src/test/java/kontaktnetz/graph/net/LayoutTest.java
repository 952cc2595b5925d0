package kontaktnetz.graph.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LayoutTest {

    @Test
    void who_is_linked_stands_nearer_than_who_is_not() {
        for (int seed = 0; seed < 10; seed++) {
            var links = Nets.grouped(seed, 8, 25, 0.3, 0.004);
            var layout = Layout.of(links, new SplittableRandom(seed));

            assertThat(nearer(links, layout, new SplittableRandom(seed))).isGreaterThan(0.93);
        }
    }

    @Test
    void groups_stand_apart_so_that_the_nearest_middle_tells_who_belongs_where() {
        for (int seed = 0; seed < 10; seed++) {
            var links = Nets.grouped(seed, 8, 25, 0.3, 0.004);
            var layout = Layout.of(links, new SplittableRandom(seed));

            int right = 0;
            for (int node = 0; node < 200; node++) {
                right += nearestMiddle(layout, node, 8, 25) == node / 25 ? 1 : 0;
            }
            assertThat(right).isGreaterThan(190);
        }
    }

    @Test
    void nobody_hides_another() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var layout = Layout.of(links, new SplittableRandom(1));

            for (int one = 0; one < links.nodes(); one++) {
                for (int other = 0; other < one; other++) {
                    assertThat(distance(layout, one, other)).isGreaterThan(0.02);
                }
            }
        });
    }

    @Test
    void islands_lie_apart_from_one_another_and_from_the_rest_but_near() {
        Nets.forMany(seed -> {
            var links = Nets.random(new SplittableRandom(seed), 60, 0.02);
            var layout = Layout.of(links, new SplittableRandom(seed));

            var pieces = CutPoints.of(links).pieces();
            double area = 0;
            double farthest = 0;
            for (int i = 0; i < pieces.size(); i++) {
                var circle = circle(layout, pieces.get(i));
                area += (circle[2] + 1) * (circle[2] + 1);
                farthest = Math.max(farthest, Math.hypot(circle[0], circle[1]) + circle[2]);
                for (int j = 0; j < i; j++) {
                    var other = circle(layout, pieces.get(j));
                    double gap = Math.hypot(circle[0] - other[0], circle[1] - other[1]);
                    assertThat(gap - circle[2] - other[2]).isGreaterThan(0.45);
                }
            }
            assertThat(farthest * farthest).isLessThan(8 * area + 20);
        });
    }

    @Test
    void the_middle_link_has_length_one_and_the_largest_piece_is_in_the_middle() {
        var links = Nets.grouped(1, 4, 25, 0.3, 0.01);
        var layout = Layout.of(links, new SplittableRandom(1));

        var lengths =
                Nets.links(links).stream()
                        .mapToDouble(link -> distance(layout, link.one(), link.other()))
                        .sorted()
                        .toArray();
        assertThat(lengths[lengths.length / 2]).isCloseTo(1, within(0.02));
        var largest = CutPoints.of(links).pieces().getFirst();
        assertThat(IntStream.of(largest).mapToDouble(layout::x).average().orElseThrow())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void a_strong_link_is_shorter_than_a_weak_one() {
        var builder = Links.among(40);
        for (int i = 0; i < 40; i++) {
            builder.add(i, (i + 1) % 40, i % 2 == 0 ? 4 : 1);
        }
        var layout = Layout.of(builder.build(), new SplittableRandom(1));

        double strong = 0;
        double weak = 0;
        for (int i = 0; i < 40; i += 2) {
            strong += distance(layout, i, i + 1);
            weak += distance(layout, i + 1, (i + 2) % 40);
        }
        assertThat(strong).isLessThan(0.6 * weak);
    }

    @Test
    void the_same_seed_gives_the_same_picture_to_the_bit() {
        Nets.forMany(seed -> {
            var links = Nets.random(seed);
            var turned = Links.among(links.nodes());
            Nets.links(links).reversed().stream()
                    .map(Nets.Link::turned)
                    .forEach(l -> turned.add(l.one(), l.other(), l.weight()));

            var one = Layout.of(links, new SplittableRandom(seed));
            var other = Layout.of(turned.build(), new SplittableRandom(seed));

            assertThat(xs(other, links.nodes())).isEqualTo(xs(one, links.nodes()));
            assertThat(ys(other, links.nodes())).isEqualTo(ys(one, links.nodes()));
        });
    }

    @Test
    void nothing_moves_where_nothing_changed() {
        Nets.forMany(seed -> {
            var links =
                    seed % 2 == 0
                            ? Nets.random(seed)
                            : Nets.random(new SplittableRandom(seed), 80, 0.015);
            var layout = Layout.of(links, new SplittableRandom(seed));
            int n = links.nodes();

            var again = Layout.again(links, xs(layout, n), ys(layout, n), new SplittableRandom(9));

            assertThat(xs(again, n)).isEqualTo(xs(layout, n));
            assertThat(ys(again, n)).isEqualTo(ys(layout, n));
        });
    }

    @Test
    void who_is_new_stands_beside_those_they_know_and_nobody_else_moves() {
        for (int seed = 0; seed < 20; seed++) {
            var links = Nets.grouped(seed, 6, 20, 0.4, 0.01);
            var layout = Layout.of(links, new SplittableRandom(seed));
            var x = Arrays.copyOf(xs(layout, 120), 121);
            var y = Arrays.copyOf(ys(layout, 120), 121);
            x[120] = y[120] = Double.NaN;
            var more = Links.among(121);
            Nets.links(links).forEach(l -> more.add(l.one(), l.other(), l.weight()));
            for (int friend = 40; friend < 46; friend++) {
                more.add(120, friend, 1);
            }

            var again = Layout.again(more.build(), x, y, new SplittableRandom(9));

            assertThat(Arrays.copyOf(xs(again, 121), 120)).isEqualTo(xs(layout, 120));
            assertThat(nearestMiddle(again, 120, 6, 20)).isEqualTo(2);
            for (int other = 0; other < 120; other++) {
                assertThat(distance(again, 120, other)).isGreaterThan(0.005);
            }
        }
    }

    @Test
    void a_whole_group_of_newcomers_hangs_on_the_one_who_brought_them() {
        var links = Nets.grouped(3, 4, 20, 0.4, 0.02);
        var layout = Layout.of(links, new SplittableRandom(3));
        var x = Arrays.copyOf(xs(layout, 80), 90);
        var y = Arrays.copyOf(ys(layout, 80), 90);
        Arrays.fill(x, 80, 90, Double.NaN);
        Arrays.fill(y, 80, 90, Double.NaN);
        var more = Links.among(90);
        Nets.links(links).forEach(l -> more.add(l.one(), l.other(), l.weight()));
        more.add(7, 80, 1);
        for (int i = 81; i < 90; i++) {
            more.add(80, i, 1).add(i - 1, i, 1);
        }

        var again = Layout.again(more.build(), x, y, new SplittableRandom(9));

        assertThat(Arrays.copyOf(xs(again, 90), 80)).isEqualTo(xs(layout, 80));
        assertThat(nearer(more.build(), again, new SplittableRandom(1))).isGreaterThan(0.9);
    }

    @Test
    void an_island_that_found_a_link_comes_ashore_and_who_lost_all_goes_out() {
        var links = Nets.grouped(5, 4, 20, 0.4, 0.02);
        var with = Links.among(81);
        Nets.links(links).forEach(l -> with.add(l.one(), l.other(), l.weight()));
        var alone = Layout.of(with.build(), new SplittableRandom(5));
        var linked = with.add(80, 3, 1).add(80, 4, 1).build();

        var ashore = Layout.again(linked, xs(alone, 81), ys(alone, 81), new SplittableRandom(9));
        var out =
                Layout.again(
                        with80Alone(links),
                        xs(ashore, 81),
                        ys(ashore, 81),
                        new SplittableRandom(9));

        assertThat(nearestMiddle(alone, 80, 4, 20)).isNotNegative();
        assertThat(distance(ashore, 80, 3)).isLessThan(distance(alone, 80, 3) / 3);
        assertThat(Arrays.copyOf(xs(ashore, 81), 80)).isEqualTo(Arrays.copyOf(xs(alone, 81), 80));
        var rest = circle(out, IntStream.range(0, 80).toArray());
        assertThat(Math.hypot(out.x(80) - rest[0], out.y(80) - rest[1])).isGreaterThan(rest[2]);
    }

    @Test
    void new_islands_lie_outside_what_stands() {
        var links = Nets.grouped(5, 4, 20, 0.4, 0.02);
        var layout = Layout.of(links, new SplittableRandom(5));
        var x = Arrays.copyOf(xs(layout, 80), 83);
        var y = Arrays.copyOf(ys(layout, 80), 83);
        Arrays.fill(x, 80, 83, Double.NaN);
        var more = Links.among(83);
        Nets.links(links).forEach(l -> more.add(l.one(), l.other(), l.weight()));
        more.add(80, 81, 1);

        var again = Layout.again(more.build(), x, y, new SplittableRandom(9));

        double edge = Math.hypot(layout.x(0), layout.y(0));
        for (int node = 1; node < 80; node++) {
            edge = Math.max(edge, Math.hypot(layout.x(node), layout.y(node)));
        }
        for (int node = 80; node < 83; node++) {
            assertThat(Math.hypot(again.x(node), again.y(node))).isBetween(edge, edge + 8);
        }
    }

    @Test
    void the_push_of_crowds_is_nearly_the_sum_over_all_and_exactly_with_no_crowds() {
        for (int seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            int n = 400;
            var x = random.doubles(n).map(v -> Math.pow(v, 3)).toArray();
            var y = random.doubles(n).toArray();
            var mass = random.doubles(n).map(v -> 1 + 9 * v).toArray();
            x[7] = x[8];
            y[7] = y[8];
            var exact = new QuadTree(0);
            var quick = new QuadTree(Forces.THETA);
            exact.build(x, y, mass);
            quick.build(x, y, mass);
            double off = 0;
            double all = 0;
            for (int v = 0; v < n; v++) {
                exact.push(x[v], y[v]);
                quick.push(x[v], y[v]);
                var slow = slowPush(v, x, y, mass);

                assertThat(exact.pushX).isCloseTo(slow[0], within(1e-7 * slow[2]));
                assertThat(exact.pushY).isCloseTo(slow[1], within(1e-7 * slow[2]));
                assertThat(exact.stiffness).isCloseTo(slow[2], within(1e-9 * slow[2]));
                off += Math.hypot(quick.pushX - slow[0], quick.pushY - slow[1]);
                all += Math.hypot(slow[0], slow[1]);
            }
            assertThat(off / all).isLessThan(0.04);
        }
    }

    @Test
    void points_on_one_spot_or_on_a_line_are_no_trouble() {
        var tree = new QuadTree(1);
        tree.build(new double[] {3, 3, 3}, new double[] {4, 4, 4}, new double[] {1, 1, 1});
        tree.push(3, 4);
        assertThat(tree.pushX).isZero();

        tree.build(new double[] {0, 1, 3}, new double[] {0, 0, 0}, new double[] {1, 2, 1});
        tree.push(0, 0);
        assertThat(tree.pushX).isCloseTo(-2 - 1 / 3.0, within(1e-12));
        assertThat(tree.pushY).isZero();
    }

    @Test
    void nets_of_nobody_and_of_one_have_pictures_and_wrong_positions_are_refused() {
        assertThat(xs(Layout.of(Links.among(0).build(), new SplittableRandom(1)), 0)).isEmpty();
        assertThat(Layout.of(Links.among(1).build(), new SplittableRandom(1)).x(0)).isZero();
        assertThatThrownBy(() ->
                        Layout.again(
                                Links.among(2).build(),
                                new double[2],
                                new double[1],
                                new SplittableRandom(1)))
                .hasMessageContaining("2 and 1 positions for 2 nodes");
    }

    private static Links with80Alone(Links links) {
        var builder = Links.among(81);
        Nets.links(links).forEach(l -> builder.add(l.one(), l.other(), l.weight()));
        return builder.build();
    }

    /// How often a linked pair is nearer than a pair that is not, both drawn from one piece.
    private static double nearer(Links links, Layout layout, SplittableRandom random) {
        var piece = CutPoints.of(links).pieces().getFirst();
        var pairs =
                Nets.links(links).stream()
                        .filter(l -> Arrays.binarySearch(piece, l.one()) >= 0)
                        .toList();
        int right = 0;
        int all = 0;
        while (all < 4000) {
            var link = pairs.get(random.nextInt(pairs.size()));
            int one = piece[random.nextInt(piece.length)];
            int other = piece[random.nextInt(piece.length)];
            if (one != other && !links.linked(one, other)) {
                boolean near =
                        distance(layout, link.one(), link.other()) < distance(layout, one, other);
                right += near ? 1 : 0;
                all++;
            }
        }
        return (double) right / all;
    }

    private static int nearestMiddle(Layout layout, int node, int groups, int size) {
        var away = new ArrayList<Double>();
        for (int group = 0; group < groups; group++) {
            var members = IntStream.range(group * size, (group + 1) * size).toArray();
            double x = IntStream.of(members).mapToDouble(layout::x).average().orElseThrow();
            double y = IntStream.of(members).mapToDouble(layout::y).average().orElseThrow();
            away.add(Math.hypot(layout.x(node) - x, layout.y(node) - y));
        }
        return away.indexOf(away.stream().min(Double::compare).orElseThrow());
    }

    /// Middle and radius.
    private static double[] circle(Layout layout, int[] piece) {
        double x = IntStream.of(piece).mapToDouble(layout::x).average().orElseThrow();
        double y = IntStream.of(piece).mapToDouble(layout::y).average().orElseThrow();
        double radius =
                IntStream.of(piece)
                        .mapToDouble(node -> Math.hypot(layout.x(node) - x, layout.y(node) - y))
                        .max()
                        .orElseThrow();
        return new double[] {x, y, radius};
    }

    private static double[] slowPush(int v, double[] x, double[] y, double[] mass) {
        var push = new double[3];
        for (int u = 0; u < x.length; u++) {
            double square = Math.pow(x[v] - x[u], 2) + Math.pow(y[v] - y[u], 2);
            if (square > 0) {
                push[0] += mass[u] * (x[v] - x[u]) / square;
                push[1] += mass[u] * (y[v] - y[u]) / square;
                push[2] += mass[u] / square;
            }
        }
        return push;
    }

    private static double distance(Layout layout, int one, int other) {
        return Math.hypot(layout.x(one) - layout.x(other), layout.y(one) - layout.y(other));
    }

    private static double[] xs(Layout layout, int nodes) {
        return IntStream.range(0, nodes).mapToDouble(layout::x).toArray();
    }

    private static double[] ys(Layout layout, int nodes) {
        return IntStream.range(0, nodes).mapToDouble(layout::y).toArray();
    }
}
