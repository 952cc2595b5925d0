package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.ALSO_ME;
import static kontaktnetz.storage.Nets.ME;
import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.email;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kontaktnetz.importers.Found;
import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.TieWish;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlAddressesTest extends OnBothDatabases {

    private static List<Found> letters() {
        return traces(
                mail("1", ago(30), "zoe@fremd.example", "me@studio.example"),
                mail("2", ago(20), "yves@fremd.example", "me@studio.example"),
                mail("3", ago(10), "yves@fremd.example", "me@studio.example"),
                mail("4", ago(9), "me@studio.example", "xaver@fremd.example"),
                mail("5", ago(8), "info@fremd.example", "me@studio.example"),
                mail("6", ago(7), "ada@engine.example", "me@studio.example", "will@cc.example"));
    }

    @Test
    void strangers_wait_those_i_wrote_to_first_without_desks_and_without_bystanders() {
        net().people().add(ADA, Met.UNKNOWN, NOW);
        imported(net(), "mail", letters());

        assertThat(net().addresses().waiting(0, 10))
                .containsExactly(
                        new Stranger(
                                email("xaver@fremd.example"), "xaver", 1, 0, TODAY.minusDays(9)),
                        new Stranger(
                                email("yves@fremd.example"), "yves", 0, 2, TODAY.minusDays(10)),
                        new Stranger(email("zoe@fremd.example"), "zoe", 0, 1, TODAY.minusDays(30)));
        assertThat(net().addresses().waiting(1, 1))
                .extracting(Stranger::name)
                .containsExactly("yves");
        assertThat(net().addresses().waitingCount()).isEqualTo(3);
    }

    @Test
    void whoever_is_accepted_comes_with_all_that_happened() {
        imported(net(), "mail", letters());

        var yves = net().addresses().accept(email("yves@fremd.example"), NOW);

        assertThat(yves).map(Person::name).contains("yves");
        assertThat(net().interactions().with(id("yves"), 0, 10)).hasSize(2);
        assertThat(Nets.tie(net(), id("yves")).state()).isNotNull();
        assertThat(net().addresses().accept(email("yves@fremd.example"), NOW)).isEmpty();
        assertThat(net().addresses().accept(email("info@fremd.example"), NOW)).isEmpty();
        assertThat(net().addresses().waitingCount()).isEqualTo(3);
    }

    @Test
    void whoever_is_ignored_stays_ignored() {
        imported(net(), "mail", letters());

        assertThat(net().addresses().ignore(email("yves@fremd.example"))).isTrue();
        assertThat(net().addresses().ignore(email("yves@fremd.example"))).isFalse();
        imported(
                net(),
                "more",
                traces(mail("9", ago(1), "yves@fremd.example", "me@studio.example")));

        assertThat(net().addresses().waiting(0, 10))
                .extracting(Stranger::name)
                .doesNotContain("yves");
    }

    @Test
    void claiming_an_address_later_is_the_same_as_having_known_it_from_the_start() {
        var found =
                traces(
                        mail("1", ago(9), "me@home.example", "me@studio.example"),
                        mail(
                                "2",
                                ago(8),
                                "me@home.example",
                                "ada@engine.example",
                                "me@studio.example"),
                        mail(
                                "3",
                                ago(7),
                                "ada@engine.example",
                                "me@studio.example",
                                "me@home.example",
                                "ben@werft.example"),
                        mail("4", ago(6), "ada@engine.example", "me@home.example"),
                        mail(
                                "5",
                                ago(5),
                                "me@studio.example",
                                "me@home.example",
                                "ben@werft.example"),
                        meeting("6", ago(4), "me@home.example", "ada@engine.example"),
                        meeting("7", ago(3), "me@home.example"));
        imported(net(), "book", cards(ADA, Nets.BEN));
        imported(net(), "mail", found);
        var owner = OnBothDatabases.neighbourOwner();

        net().addresses().claim(List.of(ALSO_ME));
        imported(net(), "mail", found);

        neighbour().addresses().claim(List.of(ME, ALSO_ME));
        imported(neighbour(), "book", cards(ADA, Nets.BEN));
        imported(neighbour(), "mail", found);
        assertThat(net().addresses().mine()).containsExactlyInAnyOrder(ME, ALSO_ME);
        assertThat(Dump.withoutOrigins(storage(), owner(), TODAY))
                .isEqualTo(Dump.withoutOrigins(storage(), owner, TODAY));
    }

    @Test
    void nobody_sees_anothers_addresses() {
        imported(net(), "mail", letters());
        var theirs = neighbour().addresses();

        assertThat(theirs.mine()).isEmpty();
        assertThat(theirs.waiting(0, 10)).isEmpty();
        assertThat(theirs.waitingCount()).isZero();
        assertThat(theirs.accept(email("yves@fremd.example"), NOW)).isEmpty();
        assertThat(theirs.ignore(email("yves@fremd.example"))).isFalse();
        theirs.claim(List.of(email("yves@fremd.example")));
        assertThat(net().addresses().mine()).containsExactly(ME);
        assertThat(net().addresses().waitingCount()).isEqualTo(4);
    }

    @Test
    void a_wish_outlives_the_mail_that_made_somebody_known() {
        var mail = imported(net(), "mail", letters());
        net().addresses().accept(email("yves@fremd.example"), NOW);
        net().ties().wish(id("yves"), TieWish.NONE.every(30, TODAY));

        net().intake().undo(mail.id());

        assertThat(names()).containsExactly("yves");
        assertThat(Nets.tie(net(), id("yves")).state()).isNull();
        assertThat(Nets.tie(net(), id("yves")).wish().cadence())
                .isEqualTo(new Cadence(30, TODAY, ""));
    }
}
