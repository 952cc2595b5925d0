package kontaktnetz.browser;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kontaktnetz.access.SigningIn;
import kontaktnetz.answers.Answered;
import kontaktnetz.importers.ImportTerms;
import kontaktnetz.importers.Importing;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Source;
import kontaktnetz.importers.Sources;
import kontaktnetz.outbox.Rounds;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Role;
import kontaktnetz.sample.SampleFiles;
import kontaktnetz.sample.SampleNet;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.StoredNet;
import kontaktnetz.web.Web;
import kontaktnetz.web.WebSettings;
import kontaktnetz.web.http.Assets;
import kontaktnetz.web.http.Net;
import kontaktnetz.web.http.WebServices;

/// The pages over a real database on disk.
final class House implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Storage storage;
    private final SigningIn signingIn;
    private final Owner owner;
    private final Web web;

    House(Path data) {
        var opened = Storage.open(data.resolve("net.db"));
        if (!(opened instanceof Opened.Ready(var ready))) {
            throw new IllegalStateException("not opened: " + opened);
        }
        storage = ready;
        owner = storage.keys().only(ZONE.getId(), "DE", NOW);
        signingIn = new SigningIn(storage.keys());
        var services =
                new WebServices(
                        owner,
                        storage.keys(),
                        signingIn,
                        this::net,
                        () -> NOW,
                        new Assets(),
                        storage.letterbox(),
                        new Sealing(data.resolve("mail.key")),
                        new Rounds(() -> "", () -> NOW));
        web = Web.start(WebSettings.local(0, data), services);
    }

    /// The sample's files.
    static SampleFiles sample(Path folder) {
        return SampleNet.write(folder, TODAY, 7, SampleNet.Size.SMALL);
    }

    /// Takes the whole sample in, as an import does.
    House furnished(SampleFiles sample) {
        var net = net(owner);
        net.addresses().claim(sample.mine());
        for (var path : sample.paths()) {
            for (var recognition : Sources.of(List.of(path))) {
                if (recognition instanceof Recognised recognised) {
                    new Importing(net(owner).intake())
                            .run(
                                    Source.of(recognised, path, java.util.Optional.empty()),
                                    ImportTerms.of(NOW, ZONE, "DE"));
                }
            }
        }
        return this;
    }

    Net net() {
        return net(owner);
    }

    private Net net(Owner whose) {
        return StoredNet.of(storage, whose);
    }

    /// Somebody with a link entered something on its page.
    void drop(String hash, Answered answered) {
        storage.letterbox().drop(hash, answered, NOW);
    }

    /// The page of somebody.
    String person(String name) {
        return "/people/" + net().people().named(PeopleQuery.named(name, 1)).getFirst().id();
    }

    /// The page of the first organisation somebody belongs to.
    String organisation(String name) {
        return "/organisations/" + roleOf(name).organisation().id();
    }

    /// The number of somebody's first role.
    String role(String name) {
        return roleOf(name).id().toString();
    }

    private Role roleOf(String name) {
        var person = net().people().named(PeopleQuery.named(name, 1)).getFirst();
        return net().organisations().of(List.of(person.id())).getFirst();
    }

    String address() {
        return web.address();
    }

    /// A link that signs in once.
    String link() {
        return web.link(signingIn.link(owner.id(), NOW));
    }

    @Override
    public void close() {
        web.close();
        storage.close();
    }
}
