package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static kontaktnetz.storage.Nets.TODAY;
import static kontaktnetz.storage.Nets.ago;
import static kontaktnetz.storage.Nets.cards;
import static kontaktnetz.storage.Nets.imported;
import static kontaktnetz.storage.Nets.mail;
import static kontaktnetz.storage.Nets.meeting;
import static kontaktnetz.storage.Nets.traces;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kontaktnetz.importers.Found;
import kontaktnetz.interactions.Trace;
import kontaktnetz.people.Card;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws of importing, over random nets of a dozen people who share a few addresses.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportLawsTest extends OnBothDatabases {

    private static final int PEOPLE = 12;

    private static String address(int person) {
        return "mensch" + person + "@fremd.example";
    }

    /// A card of one of the dozen; different sources know different things about them.
    private static Card card(Random random, int person) {
        var properties = new ArrayList<Property>();
        properties.add(Property.of("FN", "Vorname" + person + " Familie" + person));
        properties.add(Property.of("EMAIL", address(person)));
        if (random.nextBoolean()) {
            properties.add(Property.of("TEL", "+4930901" + (800 + person)));
        }
        if (random.nextBoolean()) {
            properties.add(Property.of("ORG", "Firma " + person % 3));
        }
        if (random.nextInt(4) == 0) {
            properties.add(Property.of("EMAIL", "zweit" + person + "@fremd.example"));
        }
        return new Card(properties);
    }

    private static Trace trace(Random random, int number) {
        var at = ago(random.nextInt(300) - 10);
        var one = address(random.nextInt(PEOPLE));
        var other = address(random.nextInt(PEOPLE));
        return switch (random.nextInt(4)) {
            case 0 -> mail("m" + number, at, one, "me@studio.example");
            case 1 -> mail("m" + number, at, "me@studio.example", one);
            case 2 ->
                    one.equals(other)
                            ? meeting("m" + number, at, one)
                            : mail("m" + number, at, one, "me@studio.example", other);
            default -> meeting("m" + number, at, one);
        };
    }

    private static List<Found> book(Random random) {
        var cards = new ArrayList<Card>();
        for (int i = 0; i < 5; i++) {
            cards.add(card(random, random.nextInt(PEOPLE)));
        }
        return cards(cards.toArray(Card[]::new));
    }

    /// Messages keep their number, so that two mailboxes may hold the same one.
    private static List<Found> mailbox(Random random) {
        var traces = new ArrayList<Trace>();
        for (int i = 0; i < 15; i++) {
            int number = random.nextInt(40);
            traces.add(trace(new Random(number), number));
        }
        return traces(traces.toArray(Trace[]::new));
    }

    private static List<Found> source(Random random) {
        return random.nextBoolean() ? book(random) : mailbox(random);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void importing_again_changes_nothing(long seed) {
        var random = new Random(seed);
        var sources = new ArrayList<List<Found>>();
        for (int i = 0; i < 4; i++) {
            sources.add(source(random));
            imported(net(), "source " + i, sources.getLast());
        }
        var before = dump();

        for (int i = 3; i >= 0; i--) {
            var again = imported(net(), "source " + i, sources.get(i)).totals();
            assertThat(again.changedAnything()).isFalse();
        }

        assertThat(dump()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_imports_does_not_matter(long seed) {
        var random = new Random(seed);
        var sources = new ArrayList<List<Found>>();
        for (int i = 0; i < 5; i++) {
            sources.add(source(random));
        }
        neighbour().addresses().claim(List.of(Nets.ME));
        for (int i = 0; i < 5; i++) {
            imported(net(), "source " + i, sources.get(i));
        }

        Collections.shuffle(sources, random);
        for (int i = 0; i < 5; i++) {
            imported(neighbour(), "source " + i, sources.get(i));
        }

        var there = OnBothDatabases.neighbourOwner();
        assertThat(Dump.withoutOrigins(storage(), there, TODAY))
                .isEqualTo(Dump.withoutOrigins(storage(), owner(), TODAY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void taking_back_the_last_import_restores_the_net_as_it_was(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            var before = dump();
            var done = imported(net(), "source " + round, source(random));
            if (random.nextBoolean()) {
                if (done.totals().changedAnything()) {
                    assertThat(net().intake().undo(done.id())).isTrue();
                }
                assertThat(dump()).isEqualTo(before);
            } else if (random.nextInt(3) == 0) {
                byHand(random);
            }
        }
    }

    /// Something the owner does between two imports.
    private void byHand(Random random) {
        var people = net().people().named(PeopleQuery.named("", 100));
        var waiting = net().addresses().waiting(0, 100);
        if (!waiting.isEmpty() && random.nextBoolean()) {
            net().addresses().accept(waiting.getFirst().identifier(), NOW);
        } else if (!people.isEmpty()) {
            var one = people.get(random.nextInt(people.size()));
            if (random.nextBoolean()) {
                net().interactions().note(Nets.call(one.id(), ago(random.nextInt(50))), NOW);
            } else {
                net().people().remove(one.id());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void taking_back_an_earlier_import_leaves_what_the_later_one_brings_alone(long seed) {
        var random = new Random(seed);
        var first = source(random);
        var second = source(random);
        neighbour().addresses().claim(List.of(Nets.ME));
        imported(neighbour(), "second", second);

        var done = imported(net(), "first", first);
        imported(net(), "second", second);
        net().intake().undo(done.id());

        var there = OnBothDatabases.neighbourOwner();
        assertThat(Dump.withoutOrigins(storage(), owner(), TODAY))
                .isEqualTo(Dump.withoutOrigins(storage(), there, TODAY));
    }
}
