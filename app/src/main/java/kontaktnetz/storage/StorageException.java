package kontaktnetz.storage;

/// The database failed: the disk is full, the server is gone, the file is damaged.
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// @param doing what was being done, with which item
    public StorageException(String doing, Throwable cause) {
        super(doing, cause);
    }
}
