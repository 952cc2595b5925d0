package kontaktnetz.web.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kontaktnetz.importers.OwnAddresses;
import kontaktnetz.people.OwnerId;
import kontaktnetz.wording.RejectedCsv;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// Files somebody gave us together, from the upload to the result. It lives in memory: whoever
/// leaves the page finds it again, whoever restarts the program uploads anew.
final class Shipment {

    /// Where it is on its way.
    enum State {
        /// Being recognised and looked through; nothing is written.
        LOOKING,

        /// Waits to hear which addresses are the owner's.
        ASKING,

        /// Looked through; waits for a yes.
        READY,

        /// Being taken in.
        RUNNING,
        DONE,

        /// The world failed; what was taken in before stays.
        BROKEN
    }

    /// An uploaded file.
    ///
    /// @param name what the user calls it
    record Upload(Path path, String name) {}

    /// How far a job is.
    ///
    /// @param name the source being read
    /// @param percent of all bytes, 0 to 100; -1 where nobody knows
    /// @param items how many verdicts there are
    record Progress(String name, int percent, long items) {

        static final Progress NONE = new Progress("", -1, 0);
    }

    private final String id;
    private final OwnerId owner;
    private final Path folder;
    private final List<Upload> uploads;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private @Nullable RejectedCsv rejecting;
    private volatile State state = State.LOOKING;
    private volatile Progress progress = Progress.NONE;
    private volatile List<Parcel> parcels = List.of();
    private volatile List<OwnAddresses.Proposal> proposals = List.of();

    Shipment(String id, OwnerId owner, Path folder, List<Upload> uploads) {
        this.id = id;
        this.owner = owner;
        this.folder = folder;
        this.uploads = List.copyOf(uploads);
    }

    String id() {
        return id;
    }

    OwnerId owner() {
        return owner;
    }

    Path folder() {
        return folder;
    }

    List<Upload> uploads() {
        return uploads;
    }

    State state() {
        return state;
    }

    /// Goes from one state to the next; false where it is not in the first.
    synchronized boolean turn(State from, State to) {
        if (state != from) {
            return false;
        }
        state = to;
        return true;
    }

    void become(State next) {
        state = next;
    }

    Progress progress() {
        return progress;
    }

    void progress(Progress now) {
        progress = now;
    }

    List<Parcel> parcels() {
        return parcels;
    }

    void parcels(List<Parcel> found) {
        parcels = List.copyOf(found);
    }

    Optional<Parcel> parcel(long number) {
        return number < parcels.size() ? Optional.of(parcels.get((int) number)) : Optional.empty();
    }

    List<OwnAddresses.Proposal> proposals() {
        return proposals;
    }

    void proposals(List<OwnAddresses.Proposal> guessed) {
        proposals = List.copyOf(guessed);
    }

    void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    /// The rows that were not taken.
    Path rejected() {
        return folder.resolve("rejected.csv");
    }

    /// Where they are written. It stays open while decisions are waited for.
    synchronized RejectedCsv rejecting(Texts texts) {
        if (rejecting == null) {
            rejecting = new RejectedCsv(rejected(), texts);
        }
        return rejecting;
    }

    synchronized void close() {
        if (rejecting != null) {
            rejecting.close();
        }
        parcels.forEach(Parcel::close);
    }

    boolean isBusy() {
        return state == State.LOOKING || state == State.RUNNING;
    }
}
