package kontaktnetz.importers;

/// Something recognised, with the reader that reads it.
///
/// @param fingerprint tells this source from others of the same name
public record Source(Input input, Format format, Reader reader, String fingerprint) {}
