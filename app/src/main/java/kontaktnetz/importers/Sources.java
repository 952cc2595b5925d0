package kontaktnetz.importers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import kontaktnetz.importers.Recognition.Recognised;

/// The sources behind the paths a user gives: a file, a packed file, the entries of an archive or
/// the files of a folder, each recognised by its own content.
///
/// Files of one message each are no sources by themselves: a Maildir, a tree of nothing but
/// messages, and the messages that lie among other things in one folder or archive are one source.
/// Nothing is unpacked to disk, and an archive within an archive is not followed.
public final class Sources {

    private static final int MOST_ENTRIES = 100_000;

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
            var found = FolderSources.of(path, name);
            return found.isEmpty()
                    ? List.of(
                            Recognising.not(
                                    new Inputs.Folder(name, path, true),
                                    Reason.EMPTY_FILE,
                                    "folder"))
                    : found;
        }
        return file(path, name);
    }

    static List<Recognition> file(Path path, String name) {
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
        var archive = new Inputs.Archive(file.path(), names, Allowance.of(file.size()));
        var found = new ArrayList<Recognition>();
        var messages = new ArrayList<Inputs.ArchiveEntry>();
        zip.stream()
                .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                .limit(MOST_ENTRIES)
                .map(entry -> entry(file.name(), archive, entry))
                .forEach(entry -> {
                    var recognition = ownLayout(Recognising.recognise(entry));
                    if (recognition instanceof Recognised(_, var format, _)
                            && format == Format.EML) {
                        messages.add(entry);
                    } else {
                        found.add(recognition);
                    }
                });
        together(file, archive, messages).ifPresent(found::addFirst);
        if (zip.size() > MOST_ENTRIES) {
            found.add(Recognising.not(file, Reason.TOO_LARGE, ""));
        }
        return found.isEmpty()
                ? List.of(Recognising.not(file, Reason.EMPTY_FILE, "archive"))
                : List.copyOf(found);
    }

    /// The messages of an archive in the order of their names.
    private static Optional<Recognition> together(
            Inputs.PlainFile file, Inputs.Archive archive, List<Inputs.ArchiveEntry> messages) {
        if (messages.size() < 2) {
            return messages.stream().map(Recognising::recognise).findFirst();
        }
        var names = messages.stream().map(Inputs.ArchiveEntry::entry).sorted().toList();
        long stored = messages.stream().mapToLong(entry -> Math.max(0, entry.size())).sum();
        var all = new Inputs.ArchiveMessages(file.name(), archive, names, stored);
        return Optional.of(new Recognised(all, Format.MAILDIR));
    }

    private static Inputs.ArchiveEntry entry(String name, Inputs.Archive archive, ZipEntry entry) {
        return new Inputs.ArchiveEntry(
                name + "/" + entry.getName(), archive, entry.getName(), entry.getCompressedSize());
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

    private static boolean isHidden(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || name.startsWith("__MACOSX/");
    }

    private static String nameOf(Path path) {
        var last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
