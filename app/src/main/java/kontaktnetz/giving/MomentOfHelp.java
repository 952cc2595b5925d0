package kontaktnetz.giving;

/// Help that happened, as it is remembered: "Bernd introduced you to Clara, March 2026".
///
/// It is a memory and no booking. Who helped and who was helped can be told of this one moment, for
/// the sentence that remembers it; nothing in the program sorts, counts or adds moments up by
/// person.
///
/// @param thanked whether the owner has said thank you
public record MomentOfHelp(MomentId id, Deed deed, boolean thanked) {

    /// Whether thanks are due: somebody helped the owner, who has not thanked them yet.
    public boolean awaitsThanks() {
        return !thanked && deed.to().equals(Side.ME);
    }
}
