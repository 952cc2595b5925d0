package kontaktnetz.importers.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.ICalProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// One event as the calendar library reads it, with the means to say when its dates are.
///
/// Times without a zone are meant where the owner is, and so are whole days; a zone whose name
/// everybody knows goes by that name, another by the rules the calendar brings along.
final class ParsedEvents {

    private final List<VEvent> events;
    private final TimezoneInfo zones;
    private final ZoneId home;

    private ParsedEvents(ICalendar calendar, ZoneId home) {
        this.events = List.copyOf(calendar.getEvents());
        this.zones = calendar.getTimezoneInfo();
        this.home = home;
    }

    /// Reads the lines of an event and those of the overrides that concern it; empty where the
    /// library makes nothing of them.
    ///
    /// @param overrides `RECURRENCE-ID` lines
    /// @param home where times without a zone are meant
    static Optional<ParsedEvents> parse(
            CalendarFile.RawEvent event, List<String> overrides, Zones zones, ZoneId home) {
        var lines = new ArrayList<String>();
        lines.add("BEGIN:VCALENDAR");
        lines.addAll(event.about());
        lines.addAll(zones.neededBy(event.lines()));
        lines.add("BEGIN:VEVENT");
        lines.addAll(event.lines());
        lines.add("END:VEVENT");
        for (var override : overrides) {
            lines.addAll(List.of("BEGIN:VEVENT", override, "END:VEVENT"));
        }
        lines.add("END:VCALENDAR");
        return read(String.join("\r\n", lines) + "\r\n")
                .filter(calendar -> !calendar.getEvents().isEmpty())
                .map(calendar -> new ParsedEvents(calendar, home));
    }

    private static Optional<ICalendar> read(String text) {
        try (var reader = new ICalReader(text, ICalVersion.V2_0)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException | RuntimeException | AssertionError libraryGaveUp) {
            // Whatever the library stumbles over is one broken event, told as such by the caller.
            return Optional.empty();
        }
    }

    VEvent event() {
        return events.getFirst();
    }

    /// When the event was last changed; empty where nobody says.
    Optional<Instant> lastChanged() {
        var changed = ValuedProperty.getValue(event().getLastModified());
        var stamped = ValuedProperty.getValue(event().getDateTimeStamp());
        return Optional.ofNullable(changed == null ? stamped : changed).map(Date::toInstant);
    }

    /// When the occurrences stood that another event of the file replaces.
    List<Instant> overridden() {
        var instants = new ArrayList<Instant>();
        for (var override : events.subList(1, events.size())) {
            var id = override.getRecurrenceId();
            instant(id, id == null ? null : id.getValue()).ifPresent(instants::add);
        }
        return instants;
    }

    /// When a date of a property is; empty where there is none.
    Optional<Instant> instant(@Nullable ICalProperty property, @Nullable ICalDate date) {
        if (property == null || date == null) {
            return Optional.empty();
        }
        var raw = date.getRawComponents();
        try {
            if (!date.hasTime()) {
                return day(date).map(day -> day.atStartOfDay(home).toInstant());
            }
            if (raw == null || raw.isUtc()) {
                return Optional.of(date.toInstant());
            }
            var local =
                    LocalDateTime.of(
                            raw.getYear(),
                            raw.getMonth(),
                            raw.getDate(),
                            raw.getHour(),
                            raw.getMinute(),
                            Math.min(59, raw.getSecond()));
            return zone(property)
                    .map(zone -> local.atZone(zone).toInstant())
                    .or(() -> Optional.of(date.toInstant()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The calendar day of a date without a time.
    static Optional<LocalDate> day(ICalDate date) {
        var raw = date.getRawComponents();
        try {
            return raw == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    LocalDate dayAtHome(Instant at) {
        return at.atZone(home).toLocalDate();
    }

    /// The zone in which an event recurs, so that ten o'clock stays ten o'clock in summer.
    TimeZone recurringIn(ICalProperty property, ICalDate date) {
        var raw = date.getRawComponents();
        if (!date.hasTime()) {
            return TimeZone.getTimeZone(home);
        }
        if (raw == null || raw.isUtc()) {
            return TimeZone.getTimeZone("UTC");
        }
        return zone(property).map(TimeZone::getTimeZone).orElseGet(() -> brought(property));
    }

    private TimeZone brought(ICalProperty property) {
        var assignment = zones.getTimezone(property);
        return assignment == null ? TimeZone.getTimeZone(home) : assignment.getTimeZone();
    }

    /// The zone by its name; home where none is named; empty where only the calendar's own rules
    /// know it.
    private Optional<ZoneId> zone(ICalProperty property) {
        var unresolved = property.getParameters().getTimezoneId();
        var assignment = zones.getTimezone(property);
        if (unresolved != null) {
            return Optional.of(Zones.known(unresolved).orElse(home));
        }
        if (zones.isFloating(property)) {
            return Optional.of(home);
        }
        return assignment != null && assignment.getComponent() == null
                ? Optional.of(assignment.getTimeZone().toZoneId())
                : Optional.empty();
    }
}
