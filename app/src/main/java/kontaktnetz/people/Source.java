package kontaktnetz.people;

import java.time.Instant;

/// Where something about a person came from.
///
/// @param kind `hand`, or the format of the import (`vcard`, `csv`, `mail`, …)
/// @param name the file's name; empty for what was written by hand
public record Source(String kind, String name, Instant at) {}
