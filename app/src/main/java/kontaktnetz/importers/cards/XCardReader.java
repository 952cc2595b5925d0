package kontaktnetz.importers.cards;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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

/// Reads xCard (RFC 6351).
///
/// A document type is refused before anything of it is read: cards need none, and entities are how
/// a file of a kilobyte fills a memory or reads the disk.
public final class XCardReader implements Reader {

    private static final int LONGEST_TEXT = CardSplitter.LARGEST_CARD;
    private static final int DEEPEST = 32;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING =
            Pattern.compile(
                    "\\s*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"'].*", Pattern.DOTALL);
    private static final XMLInputFactory XML = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLReporter((_, _, _, _) -> {});
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        try (var in = input.open()) {
            read(input.name(), in, found);
        } catch (IOException e) {
            throw new ImportException("reading " + input.name(), e);
        }
    }

    private static void read(String name, InputStream in, Consumer<Found> found)
            throws IOException {
        try {
            new OneFile(name, XML.createXMLStreamReader(characters(in)), found).read();
        } catch (XMLStreamException broken) {
            worldFailed(broken);
            found.accept(
                    new Found.Passed(Place.file(name), Reason.UNREADABLE_FILE, List.of("xml")));
        }
    }

    /// The text in the encoding it declares; a byte that is none of it is read as the mark for
    /// "unreadable", where the parser would give up on the file.
    private static java.io.Reader characters(InputStream in) throws IOException {
        var text = new PushbackInputStream(TextBytes.of(in), DECLARATION);
        var head = text.readNBytes(DECLARATION);
        text.unread(head);
        var declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return new InputStreamReader(
                text, declared.lookingAt() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            // UTF-16 has become UTF-8 on the way here
            return name.toUpperCase(Locale.ROOT).startsWith("UTF-16")
                    ? StandardCharsets.UTF_8
                    : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /// Broken XML is the file's matter, a failing disk is not.
    private static void worldFailed(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof IOException failed
                && !(failed instanceof CharConversionException)) {
            throw failed;
        }
    }

    private static final class OneFile {

        private final String name;
        private final XMLStreamReader xml;
        private final CardVerdicts verdicts;
        private final Consumer<Found> found;
        private long number;
        private long line;
        private boolean within;

        OneFile(String name, XMLStreamReader xml, Consumer<Found> found) {
            this.name = name;
            this.xml = xml;
            this.verdicts = new CardVerdicts(new Groups(), found);
            this.found = found;
        }

        void read() throws IOException {
            try {
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.DTD) {
                        refused();
                        return;
                    }
                    if (event == XMLStreamConstants.START_ELEMENT && isCalled("vcard")) {
                        card();
                    }
                }
            } catch (XMLStreamException broken) {
                worldFailed(broken);
                broken();
            } catch (TooDeep broken) {
                broken();
            }
        }

        private void refused() {
            found.accept(
                    new Found.Passed(
                            new Place(name, Unit.FILE, 0, xml.getLocation().getLineNumber()),
                            Reason.XML_DOCTYPE,
                            List.of()));
        }

        private void broken() {
            var at = Integer.toString(xml.getLocation().getLineNumber());
            found.accept(
                    within
                            ? new Found.Passed(place(), Reason.TRUNCATED, List.of(at))
                            : new Found.Hint(
                                    new Place(name, Unit.FILE, 0, Long.parseLong(at)),
                                    Reason.TRUNCATED,
                                    List.of(at)));
        }

        private Place place() {
            return new Place(name, Unit.CARD, number, line);
        }

        private boolean isCalled(String element) {
            return xml.getLocalName().equalsIgnoreCase(element);
        }

        private void card() throws XMLStreamException {
            number++;
            line = xml.getLocation().getLineNumber();
            within = true;
            var properties = new ArrayList<RawProperty>();
            properties(properties, "", 0);
            within = false;
            verdicts.give(place(), VCards.of(properties));
        }

        /// The properties up to the end of the element they stand in: a card or a `group`.
        private void properties(List<RawProperty> properties, String group, int depth)
                throws XMLStreamException {
            bounded(depth);
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (isCalled("group")) {
                    @org.jspecify.annotations.Nullable
                    String called = xml.getAttributeValue(null, "name");
                    properties(properties, called == null ? "" : called, depth + 1);
                } else {
                    properties.add(property(group));
                }
            }
        }

        private RawProperty property(String group) throws XMLStreamException {
            long at = xml.getLocation().getLineNumber();
            var called = xml.getLocalName();
            var parameters = new HashMap<String, List<String>>();
            var values = new ArrayList<List<String>>();
            var parts = new HashMap<String, List<String>>();
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (isCalled("parameters")) {
                    parameters(parameters);
                } else {
                    var part = xml.getLocalName();
                    var text = text();
                    parts.computeIfAbsent(part, _ -> new ArrayList<>()).add(text);
                    values.add(List.of(text));
                }
            }
            return new RawProperty(at, group, called, parameters, arranged(called, parts, values));
        }

        /// xCard names the components that the other formats count.
        private static List<List<String>> arranged(
                String called, Map<String, List<String>> parts, List<List<String>> values) {
            var order =
                    switch (called.toLowerCase(Locale.ROOT)) {
                        case "n" -> List.of("surname", "given", "additional", "prefix", "suffix");
                        case "adr" ->
                                List.of(
                                        "pobox",
                                        "ext",
                                        "street",
                                        "locality",
                                        "region",
                                        "code",
                                        "country");
                        default -> List.<String>of();
                    };
            if (!order.isEmpty()) {
                return order.stream().map(part -> parts.getOrDefault(part, List.of())).toList();
            }
            return called.equalsIgnoreCase("org")
                    ? values
                    : List.of(values.stream().flatMap(List::stream).toList());
        }

        private void parameters(Map<String, List<String>> parameters) throws XMLStreamException {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    var called = xml.getLocalName().toUpperCase(Locale.ROOT);
                    var values = parameters.computeIfAbsent(called, _ -> new ArrayList<>());
                    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                            values.add(text());
                        }
                    }
                }
            }
        }

        /// All characters up to the end of the element, those of elements within it included.
        private String text() throws XMLStreamException {
            var text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> bounded(++depth);
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (text.length() < LONGEST_TEXT) {
                            text.append(xml.getText());
                        }
                    }
                    default -> {
                        // comments and instructions say nothing of the person
                    }
                }
            }
            return text.toString();
        }

        private static void bounded(int depth) {
            if (depth > DEEPEST) {
                throw new TooDeep();
            }
        }
    }

    /// No card is nested so deep.
    private static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
