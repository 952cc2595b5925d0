package kontaktnetz.importers.mail;

import java.io.InputStream;
import java.nio.file.Path;
import kontaktnetz.importers.Input;

/// A folder of messages.
record FolderInput(Path folder) implements Input {

    @Override
    public String name() {
        return "Mail";
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public InputStream open() {
        throw new IllegalStateException("a folder has no content of its own");
    }
}
