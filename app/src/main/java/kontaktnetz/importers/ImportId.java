package kontaktnetz.importers;

/// The number of an import, by which it is undone as a whole.
public record ImportId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
