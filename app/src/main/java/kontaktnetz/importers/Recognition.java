package kontaktnetz.importers;

/// What a source was recognised as, by its content and never by the ending of its name.
public sealed interface Recognition {

    Input input();

    /// Something we read.
    ///
    /// @param dialect the program whose layout a table has (`linkedin`, `google`, …), as {@link
    ///   kontaktnetz.importers.csv.CsvDialect} names it; empty for every other format
    record Recognised(Input input, Format format, String dialect) implements Recognition {

        public Recognised(Input input, Format format) {
            this(input, format, "");
        }
    }

    /// Something we do not read, and why.
    record NotRecognised(Input input, Found.Passed why) implements Recognition {}
}
