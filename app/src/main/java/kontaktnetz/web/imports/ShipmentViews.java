package kontaktnetz.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Imported;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.csv.CsvPreview;
import kontaktnetz.importers.csv.Mapping;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.ImportWords;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// A shipment in words.
public final class ShipmentViews {

    private static final int MOST_PARCELS = 200;
    private static final int MOST_REASONS = 6;

    private final Visit visit;
    private final Texts texts;
    private final ImportWords words;

    ShipmentViews(Visit visit) {
        this.visit = visit;
        this.texts = visit.texts();
        this.words = new ImportWords(texts);
    }

    /// @param state `looking`, `asking`, `ready`, `running`, `done` or `broken`
    /// @param progress what is being done, in words
    /// @param percent how far it is; -1 where nobody knows
    /// @param hidden how many sources more there are than are shown
    /// @param useful whether taking in would change anything
    /// @param decisions how many rows wait for a decision
    /// @param paused whether part of it is taken in already
    /// @param several whether more than one address book is in it
    public record View(
            Frame frame,
            String link,
            String state,
            String progress,
            int percent,
            List<ParcelView> parcels,
            int hidden,
            List<Proposal> proposals,
            boolean useful,
            long decisions,
            boolean paused,
            boolean several,
            boolean rejected) {}

    /// @param what what it was recognised as, or why it was not
    /// @param totals what it would bring or brought, one part each
    /// @param reasons why some of it is not taken, the most frequent first
    /// @param undo where what it brought is taken back, or empty
    public record ParcelView(
            int number,
            String name,
            String what,
            boolean known,
            List<Part> totals,
            List<String> reasons,
            @Nullable Table table,
            String undo) {}

    /// @param link the rows of this kind, or empty
    /// @param waits whether they wait for a decision
    public record Part(String text, String link, boolean waits) {}

    /// A table's columns, to be corrected.
    public record Table(List<Column> columns) {}

    /// @param sample what stands in the first rows
    /// @param goal what it is taken for
    public record Column(String header, String sample, String goal, List<Goal> goals) {}

    public record Goal(String value, String text) {}

    /// An address that may be the owner's.
    public record Proposal(String address, String about, boolean likely) {}

    /// @param kinds what the rows can be filtered by
    /// @param next the next page, or empty
    /// @param back the page before, or empty
    public record Rows(
            Frame frame,
            String link,
            String up,
            String name,
            String kind,
            int page,
            List<KindOption> kinds,
            List<Row> rows,
            String back,
            String next) {

        public boolean decides() {
            return rows.stream().anyMatch(row -> !row.choices().isEmpty());
        }
    }

    public record KindOption(String value, String text, boolean chosen) {}

    /// @param choices what can be decided about it; empty where nothing can
    public record Row(long number, String place, String text, String kind, List<Choice> choices) {}

    public record Choice(String value, String text, boolean chosen) {}

    View of(Shipment shipment) {
        var progress = shipment.progress();
        var state = shipment.state();
        var parcels = Handling.shown(shipment, MOST_PARCELS);
        var open = shipment.parcels().stream().filter(it -> it.imported().isEmpty()).toList();
        boolean useful =
                open.stream()
                        .flatMap(parcel -> parcel.preview().stream())
                        .anyMatch(preview -> preview.totals().changedAnything());
        long decisions = open.stream().mapToLong(Parcel::unsure).sum();
        return new View(
                ShipmentPage.frame(visit),
                "/import/" + shipment.id(),
                state.name().toLowerCase(Locale.ROOT),
                progress.name().isEmpty()
                        ? texts.say("web.import.working")
                        : texts.say("web.import.progress", progress.name(), progress.items()),
                progress.percent(),
                parcels.stream().map(parcel -> parcel(shipment, parcel)).toList(),
                shipment.parcels().size() - parcels.size(),
                proposals(shipment),
                useful,
                decisions,
                shipment.parcels().stream().anyMatch(it -> it.imported().isPresent()),
                open.stream().filter(it -> it.recognised().isPresent() && !it.isHistory()).count()
                        > 1,
                state == Shipment.State.DONE && Handling.hasRejected(shipment));
    }

    private List<Proposal> proposals(Shipment shipment) {
        var proposals = new ArrayList<Proposal>();
        for (var proposal : shipment.proposals()) {
            proposals.add(
                    new Proposal(
                            proposal.address().value(),
                            texts.say(
                                    "web.import.mine.about", proposal.sent(), proposal.received()),
                            proposals.isEmpty()));
        }
        return proposals;
    }

    private ParcelView parcel(Shipment shipment, Parcel parcel) {
        var link = "/import/" + shipment.id() + "/" + parcel.number();
        var imported = parcel.imported();
        var totals =
                imported.map(Imported::totals)
                        .or(() -> parcel.preview().map(preview -> preview.totals()));
        return new ParcelView(
                parcel.number(),
                parcel.name(),
                words.recognition(parcel.recognition()),
                parcel.recognised().isPresent(),
                totals.map(it -> parts(it, imported.isEmpty() ? link : "")).orElse(List.of()),
                totals.map(this::reasons).orElse(List.of()),
                shipment.state() == Shipment.State.READY && imported.isEmpty()
                        ? parcel.table().map(table -> table(parcel, table)).orElse(null)
                        : null,
                imported.filter(it -> it.totals().changedAnything())
                        .map(it -> "/import/undo/" + it.id())
                        .orElse(""));
    }

