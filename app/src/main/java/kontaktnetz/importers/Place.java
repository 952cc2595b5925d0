package kontaktnetz.importers;

/// Where in a source something stands.
///
/// @param file the file's name as the user knows it
/// @param number the number of the unit in the file, from 1; 0 for the file as a whole
/// @param line the line it begins on, from 1; 0 where lines mean nothing
public record Place(String file, Unit unit, long number, long line) {

    /// What a source is made of.
    public enum Unit {
        FILE,
        CARD,
        ROW,
        MESSAGE,
        EVENT
    }

    public static Place file(String file) {
        return new Place(file, Unit.FILE, 0, 0);
    }
}
