package kontaktnetz.people;

import java.time.Instant;

/// Somebody the owner knows or knows of.
///
/// A person alone stands outside the net: what links them is told by interactions and
/// acquaintances, not by this record.
///
/// @param name the name to show: the one written by hand, else the card's, else the one seen in
///   mail
/// @param added when the person came into the net
public record Person(PersonId id, String name, Card card, Met met, Instant added) {

    /// Whether this is exactly the name, marks and capitals aside.
    public boolean isCalled(String words) {
        return SearchKeys.sortKey(name).equals(SearchKeys.sortKey(words));
    }
}
