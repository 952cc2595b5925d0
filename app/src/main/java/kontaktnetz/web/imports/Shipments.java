package kontaktnetz.web.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontaktnetz.access.SigningIn;
import kontaktnetz.people.OwnerId;

/// All shipments under way, one per owner, and the thread that works on them one after another.
///
/// Their files lie in a folder of our own that is emptied at start: what an upload left behind is
/// of no use to anybody.
public final class Shipments implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Shipments.class.getName());
    private static final int PATIENCE_SECONDS = 20;

    private final Path folder;
    private final Map<OwnerId, Shipment> underWay = new ConcurrentHashMap<>();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("importing").factory());

    /// @param folder the folder of uploads; its content is deleted
    public Shipments(Path folder) {
        this.folder = folder;
        delete(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("making " + folder, e);
        }
    }

    /// Where parts of an upload are kept while it arrives.
    public Path folder() {
        return folder;
    }

    /// A place for a new shipment's files.
    Path place() {
        try {
            return Files.createDirectories(folder.resolve(SigningIn.secret()));
        } catch (IOException e) {
            throw new UncheckedIOException("making a folder in " + folder, e);
        }
    }

    /// The owner's shipment under way.
    Optional<Shipment> of(OwnerId owner) {
        return Optional.ofNullable(underWay.get(owner));
    }

    Optional<Shipment> find(OwnerId owner, String id) {
        return of(owner).filter(shipment -> shipment.id().equals(id));
    }

    /// A new shipment takes the place of the owner's last one, unless that is being worked on.
    boolean add(Shipment shipment) {
        synchronized (underWay) {
            var before = underWay.get(shipment.owner());
            if (before != null && before.isBusy()) {
                return false;
            }
            underWay.put(shipment.owner(), shipment);
            if (before != null) {
                clear(before);
            }
            return true;
        }
    }

    /// Forgets a shipment that is not being worked on.
    boolean discard(Shipment shipment) {
        synchronized (underWay) {
            if (shipment.isBusy() || !underWay.remove(shipment.owner(), shipment)) {
                return false;
            }
            clear(shipment);
            return true;
        }
    }

    /// Works on a shipment in the background. Whatever fails is logged here, once.
    void work(Shipment shipment, Runnable job) {
        worker.execute(() -> {
            try {
                job.run();
            } catch (RuntimeException | Error failure) {
                shipment.become(Shipment.State.BROKEN);
                LOG.log(Level.SEVERE, "importing what was uploaded", failure);
            }
        });
    }

    /// The uploaded files have done their service; the rejected rows stay.
    static void dropUploads(Shipment shipment) {
        shipment.uploads().forEach(upload -> delete(upload.path()));
    }

    private static void clear(Shipment shipment) {
        shipment.close();
        delete(shipment.folder());
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + path, e);
        }
    }

    /// Stops between two batches; what was taken in stays and is known again.
    @Override
    public void close() {
        underWay.values().forEach(Shipment::cancel);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
        List.copyOf(underWay.values())
                .forEach(shipment -> shipment.parcels().forEach(Parcel::close));
    }
}
