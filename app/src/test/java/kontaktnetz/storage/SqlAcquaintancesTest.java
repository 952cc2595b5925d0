package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kontaktnetz.importers.Found;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquaintances.Seen;
import kontaktnetz.network.NamedCluster;
import kontaktnetz.network.Picture;
import kontaktnetz.network.Picture.Part;
import kontaktnetz.network.Picturing;
import kontaktnetz.network.Relation;
import kontaktnetz.network.Spot;
import kontaktnetz.network.Survey.Cluster;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlAcquaintancesTest extends OnBothDatabases {

    private static final String ME = "me@studio.example";
    private static final String ADAS = "ada@engine.example";
    private static final String BENS = "ben@werft.example";
    private static final int TODAYS = (int) TODAY.toEpochDay();

    @BeforeEach
    void three_people() {
        imported(net(), "contacts.vcf", cards(ADA, BEN, CLARA));
    }

    private void happened(List<Found> found) {
        imported(net(), "post " + found.hashCode(), found);
    }

    private List<Seen> around(PersonId... people) {
        return net().acquaintances().around(List.of(people), TODAY);
    }

    /// What one letter to so many people leaves on its day: `ln(1 + 1 - exp(-2/n))`.
    private static double letterTo(int people) {
        return Math.log1p(-Math.expm1(-2.0 / people));
    }

    @Test
    void who_writes_to_somebody_with_me_in_copy_was_seen_to_know_them() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(around(id("Ben")))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.from()).isEqualTo(id("Ada"));
                    assertThat(seen.to()).isEqualTo(id("Ben"));
                    assertThat(seen.warmth().earned(TODAYS)).isCloseTo(letterTo(2), within(1e-12));
                });
    }

    @Test
    void from_the_other_side_it_was_a_letter_received() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(around(id("Ada")))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.from()).isEqualTo(id("Ben"));
                    assertThat(seen.warmth().earned(TODAYS))
                            .isCloseTo(Math.log1p(0.25 * -Math.expm1(-1)), within(1e-12));
                });
    }

    @Test
    void two_to_whom_i_wrote_need_not_know_each_other() {
        happened(traces(mail("1", NOW, ME, ADAS, BENS)));

        assertThat(around(id("Ada"), id("Ben"), id("Clara"))).isEmpty();
    }

    @Test
    void who_met_where_i_was_knows_each_other_from_both_sides() {
        happened(traces(meeting("1", NOW, ME, ADAS, BENS)));

        assertThat(around(id("Ada"), id("Ben")))
                .extracting(Seen::from, Seen::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id("Ada"), id("Ben")),
                        org.assertj.core.groups.Tuple.tuple(id("Ben"), id("Ada")));
    }

    @Test
    void what_is_planned_was_not_seen_yet() {
        happened(traces(meeting("1", ago(-3), ME, ADAS, BENS)));

        assertThat(around(id("Ben"))).isEmpty();
    }

    @Test
    void a_letter_to_a_crowd_shows_nobodys_acquaintance() {
        var to = new String[22];
        Arrays.setAll(to, i -> i == 0 ? ME : i == 1 ? BENS : "guest" + i + "@fair.example");
        happened(traces(mail("1", NOW, ADAS, to)));

        assertThat(around(id("Ben"))).isEmpty();
    }

    @Test
    void what_was_seen_is_counted_apart_by_who_wrote() {
        happened(
                traces(
                        mail("1", ago(9), ADAS, ME, BENS),
                        mail("2", ago(8), ADAS, ME, BENS),
                        mail("3", ago(7), BENS, ME, ADAS),
                        mail("4", ago(6), ME, ADAS, BENS),
                        meeting("5", ago(5), ME, ADAS, BENS)));

        assertThat(net().acquaintances().seen(id("Ada"), TODAY))
                .singleElement()
                .satisfies(together -> {
                    assertThat(together.wrote()).isEqualTo(2);
                    assertThat(together.answered()).isEqualTo(1);
                    assertThat(together.copied()).isEqualTo(1);
                    assertThat(together.met()).isEqualTo(1);
                    assertThat(together.first()).isEqualTo(TODAY.minusDays(9));
                    assertThat(together.last()).isEqualTo(TODAY.minusDays(5));
                    assertThat(together.others()).isEqualTo(2);
                });
    }

    @Test
    void letters_of_others_to_both_show_no_warmth() {
        happened(traces(mail("1", NOW, ME, ADAS, BENS)));

        assertThat(net().acquaintances().seen(id("Ben"), TODAY))
                .singleElement()
                .satisfies(together -> {
                    assertThat(together.copied()).isEqualTo(1);
                    assertThat(together.ofOne()).isNull();
                });
    }

    @Test
    void a_planned_meeting_is_seen_on_its_day() {
        happened(traces(meeting("1", ago(-3), ME, ADAS, BENS)));

        assertThat(net().acquaintances().seen(id("Ben"), TODAY)).isEmpty();
        assertThat(net().acquaintances().seen(id("Ben"), TODAY.plusDays(2))).isEmpty();
        assertThat(net().acquaintances().seen(id("Ben"), TODAY.plusDays(3))).hasSize(1);
    }

    @Test
    void what_an_import_showed_is_gone_when_it_is_undone() {
        var done = imported(net(), "post", traces(mail("1", NOW, ADAS, ME, BENS)));
        assertThat(around(id("Ben"))).hasSize(1);

        net().intake().undo(done.id());

        assertThat(around(id("Ben"))).isEmpty();
    }

    @Test
    void what_somebody_told_stays_when_they_go_and_what_is_said_of_them_goes() {
        net().acquaintances().add(knows("Ada", "Ben", "Clara"), NOW);
        net().acquaintances().add(knows("Ben", "Clara", "Ada"), NOW);

        net().people().remove(id("Clara"));

        assertThat(net().acquaintances().stated(id("Ben")))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.stated().besides(id("Ben"))).isEqualTo(id("Ada"));
                    assertThat(left.stated().toldBy()).isNull();
                });
    }

    private Statement knows(String one, String other, String teller) {
        return new Statement(
                id(one),
                id(other),
                Relation.KNOWS,
                "",
                null,
                VagueDay.UNKNOWN,
                VagueDay.UNKNOWN,
                id(teller));
    }

    /// Whatever comes, in whatever portions: what is kept is what one look at everything shows.
    @Test
    void what_is_kept_piece_by_piece_is_what_one_look_shows() {
        var random = new Random(20_261_125);
        var addresses = List.of(ME, ADAS, BENS, "clara@atelier.example");
        for (int round = 0; round < 12; round++) {
            var found = new ArrayList<Found>();
            for (int i = 0; i < 6; i++) {
                var order = new ArrayList<>(addresses);
                Collections.shuffle(order, random);
                var some = order.subList(0, 2 + random.nextInt(3)).toArray(String[]::new);
                var key = round + "-" + i;
                var at = ago(random.nextInt(400));
                found.addAll(
                        traces(
                                random.nextInt(3) == 0
                                        ? meeting(key, at, some)
                                        : mail(
                                                key,
                                                at,
                                                some[0],
                                                Arrays.copyOfRange(some, 1, some.length))));
            }
            happened(found);
            if (random.nextBoolean()) {
                around(id("Ada"));
            }
        }
        var kept = everybody();

        lookAgain();

        assertThat(kept).isNotEmpty().isEqualTo(everybody());
    }

    private List<Object> everybody() {
        var all = new ArrayList<Object>();
        for (var name : List.of("Ada", "Ben", "Clara")) {
            all.addAll(net().acquaintances().seen(id(name), TODAY));
            all.addAll(around(id(name)));
        }
        return all;
    }

    /// Forgets everything that is kept, and what it is kept for.
    private void lookAgain() {
        storage()
                .database()
                .writePlain(
                        "forgetting what was seen",
                        handle ->
                                handle.execute("delete from seen_together")
                                        + handle.execute("update tie set seen_until = 0"));
    }

    @Test
    void the_neighbour_sees_none_of_it() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));

        assertThat(neighbour().acquaintances().around(List.of(id("Ben")), TODAY)).isEmpty();
    }

    private Whole whole() {
        return net().acquaintances().whole(TODAY, _ -> Map.of());
    }

    @Test
    void where_people_stand_is_kept_and_whoever_is_gone_is_passed_over() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS)));
        var all = new Picturing(net().acquaintances());
        var before = all.of(whole(), new Part.Everybody(), _ -> true);
        happened(traces(mail("2", NOW, BENS, ME, "clara@atelier.example")));

        var after = all.of(whole(), new Part.Everybody(), _ -> true);
        net().acquaintances().settle(Map.of(new PersonId(999), new Spot(1, 2)));

        assertThat(before.dots()).hasSize(3);
        assertThat(after.dots()).hasSize(3);
        assertThat(spot(after, "Ada")).isEqualTo(spot(before, "Ada"));
        assertThat(spot(after, "Ben")).isEqualTo(spot(before, "Ben"));
    }

    private Spot spot(Picture picture, String name) {
        return picture.dots().stream()
                .filter(dot -> id(name).equals(dot.person()))
                .map(dot -> new Spot(dot.x(), dot.y()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void those_who_belong_together_are_called_as_was_said_last_until_the_name_is_taken_away() {
        happened(traces(mail("1", NOW, ADAS, ME, BENS, "clara@atelier.example")));
        happened(traces(mail("2", NOW, BENS, ME, ADAS, "clara@atelier.example")));
        happened(traces(mail("3", NOW, "clara@atelier.example", ME, ADAS, BENS)));
        var people = Set.of(id("Ada"), id("Ben"), id("Clara"));
        var acquaintances = net().acquaintances();

        acquaintances.call(new NamedCluster("Chor", people));
        acquaintances.call(new NamedCluster(" Werft ", Set.of(id("Ada"), id("Ben"))));
        var called = whole().survey().clusters();
        acquaintances.call(new NamedCluster("", people));

        assertThat(called).extracting(Cluster::name).containsExactly("Werft");
        assertThat(whole().survey().clusters()).extracting(Cluster::name).containsOnlyNulls();
    }
}
