package kontaktnetz.importers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Recognition.Recognised;

/// The sources of a folder. Where all within it are messages, it is one source; else the messages
/// that lie in it are one, and so is each other file, and each folder within by the same rule.
///
/// A mailbox of Thunderbird (`Inbox`, `Sent`, `Clients.sbd/2025`) is a file like any other, told by
/// its content and not by an ending it does not have.
final class FolderSources {

    private final Path folder;
    private final String name;
    private final int depth;
    private final boolean isMaildir;

    /// Whether it lies in a Maildir, which is read with all its messages already.
    private final boolean inMaildir;

    private final List<Path> messages = new ArrayList<>();
    private final List<Recognition> others = new ArrayList<>();
    private boolean onlyMessages = true;
    private boolean empty;

    private FolderSources(Path folder, String name, int depth, boolean inMaildir) {
        this.folder = folder;
        this.name = name;
        this.depth = depth;
        this.inMaildir = inMaildir;
        this.isMaildir = MessageFolder.isMaildir(folder);
        this.empty = !isMaildir;
        look();
    }

    /// @param name what the user calls the folder
    static List<Recognition> of(Path folder, String name) {
        return new FolderSources(folder, name, 0, false).sources();
    }

    private List<Recognition> sources() {
        boolean one = onlyMessages && !empty && !inMaildir;
        if (one) {
            return List.of(messages(true));
        }
        var sources = new ArrayList<Recognition>();
        if (!inMaildir) {
            if (isMaildir) {
                sources.add(messages(true));
            } else if (messages.size() > 1) {
                sources.add(messages(false));
            } else {
                messages.forEach(file -> sources.addAll(Sources.file(file, nameOf(file))));
            }
        }
        sources.addAll(others);
        return List.copyOf(sources);
    }

    /// @param deep whether the folders within belong to it
    private Recognised messages(boolean deep) {
        return new Recognised(new Inputs.Folder(name, folder, deep), Format.MAILDIR);
    }

    private void look() {
        try {
            for (var child : MessageFolder.children(folder)) {
                if (MessageFolder.isFolder(child)) {
                    folder(child);
                } else if (!MessageFolder.isHidden(child) && Files.isRegularFile(child)) {
                    file(child);
                }
            }
        } catch (IOException unreadable) {
            onlyMessages = false;
            others.add(
                    Recognising.not(
                            new Inputs.Folder(name, folder, true),
                            Reason.UNREADABLE_FILE,
                            "no-permission"));
        }
    }

    private void folder(Path child) {
        boolean read = isMaildir && MessageFolder.holdsMessages(child);
        if (read || depth >= MessageFolder.DEEPEST || !MessageFolder.isWithin(child, isMaildir)) {
            return;
        }
        var inner = new FolderSources(child, nameOf(child), depth + 1, inMaildir || isMaildir);
        onlyMessages &= inner.onlyMessages;
        empty &= inner.empty;
        others.addAll(inner.sources());
    }

    private void file(Path child) {
        empty = false;
        if (isMessage(child)) {
            messages.add(child);
            return;
        }
        var found = Sources.file(child, nameOf(child));
        // Beside its messages a Maildir keeps files of the mail server, which are nobody's concern.
        if (!isMaildir || found.stream().anyMatch(Recognised.class::isInstance)) {
            others.addAll(found);
            onlyMessages = false;
        }
    }

    private static boolean isMessage(Path file) {
        try {
            return MessageFolder.isMessage(file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private String nameOf(Path child) {
        return name + "/" + child.getFileName();
    }
}
