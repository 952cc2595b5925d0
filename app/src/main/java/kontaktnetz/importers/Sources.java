package kontaktnetz.importers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import kontaktnetz.importers.Recognition.Recognised;

/// The sources behind the paths a user gives: a file, a packed file, the entries of an archive, a
/// Maildir or the files of a folder, each recognised by its own content.
///
/// Nothing is unpacked to disk, and an archive within an archive is not followed.
public final class Sources {

    private static final int DEEPEST = 32;
    private static final int MOST_ENTRIES = 100_000;
    private static final int SAMPLE = 40;

    private Sources() {}

    /// Every source behind `paths`, in order, with what it was recognised as.
    public static List<Recognition> of(List<Path> paths) {
        return paths.stream().flatMap(path -> of(path, nameOf(path)).stream()).toList();
    }

    /// The sources behind one path.
    ///
    /// @param name what the user calls it, such as the name an upload had
    public static List<Recognition> of(Path path, String name) {
        if (Files.isDirectory(path)) {
            var found = new ArrayList<Recognition>();
            folder(path, name, 0, found);
            return found.isEmpty()
                    ? List.of(
                            Recognising.not(
                                    new Inputs.Folder(name, path), Reason.EMPTY_FILE, "folder"))
                    : List.copyOf(found);
        }
        return file(path, name);
    }

    private static List<Recognition> file(Path path, String name) {
        var plain = new Inputs.PlainFile(name, path);
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(Recognising.HEAD);
        } catch (IOException unreadable) {
            return List.of(
                    Recognising.not(
                            plain,
                            Reason.UNREADABLE_FILE,
                            Files.exists(path) ? "no-permission" : "missing"));
        }
        if (Magic.isGzip(head)) {
            return List.of(Recognising.recognise(new Inputs.PackedFile(name, path)));
        }
        if (Magic.isZip(head) && !Magic.isOffice(head)) {
            return archive(plain);
        }
        return List.of(Recognising.recognise(plain));
    }

    private static List<Recognition> archive(Inputs.PlainFile file) {
        if (isEncrypted(file.path())) {
            return List.of(Recognising.not(file, Reason.ENCRYPTED, ""));
        }
        // Names are UTF-8 in every archive of the last fifteen years; older ones are read anyhow.
        for (var names : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            try (var zip = new ZipFile(file.path().toFile(), names)) {
                return entries(file, zip, names);
            } catch (IOException | IllegalArgumentException otherNames) {
                // the next encoding, or the sentence below
            }
        }
        return List.of(Recognising.not(file, Reason.UNREADABLE_FILE, "broken-archive"));
    }

    private static List<Recognition> entries(Inputs.PlainFile file, ZipFile zip, Charset names) {
        var found = new ArrayList<Recognition>();
        zip.stream()
                .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                .limit(MOST_ENTRIES)
                .map(entry -> entry(file, entry, names))
                .map(Sources::ownLayout)
                .forEach(found::add);
        return found.isEmpty()
                ? List.of(Recognising.not(file, Reason.EMPTY_FILE, "archive"))
                : List.copyOf(found);
    }

    private static Recognition entry(Inputs.PlainFile file, ZipEntry entry, Charset names) {
        return Recognising.recognise(
                new Inputs.ArchiveEntry(
                        file.name() + "/" + entry.getName(),
                        file.path(),
                        names,
                        entry.getName(),
                        entry.getCompressedSize()));
    }

    /// An archive of LinkedIn or Google holds many tables about other things: in there, only the
    /// layouts we know are address books.
    private static Recognition ownLayout(Recognition recognition) {
        return recognition instanceof Recognised(var input, var format, var dialect)
                        && format == Format.CSV
                        && dialect.equals("other")
                ? Recognising.not(input, Reason.NOT_RECOGNISED, "other-table")
                : recognition;
    }

    private static boolean isEncrypted(Path path) {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            var entry = zip.getNextEntry();
            while (entry != null && entry.isDirectory()) {
                entry = zip.getNextEntry();
            }
            return false;
        } catch (ZipException refused) {
            var message = refused.getMessage();
            return message != null && message.contains("encrypted");
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static void folder(Path folder, String name, int depth, List<Recognition> found) {
        if (depth > DEEPEST) {
            return;
        }
        try {
            if (isMaildir(folder) || isMessageTree(folder)) {
                found.add(new Recognised(new Inputs.Folder(name, folder), Format.MAILDIR));
                return;
            }
            for (var child : children(folder)) {
                var childName = name + "/" + child.getFileName();
                boolean hidden = isHidden(childName);
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    if (!hidden || isMaildir(child)) {
                        folder(child, childName, depth + 1, found);
                    }
                } else if (!hidden && Files.isRegularFile(child)) {
                    found.addAll(file(child, childName));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            found.add(
                    Recognising.not(
                            new Inputs.Folder(name, folder),
                            Reason.UNREADABLE_FILE,
                            "no-permission"));
        }
    }

    private static boolean isMaildir(Path folder) {
        return Files.isDirectory(folder.resolve("cur")) && Files.isDirectory(folder.resolve("new"));
    }

    /// A tree of files that are all messages, such as `beck-m/inbox/1.`, as far as a sample tells.
    private static boolean isMessageTree(Path folder) throws IOException {
        try (var walk = Files.walk(folder, DEEPEST)) {
            var sample =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !isHidden(nameOf(file)))
                            .limit(SAMPLE)
                            .toList();
            return !sample.isEmpty() && sample.stream().allMatch(Sources::isMessage);
        }
    }

    private static boolean isMessage(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Recognising.isMessage(in.readNBytes(8192));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static boolean isHidden(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || name.startsWith("__MACOSX/");
    }

    private static String nameOf(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
