package kontaktnetz.sample;

import java.nio.file.Path;
import java.util.List;
import kontaktnetz.people.Identifier;

/// What was written.
///
/// @param paths the files, in the order in which one would import them
/// @param mine the addresses of the one whose net it is
public record SampleFiles(List<Path> paths, List<Identifier> mine) {}
