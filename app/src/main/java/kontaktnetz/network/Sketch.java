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
import kontaktnetz.network.Outline.Member;
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
    private final List<Nearness> people;
    private final boolean around;
    private final List<Line> lines;
    private final boolean cut;

    private Sketch(
            Whole whole,
            Links links,
            Set<PersonId> marked,
            List<Nearness> found,
            int most,
            boolean around) {
        this.whole = whole;
        this.links = links;
        this.marked = marked;
        this.people = found.subList(0, Math.min(most, found.size()));
        this.around = around;
        var all = lines(people);
        this.lines = all.subList(0, Math.min(MOST_LINES, all.size()));
        this.cut = people.size() < found.size() || lines.size() < all.size();
    }

    /// Everybody where they stand in the whole.
    static Sketch placed(Whole whole, Set<PersonId> marked, List<Nearness> found, int most) {
        return new Sketch(whole, whole.others(), marked, found, most, false);
    }

    /// The first in the middle, and the nearer somebody is, the nearer they stand: as many to an
    /// area everywhere.
    ///
    /// @param links with the owner or without
    static Sketch around(Whole whole, Links links, List<Nearness> found, int most) {
        return new Sketch(whole, links, Set.of(), found, most, true);
    }

    Outline outline() {
        var clusters = clusters(whole);
        return new Outline(
                people.stream().map(near -> member(near, clusters)).toList(), lines, cut);
    }

    Picture picture() {
        return people.isEmpty()
                ? new Picture(List.of(), List.of(), List.of(), false)
                : around ? around() : placed();
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

    private Picture placed() {
        var spots = whole.spots();
        var members = outline().members();
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < members.size(); i++) {
            int node = people.get(i).node();
            dots.add(dot(members.get(i), spots.x(node), spots.y(node)));
        }
        return new Picture(dots, lines, List.of(), cut);
    }

    private Picture around() {
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
        var circles = Circles.of(among(people.size(), lines), radius, x, y);
        var members = outline().members();
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < radius.length; i++) {
            dots.add(dot(members.get(i), circles.x(i), circles.y(i)));
        }
        return new Picture(dots, lines, circles(known), cut);
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

    private Member member(Nearness near, Map<PersonId, Integer> clusters) {
        var person = person(near.node());
        return new Member(
                person,
                near.near(),
                person == null ? null : clusters.get(person),
                person != null && marked.contains(person));
    }

    private static Dot dot(Member member, double x, double y) {
        return new Dot(member.person(), x, y, member.near(), member.cluster(), member.marked());
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
}
