package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.call;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Found;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Reaching;
import kontaktnetz.network.Reaching.Reach;
import kontaktnetz.network.Relation;
import kontaktnetz.network.Way;
import kontaktnetz.network.Way.Step;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How one reaches somebody, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachingTest extends OnBothDatabases {

    private static final String ME = "me@studio.example";

    @BeforeEach
    void some_people() {
        var people =
                cards(
                        card("Ada Byron", "ada@engine.example"),
                        card("Ben Sommer", "ben@werft.example"),
                        card("Clara Winter", "clara@winter.example"),
                        card("Dora Neumann", "dora@neumann.example"),
                        card("Emil Nolte", "emil@nolte.example"),
                        card("Fritz Groß", "fritz@gross.example"));
        imported(net(), "contacts.vcf", people);
        imported(neighbour(), "contacts.vcf", people);
    }

    private Reach reach(String name) {
        var trusting = new Trusting(net().ties(), net().trusts());
        return new Reaching(net().acquaintances(), trusting.on(TODAY)).reach(id(name), TODAY);
    }

    private void talkedOften(String name) {
        for (int days = 1; days < 300; days += 20) {
            net().interactions().note(call(id(name), ago(days)), NOW);
        }
    }

    private void know(String one, String other, @Nullable Closeness closeness) {
        var statement =
                new Statement(
                        id(one),
                        id(other),
                        Relation.KNOWS,
                        "",
                        closeness,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        assertThat(net().acquaintances().add(statement, NOW)).isPresent();
    }

    private void met(String... addresses) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < 6; i++) {
            found.addAll(
                    traces(
                            meeting(
                                    "m" + i + String.join("", addresses),
                                    ago(30 * i + 1),
                                    addresses)));
        }
        imported(net(), "kalender " + addresses[1] + addresses[2], found);
    }

    private static List<PersonId> stops(Way way) {
        return way.steps().stream().map(Step::to).toList();
    }

    @Test
    void whom_i_know_i_reach_myself() {
        talkedOften("Ada");

        var way = reach("Ada").ways().getFirst();

        assertThat(way.isDirect()).isTrue();
        assertThat(way.isReliable()).isTrue();
    }

    @Test
    void whom_my_partner_is_said_to_know_i_reach_through_them() {
        talkedOften("Ada");
        know("Ada", "Dora", Closeness.GOOD);

        var way = reach("Dora").ways().getFirst();

        assertThat(stops(way)).containsExactly(id("Ada"), id("Dora"));
        assertThat(way.steps().getLast().stated()).hasSize(1);
        assertThat(reach("Dora").overOthers()).contains(way);
    }

    @Test
    void whom_my_partner_was_seen_to_meet_i_reach_through_them() {
        talkedOften("Ada");
        met(ME, "ada@engine.example", "dora@neumann.example");
        net().trusts().declare(id("Dora"), null, TrustWord.NOT_THEIR_ADVICE);

        var way = reach("Dora").ways().getFirst();

        assertThat(stops(way)).containsExactly(id("Ada"), id("Dora"));
        assertThat(way.steps().getLast().seen()).isNotNull();
    }

    @Test
    void trust_comes_first_and_steps_second() {
        talkedOften("Ada");
        net().interactions().note(call(id("Ben"), ago(700)), NOW);
        know("Ben", "Dora", Closeness.SLIGHT);
        know("Ada", "Clara", Closeness.CLOSE);
        know("Clara", "Dora", Closeness.CLOSE);

        var ways = reach("Dora").ways();

        assertThat(stops(ways.getFirst())).containsExactly(id("Ada"), id("Clara"), id("Dora"));
        assertThat(stops(ways.get(1))).containsExactly(id("Ben"), id("Dora"));
    }

    @Test
    void the_ways_share_nobody_between_and_are_three_at_most() {
        for (var name : List.of("Ada", "Ben", "Clara", "Emil")) {
            talkedOften(name);
            know(name, "Dora", Closeness.GOOD);
        }

        var ways = reach("Dora").ways();

        assertThat(ways).hasSize(3);
        assertThat(ways).extracting(Way::first).doesNotHaveDuplicates();
    }

    @Test
    void the_weakest_step_of_mine_is_one_i_can_strengthen() {
        net().interactions().note(call(id("Ada"), ago(3_000)), NOW);
        know("Ada", "Dora", Closeness.CLOSE);

        var reach = reach("Dora");

        assertThat(reach.reliable()).isEmpty();
        assertThat(reach.ways().getFirst().weakest().from()).isNull();
        assertThat(reach.ways().getFirst().weakest().to()).isEqualTo(id("Ada"));
    }

    @Test
    void nobody_leads_to_whom_nobody_was_seen_with_or_said_to_know() {
        talkedOften("Ada");

        assertThat(reach("Dora").ways()).isEmpty();
    }

    @Test
    void nobody_is_reached_over_more_than_three_others() {
        talkedOften("Ada");
        know("Ada", "Ben", null);
        know("Ben", "Clara", null);
        know("Clara", "Dora", null);
        know("Dora", "Emil", null);

        assertThat(stops(reach("Dora").ways().getFirst())).hasSize(4);
        assertThat(reach("Emil").ways()).isEmpty();
    }

    @Test
    void who_only_writes_and_gets_no_answer_reaches_nobody_as_well_as_who_is_answered() {
        talkedOften("Ada");
        talkedOften("Ben");
        imported(
                net(),
                "post",
                traces(
                        Nets.mail("1", ago(3), "ada@engine.example", "dora@neumann.example", ME),
                        Nets.mail("2", ago(3), "ben@werft.example", "dora@neumann.example", ME),
                        Nets.mail("3", ago(3), "dora@neumann.example", "ben@werft.example", ME)));
        net().trusts().declare(id("Dora"), null, TrustWord.NOT_THEIR_ADVICE);

        assertThat(stops(reach("Dora").ways().getFirst())).containsExactly(id("Ben"), id("Dora"));
    }

    @Test
    void what_is_taken_back_leads_nowhere() {
        talkedOften("Ada");
        know("Ada", "Dora", Closeness.GOOD);
        assertThat(reach("Dora").ways()).hasSize(1);
        var known = net().acquaintances().stated(id("Ada")).getFirst();

        assertThat(net().acquaintances().remove(known.id())).isTrue();

        assertThat(reach("Dora").ways()).isEmpty();
    }

    @Test
    void what_i_say_of_them_gives_nobody_trust_of_mine() {
        know("Ada", "Dora", Closeness.CLOSE);

        var trusting = new Trusting(net().ties(), net().trusts());

        assertThat(trusting.on(TODAY).of(List.of(id("Ada")))).containsEntry(id("Ada"), 0.0);
        assertThat(reach("Dora").ways()).isEmpty();
    }

    @Test
    void the_neighbours_acquaintances_lead_me_nowhere() {
        talkedOften("Ada");
        var statement =
                new Statement(
                        id("Ada"),
                        id("Dora"),
                        Relation.KNOWS,
                        "",
                        Closeness.CLOSE,
                        VagueDay.UNKNOWN,
                        VagueDay.UNKNOWN,
                        null);
        var theirs = neighbour().acquaintances().add(statement, NOW).orElseThrow();

        assertThat(reach("Dora").ways()).isEmpty();
        assertThat(net().acquaintances().find(theirs.id())).isEmpty();
        assertThat(net().acquaintances().remove(theirs.id())).isFalse();
        assertThat(net().acquaintances().change(theirs.id(), statement)).isEmpty();
    }
}
