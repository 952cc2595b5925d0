package kontaktnetz.web.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.importers.Verdict;

/// The verdicts of one source on disk, to be shown page by page.
///
/// Shapes: memory holds one number for each page of each kind; everything else lies in the file.
/// Time: a page costs a seek, and reading what lies between its first and its last verdict.
final class VerdictFile implements Closeable {

    static final int PAGE = 50;

    /// What a page is filtered by.
    enum Kind {
        ALL,
        NEW,
        UPDATED,
        UNSURE,
        SAME,
        COUNTED,
        SKIPPED;

        static Kind of(Verdict verdict) {
            return switch (verdict) {
                case Verdict.New _ -> NEW;
                case Verdict.Updated _, Verdict.Changed _ -> UPDATED;
                case Verdict.Same _ -> SAME;
                case Verdict.Unsure _ -> UNSURE;
                case Verdict.Counted _ -> COUNTED;
                case Verdict.Skipped _ -> SKIPPED;
            };
        }
    }

    private final Path file;
    private final OutputStream out;
    private final Map<Kind, List<Long>> pages = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private long position;
    private boolean closed;

    /// @param file it replaces what was there
    VerdictFile(Path file) {
        this.file = file;
        try {
            this.out = new BufferedOutputStream(Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    synchronized void add(Verdict verdict) {
        try {
            var bytes = new ByteArrayOutputStream();
            VerdictBytes.write(verdict, new DataOutputStream(bytes));
            note(Kind.ALL);
            note(Kind.of(verdict));
            bytes.writeTo(out);
            position += bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    private void note(Kind kind) {
        long before = count(kind);
        if (before % PAGE == 0) {
            pages.computeIfAbsent(kind, _ -> new ArrayList<>()).add(position);
        }
        counts.put(kind, before + 1);
    }

    synchronized long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /// The verdicts of one page; none where there is no such page, or no more.
    ///
    /// @param page from 0
    synchronized List<Verdict> page(Kind kind, int page) {
        var starts = pages.getOrDefault(kind, List.of());
        if (closed || page < 0 || page >= starts.size()) {
            return List.of();
        }
        try {
            out.flush();
            return read(kind, starts.get(page), Math.min(PAGE, count(kind) - (long) page * PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private List<Verdict> read(Kind kind, long from, long most) throws IOException {
        try (var channel = FileChannel.open(file).position(from);
                var in =
                        new DataInputStream(
                                new BufferedInputStream(Channels.newInputStream(channel)))) {
            var verdicts = new ArrayList<Verdict>();
            while (verdicts.size() < most) {
                var verdict = VerdictBytes.read(in);
                if (kind == Kind.ALL || Kind.of(verdict) == kind) {
                    verdicts.add(verdict);
                }
            }
            return verdicts;
        }
    }

    /// The file goes with it.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + file, e);
        }
    }
}
