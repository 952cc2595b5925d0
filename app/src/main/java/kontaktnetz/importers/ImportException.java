package kontaktnetz.importers;

/// The world failed while a source was being read: the disk, the archive, the network share.
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param doing what was being done, with which item
    public ImportException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
