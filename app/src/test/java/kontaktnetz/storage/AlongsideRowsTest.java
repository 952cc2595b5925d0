package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.Reaching;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Position;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusting;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who was where somebody was, over a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlongsideRowsTest extends OnBothDatabases {

    private PersonId at(String name, String organisation, String since) {
        var person = net().people().add(Card.named(name), Met.UNKNOWN, NOW).id();
        be(person, organisation, since);
        return person;
    }

    private void be(PersonId person, String organisation, String since) {
        var position = new Position("", new VagueDay(since), VagueDay.UNKNOWN);
        net().organisations().add(person, organisation, position, NOW);
    }

    private Trusting trusting() {
        return new Trusting(net().ties(), net().trusts());
    }

    @Test
    void those_of_small_organisations_are_told_and_those_of_large_ones_are_not() {
        var ada = at("Ada Byron", "Chor", "2019");
        var ben = at("Ben Sommer", "Chor", "2021");
        be(ada, "Konzern", "2010");
        for (int i = 0; i < Alongside.MOST_PEOPLE; i++) {
            at("Kollege " + i, "Konzern", "2010");
        }

        assertThat(net().acquaintances().alongside(ada, TODAY))
                .singleElement()
                .satisfies(both -> {
                    assertThat(both.besides(ada)).isEqualTo(ben);
                    assertThat(both.organisation().name()).isEqualTo("Chor");
                    assertThat(both.since().iso()).isEqualTo("2021");
                });
        assertThat(neighbour().acquaintances().alongside(ada, TODAY)).isEmpty();
    }

    @Test
    void a_way_over_a_weak_hint_is_told_as_such_and_is_not_reliable() {
        var ada = at("Ada Byron", "Chor", "2019");
        var ben = at("Ben Sommer", "Chor", "2019");
        net().trusts().declare(ada, null, TrustWord.FULLY_TRUSTED);

        var reach = new Reaching(net().acquaintances(), trusting().on(TODAY)).reach(ben, TODAY);

        assertThat(reach.reliable()).isEmpty();
        assertThat(reach.ways().getFirst().steps().getLast())
                .satisfies(step -> {
                    assertThat(step.stated()).isEmpty();
                    assertThat(step.seen()).isNull();
                    assertThat(step.alongside()).hasSize(1);
                });
    }

    @Test
    void a_weak_hint_makes_no_trust_of_mine() {
        var ada = at("Ada Byron", "Chor", "2019");
        var ben = at("Ben Sommer", "Chor", "2019");
        net().trusts().declare(ada, null, TrustWord.FULLY_TRUSTED);

        assertThat(trusting().on(TODAY).of(List.of(ada, ben)).getOrDefault(ben, 0.0)).isZero();
        assertThat(net().acquaintances().around(List.of(ada, ben), TODAY)).isEmpty();
    }

    @Test
    void the_whole_net_knows_of_a_new_role_at_once() {
        var ada = at("Ada Byron", "Chor", "2019");
        var trusted = trusting().on(TODAY);
        assertThat(net().acquaintances().whole(TODAY, trusted).isGuess(1, 2)).isFalse();

        at("Ben Sommer", "Chor", "2019");

        assertThat(net().acquaintances().whole(TODAY, trusted).isGuess(1, 2)).isTrue();
        assertThat(net().acquaintances().alongside(ada, TODAY)).hasSize(1);
    }
}
