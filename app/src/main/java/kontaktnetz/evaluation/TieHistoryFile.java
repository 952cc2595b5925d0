package kontaktnetz.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kontaktnetz.evaluation.BadLine.Fault;
import kontaktnetz.evaluation.TableFile.Refusal;
import kontaktnetz.graph.Contacts;
import kontaktnetz.ties.Kappa;

/// Reads histories of many people: `ego`, `alter`, `day`, `channel`, `direction`, `recipients`,
/// between tabs, one contact per line, plain or gzip.
///
/// A day may have a fraction; the contact lies on its whole day. Units: days from any day on.
/// Memory grows with the contacts (13 bytes each) and the ties.
final class TieHistoryFile {

    static final int MOST_CONTACTS = 100_000_000;

    private static final List<String> COLUMNS =
            List.of("ego", "alter", "day", "channel", "direction", "recipients");
    private static final int FARTHEST_DAY = 10_000_000;

    private final Egos egos = new Egos();

    /// What a file held.
    ///
    /// @param taken how many lines were contacts
    /// @param refused how many were passed over
    /// @param faults the first of those
    record Read(Egos egos, long taken, long refused, List<BadLine> faults) {}

    private TieHistoryFile() {}

    /// @throws IOException where there is no such file to read
    static Read read(Path path) throws IOException {
        var file = new TieHistoryFile();
        var read = new TableFile(COLUMNS, '\t', MOST_CONTACTS, file::contact).read(path);
        return new Read(file.egos, read.taken(), read.refused(), read.faults());
    }

    private Optional<Refusal> contact(List<String> cells) {
        var ego = cells.get(0);
        var alter = cells.get(1);
        var day = TableFile.number(cells.get(2));
        var channel = Kappa.find(cells.get(3));
        boolean outgoing = cells.get(4).equals("out");
        var people = TableFile.number(cells.get(5));
        if (ego.isEmpty() || alter.isEmpty() || ego.equals(alter)) {
            return Refusal.of(Fault.PERSON, alter);
        } else if (!(Math.abs(day) <= FARTHEST_DAY)) {
            return Refusal.of(Fault.DAY, cells.get(2));
        } else if (channel.isEmpty()) {
            return Refusal.of(Fault.CHANNEL, cells.get(3));
        } else if (!outgoing && !cells.get(4).equals("in")) {
            return Refusal.of(Fault.DIRECTION, cells.get(4));
        } else if (!(people >= 1 && people == Math.rint(people))) {
            return Refusal.of(Fault.RECIPIENTS, cells.get(5));
        }
        byte kind = Contacts.kind(channel.getAsInt(), outgoing);
        egos.add(ego, alter, (int) Math.floor(day), kind, (int) people);
        return Optional.empty();
    }
}
