package kontaktnetz.introductions;

/// What came of an introduction, as far as the owner heard.
public enum Outcome {
    /// Something grew out of it.
    GREW,

    /// They talked.
    TALKED,

    /// Nothing came of it.
    NOTHING,

    /// Nobody told.
    UNKNOWN
}
