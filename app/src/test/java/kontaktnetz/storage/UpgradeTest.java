package kontaktnetz.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kontaktnetz.graph.Calibration;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.introductions.Two;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A database of each earlier version goes on with all that was in it. What a program of that
/// version wrote lies in `earlier/V….sql`, step by step.
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {

    private static final Owner LENA = new Owner(new OwnerId(1), "", "", "DE", ZoneId.of("Etc/UTC"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId BEN = new PersonId(2);
    private static final PersonId CLARA = new PersonId(3);
    private static final PersonId EMIL = new PersonId(5);

    private static final Pattern BLOB = Pattern.compile("\\{blob ([0-9a-f]*)\\}");

    @TempDir Path folder = Path.of("");

    static Stream<Arguments> earlier() {
        return Stream.of(TestDatabase.values())
                .flatMap(kind ->
                        IntStream.range(1, Migrations.OURS.latest())
                                .mapToObj(version -> Arguments.of(kind, version)));
    }

    @ParameterizedTest(name = "{0} from version {1}")
    @MethodSource("earlier")
    void all_that_was_there_is_there_and_goes_on(TestDatabase kind, int version)
            throws IOException {
        var place = place(kind);
        for (int step = 1; step <= version; step++) {
            fill(kind, place, step);
        }

        try (var storage = TestDatabase.ready(open(kind, place, Migrations.OURS.latest()))) {
            var net = storage.net(LENA);
            isThere(net);
            goesOn(net);
        }
    }

    private String place(TestDatabase kind) {
        return switch (kind) {
            case SQLITE -> folder.resolve("net.db").toString();
            case POSTGRESQL -> PostgresServer.emptySchema();
        };
    }

    private static Opened open(TestDatabase kind, String place, int version) {
        var migrations = new Migrations(Migrations.OURS.folders(), version);
        return switch (kind) {
            case SQLITE -> Storage.open(Path.of(place), migrations);
            case POSTGRESQL -> Storage.open(place, migrations);
        };
    }

    /// Takes one step and writes down what a program of that version would have.
    private static void fill(TestDatabase kind, String place, int version) throws IOException {
        try (var storage = TestDatabase.ready(open(kind, place, version))) {
            for (var statement : statements(kind, version)) {
                storage.database().writePlain("filling", handle -> executed(handle, statement));
            }
        }
    }

    private static boolean executed(Handle handle, String statement) throws SQLException {
        try (var plain = handle.getConnection().createStatement()) {
            return plain.execute(statement);
        }
    }

    private static List<String> statements(TestDatabase kind, int version) throws IOException {
        try (var file = Storage.class.getResourceAsStream("earlier/V" + version + ".sql")) {
            if (file == null) {
                return List.of();
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var blob = kind == TestDatabase.SQLITE ? "x'$1'" : "'\\\\x$1'";
            return Stream.of(BLOB.matcher(text).replaceAll(blob).split(";\n"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }
    }

    private static void isThere(Net net) {
        assertThat(net.people().named(PeopleQuery.named("", 10)))
                .extracting(Person::name)
                .containsExactly(
                        "Ada Byron", "Ben Sommer", "Clara Müller", "Dora Zwei", "Emil Drei");
        assertThat(person(net, ADA).card().groups()).containsExactly("Chor", "Familie");
        assertThat(net.people().groups()).containsExactly("Chor", "Familie");
        assertThat(net.interactions().with(BEN, 0, 99))
                .extracting(Interaction::title)
                .contains("Werftbesuch")
                .hasSize(7);
        assertThat(net.intake().all())
                .extracting(ImportRecord::name)
                .containsExactlyInAnyOrder("buch.vcf", "post.mbox", "kalender.ics", "zweites.vcf");
        assertThat(net.addresses().waitingCount()).isZero();
        assertThat(tie(net, ADA).wish())
                .isEqualTo(TieWish.NONE.snoozed(LocalDate.of(2026, 12, 25)));
        assertThat(tie(net, BEN).wish())
                .isEqualTo(TieWish.NONE.every(30, LocalDate.of(2026, 11, 13)).pinned(true));
        assertThat(tie(net, EMIL).wish()).isEqualTo(TieWish.NONE.quiet(true));
        assertThat(tie(net, CLARA).planned()).isEqualTo(LocalDate.of(2027, 3, 10));
        assertThat(strength(net, BEN)).isCloseTo(3.0675856344254715, within(1e-9));
    }

    /// What came with later steps works on what was there before them.
    private static void goesOn(Net net) {
        net.ties().every("Chor", 3, TODAY);
        assertThat(tie(net, ADA).cadence()).contains(new Cadence(3, TODAY, "Chor"));
        assertThat(net.ties().due(LocalDate.of(2027, 3, 20), 10))
                .extracting(it -> it.tie().person())
                .contains(CLARA);

        assertThat(net.ties().ahead(tie(net, BEN), TODAY, 9)).isEqualTo(stronger(net, BEN));
        assertThat(net.ties().ahead(tie(net, CLARA), TODAY, 9)).isEqualTo(stronger(net, CLARA));
        assertThat(tie(net, BEN).calibration()).isNotEqualTo(Calibration.NONE);

        assertThat(net.introductions().begin(new Two(BEN, CLARA), "", NOW)).isPresent();
        net.interactions().note(Nets.call(CLARA, NOW), NOW);
        assertThat(net.interactions().with(CLARA, 0, 99).getFirst().channel())
                .isNotEqualTo(Channel.NOTE);
        assertThat(net.intake().undo(new ImportId(1))).isTrue();
        assertThat(net.people().find(ADA)).isPresent();
        assertThat(net.people().groups()).containsExactly("Chor", "Familie");
    }

    private static Person person(Net net, PersonId id) {
        return net.people().find(id).orElseThrow();
    }

    private static Tie tie(Net net, PersonId id) {
        return net.ties().of(List.of(id), TODAY).getOrDefault(id, Tie.without(id));
    }

    private static int stronger(Net net, PersonId id) {
        return (int)
                net.people().named(PeopleQuery.named("", 10)).stream()
                        .filter(it -> strength(net, it.id()) > strength(net, id))
                        .count();
    }

    private static double strength(Net net, PersonId id) {
        return tie(net, id).on(TODAY).strength();
    }
}
