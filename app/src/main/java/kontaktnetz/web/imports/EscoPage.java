package kontaktnetz.web.imports;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kontaktnetz.importers.Recognition;
import kontaktnetz.importers.Sources;
import kontaktnetz.importers.esco.EscoImporting;
import kontaktnetz.importers.esco.EscoImporting.Taken;
import kontaktnetz.people.OwnerId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.ImportWords;

/// Where the files of ESCO become topics.
///
/// What the last reading brought is kept until the next one or a restart.
public final class EscoPage {

    /// The whole of ESCO in both languages takes a third of it, unpacked.
    private static final long MOST_BYTES = 256L << 20;

    private final Shipments shipments;
    private final Uploading uploading;
    private final Map<OwnerId, Taken> last = new ConcurrentHashMap<>();

    /// @param mostBytes the most any upload may hold
    public EscoPage(Shipments shipments, long mostBytes) {
        this.shipments = shipments;
        this.uploading = new Uploading(shipments.folder(), Math.min(mostBytes, MOST_BYTES));
    }

    /// @param taken what was taken in, in a sentence, or empty
    /// @param fine whether something was
    /// @param told what was passed over, each in a sentence
    /// @param more whether more was passed over than is told
    /// @param trouble what is wrong with the files chosen, or empty
    /// @param most the most bytes an upload may hold
    public record View(
            Frame frame,
            String taken,
            boolean fine,
            List<String> told,
            boolean more,
            String trouble,
            long most) {}

    /// `GET /topics/import?done`
    public Reply show(Visit visit) {
        var texts = visit.texts();
        var done = visit.field("done");
        var taken =
                done.equals("read")
                        ? Optional.ofNullable(last.get(visit.owner().id()))
                        : Optional.<Taken>empty();
        return Reply.page(
                "topicImport",
                new View(
                        visit.frame(Place.ASK, texts.say("web.esco.title")),
                        taken.map(it -> texts.say("web.esco.taken", it.topics(), it.passed()))
                                .orElse(""),
                        taken.map(it -> it.topics() > 0).orElse(false),
                        taken.map(Taken::told).orElse(List.of()).stream()
                                .map(new ImportWords(texts)::sentence)
                                .toList(),
                        taken.map(it -> it.passed() > it.told().size()).orElse(false),
                        done.equals("empty") ? texts.say("web.import.empty") : "",
                        uploading.mostBytes()));
    }

    /// Before the body of `POST /topics/import` is read.
    ///
    /// @return whether it may be read
    public boolean admit(Visit visit) {
        return uploading.admit(visit);
    }

    /// `POST /topics/import`
    public Reply receive(Visit visit) throws IOException, ServletException {
        var files = Uploading.files(visit);
        if (files.isEmpty()) {
            return new Reply.Redirect("/topics/import?done=empty");
        }
        var folder = shipments.place();
        try {
            var sources =
                    Uploading.keep(files, folder).stream()
                            .flatMap(upload -> sources(upload).stream())
                            .toList();
            var taken = new EscoImporting(visit.net().topics()).take(sources);
            last.put(visit.owner().id(), taken);
        } finally {
            Shipments.delete(folder);
        }
        return new Reply.Redirect("/topics/import?done=read");
    }

    private static List<Recognition> sources(Shipment.Upload upload) {
        return Sources.of(upload.path(), upload.name());
    }
}