    private List<Part> parts(Totals totals, String link) {
        var parts = new ArrayList<Part>();
        var counts = new LinkedHashMap<VerdictFile.Kind, Totals>();
        counts.put(VerdictFile.Kind.NEW, new Totals(totals.fresh(), 0, 0, 0, 0, Map.of()));
        counts.put(VerdictFile.Kind.UPDATED, new Totals(0, totals.updated(), 0, 0, 0, Map.of()));
        counts.put(VerdictFile.Kind.UNSURE, new Totals(0, 0, 0, totals.unsure(), 0, Map.of()));
        counts.put(VerdictFile.Kind.COUNTED, new Totals(0, 0, 0, 0, totals.counted(), Map.of()));
        counts.put(VerdictFile.Kind.SAME, new Totals(0, 0, totals.same(), 0, 0, Map.of()));
        counts.put(VerdictFile.Kind.SKIPPED, new Totals(0, 0, 0, 0, 0, totals.skipped()));
        counts.forEach((kind, count) -> {
            if (count.all() > 0) {
                parts.add(
                        new Part(
                                words.totals(count),
                                link.isEmpty()
                                        ? ""
                                        : link + "?kind=" + kind.name().toLowerCase(Locale.ROOT),
                                kind == VerdictFile.Kind.UNSURE));
            }
        });
        if (parts.isEmpty()) {
            parts.add(new Part(words.totals(totals), "", false));
        }
        return parts;
    }

    private List<String> reasons(Totals totals) {
        return totals.skipped().entrySet().stream()
                .sorted(
                        Map.Entry.<Reason, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_REASONS)
                .map(entry ->
                        texts.say(
                                "web.import.reason",
                                entry.getValue(),
                                words.reason(entry.getKey(), List.of())))
                .toList();
    }

    private Table table(Parcel parcel, CsvPreview table) {
        var mapping = parcel.mapping().orElse(table.layout().mapping());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            columns.add(
                    new Column(column.header(), sample(table, i), column.goal(), goals(column)));
        }
        return new Table(columns);
    }

    private List<Goal> goals(Mapping.Column column) {
        var goals = new LinkedHashSet<>(Mapping.goals());
        goals.add(column.goal());
        return goals.stream().map(goal -> new Goal(goal, words.goal(goal))).toList();
    }

    private static String sample(CsvPreview table, int column) {
        var cells = new LinkedHashSet<String>();
        for (var row : table.rows()) {
            if (column < row.size() && !row.get(column).isBlank()) {
                var cell = row.get(column).strip();
                cells.add(cell.length() > 40 ? cell.substring(0, 40) + " …" : cell);
            }
        }
        return String.join(" · ", cells);
    }

    Rows rows(
            Shipment shipment,
            Parcel parcel,
            VerdictFile verdicts,
            VerdictFile.Kind kind,
            int page) {
        var up = "/import/" + shipment.id();
        var link = up + "/" + parcel.number();
        var shown = verdicts.page(kind, page);
        var candidates = candidates(shown);
        boolean open = shipment.state() == Shipment.State.READY;
        var query = link + "?kind=" + kind.name().toLowerCase(Locale.ROOT) + "&page=";
        boolean more = verdicts.count(kind) > (page + 1L) * VerdictFile.PAGE;
        return new Rows(
                ShipmentPage.frame(visit),
                link,
                up,
                parcel.name(),
                kind.name().toLowerCase(Locale.ROOT),
                page,
                kinds(verdicts, kind),
                shown.stream().map(it -> row(parcel, it, candidates, open)).toList(),
                page > 0 ? query + (page - 1) : "",
                more ? query + (page + 1) : "");
    }

    private List<KindOption> kinds(VerdictFile verdicts, VerdictFile.Kind chosen) {
        var kinds = new ArrayList<KindOption>();
        for (var kind : VerdictFile.Kind.values()) {
            if (kind == VerdictFile.Kind.ALL || verdicts.count(kind) > 0) {
                var value = kind.name().toLowerCase(Locale.ROOT);
                kinds.add(
                        new KindOption(
                                value, texts.say("web.import.kind." + value), kind == chosen));
            }
        }
        return kinds;
    }

    private Map<PersonId, Person> candidates(List<Verdict> verdicts) {
        var ids = new LinkedHashSet<PersonId>();
        for (var verdict : verdicts) {
            if (verdict instanceof Verdict.Unsure unsure) {
                ids.addAll(unsure.candidates());
            }
        }
        return ids.isEmpty() ? Map.of() : visit.net().people().find(ids);
    }

    private Row row(
            Parcel parcel, Verdict verdict, Map<PersonId, Person> candidates, boolean open) {
        return new Row(
                verdict.place().number(),
                words.place(verdict.place()),
                ShipmentPage.sentence(verdict, words),
                VerdictFile.Kind.of(verdict).name().toLowerCase(Locale.ROOT),
                open && verdict instanceof Verdict.Unsure unsure
                        ? choices(parcel, unsure, candidates)
                        : List.of());
    }

    private List<Choice> choices(
            Parcel parcel, Verdict.Unsure unsure, Map<PersonId, Person> candidates) {
        var decision =
                parcel.decisions()
                        .getOrDefault(unsure.place().number(), new Decision.SomebodyNew());
        var choices = new ArrayList<Choice>();
        choices.add(
                new Choice(
                        "new",
                        texts.say("web.import.decide.new"),
                        decision instanceof Decision.SomebodyNew));
        for (var id : unsure.candidates()) {
            var person = candidates.get(id);
            if (person != null) {
                var about = person.card().headline();
                choices.add(
                        new Choice(
                                id.toString(),
                                texts.say(
                                        "web.import.decide.joins",
                                        person.name()
                                                + (about.isEmpty() ? "" : " (" + about + ")")),
                                decision.equals(new Decision.Joins(id))));
            }
        }
        choices.add(
                new Choice(
                        "out",
                        texts.say("web.import.decide.out"),
                        decision instanceof Decision.LeaveOut));
        return choices;
    }
}
