package kontaktnetz.bench;

/// A path that a program found: how long it took, what it costs (`-ln` of trust), how many steps it
/// has; no steps where there is none.
record NetAnswer(Took took, double cost, int steps) {}
