package kontaktnetz.network;

import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kontaktnetz.network.Picture.Dot;
import kontaktnetz.network.Picture.Line;

/// Writes a picture as SVG, for print and for browsers without scripts.
///
/// Units: {@value #LENGTH} pixels to the length of a usual link. Where names would lie on one
/// another, the nearest person keeps theirs.
public final class PictureWriter {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int LENGTH = 60;
    private static final double MARGIN = 1.5;
    private static final double NAME_HEIGHT = 16;
    private static final double LETTER_WIDTH = 7;
    private static final int LONGEST_NAME = 28;
    private static final String PAPER = "#fffdf9";
    private static final String INK = "#1d2a2f";
    private static final String THREAD = "#a83f26";
    private static final String NO_CLUSTER = "#8a8475";

    /// What clusters are told apart by, in turn.
    private static final List<String> COLOURS =
            List.of(
                    "#2b6649", "#2f5f80", "#9a6a12", "#76477a", "#2d7a78", "#8c4a36", "#66702a",
                    "#56618c");

    private final Picture picture;
    private final IntFunction<String> names;
    private final Set<Long> taken = new HashSet<>();

    /// @param names what each dot is called, by its place
    public PictureWriter(Picture picture, IntFunction<String> names) {
        this.picture = picture;
        this.names = names;
    }

    /// @param title what the picture shows
    /// @throws XMLStreamException where nothing can be written
    public void svg(String title, Writer out) throws XMLStreamException {
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        frame(xml);
        xml.writeStartElement("title");
        xml.writeCharacters(NetWriter.legible(title));
        xml.writeEndElement();
        circles(xml);
        for (var line : picture.lines().reversed()) {
            line(xml, line);
        }
        for (var dot : picture.dots().reversed()) {
            dot(xml, dot);
        }
        for (int place = 0; place < picture.dots().size(); place++) {
            name(xml, place);
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void frame(XMLStreamWriter xml) throws XMLStreamException {
        double left = 0;
        double right = 0;
        double low = 0;
        double high = 0;
        for (var dot : picture.dots()) {
            left = Math.min(left, dot.x());
            right = Math.max(right, dot.x());
            low = Math.min(low, dot.y());
            high = Math.max(high, dot.y());
        }
        double width = (right - left + 2 * MARGIN) * LENGTH;
        double height = (high - low + 2 * MARGIN) * LENGTH;
        xml.writeAttribute(
                "viewBox",
                "%s %s %s %s"
                        .formatted(
                                number((left - MARGIN) * LENGTH),
                                number((-high - MARGIN) * LENGTH),
                                number(width),
                                number(height)));
        xml.writeAttribute("width", number(width));
        xml.writeAttribute("height", number(height));
        xml.writeAttribute("font-family", "Atkinson Hyperlegible Next, sans-serif");
        xml.writeAttribute("font-size", "13");
        xml.writeAttribute("text-anchor", "middle");
        xml.writeEmptyElement("rect");
        at(xml, "x", left - MARGIN);
        at(xml, "y", -high - MARGIN);
        xml.writeAttribute("width", number(width));
        xml.writeAttribute("height", number(height));
        xml.writeAttribute("fill", PAPER);
    }

    private void circles(XMLStreamWriter xml) throws XMLStreamException {
        for (double radius : picture.circles()) {
            xml.writeEmptyElement("circle");
            at(xml, "r", radius);
            xml.writeAttribute("fill", "none");
            xml.writeAttribute("stroke", NO_CLUSTER);
            xml.writeAttribute("stroke-opacity", "0.25");
        }
    }

    private void line(XMLStreamWriter xml, Line line) throws XMLStreamException {
        var one = picture.dots().get(line.one());
        var other = picture.dots().get(line.other());
        xml.writeEmptyElement("line");
        at(xml, "x1", one.x());
        at(xml, "y1", -one.y());
        at(xml, "x2", other.x());
        at(xml, "y2", -other.y());
        xml.writeAttribute("stroke", one.person() == null ? THREAD : INK);
        xml.writeAttribute("stroke-width", number(0.6 + 3 * line.strength()));
        xml.writeAttribute("stroke-opacity", number(0.12 + 0.4 * line.strength()));
    }

    private static void dot(XMLStreamWriter xml, Dot dot) throws XMLStreamException {
        xml.writeEmptyElement("circle");
        at(xml, "cx", dot.x());
        at(xml, "cy", -dot.y());
        xml.writeAttribute("r", number(radius(dot)));
        xml.writeAttribute("fill", dot.person() == null ? THREAD : colour(dot));
        xml.writeAttribute("stroke", dot.marked() ? THREAD : PAPER);
        xml.writeAttribute("stroke-width", dot.marked() ? "3" : "1.5");
    }

    private static double radius(Dot dot) {
        return dot.person() == null ? 11 : 4 + 5 * dot.near();
    }

    private static String colour(Dot dot) {
        var cluster = dot.cluster();
        return cluster == null ? NO_CLUSTER : COLOURS.get(cluster % COLOURS.size());
    }

    private void name(XMLStreamWriter xml, int place) throws XMLStreamException {
        var dot = picture.dots().get(place);
        var name = shortened(NetWriter.legible(names.apply(place)));
        double x = dot.x() * LENGTH;
        double y = -dot.y() * LENGTH + radius(dot) + NAME_HEIGHT;
        if (takes(x, y, name.length() * LETTER_WIDTH)) {
            xml.writeStartElement("text");
            xml.writeAttribute("x", number(x));
            xml.writeAttribute("y", number(y));
            xml.writeAttribute("fill", INK);
            xml.writeAttribute("stroke", PAPER);
            xml.writeAttribute("stroke-width", "3");
            xml.writeAttribute("paint-order", "stroke");
            xml.writeCharacters(name);
            xml.writeEndElement();
        }
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /// Takes the room for a name where it is free.
    private boolean takes(double x, double y, double width) {
        var room = new HashSet<Long>();
        long row = Math.round(y / NAME_HEIGHT);
        long first = Math.round((x - width / 2) / LETTER_WIDTH);
        long last = Math.round((x + width / 2) / LETTER_WIDTH);
        for (long column = first; column <= last; column++) {
            room.add(row << 32 ^ (column & 0xffffffffL));
        }
        return room.stream().noneMatch(taken::contains) && taken.addAll(room);
    }

    private static void at(XMLStreamWriter xml, String name, double lengths)
            throws XMLStreamException {
        xml.writeAttribute(name, number(lengths * LENGTH));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
