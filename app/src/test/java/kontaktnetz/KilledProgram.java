package kontaktnetz;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.cli.Engine.Home;
import kontaktnetz.cli.Net;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.importers.ImportTerms;
import kontaktnetz.importers.Importing;
import kontaktnetz.importers.Intake;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Source;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;

/// A child process for {@link KillTest}: the program as `App` puts it together, which says a line
/// after each write that is durable.
final class KilledProgram {

    static final String READY = "ready";
    static final String WRITTEN = "written ";
    static final String ADA = "Ada Lorenz";

    private KilledProgram() {}

    /// @param args the deed (`import` or `write`), the data folder, and the files or a name that
    ///   tells this run's entries from others
    public static void main(String[] args) {
        var data = Path.of(args[1]);
        try (var assembly = assembly()) {
            var net = assembly.open(new Home(data, Optional.empty()));
            say(READY);
            if (args[0].equals("import")) {
                importAll(net, new Saying(net.intake()), files(args));
            } else {
                writeOn(net, args[2]);
            }
        }
        System.exit(0);
    }

    static Assembly assembly() {
        var settings = new Settings(Path.of(""), ZoneId.of("Europe/Berlin"), "DE");
        return new Assembly(settings, InstantSource.fixed(Program.NOW));
    }

    private static List<Path> files(String[] args) {
        return List.of(args).subList(2, args.length).stream().map(Path::of).toList();
    }

    /// Imports as the command line does.
    static void importAll(Net net, Intake intake, List<Path> files) {
        net.addresses().claim(List.of(Identifier.email("lena@lena.example").orElseThrow()));
        var importing = new Importing(intake);
        for (var file : files) {
            for (var found : Sources.of(List.of(file))) {
                if (found instanceof Recognised recognised) {
                    importing.run(
                            Source.of(recognised, file, Optional.empty()),
                            ImportTerms.of(Program.NOW, net.owner().zone(), "DE"));
                }
            }
        }
    }

    /// Writes down calls and people until it is killed.
    private static void writeOn(Net net, String run) {
        var ada = ada(net);
        for (int i = 0; i < 100_000; i++) {
            var title = run + "-" + i;
            var call =
                    new Noted(
                            Set.of(ada.id()),
                            Channel.CALL,
                            Program.NOW.minus(Duration.ofHours(i)),
                            Duration.ZERO,
                            true,
                            title);
            var _ = net.interactions().note(call, Program.NOW).orElseThrow();
            say(WRITTEN + "call " + title);
            net.people().add(Card.named("Person " + title), Met.UNKNOWN, Program.NOW);
            say(WRITTEN + "person " + title);
        }
    }

    private static Person ada(Net net) {
        return net.people().named(PeopleQuery.named(ADA, 1)).stream()
                .findFirst()
                .orElseGet(() -> net.people().add(Card.named(ADA), Met.UNKNOWN, Program.NOW));
    }

    /// In one write, so that the kill tears no line apart.
    private static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }

    /// Says how many each batch took in.
    private record Saying(Intake behind) implements Intake {

        @Override
        public ImportId begin(String name, Format format, String fingerprint, Instant now) {
            return behind.begin(name, format, fingerprint, now);
        }

        @Override
        public List<Verdict> take(
                ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
            var verdicts = behind.take(id, batch, decisions, now);
            say(WRITTEN + verdicts.size());
            return verdicts;
        }

        @Override
        public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
            return behind.judge(batch, decisions, now);
        }

        @Override
        public void end(ImportId id, Totals totals, Instant now) {
            behind.end(id, totals, now);
        }

        @Override
        public List<ImportRecord> all() {
            return behind.all();
        }

        @Override
        public Optional<ImportRecord> find(ImportId id) {
            return behind.find(id);
        }

        @Override
        public boolean undo(ImportId id) {
            return behind.undo(id);
        }
    }
}
