package kontaktnetz.importers.calendar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.ImportException;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reader;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;

/// Reads a calendar: iCalendar (RFC 5545) and vCalendar 1.0. Each event with other people is a
/// meeting, with all its occurrences; tasks and journals are no events.
///
/// The file is gone through twice, event by event: first for the time zones it brings along and for
/// the occurrences that were moved, wherever they stand, then for the events.
public final class IcsReader implements Reader {

    private static final int MOST_OVERRIDES = 100_000;
    private static final int MOST_EVENTS_REMEMBERED = 100_000;

    @Override
    public void read(Input input, ReadingContext context, Consumer<Found> found) {
        var first = new FirstPass();
        if (!scan(input, first, true)) {
            found.accept(new Passed(Place.file(input.name()), Reason.NOT_RECOGNISED, List.of()));
            return;
        }
        var meetings = new Meetings(context, first.zones);
        scan(
                input,
                event -> {
                    var place = new Place(input.name(), Unit.EVENT, event.number(), event.line());
                    var uid = event.value("UID");
                    var overrides = first.overrides.getOrDefault(uid, List.of());
                    boolean known = !first.ambiguous.contains(uid);
                    meetings.judge(place, event, overrides, known).forEach(found);
                    if (!event.whole()) {
                        found.accept(new Hint(place, Reason.TRUNCATED, List.of()));
                    }
                    if (event.cut()) {
                        found.accept(new Hint(place, Reason.TOO_LARGE, List.of()));
                    }
                },
                false);
    }

    private static boolean scan(Input input, CalendarFile.Listener listener, boolean ahead) {
        try (var in = ahead ? input.peek() : input.open()) {
            return CalendarFile.scan(in, listener);
        } catch (IOException failed) {
            throw new ImportException("reading " + input.name(), failed);
        }
    }

    /// What must be known before the first event is read.
    private static final class FirstPass implements CalendarFile.Listener {

        private final Zones zones = new Zones();
        private final Map<String, List<String>> overrides = new HashMap<>();

        /// How often it was changed and when it is, by UID.
        private final Map<String, String> events = new HashMap<>();

        /// UIDs that several events share, so that none is known by it.
        private final Set<String> ambiguous = new HashSet<>();

        private int count;

        @Override
        public void zone(List<String> lines) {
            zones.add(lines);
        }

        @Override
        public void event(CalendarFile.RawEvent event) {
            if (!event.has("RECURRENCE-ID")) {
                remember(event);
                return;
            }
            if (++count > MOST_OVERRIDES) {
                return;
            }
            var of = overrides.computeIfAbsent(event.value("UID"), _ -> new ArrayList<>());
            event.lines().stream()
                    .filter(line -> CalendarFile.name(line).equals("RECURRENCE-ID"))
                    .findFirst()
                    .ifPresent(of::add);
        }

        /// Some programs give every event the same UID: where two of them differ in when they are,
        /// and not in how often they were changed, they are not two tellings of one.
        private void remember(CalendarFile.RawEvent event) {
            var uid = event.value("UID");
            var told = event.value("SEQUENCE") + " " + event.value("DTSTART");
            if (uid.isEmpty() || events.size() >= MOST_EVENTS_REMEMBERED) {
                return;
            }
            var before = events.putIfAbsent(uid, told);
            boolean asOften = before != null && before.startsWith(event.value("SEQUENCE") + " ");
            if (asOften && !told.equals(before)) {
                ambiguous.add(uid);
            }
        }
    }
}
