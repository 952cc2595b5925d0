package kontaktnetz.importers.mail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;

/// Reads a folder of messages, one file each: a Maildir, its folders however they are nested, or
/// any tree of message files.
///
/// In a Maildir the messages lie in `cur` and `new`; `tmp` and the index files of mail servers are
/// none. Elsewhere every file is one that is not hidden. The order is by name, so that a second
/// reading finds the same numbers. A message that was thrown away (flag `T`) has still been
/// written; a draft (`D`) has not. Links to folders are not followed, so no reading is endless.
///
/// Source: D. J. Bernstein, "Using maildir format"; the Maildir++ of Courier for `.Folder` names.
public final class MaildirReader implements Reader {

    private static final String CURRENT = "cur";
    private static final String NEW = "new";

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        new Reading(input, context, found).folder(input.folder());
    }

    /// One pass over one tree.
    private static final class Reading {

        private final Path root;
        private final String name;
        private final ReadingContext context;
        private final Consumer<Found> found;
        private final SingleMessage messages;
        private long number;
        private long read;

        Reading(Input input, ReadingContext context, Consumer<Found> found) {
            this.root = input.folder();
            this.name = input.name();
            this.context = context;
            this.found = found;
            this.messages = new SingleMessage(context);
        }

        void folder(Path folder) {
            var children = children(folder);
            boolean maildir = children.stream().anyMatch(Reading::holdsMessages);
            for (var child : children) {
                if (isFolder(child)) {
                    if (maildir && holdsMessages(child)) {
                        children(child).stream()
                                .filter(file -> !isFolder(file) && !isHidden(file))
                                .forEach(file -> message(file, folder));
                    } else if (!maildir || !child.endsWith("tmp")) {
                        folder(child);
                    }
                } else if (!maildir && !isHidden(child)) {
                    message(child, folder);
                }
            }
        }

        private List<Path> children(Path folder) {
            var children = new ArrayList<Path>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(children::add);
            } catch (IOException | DirectoryIteratorException failed) {
                if (folder.equals(root)) {
                    throw new ImportException("reading the folder " + name, failed);
                }
                found.accept(
                        new Passed(Place.file(shown(folder)), Reason.UNREADABLE_FILE, List.of()));
            }
            Collections.sort(children);
            return children;
        }

        private static boolean holdsMessages(Path folder) {
            return (folder.endsWith(CURRENT) || folder.endsWith(NEW)) && isFolder(folder);
        }

        private static boolean isFolder(Path path) {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        }

        private static boolean isHidden(Path path) {
            return last(path).startsWith(".");
        }

        private static String last(Path path) {
            var last = path.getFileName();
            return last == null ? "" : last.toString();
        }

        private String shown(Path path) {
            return name + "/" + root.relativize(path).toString().replace('\\', '/');
        }

        private void message(Path file, Path folder) {
            if (!Files.isRegularFile(file)) {
                return;
            }
            number++;
            var place = new Place(shown(file), Unit.MESSAGE, number, 1);
            var around = new Circumstances(last(folder), isFlagged(file, 'D'), "");
            try (var in = Files.newInputStream(file)) {
                read += Files.size(file);
                messages.read(in, place, around, found);
            } catch (IOException unreadable) {
                found.accept(new Passed(place, Reason.UNREADABLE_FILE, List.of()));
            }
            context.progress().accept(read);
        }

        /// The flags stand behind `:2,`; a `;` or `!` stands for the colon where files may not have
        /// one.
        private static boolean isFlagged(Path file, char flag) {
            var name = last(file);
            int flags = name.lastIndexOf("2,");
            return flags > 0
                    && ":;!".indexOf(name.charAt(flags - 1)) >= 0
                    && name.indexOf(flag, flags) >= 0;
        }
    }
}
