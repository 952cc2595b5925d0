package kontaktnetz.importers.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kontaktnetz.importers.Input;

/// A source that lies in memory.
final class MemoryInput implements Input {

    private final String name;
    private final byte[] content;

    MemoryInput(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    static MemoryInput of(String name, String content) {
        return new MemoryInput(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
