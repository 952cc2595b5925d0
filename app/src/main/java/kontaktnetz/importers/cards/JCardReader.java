package kontaktnetz.importers.cards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.TextBytes;
import kontaktnetz.vcard.RawProperty;
import kontaktnetz.vcard.VCards;

/// Reads jCard (RFC 7095): one card, or a list of them.
///
/// JSON is UTF-8; what is not is read as the mark for "unreadable". Where the JSON breaks off, the
/// card it breaks off in is passed over with the place, and the cards before it stay.
public final class JCardReader implements Reader {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxStringLength(CardSplitter.LARGEST_CARD)
                                    .build())
                    .build();

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        try (var in = input.open();
                var json =
                        JSON.createParser(
                                new InputStreamReader(TextBytes.of(in), StandardCharsets.UTF_8))) {
            new OneFile(input.name(), json, new CardVerdicts(new Groups(), found), found).read();
        } catch (IOException e) {
            throw new ImportException("reading " + input.name(), e);
        }
    }

    private static final class OneFile {

        private final String name;
        private final JsonParser json;
        private final CardVerdicts verdicts;
        private final Consumer<Found> found;
        private long number;
        private long line = 1;
        private boolean within;

        OneFile(String name, JsonParser json, CardVerdicts verdicts, Consumer<Found> found) {
            this.name = name;
            this.json = json;
            this.verdicts = verdicts;
            this.found = found;
        }

        void read() throws IOException {
            try {
                for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (token == JsonToken.VALUE_STRING
                            && json.getText().equalsIgnoreCase("vcard")) {
                        card();
                    }
                }
            } catch (JsonProcessingException broken) {
                long at = broken.getLocation() == null ? line : broken.getLocation().getLineNr();
                if (within) {
                    found.accept(new Found.Passed(place(), Reason.TRUNCATED, List.of("" + at)));
                } else {
                    found.accept(
                            new Found.Hint(
                                    new Place(name, Unit.FILE, 0, at),
                                    Reason.TRUNCATED,
                                    List.of("" + at)));
                }
            }
        }

        private Place place() {
            return new Place(name, Unit.CARD, number, line);
        }

        /// Behind `"vcard"`: the list of its properties, up to the end of the card.
        private void card() throws IOException {
            number++;
            line = json.currentTokenLocation().getLineNr();
            within = true;
            var properties = new ArrayList<RawProperty>();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    property(properties);
                }
            } else {
                json.skipChildren();
            }
            within = false;
            verdicts.give(place(), VCards.of(properties));
        }

        /// `[name, {parameters}, type, value, …]`
        private void property(List<RawProperty> properties) throws IOException {
            long at = json.currentTokenLocation().getLineNr();
            var property = list(json);
            if (property.size() < 4
                    || !(property.get(0) instanceof String called)
                    || !called.matches("[A-Za-z0-9_-]{1,80}")) {
                found.accept(
                        new Found.Hint(
                                new Place(name, Unit.CARD, number, at),
                                Reason.BROKEN_LINE,
                                List.of(shown(property))));
                return;
            }
            var parameters = parameters(property.get(1));
            var group = parameters.getOrDefault("GROUP", List.of(""));
            properties.add(
                    new RawProperty(
                            at,
                            group.isEmpty() ? "" : group.getFirst(),
                            called,
                            parameters,
                            values(called, property.subList(3, property.size()))));
        }

        private static String shown(List<Object> property) {
            var text = property.toString();
            return text.substring(0, Math.min(60, text.length()));
        }

        /// A structured value is a list of components, each a text or a list of texts; several
        /// values of a list stand side by side.
        private static List<List<String>> values(String called, List<Object> values) {
            if (values.size() == 1 && values.getFirst() instanceof List<?> components) {
                return components.stream().map(OneFile::texts).toList();
            }
            boolean structured =
                    List.of("n", "adr", "org").contains(called.toLowerCase(Locale.ROOT));
            return structured
                    ? List.of(texts(values.getFirst()))
                    : List.of(values.stream().map(String::valueOf).toList());
        }

        private static List<String> texts(Object value) {
            return value instanceof List<?> several
                    ? several.stream().map(String::valueOf).toList()
                    : List.of(String.valueOf(value));
        }

        private static Map<String, List<String>> parameters(Object raw) {
            var parameters = new HashMap<String, List<String>>();
            if (raw instanceof Map<?, ?> map) {
                map.forEach((key, value) ->
                        parameters.put(String.valueOf(key).toUpperCase(Locale.ROOT), texts(value)));
            }
            return parameters;
        }
    }

    /// The array whose opening bracket was just read.
    private static List<Object> list(JsonParser json) throws IOException {
        var list = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
        }
        return list;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_ARRAY -> list(json);
            case START_OBJECT -> {
                var map = new HashMap<String, Object>();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    var key = json.currentName();
                    json.nextToken();
                    map.put(key, value(json));
                }
                yield map;
            }
            case VALUE_NULL -> "";
            case null -> throw new JsonEnd(json);
            default -> json.getText();
        };
    }

    /// The file ends within a list.
    private static final class JsonEnd extends com.fasterxml.jackson.core.JsonParseException {

        private static final long serialVersionUID = 1;

        JsonEnd(JsonParser json) {
            super(json, "the file ends here");
        }
    }
}
