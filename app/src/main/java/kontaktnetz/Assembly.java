package kontaktnetz;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import kontaktnetz.access.SigningIn;
import kontaktnetz.cli.CannotOpen;
import kontaktnetz.cli.Engine;
import kontaktnetz.cli.Net;
import kontaktnetz.outbox.Carrier;
import kontaktnetz.outbox.Outbox;
import kontaktnetz.outbox.Rounds;
import kontaktnetz.outbox.Sealing;
import kontaktnetz.outbox.Sending;
import kontaktnetz.people.Owner;
import kontaktnetz.smtp.SmtpCarrier;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.Web;
import kontaktnetz.web.WebSettings;
import kontaktnetz.web.http.Assets;
import kontaktnetz.web.http.WebServices;
import org.jspecify.annotations.Nullable;

/// Puts the parts together, by their constructors: the storage behind the features, the features
/// behind the faces.
final class Assembly implements Engine {

    private static final String FILE = "kontaktnetz.db";
    private static final String MAIL_KEY = "mail.key";
    private static final Duration SERVER_PATIENCE = Duration.ofMinutes(1);

    private final Settings settings;
    private final InstantSource clock;
    private @Nullable Open open;

    /// What is open.
    private record Open(Storage storage, Home home, Owner owner, SigningIn signingIn) {}

    Assembly(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Path usualData() {
        return settings.data();
    }

    @Override
    public Net open(Home home) {
        if (open != null) {
            throw new IllegalStateException("a net is open already");
        }
        prepare(home.data());
        var opened =
                home.database()
                        .map(Storage::open)
                        .orElseGet(() -> Storage.open(home.data().resolve(FILE)));
        return switch (opened) {
            case Opened.Ready(var storage) -> net(storage, home);
            case Opened.FromTheFuture(var where, var found, var known) ->
                    throw new CannotOpen(
                            CannotOpen.Why.FROM_THE_FUTURE, where, found + " > " + known);
            case Opened.OutOfReach(var where, var why) ->
                    throw new CannotOpen(CannotOpen.Why.OUT_OF_REACH, where, why);
        };
    }

    private Net net(Storage storage, Home home) {
        var owner =
                storage.keys().only(settings.zone().getId(), settings.region(), clock.instant());
        var net = storage.net(owner);
        var signingIn = new SigningIn(storage.keys());
        open = new Open(storage, home, owner, signingIn);
        return new Net(
                owner,
                storage.keys(),
                signingIn,
                net.people(),
                net.interactions(),
                net.addresses(),
                net.ties(),
                net.intake(),
                net.acquaintances(),
                net.organisations(),
                net.topics(),
                net.experiences(),
                net.trusts(),
                net.inquiries(),
                net.introductions(),
                net.moments(),
                net.matters(),
                net.ideas(),
                net.limits(),
                net.answers(),
                net.outbox(),
                sending(net.outbox(), sealing(home)));
    }

    @Override
    public void close() {
        if (open != null) {
            open.storage().close();
            open = null;
        }
    }

    @Override
    public Site serve(SiteWish wish) {
        var net = Objects.requireNonNull(open, "nothing is open");
        var settings =
                new WebSettings(
                        port(wish),
                        wish.bind(),
                        wish.publicAddress().map(URI::create).orElse(null),
                        net.home().data(),
                        WebSettings.DEFAULT_UPLOAD_BYTES);
        var sealing = sealing(net.home());
        var outbox = net.storage().net(net.owner()).outbox();
        var rounds = new Rounds(sending(outbox, sealing)::round, clock).started();
        return new Served(
                Web.start(
                        settings,
                        new WebServices(
                                net.owner(),
                                net.storage().keys(),
                                net.signingIn(),
                                owner -> pages(net.storage().net(owner)),
                                clock,
                                new Assets(),
                                net.storage().letterbox(),
                                sealing,
                                rounds)),
                rounds);
    }

    private static Sealing sealing(Home home) {
        return new Sealing(home.data().resolve(MAIL_KEY));
    }

    /// Most commands hand nothing over: the mail library stays unread until one does.
    private Sending sending(Outbox outbox, Sealing sealing) {
        Carrier carrier =
                (account, password, mail) ->
                        new SmtpCarrier(SERVER_PATIENCE).carry(account, password, mail);
        return new Sending(outbox, carrier, sealing, clock);
    }

    private static kontaktnetz.web.http.Net pages(kontaktnetz.storage.Net net) {
        return new kontaktnetz.web.http.Net(
                net.people(),
                net.interactions(),
                net.addresses(),
                net.ties(),
                net.intake(),
                net.acquaintances(),
                net.organisations(),
                net.topics(),
                net.experiences(),
                net.trusts(),
                net.inquiries(),
                net.introductions(),
                net.moments(),
                net.matters(),
                net.ideas(),
                net.limits(),
                net.outbox(),
                net.answers());
    }

    /// The port wished for where it is free, else any, or none.
    private static int port(SiteWish wish) {
        if (wish.port() == 0) {
            return 0;
        }
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(wish.bind(), wish.port()));
            return wish.port();
        } catch (IOException | IllegalArgumentException taken) {
            if (wish.orElseFree()) {
                return 0;
            }
            throw new CannotOpen(
                    CannotOpen.Why.NO_PORT,
                    wish.bind() + ":" + wish.port(),
                    String.valueOf(taken.getMessage()));
        }
    }

    /// The pages, being served.
    private record Served(Web web, Rounds rounds) implements Site {

        @Override
        public String address() {
            return web.address();
        }

        @Override
        public String link(String token) {
            return web.link(token);
        }

        @Override
        public void close() {
            web.close();
            rounds.close();
        }
    }

    /// What is in there concerns nobody else on this machine.
    private static void prepare(Path data) {
        try {
            if (!Files.exists(data)) {
                Files.createDirectories(data);
                if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(
                            data, PosixFilePermissions.fromString("rwx------"));
                }
            }
            Logs.into(data);
        } catch (IOException e) {
            throw new CannotOpen(CannotOpen.Why.OUT_OF_REACH, data.toString(), String.valueOf(e));
        }
    }
}
