package kontaktnetz.graph;

/// What the asker's people say of one candidate.
///
/// @param witnesses how many people's experience could arrive
/// @param independent how many of them at most can be heard over different people: the witness
///   themselves, or somebody between. Four witnesses who are all heard through one person are one
///   voice, since that person could have made them up
/// @param expected the grade to expect, from -1 to 1
public record Recommendation(
        int candidate,
        Evidence evidence,
        Opinion opinion,
        int witnesses,
        int independent,
        double expected,
        Standing standing) {}
