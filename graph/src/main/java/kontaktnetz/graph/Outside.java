package kontaktnetz.graph;

/// What people outside the asker's network say of a candidate of whom nobody inside knows.
///
/// @param good units of evidence
/// @param bad units of evidence
/// @param witnesses how many people's experience it is
public record Outside(int candidate, double good, double bad, int witnesses, Opinion opinion) {}
