package kontaktnetz.importers.mail;

import java.io.IOException;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;

/// Reads a file that is one message (RFC 5322), as mail programs save it.
public final class EmlReader implements Reader {

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        var place = new Place(input.name(), Unit.MESSAGE, 1, 1);
        try (var in = input.open()) {
            new SingleMessage(context).read(in, place, Circumstances.NONE, found);
            context.progress().accept(Math.max(0, input.size()));
        } catch (IOException failed) {
            throw new ImportException("reading " + input.name(), failed);
        }
    }
}
