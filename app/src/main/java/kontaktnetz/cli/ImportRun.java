package kontaktnetz.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportTerms;
import kontaktnetz.importers.Imported;
import kontaktnetz.importers.Importing;
import kontaktnetz.importers.OwnAddresses.Proposal;
import kontaktnetz.importers.Preview;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Source;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.csv.Mapping;
import kontaktnetz.people.Identifier;
import kontaktnetz.wording.RejectedCsv;

/// One `import`: recognises the files, settles whose mail it is, takes in one source after another
/// and says what came of it.
final class ImportRun {

    /// What was asked for.
    ///
    /// @param rule what to do with cards of somebody's name; empty leaves it to the intake
    /// @param rejected the file for what is not taken; empty for one in the data folder
    record Asked(
            List<String> files,
            List<String> me,
            Optional<Mapping> mapping,
            Optional<Function<Verdict.Unsure, Decision>> rule,
            boolean dryRun,
            Optional<Path> rejected) {

        static Asked of(Call call) {
            return new Asked(
                    call.parameters(),
                    call.values("--me"),
                    call.value("--map").map(text -> mapping(call, text)),
                    call.value("--same-name").map(name -> rule(call, name)),
                    call.flag("--dry-run"),
                    call.value("--rejected", Path.class));
        }

        private static Mapping mapping(Call call, String text) {
            return switch (Mapping.parse(text)) {
                case Mapping.Parsed.Read(var mapping) -> mapping;
                case Mapping.Parsed.Wrong(var part) ->
                        throw call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.map",
                                part,
                                String.join(", ", Mapping.goals()));
            };
        }

