package kontaktnetz.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Holding.Joint;
import kontaktnetz.network.Holding.Mending;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final String NASTY = "\"</node><evil a='1'>&\u0001\\\n";

    /// People of these numbers who know each other pair by pair; the owner trusts all of them.
    private static Whole net(int people, int... pairs) {
        var ids = new ArrayList<PersonId>();
        var trust = new HashMap<PersonId, Double>();
        for (int number = 1; number <= people; number++) {
            ids.add(new PersonId(number));
            trust.put(new PersonId(number), 0.5);
        }
        var stated = new ArrayList<Acquaintance>();
        for (int i = 0; i < pairs.length; i += 2) {
            stated.add(
                    new Acquaintance(
                            new AcquaintanceId(i),
                            new Statement(
                                    new PersonId(pairs[i]),
                                    new PersonId(pairs[i + 1]),
                                    Relation.KNOWS,
                                    "",
                                    null,
                                    VagueDay.UNKNOWN,
                                    VagueDay.UNKNOWN,
                                    null),
                            true));
        }
        return Drawn.of(ids, Map.copyOf(trust), stated, TODAY);
    }

    private static List<PersonId> people(long... numbers) {
        return Arrays.stream(numbers).mapToObj(PersonId::new).toList();
    }

    @Test
    void who_alone_joins_others_to_the_rest_is_told_with_them() {
        var holding = Holding.of(net(6, 1, 2, 2, 3, 3, 1, 3, 4, 4, 5));

        assertThat(holding.joints())
                .containsExactly(
                        new Joint(new PersonId(3), List.of(people(4, 5))),
                        new Joint(new PersonId(4), List.of(people(5))));
    }

    @Test
    void who_would_have_to_meet_so_that_a_part_hangs_on_one_alone_no_more() {
        var pairs = new int[] {1, 2, 2, 3, 3, 1, 3, 4, 4, 5};
        var holding = Holding.of(net(6, pairs));

        assertThat(holding.mendings())
                .containsExactly(
                        new Mending(new PersonId(4), new PersonId(1), new PersonId(3)),
                        new Mending(new PersonId(5), new PersonId(3), new PersonId(4)));
        for (var mending : holding.mendings()) {
            var mended = Arrays.copyOf(pairs, pairs.length + 2);
            mended[pairs.length] = (int) mending.one().value();
            mended[pairs.length + 1] = (int) mending.other().value();
            assertThat(Holding.of(net(6, mended)).joints())
                    .noneMatch(joint ->
                            joint.person().equals(mending.between())
                                    && joint.parts().stream()
                                            .anyMatch(it -> it.contains(mending.one())));
        }
    }

    @Test
    void how_many_know_another_of_those_the_owner_knows_is_a_share() {
        assertThat(Holding.of(net(4, 1, 2)).linked()).isEqualTo(0.5);
        assertThat(Holding.of(net(3, 1, 2, 2, 3)).linked()).isEqualTo(1);
        assertThat(Holding.of(net(1)).linked()).isNull();
    }

    @Test
    void that_the_owner_knows_everybody_joins_nobody() {
        var holding = Holding.of(net(4, 1, 2));

        assertThat(holding.joints()).isEmpty();
        assertThat(holding.islands()).isEqualTo(people(3, 4));
    }

    @Test
    void a_ring_hangs_on_nobody() {
        assertThat(Holding.of(net(4, 1, 2, 2, 3, 3, 4, 4, 1)).joints()).isEmpty();
    }

    @Test
    void an_empty_net_holds() {
        assertThat(Holding.of(net(0)))
                .isEqualTo(new Holding(null, List.of(), List.of(), List.of()));
    }

    @Test
    void graphml_is_well_formed_whatever_names_are() throws Exception {
        var whole = net(3, 1, 2);
        var text = new StringWriter();

        new NetWriter(whole, node -> node == 1 ? NASTY : "node " + node).graphMl(text);

        var document =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text.toString())));
        assertThat(document.getElementsByTagNameNS("*", "node").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagNameNS("*", "edge").getLength()).isEqualTo(4);
        assertThat(document.getElementsByTagNameNS("*", "evil").getLength()).isZero();
        assertThat(document.getElementsByTagNameNS("*", "node").item(1).getTextContent())
                .isEqualTo("\"</node><evil a='1'>&\\");
    }

    @Test
    void dot_quotes_names_and_has_each_link_once() {
        var lines = new ArrayList<String>();

        new NetWriter(net(2, 1, 2), node -> NASTY).dot(lines::add);

        assertThat(lines).hasSize(2 + 3 + 3).startsWith("graph {").endsWith("}");
        assertThat(lines.get(1)).isEqualTo("  n0 [label=\"\\\"</node><evil a='1'>&\\\\\"];");
        assertThat(lines.get(6)).isEqualTo("  n1 -- n2 [weight=0.333333];");
    }
}
