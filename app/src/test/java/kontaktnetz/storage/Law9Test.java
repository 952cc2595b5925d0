package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.card;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.MomentsOfHelp;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.YouCouldHelp;
import kontaktnetz.importers.Found;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Not barter: help, introductions and matches never depend on what came back.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law9Test extends OnBothDatabases {

    private static final int PEOPLE = 20;
    private static final int WEEKS = 6;

    private List<PersonId> people = List.of();

    @BeforeEach
    void a_net_in_which_many_need_and_offer_something() {
        var found = new ArrayList<Found>();
        for (int i = 0; i < PEOPLE; i++) {
            found.addAll(cards(card("Person " + i)));
        }
        imported(net(), "contacts.vcf", found);
        people =
                net().people().named(PeopleQuery.named("", PEOPLE)).stream()
                        .map(Person::id)
                        .sorted()
                        .toList();
        var random = new Random(9);
        for (var person : people) {
            stated(Kind.NEED, person, random);
            stated(Kind.OFFER, person, random);
        }
    }

    private void stated(Kind kind, PersonId person, Random random) {
        var topic = net().topics().book().all().stream().toList().get(random.nextInt(5)).id();
        net().matters()
                .add(
                        new Said(kind, Side.of(person), topic, "", TODAY.plusDays(300), null, true),
                        TODAY);
    }

    @Test
    void whom_i_could_help_is_the_same_with_all_moments_of_help_deleted() {
        var untouched = proposed();
        var moments = one_sided_help();
        forgetIdeas();

        var withHelp = proposed();
        moments.forEach(net().moments()::remove);
        forgetIdeas();
        var without = proposed();

        assertThat(moments).hasSizeGreaterThan(PEOPLE);
        assertThat(untouched).hasSize(WEEKS * YouCouldHelp.A_WEEK);
        assertThat(withHelp).isEqualTo(untouched);
        assertThat(without).isEqualTo(untouched);
    }

    /// Some have helped me again and again, others have only ever taken.
    private List<MomentId> one_sided_help() {
        var moments = new ArrayList<MomentId>();
        for (int i = 0; i < PEOPLE; i++) {
            var they = Side.of(people.get(i));
            boolean gives = i % 2 == 0;
            for (int day = 1; day <= 12; day++) {
                var deed =
                        new Deed(
                                Deed.Kind.FAVOUR,
                                gives ? they : Side.ME,
                                gives ? Side.ME : they,
                                null,
                                TODAY.minusDays(30L * day),
                                "");
                net().moments().note(deed, NOW).map(MomentOfHelp::id).ifPresent(moments::add);
            }
        }
        return moments;
    }

    private List<String> proposed() {
        var couldHelp = Nets.couldHelp(net(), TODAY);
        var proposed = new ArrayList<String>();
        for (int week = 0; week < WEEKS; week++) {
            LocalDate day = TODAY.plusWeeks(week);
            for (Opening opening : couldHelp.thisWeek(day)) {
                proposed.add(day + " " + opening.need().id() + " " + opening.by());
            }
        }
        return proposed;
    }

    private void forgetIdeas() {
        Nets.forgetIdeas(storage(), owner());
    }

    @Test
    void what_chooses_whom_to_help_cannot_even_ask_who_helped() {
        var classes = new ClassFileImporter().importPackages("kontaktnetz.giving");

        ArchRuleDefinition.noClasses()
                .that()
                .haveNameMatching(".*\\.(YouCouldHelp|GoodWords|Idea|Ideas|Opening)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MomentsOfHelp.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(MomentOfHelp.class)
                .check(classes);
    }
}