        private static Function<Verdict.Unsure, Decision> rule(Call call, String name) {
            return switch (name) {
                case "new" -> _ -> new Decision.SomebodyNew();
                case "skip" -> _ -> new Decision.LeaveOut();
                case "join" ->
                        unsure ->
                                unsure.candidates().size() == 1
                                        ? new Decision.Joins(unsure.candidates().getFirst())
                                        : new Decision.SomebodyNew();
                default ->
                        throw call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.choice",
                                "--same-name",
                                "new, join, skip",
                                name);
            };
        }
    }

    /// What came of it.
    ///
    /// @param code one of {@link ExitCode}
    /// @param document the answer for a machine
    record Outcome(int code, Json document) {}

    private static final int HINTS_SAID = 3;
    private static final int UNRECOGNISED_SAID = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Call call;
    private final Asked asked;
    private final Importing importing;
    private final List<Object> files = new ArrayList<>();
    private final List<Found.Passed> unrecognised = new ArrayList<>();
    private boolean failed;
    private boolean changed;

    ImportRun(Call call, Asked asked) {
        this.call = call;
        this.asked = asked;
        this.importing = new Importing(call.net().intake());
    }

    Outcome run() {
        MeCommand.claim(call, asked.me());
        var sources = recognised();
        var proposals = settleMine(sources);
        var rejected = asked.rejected().orElseGet(this::rejectedInData);
        try (var csv = new RejectedCsv(rejected, call.texts())) {
            unrecognised.stream().filter(ImportRun::isWithin).forEach(csv::passed);
            for (var source : sources) {
                if (!call.surroundings().stop().isAskedFor()) {
                    take(source, csv);
                }
            }
            return finish(csv.isWritten() ? Optional.of(rejected) : Optional.empty(), proposals);
        }
    }

    /// What lies behind the files, address books first: then whoever writes is known already.
    private List<Source> recognised() {
        var sources = new ArrayList<Source>();
        for (var file : asked.files()) {
            var path = Path.of(file);
            var found = Sources.of(List.of(path));
            for (var recognition : found) {
                switch (recognition) {
                    case Recognised recognised ->
                            sources.add(Source.of(recognised, path, asked.mapping()));
                    case NotRecognised not -> unrecognised.add(not.why());
                }
            }
            failed |= found.stream().noneMatch(Recognised.class::isInstance);
        }
        sayUnrecognised();
        sources.sort(Comparator.comparing(source -> !source.format().isAddressBook()));
        return sources;
    }

    private void sayUnrecognised() {
        unrecognised.stream()
                .limit(UNRECOGNISED_SAID)
                .forEach(passed -> call.say(Sentences.passed(passed, call.texts())));
        if (unrecognised.size() > UNRECOGNISED_SAID) {
            int more = unrecognised.size() - UNRECOGNISED_SAID;
            call.say(call.text("cli.import.unrecognised", more));
        }
    }

    /// Whether it was found in a folder or archive, rather than named by the user.
    private static boolean isWithin(Found.Passed passed) {
        return passed.place().file().contains("/");
    }

    /// Mail counts only from somebody's point of view. Where nobody said whose it is, the mail
    /// itself proposes an address, and a human confirms it.
    private List<Proposal> settleMine(List<Source> sources) {
        if (!call.net().addresses().mine().isEmpty() || sources.stream().noneMatch(this::isMail)) {
            return List.of();
        }
        var mail = sources.stream().filter(this::isMail).toList();
        var proposals = importing.proposals(mail, terms());
        for (var proposal : proposals) {
            var address = proposal.address().value();
            var answer =
                    call.surroundings().human().isThere()
                            ? call.surroundings()
                                    .human()
                                    .ask(call.text("cli.import.ask", address) + " ")
                            : Optional.<String>empty();
            if (answer.isEmpty()) {
                return proposals;
            }
            if (answer.get().isEmpty() || isYes(answer.get())) {
                MeCommand.claim(call, List.of(address));
                return List.of();
            }
        }
        return proposals;
    }

    private static boolean isYes(String answer) {
        return "jy".indexOf(Character.toLowerCase(answer.charAt(0))) >= 0;
    }

    private boolean isMail(Source source) {
        return switch (source.format()) {
            case MBOX, EML, MAILDIR -> true;
            case VCARD, JCARD, XCARD, CSV, ICS -> false;
        };
    }

    private ImportTerms terms() {
        var owner = call.net().owner();
        return ImportTerms.of(call.now(), owner.zone(), owner.region())
                .until(call.surroundings().stop()::isAskedFor);
    }

    private void take(Source source, RejectedCsv csv) {
        if (asked.dryRun()) {
            previewed(watched(source, csv, this::preview));
        } else {
            imported(watched(source, csv, importing::run));
        }
    }

    private Preview preview(Source source, ImportTerms terms) {
        return importing.preview(source, terms, call.net().addresses().mine());
    }

    /// The bar is gone before the line is said.
    private <T> T watched(Source source, RejectedCsv csv, BiFunction<Source, ImportTerms, T> deed) {
        try (var progress = Progress.of(source.input().name(), call.surroundings())) {
            var terms = terms().watched(progress).rejecting(csv);
            return deed.apply(source, asked.rule().map(terms::ruled).orElse(terms));
        }
    }

    private void imported(Imported imported) {
        changed |= imported.totals().changedAnything();
        say(imported.name(), imported.totals(), imported.hints(), imported.hintsInAll());
        ended(imported.name(), imported.ending());
        if (imported.totals().unsure() > 0 && asked.rule().isEmpty()) {
            call.say("    " + call.text("cli.import.unsure.how", imported.id().toString()));
        }
        files.add(
                json(imported.name(), imported.format(), imported.ending(), imported.totals())
                        .with(
                                "import",
                                imported.totals().changedAnything() ? imported.id().value() : null)
                        .with("hints", imported.hintsInAll())
                        .fields());
    }

    private void previewed(Preview preview) {
        say(preview.name(), preview.totals(), preview.hints(), preview.hintsInAll());
        for (var verdict : preview.examples()) {
            call.say("    " + Sentences.verdict(verdict, call.texts()));
        }
        ended(preview.name(), preview.ending());
        files.add(
                json(preview.name(), preview.format(), preview.ending(), preview.totals())
                        .with("import", null)
                        .with("hints", preview.hintsInAll())
                        .with(
                                "verdicts",
                                preview.examples().stream()
                                        .map(verdict -> Sentences.json(verdict, call.texts()))
                                        .toList())
                        .fields());
    }

    private static Json json(String name, Format format, Imported.Ending ending, Totals totals) {
        return Json.object()
                .with("name", name)
                .with("format", format.name())
                .with("ending", ending.name())
                .with("totals", ImportSentences.json(totals));
    }

    private void say(String name, Totals totals, List<Found.Hint> hints, long hintsInAll) {
        call.say(ImportSentences.of(name, totals, call.texts()));
        ImportSentences.skipped(totals, call.texts()).forEach(line -> call.say("    " + line));
        hints.stream()
                .limit(HINTS_SAID)
                .forEach(hint -> call.say("    " + Sentences.hint(hint, call.texts())));
        if (hintsInAll > HINTS_SAID) {
            call.say("    " + call.text("cli.import.hints", hintsInAll - HINTS_SAID));
        }
    }

    private void ended(String name, Imported.Ending ending) {
        switch (ending) {
            case WHOLE -> {
                // the line says it all
            }
            case CANCELLED -> call.say(call.text("cli.import.cancelled", name));
            case BROKEN_OFF -> {
                failed = true;
                call.say(call.text("cli.import.broken", name));
            }
        }
    }

    private Outcome finish(Optional<Path> rejected, List<Proposal> proposals) {
        rejected.ifPresent(file -> call.say(call.text("cli.import.rejected", file.toString())));
        if (!proposals.isEmpty()) {
            propose(proposals);
        }
        int waiting = asked.dryRun() ? 0 : call.net().addresses().waitingCount();
        if (changed && waiting > 0) {
            call.say(call.text("cli.import.waiting", waiting));
        }
        if (asked.dryRun()) {
            call.say(call.text("cli.import.dry"));
        }
        int fine = proposals.isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_YOU;
        return new Outcome(failed ? ExitCode.FAILED : fine, document(rejected, proposals, waiting));
    }

    /// The likeliest address, and the command that says so.
    private void propose(List<Proposal> proposals) {
        var best = proposals.getFirst();
        call.say("");
        call.say(
                call.text(
                        "cli.import.propose",
                        best.address().value(),
                        best.sent(),
                        best.received()));
        call.say("    " + command(best));
    }

    private String command(Proposal best) {
        var command = new StringBuilder("kontaktnetz import --me ").append(best.address().value());
        call.value("--data", Path.class).ifPresent(data -> command.append(" --data ").append(data));
        asked.files().forEach(file -> command.append(' ').append(quoted(file)));
        return command.toString();
    }

    private static String quoted(String file) {
        return file.matches("[\\w./@%+=:-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
    }

    private Json document(Optional<Path> rejected, List<Proposal> proposals, int waiting) {
        var unread =
                unrecognised.stream().map(passed -> Sentences.json(passed, call.texts())).toList();
        var own =
                proposals.stream()
                        .map(proposal ->
                                Json.object()
                                        .with("address", proposal.address().value())
                                        .with("sent", proposal.sent())
                                        .with("received", proposal.received())
                                        .fields())
                        .toList();
        return Json.object()
                .with("dryRun", asked.dryRun())
                .with("files", files)
                .with("unrecognised", unread)
                .with("rejected", rejected.map(Path::toString).orElse(null))
                .with(
                        "me",
                        call.net().addresses().mine().stream()
                                .map(Identifier::value)
                                .sorted()
                                .toList())
                .with("proposals", own)
                .with("waiting", waiting);
    }

    private Path rejectedInData() {
        var time = STAMP.format(call.now().atZone(call.net().owner().zone()));
        return call.home().data().resolve("rejected").resolve("import-" + time + ".csv");
    }
}
