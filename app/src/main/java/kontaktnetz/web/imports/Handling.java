package kontaktnetz.web.imports;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.importers.ImportTerms;
import kontaktnetz.importers.Importing;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Sources;
import kontaktnetz.people.Owner;
import kontaktnetz.web.http.Net;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.imports.Shipment.Progress;
import kontaktnetz.web.imports.Shipment.State;
import kontaktnetz.wording.RejectedCsv;
import kontaktnetz.wording.Texts;

/// The two jobs of a shipment: to look through it, and to take it in.
final class Handling {

    private final WebServices services;
    private final Shipment shipment;
    private final Owner owner;
    private final Net net;

    Handling(WebServices services, Shipment shipment, Owner owner) {
        this.services = services;
        this.shipment = shipment;
        this.owner = owner;
        this.net = services.nets().apply(owner);
    }

    /// Recognises, asks for the owner's addresses where mail needs them, and judges every row.
    void look() {
        if (shipment.parcels().isEmpty()) {
            recognise();
        }
        var mine = net.addresses().mine();
        var history = shipment.parcels().stream().filter(Parcel::isHistory).toList();
        if (mine.isEmpty() && !history.isEmpty() && shipment.proposals().isEmpty()) {
            var sources = history.stream().flatMap(parcel -> parcel.source().stream()).toList();
            shipment.proposals(new Importing(net.intake()).proposals(sources, terms("", 0, 1)));
            if (!shipment.proposals().isEmpty()) {
                shipment.become(State.ASKING);
                return;
            }
        }
        judge();
        shipment.become(State.READY);
    }

    private void recognise() {
        var parcels = new ArrayList<Parcel>();
        for (var upload : shipment.uploads()) {
            for (var recognition : Sources.of(upload.path(), upload.name())) {
                parcels.add(new Parcel(parcels.size(), recognition, upload.path()));
            }
        }
        shipment.parcels(parcels);
    }

    private void judge() {
        var open =
                shipment.parcels().stream()
                        .filter(parcel -> parcel.preview().isEmpty())
                        .filter(parcel -> parcel.recognised().isPresent())
                        .toList();
        for (int i = 0; i < open.size() && !shipment.isCancelled(); i++) {
            judge(open.get(i), i, open.size());
        }
        shipment.progress(Progress.NONE);
    }

    private void judge(Parcel parcel, int index, int of) {
        var file =
                shipment.folder().resolve("verdicts-" + parcel.number() + "-" + System.nanoTime());
        var verdicts = new VerdictFile(file);
        var source = parcel.source().orElseThrow();
        var terms = terms(parcel.name(), index, of);
        var preview =
                new Importing(new Spooling(net.intake(), verdicts))
                        .preview(source, terms, Set.copyOf(net.addresses().mine()));
        parcel.looked(preview, verdicts);
    }

    /// Address books first, so that mail finds the people who wrote it. Where one of them brought
    /// somebody whom the next one may mean as well, it stops there and asks.
    void run(Texts texts) {
        var open =
                shipment.parcels().stream()
                        .filter(parcel -> parcel.recognised().isPresent())
                        .filter(parcel -> parcel.imported().isEmpty())
                        .sorted((one, other) -> Boolean.compare(one.isHistory(), other.isHistory()))
                        .toList();
        var rejected = shipment.rejecting(texts);
        for (int i = 0; i < open.size() && !shipment.isCancelled(); i++) {
            if (asks(open.get(i), i, open.size())) {
                rest(State.READY);
                return;
            }
            run(open.get(i), i, open.size(), rejected);
        }
        for (var parcel : shipment.parcels()) {
            if (parcel.recognition() instanceof NotRecognised(_, var why)) {
                rejected.passed(why);
            }
        }
        shipment.close();
        Shipments.dropUploads(shipment);
        rest(State.DONE);
    }

    private void rest(State state) {
        shipment.progress(Progress.NONE);
        shipment.become(state);
    }

    /// Whether a source, looked at again now, holds more cards to decide about than were shown.
    private boolean asks(Parcel parcel, int index, int of) {
        if (parcel.isHistory() || !parcel.isStale()) {
            return false;
        }
        long before = parcel.unsure();
        judge(parcel, index, of);
        return parcel.unsure() > before;
    }

    private void run(Parcel parcel, int index, int of, RejectedCsv rejected) {
        var terms =
                terms(parcel.name(), index, of).deciding(parcel.decisions()).rejecting(rejected);
        parcel.source()
                .ifPresent(it -> parcel.imported(new Importing(net.intake()).run(it, terms)));
        shipment.parcels().forEach(Parcel::outdate);
    }

    private ImportTerms terms(String name, int index, int of) {
        return ImportTerms.of(services.clock().instant(), owner.zone(), owner.region())
                .until(shipment::isCancelled)
                .watched((read, size, items) -> watch(name, share(read, size, index, of), items));
    }

    private void watch(String name, int percent, long items) {
        shipment.progress(new Progress(name, percent, items));
    }

    /// Each source counts alike: their sizes say little about the work in them.
    private static int share(long read, long size, int index, int of) {
        double part = size > 0 ? Math.min(1, (double) read / size) : 0;
        return (int) Math.round(100 * (index + part) / of);
    }

    /// Whether there are rows to download.
    static boolean hasRejected(Shipment shipment) {
        return Files.exists(shipment.rejected());
    }

    static List<Parcel> shown(Shipment shipment, int most) {
        return shipment.parcels().stream().limit(most).toList();
    }
}
