package kontaktnetz.importers.calendar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Takes a calendar file apart, event by event, so that a file of any length is read in the same
/// memory and a broken event costs no other.
final class CalendarFile {

    /// What is found on the way through a file.
    interface Listener {

        /// A time zone's own rules.
        default void zone(List<String> lines) {}

        /// An event. The lines are those we read: no description, no place, no attachment.
        void event(RawEvent event);
    }

    /// The lines of an event.
    ///
    /// @param about lines of the calendar it stands in: version, method, zone (vCalendar 1.0)
    /// @param number of the event in the file, from 1
    /// @param line it begins on, from 1
    /// @param whole whether its end was seen
    /// @param cut whether something was too long to be kept
    record RawEvent(
            List<String> about,
            List<String> lines,
            long number,
            long line,
            boolean whole,
            boolean cut) {

        RawEvent {
            about = List.copyOf(about);
            lines = List.copyOf(lines);
        }

        /// The value of the first line of that name, or empty.
        String value(String name) {
            return lines.stream()
                    .filter(line -> name(line).equals(name))
                    .map(line -> line.substring(line.lastIndexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        /// The method of the calendar it stands in, in capitals; or empty.
        String method() {
            return about.stream()
                    .filter(line -> name(line).equals("METHOD"))
                    .map(line -> CalendarFile.value(line))
                    .findFirst()
                    .orElse("");
        }

        boolean has(String name) {
            return lines.stream().anyMatch(line -> name(line).equals(name));
        }
    }

    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_LINES_ABOUT = 100;

    private static final Set<String> OF_A_CALENDAR = Set.of("VERSION", "METHOD", "TZ", "DAYLIGHT");
    private static final Set<String> OF_AN_EVENT =
            Set.of(
                    "UID",
                    "SEQUENCE",
                    "LAST-MODIFIED",
                    "DTSTAMP",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "SUMMARY",
                    "ORGANIZER",
                    "ATTENDEE",
                    "STATUS",
                    "RRULE",
                    "RDATE",
                    "EXRULE",
                    "EXDATE",
                    "RECURRENCE-ID");

    private final Listener listener;
    private final List<String> about = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String inside = "";
    private String skipped = "";
    private boolean seen;
    private long events;
    private long firstLine;
    private int characters;
    private boolean cut;

    private CalendarFile(Listener listener) {
        this.listener = listener;
    }

    /// Goes through a file once; whether it is a calendar at all.
    ///
    /// @throws IOException where it cannot be read any further
    static boolean scan(InputStream in, Listener listener) throws IOException {
        var file = new CalendarFile(listener);
        try {
            var lines = new CalendarLines(in);
            while (lines.next()) {
                file.take(lines);
            }
        } catch (EOFException archiveStopsShort) {
            // the event in hand is told as one that stops short
        } finally {
            file.end(false);
        }
        return file.seen;
    }

    private void take(CalendarLines line) {
        var text = line.text();
        var name = name(text);
        switch (name) {
            case "BEGIN" -> begin(value(text), line);
            case "END" -> end(value(text));
            default -> {
                if (skipped.isEmpty()) {
                    keep(name, text, line.isCut());
                }
            }
        }
    }

    private void begin(String component, CalendarLines line) {
        switch (component) {
            case "VCALENDAR" -> {
                end(false);
                seen = true;
                about.clear();
            }
            case "VEVENT" -> {
                end(false);
                events++;
                open(component, line.number());
            }
            case "VTIMEZONE" -> {
                end(false);
                open(component, line.number());
                lines.add("BEGIN:VTIMEZONE");
            }
            default -> {
                if (inside.equals("VTIMEZONE")) {
                    lines.add("BEGIN:" + component);
                } else if (skipped.isEmpty()) {
                    skipped = component;
                }
            }
        }
    }

    private void open(String component, long line) {
        seen = true;
        inside = component;
        skipped = "";
        lines.clear();
        characters = 0;
        cut = false;
        firstLine = line;
    }

    private void end(String component) {
        if (component.equals(skipped)) {
            skipped = "";
        } else if (component.equals(inside)) {
            end(true);
        } else if (inside.equals("VTIMEZONE")) {
            lines.add("END:" + component);
        } else if (component.equals("VCALENDAR")) {
            end(false);
        }
    }

    private void end(boolean whole) {
        if (inside.equals("VEVENT")) {
            listener.event(new RawEvent(about, lines, events, firstLine, whole, cut));
        } else if (inside.equals("VTIMEZONE") && whole) {
            lines.add("END:VTIMEZONE");
            listener.zone(List.copyOf(lines));
        }
        inside = "";
        skipped = "";
    }

    private void keep(String name, String text, boolean cutShort) {
        boolean wanted =
                switch (inside) {
                    case "VEVENT" -> OF_AN_EVENT.contains(name);
                    case "VTIMEZONE" -> true;
                    default -> false;
                };
        if (wanted && (cutShort || characters + text.length() > MOST_CHARACTERS)) {
            cut = true;
        } else if (wanted) {
            characters += text.length();
            lines.add(text);
        } else if (inside.isEmpty()
                && about.size() < MOST_LINES_ABOUT
                && OF_A_CALENDAR.contains(name)) {
            about.add(text);
        }
    }

    /// The name of a content line in capitals, without its group and parameters.
    static String name(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return line.substring(0, end).strip().toUpperCase(Locale.ROOT);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }
}
