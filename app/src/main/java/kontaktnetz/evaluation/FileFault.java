package kontaktnetz.evaluation;

/// A line that was passed over, of a folder of several files.
///
/// @param file its name
public record FileFault(String file, BadLine line) {}
