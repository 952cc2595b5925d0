package kontaktnetz.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.graph.net.Circles;
import kontaktnetz.graph.net.Links;
import kontaktnetz.network.Picture.Dot;
import kontaktnetz.network.Picture.Line;
import kontaktnetz.network.Picturing.Nearness;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// A picture being drawn: who is in it is known, where they stand is not.
final class Sketch {

    private static final int MOST_LINES = 60_000;

    /// As many people as circles of closeness usually hold: see the layers of ties.
    private static final int[] CIRCLES = {5, 15, 50, 150};

    /// How far those whom whoever is in the middle does not know stand beyond the others.
    private static final double BEYOND = 1.5;

    private static final Comparator<Line> STRONGEST_FIRST =
            Comparator.comparingDouble(Line::strength)
                    .reversed()
                    .thenComparingInt(Line::one)
                    .thenComparingInt(Line::other);

    private final Whole whole;
    private final Links links;
    private final Set<PersonId> marked;
    private final Map<PersonId, Integer> clusters;

    /// @param links with the owner or without
    Sketch(Whole whole, Links links, Set<PersonId> marked) {
        this.whole = whole;
        this.links = links;
        this.marked = marked;
        this.clusters = clusters(whole);
    }

    private static Map<PersonId, Integer> clusters(Whole whole) {
        var clusters = new HashMap<PersonId, Integer>();
        var all = whole.survey().clusters();
        for (int cluster = 0; cluster < all.size(); cluster++) {
            for (var person : all.get(cluster).people()) {
                clusters.put(person, cluster);
            }
        }
        return clusters;
    }

    /// Everybody where they stand in the whole.
    Picture placed(List<Nearness> people, boolean cut) {
        var spots = whole.spots();
        var dots =
                people.stream()
                        .map(near -> dot(near, spots.x(near.node()), spots.y(near.node())))
                        .toList();
        return picture(dots, lines(people), List.of(), cut);
    }

    /// The first in the middle, and the nearer somebody is, the nearer they stand: as many to an
    /// area everywhere.
    Picture around(List<Nearness> people, boolean cut) {
        int known = (int) people.stream().filter(near -> near.hops() == 1).count();
        var radius = new double[people.size()];
        var x = new double[people.size()];
        var y = new double[people.size()];
        for (int i = 1; i < radius.length; i++) {
            radius[i] = Math.sqrt(i) + (i > known ? BEYOND : 0);
            x[i] = whole.spots().x(people.get(i).node());
            y[i] = whole.spots().y(people.get(i).node());
        }
        centre(x, y);
        var lines = lines(people);
        var circles = Circles.of(among(people.size(), lines), radius, x, y);
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < radius.length; i++) {
            dots.add(dot(people.get(i), circles.x(i), circles.y(i)));
        }
        return picture(dots, lines, circles(known), cut);
    }

    /// Directions are seen from among those who are shown.
    private static void centre(double[] x, double[] y) {
        double meanX = Arrays.stream(x).skip(1).average().orElse(0);
        double meanY = Arrays.stream(y).skip(1).average().orElse(0);
        for (int i = 1; i < x.length; i++) {
            x[i] -= meanX;
            y[i] -= meanY;
        }
    }

    private static Links among(int nodes, List<Line> lines) {
        var among = Links.among(nodes, lines.size());
        for (var line : lines) {
            if (line.one() > 0) {
                among.add(line.one(), line.other(), line.strength());
            }
        }
        return among.build();
    }

    private static List<Double> circles(int known) {
        var circles = new ArrayList<Double>();
        for (int holds : CIRCLES) {
            if (holds < known) {
                circles.add(Math.sqrt(holds + 0.5));
            }
        }
        if (known > 0) {
            circles.add(Math.sqrt(known) + BEYOND / 2);
        }
        return circles;
    }

    private Dot dot(Nearness near, double x, double y) {
        var person = person(near.node());
        return new Dot(
                person,
                x,
                y,
                near.near(),
                person == null ? null : clusters.get(person),
                person != null && marked.contains(person));
    }

    private @Nullable PersonId person(int node) {
        return node == Whole.ME ? null : whole.person(node);
    }

    private List<Line> lines(List<Nearness> people) {
        var places = new int[links.nodes()];
        Arrays.fill(places, -1);
        for (int i = 0; i < people.size(); i++) {
            places[people.get(i).node()] = i;
        }
        var lines = new ArrayList<Line>();
        for (var near : people) {
            for (int arc = links.firstArc(near.node()); arc < links.endArc(near.node()); arc++) {
                int one = places[near.node()];
                int other = places[links.target(arc)];
                if (other > one && !whole.isGuess(near.node(), links.target(arc))) {
                    var span = whole.span(near.node(), links.target(arc));
                    lines.add(new Line(one, other, links.weight(arc), span));
                }
            }
        }
        lines.sort(STRONGEST_FIRST);
        return lines;
    }

    private static Picture picture(
            List<Dot> dots, List<Line> lines, List<Double> circles, boolean cut) {
        boolean many = lines.size() > MOST_LINES;
        return new Picture(dots, many ? lines.subList(0, MOST_LINES) : lines, circles, cut || many);
    }
}
