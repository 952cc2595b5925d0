package kontaktnetz.web.imports;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import kontaktnetz.access.SigningIn;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.pages.Days;
import kontaktnetz.wording.ImportWords;

/// Where files are dropped, and where imports made before are taken back.
public final class ImportPage {

    private final WebServices services;
    private final Shipments shipments;
    private final Uploading uploading;

    /// @param mostBytes the most one upload may hold
    public ImportPage(WebServices services, Shipments shipments, long mostBytes) {
        this.services = services;
        this.shipments = shipments;
        this.uploading = new Uploading(shipments.folder(), mostBytes);
    }

    /// @param current where the shipment under way is, or empty
    /// @param done what was just done, or empty
    public record View(
            Frame frame, String current, boolean busy, List<Past> past, String done, long most) {}

    /// An import made before.
    ///
    /// @param about when it was, and what it brought
    public record Past(String id, String name, String about) {}

    /// The question before an import is taken back.
    public record Undo(Frame frame, Past past) {}

    /// `GET /import`
    public Reply show(Visit visit) {
        var current = shipments.of(visit.owner().id());
        var past =
                visit.net().intake().all().stream()
                        .sorted(Comparator.comparing(ImportRecord::begun).reversed())
                        .map(record -> past(visit, record))
                        .toList();
        var done =
                switch (visit.field("done")) {
                    case "undone" -> visit.texts().say("web.import.undone");
                    case "busy" -> visit.texts().say("web.import.busy");
                    case "empty" -> visit.texts().say("web.import.empty");
                    default -> "";
                };
        return Reply.page(
                "importing",
                new View(
                        frame(visit),
                        current.map(it -> "/import/" + it.id()).orElse(""),
                        current.map(Shipment::isBusy).orElse(false),
                        past,
                        done,
                        uploading.mostBytes()));
    }

    /// Before the body of `POST /import` is read.
    ///
    /// @return whether it may be read
    public boolean admit(Visit visit) {
        return uploading.admit(visit);
    }

    /// `POST /import`
    public Reply receive(Visit visit) throws IOException, ServletException {
        var files = Uploading.files(visit);
        if (files.isEmpty()) {
            return new Reply.Redirect("/import?done=empty");
        }
        var folder = shipments.place();
        var uploads = Uploading.keep(files, folder);
        var shipment = new Shipment(SigningIn.secret(), visit.owner().id(), folder, uploads);
        if (!shipments.add(shipment)) {
            return new Reply.Redirect("/import?done=busy");
        }
        shipments.work(shipment, () -> new Handling(services, shipment, visit.owner()).look());
        return new Reply.Redirect("/import/" + shipment.id());
    }

    /// `GET /import/undo/{import}`
    public Reply askUndo(Visit visit) {
        return visit.inPath("import")
                .map(ImportId::new)
                .flatMap(visit.net().intake()::find)
                .map(record -> Reply.page("undo", new Undo(frame(visit), past(visit, record))))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /import/undo/{import}`
    public Reply undo(Visit visit) {
        var id = visit.inPath("import").map(ImportId::new);
        return id.isPresent() && visit.net().intake().undo(id.get())
                ? new Reply.Redirect("/import?done=undone")
                : new Reply.Missing();
    }

    private static Past past(Visit visit, ImportRecord record) {
        var words = new ImportWords(visit.texts());
        var day =
                new Days(visit.texts(), visit.today()).moment(record.begun(), visit.owner().zone());
        var what =
                visit.texts()
                        .say(
                                "web.import.past",
                                day,
                                words.format(record.format()),
                                words.totals(record.totals()));
        var open = record.ended() == null ? " " + visit.texts().say("web.import.interrupted") : "";
        return new Past(record.id().toString(), record.name(), what + open);
    }

    private static Frame frame(Visit visit) {
        return visit.frame(Place.IMPORT, visit.texts().say("web.place.import"));
    }
}
