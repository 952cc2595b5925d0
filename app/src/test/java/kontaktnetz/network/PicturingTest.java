package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Picture.Dot;
import kontaktnetz.network.Picture.Line;
import kontaktnetz.network.Picture.Part;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Map<PersonId, Spot> kept = new HashMap<>();
    private final List<Acquaintance> stated = new ArrayList<>();
    private final Map<PersonId, Double> trust = new HashMap<>();
    private final Map<PersonId, Span> contact = new HashMap<>();
    private final List<NamedCluster> named = new ArrayList<>();

    private static PersonId person(int number) {
        return new PersonId(number);
    }

    private void know(int one, int other, String since, String until) {
        stated.add(
                new Acquaintance(
                        new AcquaintanceId(stated.size()),
                        new Statement(
                                person(one),
                                person(other),
                                Relation.KNOWS,
                                "",
                                null,
                                new VagueDay(since),
                                new VagueDay(until),
                                null),
                        true));
    }

    private void know(int one, int other) {
        know(one, other, "", "");
    }

    private Whole whole(int people) {
        var ids = new ArrayList<PersonId>();
        for (int number = 1; number <= people; number++) {
            ids.add(person(number));
        }
        return Whole.of(
                new Whole.Known(
                        ids,
                        Map.copyOf(trust),
                        contact,
                        List.of(),
                        stated,
                        List.of(),
                        Map.copyOf(kept),
                        named,
                        Map.of()),
                TODAY);
    }

    private Picture picture(int people, Part part, Predicate<PersonId> wanted) {
        return new Picturing(Kept.in(kept)).of(whole(people), part, wanted);
    }

    private static List<Long> people(Picture picture) {
        return picture.dots().stream()
                .map(dot -> dot.person())
                .map(person -> person == null ? 0 : person.value())
                .toList();
    }

    private static double away(Dot dot) {
        return Math.hypot(dot.x(), dot.y());
    }

    @Test
    void around_me_the_nearest_stand_nearest_and_beyond_them_those_they_know() {
        trust.putAll(Map.of(person(1), 0.2, person(2), 0.7, person(3), 0.5));
        know(2, 4);
        know(4, 5);

        var picture = picture(6, new Part.AroundMe(), _ -> true);

        assertThat(people(picture)).containsExactly(0L, 2L, 3L, 1L, 4L);
        assertThat(picture.dots().stream().map(PicturingTest::away).toList()).isSorted();
        assertThat(away(picture.dots().getFirst())).isZero();
        assertThat(picture.dots().get(4).near())
                .isCloseTo(0.7 * weight(picture, 1, 4), within(1e-9));
        assertThat(picture.cut()).isFalse();
    }

    @Test
    void who_is_in_it_is_told_without_placing_anybody() {
        trust.putAll(Map.of(person(1), 0.2, person(2), 0.7, person(3), 0.5));
        know(1, 2);
        know(2, 4);
        know(4, 5);
        var whole = whole(6);

        for (var part :
                List.of(
                        new Part.AroundMe(),
                        new Part.Around(person(4)),
                        new Part.Near(Set.of(person(2))),
                        new Part.Everybody())) {
            var outline = Picturing.outline(whole, part, _ -> true);
            var settled = new HashMap<PersonId, Spot>();
            var picture = new Picturing(Kept.in(settled)).of(whole, part, _ -> true);

            assertThat(outline.lines()).isEqualTo(picture.lines());
            assertThat(outline.members())
                    .isEqualTo(
                            picture.dots().stream()
                                    .map(it ->
                                            new Outline.Member(
                                                    it.person(),
                                                    it.near(),
                                                    it.cluster(),
                                                    it.marked()))
                                    .toList());
        }
    }

    private static double weight(Picture picture, int one, int other) {
        return picture.lines().stream()
                .filter(line -> line.one() == one && line.other() == other)
                .mapToDouble(Line::strength)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void around_somebody_stand_those_they_know_and_the_owner_does_not() {
        trust.putAll(Map.of(person(1), 0.2, person(2), 0.7));
        know(1, 3);
        know(3, 4);

        var picture = picture(5, new Part.Around(person(1)), _ -> true);

        assertThat(people(picture)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void near_some_people_stand_they_marked_and_whom_they_know() {
        know(1, 2);
        know(2, 3);
        know(3, 4);

        var picture = picture(5, new Part.Near(Set.of(person(2))), _ -> true);

        assertThat(people(picture)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(picture.dots().stream().filter(Dot::marked).map(Dot::person))
                .containsExactly(person(2));
    }

    @Test
    void a_group_alone_is_shown_with_whoever_stands_in_the_middle() {
        trust.putAll(Map.of(person(1), 0.2, person(2), 0.7, person(3), 0.5));

        assertThat(people(picture(3, new Part.AroundMe(), person(3)::equals)))
                .containsExactly(0L, 3L);
        assertThat(people(picture(3, new Part.Everybody(), person(1)::equals))).containsExactly(1L);
    }

    @Test
    void everybody_stands_where_they_stood_though_others_came() {
        var random = new Random(1);
        for (int link = 0; link < 60; link++) {
            int one = 1 + random.nextInt(30);
            int other = 1 + random.nextInt(30);
            if (one != other) {
                know(one, other);
            }
        }
        var before = picture(30, new Part.Everybody(), _ -> true);
        know(31, 3);
        know(31, 4);

        var after = picture(31, new Part.Everybody(), _ -> true);

        var spots = new HashMap<PersonId, Spot>();
        after.dots().forEach(dot -> spots.put(person(dot), new Spot(dot.x(), dot.y())));
        assertThat(kept).hasSize(31);
        before.dots()
                .forEach(dot ->
                        assertThat(spots.get(person(dot))).isEqualTo(new Spot(dot.x(), dot.y())));
    }

    private static PersonId person(Dot dot) {
        return Objects.requireNonNull(dot.person());
    }

    @Test
    void a_line_tells_from_when_to_when_it_held() {
        trust.put(person(1), 0.5);
        contact.put(person(1), new Span(LocalDate.of(2020, 1, 2), LocalDate.of(2026, 3, 4)));
        know(1, 2, "2019-05-06", "2021");
        know(1, 2, "", "");
        know(1, 3, "2020-02-03", "2021-02-03");

        var spans = new HashMap<String, Span>();
        var picture = picture(3, new Part.AroundMe(), _ -> true);
        picture.lines()
                .forEach(line ->
                        spans.put(
                                people(picture).get(line.one())
                                        + "-"
                                        + people(picture).get(line.other()),
                                line.span()));

        assertThat(spans)
                .containsEntry("0-1", new Span(LocalDate.of(2020, 1, 2), LocalDate.of(2026, 3, 4)))
                .containsEntry("1-2", new Span(LocalDate.of(2019, 5, 6), null))
                .containsEntry("1-3", new Span(LocalDate.of(2020, 2, 3), LocalDate.of(2021, 2, 3)));
    }

    @Test
    void more_than_anybody_can_tell_apart_are_left_out_the_least_near_first() {
        int many = Picturing.MOST_AROUND + 10;
        for (int number = 1; number <= many; number++) {
            trust.put(person(number), 0.9 - number * 1e-4);
        }

        var picture = picture(many, new Part.AroundMe(), _ -> true);

        assertThat(picture.cut()).isTrue();
        assertThat(picture.dots()).hasSize(Picturing.MOST_AROUND);
        assertThat(people(picture)).contains(1L).doesNotContain((long) many);
    }

    @Test
    void a_name_stays_with_those_most_of_whom_it_was_given_to() {
        var triangle = List.of(List.of(1, 2), List.of(2, 3), List.of(3, 1));
        triangle.forEach(pair -> know(pair.get(0), pair.get(1)));
        List.of(List.of(4, 5), List.of(5, 6), List.of(6, 4))
                .forEach(pair -> know(pair.get(0), pair.get(1)));
        named.add(new NamedCluster("Chor", Set.of(person(1), person(2), person(9))));
        named.add(new NamedCluster("Werft", Set.of(person(4), person(8), person(9))));

        var clusters = whole(9).survey().clusters();

        assertThat(clusters).hasSize(2);
        for (var cluster : clusters) {
            assertThat(cluster.name())
                    .isEqualTo(cluster.people().contains(person(1)) ? "Chor" : null);
        }
    }

    @Test
    void the_drawing_is_xml_whatever_people_are_called() throws Exception {
        trust.putAll(Map.of(person(1), 0.2, person(2), 0.7));
        know(1, 2);
        var picture = picture(2, new Part.AroundMe(), _ -> true);
        var text = new StringWriter();

        new PictureWriter(picture, place -> "<script>&\u0000\"" + place).svg("A & B </svg>", text);

        var reader =
                XMLInputFactory.newFactory()
                        .createXMLStreamReader(new StringReader(text.toString()));
        var elements = new ArrayList<String>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                elements.add(reader.getLocalName());
            }
        }
        assertThat(elements).contains("svg", "circle", "line", "text").doesNotContain("script");
        assertThat(text.toString()).doesNotContain("NaN");
    }

    @Test
    void nobody_around_somebody_who_is_not_there_and_nets_of_nobody_are_no_trouble() {
        assertThat(picture(2, new Part.Around(person(9)), _ -> true).dots()).isEmpty();
        assertThat(people(picture(0, new Part.AroundMe(), _ -> true))).containsExactly(0L);
        assertThat(picture(0, new Part.Everybody(), _ -> true).dots()).isEmpty();
    }
}
