package kontaktnetz.web.imports;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Verdict;
import kontaktnetz.importers.csv.Mapping;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.imports.Shipment.State;
import kontaktnetz.wording.ImportWords;

/// One shipment on its way: looked through, decided about, taken in.
public final class ShipmentPage {

    private static final int MOST_PAGES = 1_000_000;

    private final WebServices services;
    private final Shipments shipments;

    public ShipmentPage(WebServices services, Shipments shipments) {
        this.services = services;
        this.shipments = shipments;
    }

    /// `GET /import/{id}`
    public Reply show(Visit visit) {
        return find(visit)
                .map(shipment ->
                        Reply.page(
                                visit.wantsPart() ? "part/shipment" : "shipment",
                                new ShipmentViews(visit).of(shipment)))
                .orElseGet(() -> new Reply.Redirect("/import"));
    }

    /// `GET /import/{id}/{parcel}?kind&page`
    public Reply rows(Visit visit) {
        var shipment = find(visit);
        var parcel = parcel(visit, shipment);
        var verdicts = parcel.flatMap(Parcel::verdicts);
        if (shipment.isEmpty() || parcel.isEmpty() || verdicts.isEmpty()) {
            return new Reply.Missing();
        }
        int page = (int) Math.min(MOST_PAGES, visit.number("page").orElse(0L));
        return Reply.page(
                "rows",
                new ShipmentViews(visit)
                        .rows(shipment.get(), parcel.get(), verdicts.get(), kind(visit), page));
    }

    /// `POST /import/{id}/mine`
    public Reply mine(Visit visit) {
        return change(
                visit,
                State.ASKING,
                shipment -> {
                    var mine = new ArrayList<Identifier>();
                    visit.fields("mine").forEach(it -> Identifier.email(it).ifPresent(mine::add));
                    for (var typed : visit.field("more").split("[\\s,;]+")) {
                        Identifier.email(typed).ifPresent(mine::add);
                    }
                    if (!mine.isEmpty()) {
                        visit.net().addresses().claim(mine);
                    }
                    return true;
                });
    }

    /// `POST /import/{id}/{parcel}/mapping`
    public Reply mapping(Visit visit) {
        return change(
                visit,
                State.READY,
                shipment -> {
                    var parcel = parcel(visit, Optional.of(shipment));
                    var before = parcel.flatMap(Parcel::mapping);
                    var goals = visit.fields("goal");
                    if (before.isEmpty() || goals.size() != before.get().columns().size()) {
                        return false;
                    }
                    var columns = new ArrayList<Mapping.Column>();
                    for (int i = 0; i < goals.size(); i++) {
                        var column = before.get().columns().get(i);
                        columns.add(
                                Mapping.Column.of(column.header(), goals.get(i)).orElse(column));
                    }
                    parcel.get().mapping(new Mapping(columns));
                    return true;
                });
    }

    /// `POST /import/{id}/{parcel}/decide`
    public Reply decide(Visit visit) {
        var shipment = find(visit).filter(it -> it.state() == State.READY);
        var parcel = parcel(visit, shipment);
        if (shipment.isEmpty() || parcel.isEmpty()) {
            return new Reply.Missing();
        }
        for (long row : visit.numbers("row")) {
            decision(visit, visit.field("decision-" + row))
                    .ifPresent(decision -> parcel.get().decide(row, decision));
        }
        int page = (int) Math.min(MOST_PAGES, visit.number("page").orElse(0L));
        var verdicts = parcel.get().verdicts();
        return visit.wantsPart() && verdicts.isPresent()
                ? Reply.page(
                        "rows",
                        new ShipmentViews(visit)
                                .rows(
                                        shipment.get(),
                                        parcel.get(),
                                        verdicts.get(),
                                        kind(visit),
                                        page))
                : new Reply.Redirect(
                        "/import/%s/%d?kind=%s&page=%d"
                                .formatted(
                                        shipment.get().id(),
                                        parcel.get().number(),
                                        kind(visit).name().toLowerCase(Locale.ROOT),
                                        page));
    }

    /// `POST /import/{id}/run`
    public Reply run(Visit visit) {
        var shipment = find(visit);
        if (shipment.isEmpty()) {
            return new Reply.Missing();
        }
        var it = shipment.get();
        if (it.turn(State.READY, State.RUNNING)) {
            var texts = visit.texts();
            shipments.work(it, () -> new Handling(services, it, visit.owner()).run(texts));
        }
        return new Reply.Redirect("/import/" + it.id());
    }

    /// `POST /import/{id}/cancel`
    public Reply cancel(Visit visit) {
        var shipment = find(visit);
        shipment.ifPresent(Shipment::cancel);
        return shipment.<Reply>map(it -> new Reply.Redirect("/import/" + it.id()))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /import/{id}/discard`
    public Reply discard(Visit visit) {
        find(visit).ifPresent(shipments::discard);
        return new Reply.Redirect("/import");
    }

    /// `GET /import/{id}/rejected`
    public Reply rejected(Visit visit) {
        return find(visit)
                .filter(it -> it.state() == State.DONE && Handling.hasRejected(it))
                .<Reply>map(it ->
                        new Reply.File(
                                visit.texts().say("web.import.rejected.file"),
                                "text/csv; charset=utf-8",
                                it.rejected()))
                .orElseGet(Reply.Missing::new);
    }

    /// Changes what waits, and has it looked through anew.
    private Reply change(Visit visit, State from, Function<Shipment, Boolean> deed) {
        var shipment = find(visit);
        if (shipment.isEmpty()) {
            return new Reply.Missing();
        }
        var it = shipment.get();
        if (it.turn(from, State.LOOKING)) {
            if (!deed.apply(it)) {
                it.become(from);
                return new Reply.Missing();
            }
            shipments.work(it, () -> new Handling(services, it, visit.owner()).look());
        }
        return new Reply.Redirect("/import/" + it.id());
    }

    private Optional<Shipment> find(Visit visit) {
        return shipments.find(visit.owner().id(), visit.context().pathParam("id"));
    }

    private static Optional<Parcel> parcel(Visit visit, Optional<Shipment> shipment) {
        return shipment.flatMap(it -> visit.inPath("parcel").flatMap(it::parcel));
    }

    private static VerdictFile.Kind kind(Visit visit) {
        for (var kind : VerdictFile.Kind.values()) {
            if (kind.name().equals(visit.field("kind").toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        return VerdictFile.Kind.ALL;
    }

    /// `new`, `out`, or the number of somebody of this net.
    private static Optional<Decision> decision(Visit visit, String choice) {
        return switch (choice) {
            case "new" -> Optional.of(new Decision.SomebodyNew());
            case "out" -> Optional.of(new Decision.LeaveOut());
            default ->
                    choice.matches("\\d{1,18}")
                            ? Optional.of(new PersonId(Long.parseLong(choice)))
                                    .filter(id -> visit.net().people().find(id).isPresent())
                                    .map(Decision.Joins::new)
                            : Optional.empty();
        };
    }

    /// What a verdict says, for a list of them.
    static String sentence(Verdict verdict, ImportWords words) {
        return words.verdict(verdict);
    }

    static Frame frame(Visit visit) {
        return visit.frame(Place.IMPORT, visit.texts().say("web.place.import"));
    }
}
