package kontaktnetz.interactions;

import java.time.LocalDate;
import kontaktnetz.people.Identifier;

/// Somebody met only in mail, waiting to be taken in or ignored.
///
/// @param name the name seen last, or empty
/// @param written how many interactions went to them
/// @param received how many came from them
/// @param last the day of the latest one
public record Stranger(
        Identifier identifier, String name, int written, int received, LocalDate last) {}
