package kontaktnetz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.CalledOff;
import kontaktnetz.importers.Found.FoundCard;
import kontaktnetz.importers.Found.FoundTrace;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.Readers;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.calendar.IcsReader;
import kontaktnetz.importers.mail.MboxReader;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.RoleAddress;
import kontaktnetz.sample.SampleNet.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleNetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final long SEED = 7;

    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@([\\w.-]+)");
    private static final Pattern TELEPHONE = Pattern.compile("(?m)^TEL[^:]*:(.*)$");
    private static final Set<String> NEVER_GIVEN_OUT =
            Set.of("030 23125", "040 66969", "0221 4710", "089 99998", "069 90009", "0171 39200");

    @TempDir private static Path folder;

    private static SampleFiles files;

    @BeforeAll
    static void write() {
        files = SampleNet.write(folder, TODAY, SEED, Size.SMALL);
    }

    @Test
    void the_same_seed_and_day_give_the_same_bytes(@TempDir Path other) throws IOException {
        var again = SampleNet.write(other, TODAY, SEED, Size.SMALL);

        for (int i = 0; i < files.paths().size(); i++) {
            assertThat(again.paths().get(i)).hasSameBinaryContentAs(files.paths().get(i));
        }
    }

    @Test
    void another_seed_tells_another_story_of_the_same_people(@TempDir Path other) {
        var others = SampleNet.write(other, TODAY, SEED + 1, Size.SMALL).paths();

        assertThat(others.get(0)).hasSameBinaryContentAs(files.paths().get(0));
        assertThat(Files.exists(others.get(3))).isTrue();
        assertThat(others.get(3).toFile().length())
                .isNotEqualTo(files.paths().get(3).toFile().length());
    }

    @Test
    void every_address_lies_on_a_domain_that_is_nobodys() throws IOException {
        var domains = new HashSet<String>();

        for (var path : files.paths()) {
            var unfolded = Files.readString(path).replaceAll("\r?\n ", "");
            ADDRESS.matcher(unfolded)
                    .results()
                    .map(found -> found.group(1).replaceFirst("\\.+$", ""))
                    .forEach(domains::add);
        }

        assertThat(domains)
                .hasSizeGreaterThan(80)
                .allMatch(domain -> domain.endsWith(".example") || domain.equals("example.org"));
    }

    @Test
    void every_telephone_number_is_one_kept_free_for_films() throws IOException {
        var numbers = new ArrayList<String>();
        for (var path : files.paths().subList(0, 2)) {
            TELEPHONE
                    .matcher(Files.readString(path))
                    .results()
                    .map(found -> found.group(1).strip().replace("+49 ", "0"))
                    .forEach(numbers::add);
        }

        assertThat(numbers).hasSizeGreaterThan(90);
        assertThat(numbers)
                .allMatch(number ->
                        NEVER_GIVEN_OUT.contains(number.substring(0, number.lastIndexOf(' '))));
    }

    @Test
    void nobody_shares_a_telephone_number_and_only_couples_share_an_address() {
        var cast = Cast.small();

        var numbers = cast.stream().map(Someone::phone).filter(phone -> !phone.isEmpty()).toList();
        var addresses = cast.stream().map(Someone::mail).filter(mail -> !mail.isEmpty()).toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(addresses).hasSize(new HashSet<>(addresses).size() + 2);
        assertThat(cast).hasSizeBetween(140, 170);
    }

    @Test
    void the_address_books_are_read_without_a_word_of_complaint() {
        var books = List.of(files.paths().get(0), files.paths().get(1), files.paths().get(2));

        var found = books.stream().flatMap(path -> read(path).stream()).toList();

        assertThat(found).hasSizeGreaterThan(180).allMatch(FoundCard.class::isInstance);
        assertThat(found.stream().map(one -> ((FoundCard) one).card().name()))
                .contains("Miriam Beck", "Tarık Öztürk", "Thi Lan Nguyễn", "Małgorzata Wiśniewska");
    }

    @Test
    void mail_that_is_no_contact_is_told_apart_by_its_kind() {
        var found = read(files.paths().get(3));

        var passed =
                found.stream()
                        .filter(Passed.class::isInstance)
                        .collect(
                                Collectors.groupingBy(
                                        one -> ((Passed) one).reason(), Collectors.counting()));
        assertThat(passed)
                .containsOnlyKeys(Reason.LIST_MAIL, Reason.BULK_MAIL, Reason.AUTOMATIC_MAIL);
        assertThat(passed.values()).allMatch(count -> count > 100);
        assertThat(found).hasSizeBetween(6_000, 8_500);
        assertThat(found).noneMatch(Found.Hint.class::isInstance);
        assertThat(found.stream().filter(FoundTrace.class::isInstance).count())
                .isGreaterThan(5_000);
    }

    @Test
    void the_calendar_holds_meetings_beside_appointments_of_ones_own() {
        var found = read(files.paths().get(4));

        var reasons =
                found.stream()
                        .filter(CalledOff.class::isInstance)
                        .map(one -> ((CalledOff) one).reason())
                        .collect(Collectors.toSet());
        assertThat(reasons)
                .containsExactlyInAnyOrder(Reason.NO_ATTENDEES, Reason.CANCELLED, Reason.DECLINED);
        assertThat(found).noneMatch(Passed.class::isInstance);
        assertThat(found).filteredOn(one -> !(one instanceof CalledOff)).hasSizeGreaterThan(400);
    }

    @Test
    void some_are_met_in_mail_only_and_some_stand_on_cards_only() {
        var onCards = new HashSet<Identifier>();
        var inMail = new HashSet<Identifier>();
        files.paths().subList(0, 3).stream()
                .flatMap(path -> read(path).stream())
                .forEach(one -> onCards.addAll(((FoundCard) one).card().identifiers("DE")));
        for (var found : read(files.paths().get(3))) {
            if (found instanceof FoundTrace(var _, var trace)) {
                trace.present().forEach(present -> inMail.add(present.identifier()));
            }
        }

        assertThat(inMail)
                .filteredOn(one -> !onCards.contains(one) && !RoleAddress.isRole(one))
                .hasSizeGreaterThan(20);
        assertThat(onCards)
                .filteredOn(one -> one.kind() == Identifier.Kind.EMAIL && !inMail.contains(one))
                .hasSizeGreaterThan(5);
    }

    @Test
    void a_subject_is_seldom_the_same_as_the_one_before() {
        Map<String, List<String>> subjects = new HashMap<>();
        for (var found : read(files.paths().get(3))) {
            if (found instanceof FoundTrace(var _, var trace)
                    && !trace.title().startsWith("Re: ")
                    && trace.present().size() == 2) {
                var with = trace.present().get(1).identifier().value();
                subjects.computeIfAbsent(with, _ -> new ArrayList<>()).add(trace.title());
            }
        }

        long all = subjects.values().stream().mapToLong(List::size).sum();
        long repeated = subjects.values().stream().mapToLong(SampleNetTest::repeated).sum();
        assertThat(all).isGreaterThan(2_000);
        assertThat(repeated).isLessThan(all / 50);
    }

    private static long repeated(List<String> titles) {
        return IntStream.range(1, titles.size())
                .filter(i -> titles.get(i).equals(titles.get(i - 1)))
                .count();
    }

    static List<Found> read(Path path) {
        var source =
                Sources.of(List.of(path)).stream()
                        .map(Recognised.class::cast)
                        .findFirst()
                        .orElseThrow();
        var context =
                new ReadingContext(
                        TODAY.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE, "DE", _ -> {});
        var found = new ArrayList<Found>();
        reader(source.format()).read(source.input(), context, found::add);
        return found;
    }

    private static Reader reader(Format format) {
        return switch (format) {
            case MBOX -> new MboxReader();
            case ICS -> new IcsReader();
            default -> Readers.of(format);
        };
    }
}
