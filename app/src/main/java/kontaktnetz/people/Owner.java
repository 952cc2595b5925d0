package kontaktnetz.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Whose net this is, and how they read it.
///
/// @param name what the owner is called, or empty
/// @param language `de`, `en`, or empty for the browser's wish
/// @param region where a telephone number without a country code is dialled, such as `DE`
/// @param zone whose calendar days count
public record Owner(OwnerId id, String name, String language, String region, ZoneId zone) {

    /// The owner's calendar day of an instant.
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
