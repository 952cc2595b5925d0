package kontaktnetz.network;

import java.io.Writer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a net for other programs: GraphML for Gephi and yEd, DOT for Graphviz.
///
/// Each link comes once, with its weight; the owner is node `n0`. Whoever is linked with nobody is
/// a node, too.
public final class NetWriter {

    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";

    private final Whole whole;
    private final IntFunction<String> names;

    /// Takes one link.
    ///
    /// @param <E> what can go wrong with it
    public interface Taker<E extends Exception> {
        void take(int one, int other, double weight) throws E;
    }

    /// @param names what each node is called
    public NetWriter(Whole whole, IntFunction<String> names) {
        this.whole = whole;
        this.names = names;
    }

    /// Every link once, the smaller node first.
    public static <E extends Exception> void links(Whole whole, Taker<E> taker) throws E {
        var links = whole.links();
        for (int node = 0; node < links.nodes(); node++) {
            for (int arc = links.firstArc(node); arc < links.endArc(node); arc++) {
                if (links.target(arc) > node) {
                    taker.take(node, links.target(arc), links.weight(arc));
                }
            }
        }
    }

    /// @throws XMLStreamException where nothing can be written
    public void graphMl(Writer out) throws XMLStreamException {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(GRAPHML);
        key(xml, "name", "node", "string");
        key(xml, "weight", "edge", "double");
        xml.writeStartElement("graph");
        xml.writeAttribute("edgedefault", "undirected");
        for (int node = 0; node < whole.size(); node++) {
            xml.writeStartElement("node");
            xml.writeAttribute("id", id(node));
            data(xml, "name", legible(names.apply(node)));
            xml.writeEndElement();
        }
        edges(xml);
        xml.writeEndDocument();
        xml.flush();
    }

    private void edges(XMLStreamWriter xml) throws XMLStreamException {
        NetWriter.<XMLStreamException>links(
                whole,
                (one, other, weight) -> {
                    xml.writeStartElement("edge");
                    xml.writeAttribute("source", id(one));
                    xml.writeAttribute("target", id(other));
                    data(xml, "weight", weight(weight));
                    xml.writeEndElement();
                });
    }

    private static void key(XMLStreamWriter xml, String name, String of, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
    }

    private static void data(XMLStreamWriter xml, String key, String text)
            throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// XML has no place for control characters.
    static String legible(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Line by line, each without its end.
    public void dot(Consumer<String> lines) {
        lines.accept("graph {");
        for (int node = 0; node < whole.size(); node++) {
            lines.accept("  %s [label=\"%s\"];".formatted(id(node), quoted(names.apply(node))));
        }
        links(
                whole,
                (one, other, weight) ->
                        lines.accept(
                                "  %s -- %s [weight=%s];"
                                        .formatted(id(one), id(other), weight(weight))));
        lines.accept("}");
    }

    private static String quoted(String text) {
        return legible(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private String id(int node) {
        return node == Whole.ME ? "n0" : "n" + whole.person(node);
    }

    private static String weight(double weight) {
        return String.format(Locale.ROOT, "%.6f", weight);
    }
}
