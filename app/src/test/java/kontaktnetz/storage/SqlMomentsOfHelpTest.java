package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.BEN;
import static kontaktnetz.storage.Nets.CLARA;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Deed.Kind;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Helping.Fault;
import kontaktnetz.giving.Helping.Remembered;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlMomentsOfHelpTest extends OnBothDatabases {

    @BeforeEach
    void three_people() {
        imported(net(), "contacts.vcf", cards(ADA, BEN, CLARA));
    }

    private MomentOfHelp noted(Deed deed) {
        return net().moments().note(deed, NOW).orElseThrow();
    }

    private static Deed deed(Kind kind, Side by, Side to, @Nullable PersonId about, int daysAgo) {
        return new Deed(kind, by, to, about, TODAY.minusDays(daysAgo), "bei der\tWerft");
    }

    private Side side(String name) {
        return Side.of(id(name));
    }

    private Deed introduction() {
        return deed(Kind.INTRODUCTION, side("Ben"), Side.ME, id("Clara"), 3);
    }

    private List<MomentOfHelp> with(String name) {
        return net().moments().with(id(name), LocalDate.MIN, LocalDate.MAX);
    }

    @Test
    void a_moment_is_read_as_it_was_noted() {
        var moment = noted(introduction());

        assertThat(moment.deed()).isEqualTo(introduction());
        assertThat(net().moments().find(moment.id())).contains(moment);
    }

    @Test
    void it_stands_in_the_timeline_of_everybody_in_it() {
        var moment = noted(introduction());

        assertThat(with("Ben")).containsExactly(moment);
        assertThat(with("Clara")).containsExactly(moment);
        assertThat(with("Ada")).isEmpty();
    }

    @Test
    void the_latest_comes_first_and_only_days_asked_for() {
        var old = noted(deed(Kind.FAVOUR, side("Ben"), Side.ME, null, 40));
        var late = noted(deed(Kind.ANSWER, Side.ME, side("Ben"), null, 2));

        assertThat(with("Ben")).containsExactly(late, old);
        assertThat(net().moments().with(id("Ben"), TODAY.minusDays(2), TODAY))
                .containsExactly(late);
        assertThat(net().moments().with(id("Ben"), LocalDate.MIN, TODAY.minusDays(2)))
                .containsExactly(old);
    }

    @Test
    void the_same_deed_is_remembered_once() {
        var moment = noted(introduction());

        assertThat(noted(introduction())).isEqualTo(moment);
        assertThat(with("Ben")).hasSize(1);
    }

    @Test
    void thanks_are_noted_and_taken_back() {
        var moment = noted(introduction());
        assertThat(moment.awaitsThanks()).isTrue();

        assertThat(net().moments().thanked(moment.id(), true).orElseThrow().awaitsThanks())
                .isFalse();
        assertThat(with("Ben").getFirst().thanked()).isTrue();
        net().moments().thanked(moment.id(), false);

        assertThat(net().moments().find(moment.id())).contains(moment);
    }

    @Test
    void nobody_thanks_for_what_they_gave() {
        assertThat(noted(deed(Kind.FAVOUR, Side.ME, side("Ben"), null, 1)).awaitsThanks())
                .isFalse();
    }

    @Test
    void what_is_forgotten_is_gone_from_every_timeline() {
        var moment = noted(introduction());

        assertThat(net().moments().remove(moment.id())).isTrue();
        assertThat(net().moments().remove(moment.id())).isFalse();
        assertThat(with("Ben")).isEmpty();
    }

    @Test
    void a_moment_goes_with_anybody_who_was_part_of_it() {
        noted(introduction());
        var stays = noted(deed(Kind.FAVOUR, side("Ben"), Side.ME, null, 1));

        net().people().remove(id("Clara"));

        assertThat(with("Ben")).containsExactly(stays);
    }

    @Test
    void somebody_outside_the_net_is_part_of_nothing() {
        var nobody = Side.of(new PersonId(999));

        assertThat(net().moments().note(deed(Kind.FAVOUR, nobody, Side.ME, null, 1), NOW))
                .isEmpty();
    }

    @Test
    void the_neighbour_sees_nothing_of_it() {
        var moment = noted(introduction());

        assertThat(neighbour().moments().find(moment.id())).isEmpty();
        assertThat(neighbour().moments().remove(moment.id())).isFalse();
        assertThat(neighbour().moments().with(id("Ben"), LocalDate.MIN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void what_cannot_have_been_is_refused() {
        var helping = new Helping(net().moments());
        var alone = deed(Kind.FAVOUR, side("Ben"), side("Ben"), null, 1);
        var nobody = deed(Kind.INTRODUCTION, side("Ben"), Side.ME, null, 1);
        var herself = deed(Kind.INTRODUCTION, side("Ben"), side("Clara"), id("Clara"), 1);
        var ahead = deed(Kind.FAVOUR, side("Ben"), Side.ME, null, -1);

        assertThat(helping.remember(alone, TODAY, NOW)).isEqualTo(refused(Fault.SAME));
        assertThat(helping.remember(nobody, TODAY, NOW)).isEqualTo(refused(Fault.NOBODY));
        assertThat(helping.remember(herself, TODAY, NOW)).isEqualTo(refused(Fault.SAME));
        assertThat(helping.remember(ahead, TODAY, NOW)).isEqualTo(refused(Fault.AHEAD));
        assertThat(with("Ben")).isEmpty();
    }

    private static Remembered refused(Fault fault) {
        return new Remembered.Refused(fault);
    }

    /// Given and received alike, at the same length: the rows tell neither apart, nor two that are
    /// equal but for their number.
    @Test
    void no_statement_tells_who_helped_whom() {
        noted(new Deed(Kind.FAVOUR, Side.ME, side("Ben"), null, TODAY, "one"));
        noted(new Deed(Kind.FAVOUR, side("Ben"), Side.ME, null, TODAY, "two"));
        noted(new Deed(Kind.FAVOUR, side("Ben"), Side.ME, null, TODAY, "six"));

        var rows = told();

        assertThat(rows).hasSize(3);
        assertThat(rows).extracting(row -> row.length).containsOnly(rows.getFirst().length);
        var texts = rows.stream().map(row -> new String(row, StandardCharsets.ISO_8859_1)).toList();
        assertThat(texts).extracting(text -> text.substring(0, 4)).doesNotHaveDuplicates();
        assertThat(texts)
                .allSatisfy(text -> assertThat(text).doesNotContain("FAVOUR", "me", "2026"));
    }

    private List<byte[]> told() {
        return storage()
                .database()
                .read(
                        "looking at what is sealed",
                        handle -> {
                            try (var sql = new Statements(handle.getConnection())) {
                                return sql.list(
                                        "select told from moment_of_help where owner = ?",
                                        row -> row.getBytes(1),
                                        owner().id().value());
                            }
                        });
    }
}
