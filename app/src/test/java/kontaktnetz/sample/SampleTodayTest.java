package kontaktnetz.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kontaktnetz.importers.ImportTerms;
import kontaktnetz.importers.Importing;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Source;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.Totals;
import kontaktnetz.people.Person;
import kontaktnetz.sample.SampleNet.Size;
import kontaktnetz.storage.Net;
import kontaktnetz.storage.Opened.Ready;
import kontaktnetz.storage.Storage;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.Suggestion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The sample, imported the way anybody's files are, and what Today makes of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleTodayTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"2026-11-23, 20260101", "2027-08-15, 3"})
    void five_are_waiting_on_any_day_each_for_another_reason(
            LocalDate today, long seed, @TempDir Path folder) {
        var files = SampleNet.write(folder.resolve("sample"), today, seed, Size.SMALL);
        if (!(Storage.open(folder.resolve("net.db")) instanceof Ready(var storage))) {
            throw new AssertionError("it did not open");
        }
        try (storage) {
            var now = today.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
            var net = storage.net(storage.keys().only("Europe/Berlin", "DE", now));
            var totals = imported(files, net, now);

            var due = net.ties().due(today, 10);

            var rhythms =
                    due.stream()
                            .collect(
                                    Collectors.toMap(
                                            suggestion -> name(net, suggestion),
                                            suggestion -> suggestion.tie().on(today).rhythm()));
            assertThat(rhythms)
                    .containsKeys(
                            "Miriam Beck",
                            "Tarık Öztürk",
                            "Johanna Lindqvist",
                            "Renate Voss",
                            "Katarzyna Nowak")
                    .hasSizeBetween(5, 7)
                    .doesNotContainKey("Sabine Kopp")
                    .containsEntry("Renate Voss", Rhythm.DORMANT);
            assertThat(totals)
                    .hasEntrySatisfying(
                            "telefon.vcf", found -> assertThat(found.updated()).isGreaterThan(5))
                    .hasEntrySatisfying(
                            "Connections.csv",
                            found -> assertThat(found.updated()).isGreaterThan(10));
            assertThat(net.addresses().waitingCount()).isBetween(15, 40);
        }
    }

    private static Map<String, Totals> imported(SampleFiles files, Net net, Instant now) {
        net.addresses().claim(files.mine());
        var importing = new Importing(net.intake());
        var totals = new HashMap<String, Totals>();
        for (var path : files.paths()) {
            for (var recognition : Sources.of(List.of(path))) {
                var source = Source.of((Recognised) recognition, path, Optional.empty());
                var imported = importing.run(source, ImportTerms.of(now, ZONE, "DE"));
                totals.put(imported.name(), imported.totals());
            }
        }
        return totals;
    }

    private static String name(Net net, Suggestion suggestion) {
        var id = suggestion.tie().person();
        return net.people().find(id).map(Person::name).orElseThrow();
    }
}
