package kontaktnetz.importers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kontaktnetz.importers.Input.Messages;

/// The messages of a folder, one file each, in the order of their names.
///
/// In a Maildir they lie in `cur` and `new`, whatever they look like; `tmp` is none of them.
/// Everywhere else a message is told by its content, so that mailboxes, address books and index
/// files may lie beside. Hidden folders are passed over unless they are a Maildir, and links to
/// folders are not followed, so no reading is endless.
///
/// Source: D. J. Bernstein, "Using maildir format"; the Maildir++ of Courier for `.Folder` names.
final class MessageFolder {

    static final int DEEPEST = 32;

    private static final int HEAD = 8192;
    private static final String CURRENT = "cur";
    private static final String NEW = "new";
    private static final String UNFINISHED = "tmp";

    private final Path root;
    private final boolean deep;
    private final Messages messages;

    private MessageFolder(Path root, boolean deep, Messages messages) {
        this.root = root;
        this.deep = deep;
        this.messages = messages;
    }

    /// @param deep whether the folders within belong to it
    /// @throws IOException where the folder itself cannot be read
    static void read(Path root, boolean deep, Messages messages) throws IOException {
        var folder = new MessageFolder(root, deep, messages);
        folder.read(children(root), isMaildir(root), 0);
    }

    private void read(List<Path> children, boolean maildir, int depth) {
        for (var child : children) {
            if (!isFolder(child)) {
                if (!isHidden(child)) {
                    message(child, false);
                }
            } else if (maildir && holdsMessages(child)) {
                listed(child).stream()
                        .filter(file -> !isFolder(file) && !isHidden(file))
                        .forEach(file -> message(file, true));
            } else if (deep && depth < DEEPEST && isWithin(child, maildir)) {
                read(listed(child), isMaildir(child), depth + 1);
            }
        }
    }

    private List<Path> listed(Path folder) {
        try {
            return children(folder);
        } catch (IOException unreadable) {
            messages.unreadable(within(folder));
            return List.of();
        }
    }

    private void message(Path file, boolean surely) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            if (surely || looksLikeOne(in)) {
                messages.message(within(file), Files.size(file), in);
            }
        } catch (IOException unreadable) {
            // nobody knows whether anything else would be one
            if (surely) {
                messages.unreadable(within(file));
            }
        }
    }

    private static boolean looksLikeOne(InputStream in) throws IOException {
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        return Recognising.isMessage(head);
    }

    /// Whether a file outside a Maildir's own folders is a message.
    static boolean isMessage(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Recognising.isMessage(in.readNBytes(HEAD));
        }
    }

    private String within(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    static List<Path> children(Path folder) throws IOException {
        var children = new ArrayList<Path>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        Collections.sort(children);
        return children;
    }

    /// Thunderbird's have no `new`, and archives lose folders that are empty.
    static boolean isMaildir(Path folder) {
        boolean incoming = isFolder(folder.resolve(NEW));
        return isFolder(folder.resolve(CURRENT))
                || (incoming && (isHidden(folder) || isFolder(folder.resolve(UNFINISHED))));
    }

    /// Whether a folder of a Maildir is one of those its messages lie in.
    static boolean holdsMessages(Path folder) {
        return folder.endsWith(CURRENT) || folder.endsWith(NEW);
    }

    /// Whether a folder is looked into for more.
    ///
    /// @param maildir whether it lies in a Maildir
    static boolean isWithin(Path folder, boolean maildir) {
        boolean unfinished = maildir && folder.endsWith(UNFINISHED);
        return !unfinished && (!isHidden(folder) || isMaildir(folder));
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isHidden(Path path) {
        var last = path.getFileName();
        return last != null && last.toString().startsWith(".");
    }
}
