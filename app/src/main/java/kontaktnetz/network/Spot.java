package kontaktnetz.network;

/// Where somebody stands in the picture of the net, so that they stand there on the next visit.
///
/// @param x to the right, in lengths of a usual link
/// @param y upwards
public record Spot(double x, double y) {}
