package kontaktnetz.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kontaktnetz.graph.History.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieHistoriesTest {

    private static final int ADA = 0;
    private static final int NOBODY = 1;
    private static final int GRACE = 2;

    @Test
    void everybody_at_once_is_the_same_as_one_by_one() {
        for (long seed = 0; seed < 20; seed++) {
            var people = new ArrayList<History>();
            for (int person = 0; person < 40; person++) {
                people.add(History.random(seed * 40 + person));
            }

            var ties = TieHistories.of(mixed(people, seed), people.size(), History.KAPPA);

            for (int person = 0; person < people.size(); person++) {
                assertThat(ties.state(person)).contains(people.get(person).state());
            }
        }
    }

    @Test
    void a_row_knows_what_came_before_and_within() {
        var contacts = new Contacts();
        byte mail = Contacts.kind(History.MAIL, false);
        contacts.add(GRACE, 30, mail, 2);
        contacts.add(ADA, 12, mail, 1);
        contacts.add(ADA, 10, mail, 1);
        contacts.add(ADA, -10, mail, 1);

        var ties = TieHistories.of(contacts, 3, History.KAPPA);

        assertThat(ties.persons()).isEqualTo(3);
        assertThat(ties.countBefore(ADA, 10)).isEqualTo(1);
        assertThat(ties.countBefore(ADA, 11)).isEqualTo(2);
        assertThat(ties.countBefore(NOBODY, 11)).isZero();
        assertThat(ties.anyWithin(ADA, 10, 12)).isTrue();
        assertThat(ties.anyWithin(ADA, 11, 12)).isFalse();
        assertThat(ties.anyWithin(ADA, 13, 90)).isFalse();
        assertThat(ties.anyWithin(NOBODY, 0, 90)).isFalse();
        assertThat(ties.state(NOBODY)).isEmpty();
        assertThat(ties.state(ADA).orElseThrow().firstDay()).isEqualTo(-10);
    }

    @Test
    void a_crowd_beyond_all_counting_is_a_crowd() {
        var contacts = new Contacts();
        contacts.add(ADA, 10, Contacts.kind(63, true), Integer.MAX_VALUE);
        var kappa = new double[64];
        kappa[63] = 1;

        var state = TieHistories.of(contacts, 1, kappa).state(ADA).orElseThrow();

        assertThat(state.out365()).isBetween(0.0, 1e-6);
        assertThat(state.everOut()).isTrue();
    }

    @Test
    void what_cannot_be_is_refused_with_its_value() {
        var contacts = new Contacts();
        contacts.add(7, 10, Contacts.kind(3, true), 1);

        assertThatThrownBy(() -> TieHistories.of(contacts, 7, History.KAPPA))
                .hasMessageContaining("person 7 of 7");
        assertThatThrownBy(() -> TieHistories.of(contacts, 8, new double[3]))
                .hasMessageContaining("kind 7 of 6");
        assertThatThrownBy(() -> contacts.add(0, 0, (byte) 0, 0)).hasMessageContaining("people 0");
        assertThatThrownBy(() -> Contacts.kind(64, true)).hasMessageContaining("64");
        assertThatThrownBy(() -> TieBuilder.share(0)).hasMessageContaining("0");
    }

    @Test
    void buckets_come_in_order_of_day() {
        var builder = new TieBuilder();
        builder.add(10, 1, true, TieBuilder.UNIT);

        assertThatThrownBy(() -> builder.add(9, 1, true, TieBuilder.UNIT))
                .hasMessageContaining("day 9");
        assertThatThrownBy(() -> builder.add(11, -1, true, TieBuilder.UNIT))
                .hasMessageContaining("-1");
    }

    @Test
    void a_channel_without_weight_leaves_no_day_behind() {
        var builder = new TieBuilder();

        builder.add(10, 0, true, TieBuilder.UNIT);

        assertThat(builder.state()).isEmpty();
    }

    @Test
    void a_builder_serves_one_person_after_another() {
        var builder = new TieBuilder();
        builder.add(10, 3, true, TieBuilder.UNIT);
        builder.add(15, 3, true, TieBuilder.UNIT);
        builder.clear();
        builder.add(5, 1, false, TieBuilder.UNIT);

        var fresh = new TieBuilder();
        fresh.add(5, 1, false, TieBuilder.UNIT);
        assertThat(builder.state()).isEqualTo(fresh.state());
    }

    private static Contacts mixed(List<History> people, long seed) {
        var random = new SplittableRandom(seed);
        var left = new ArrayList<List<Event>>();
        people.forEach(history -> left.add(new ArrayList<>(history.events())));
        var contacts = new Contacts();
        while (left.stream().anyMatch(events -> !events.isEmpty())) {
            int person = random.nextInt(left.size());
            var events = left.get(person);
            if (!events.isEmpty()) {
                var event = events.remove(random.nextInt(events.size()));
                contacts.add(
                        person,
                        event.day(),
                        Contacts.kind(event.channel(), event.outgoing()),
                        event.people());
            }
        }
        return contacts;
    }
}
