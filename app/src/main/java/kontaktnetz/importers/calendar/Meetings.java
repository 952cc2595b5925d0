package kontaktnetz.importers.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.FoundEvent;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.calendar.CalendarFile.RawEvent;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import org.jspecify.annotations.Nullable;

/// Whether an event is a meeting with others, and what it says about it.
///
/// Rooms, resources, whole groups and those who declined were not there. What was called off did
/// not happen. An occurrence goes by its event's UID and the start it was planned for, so that one
/// that was moved is still the same.
final class Meetings {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_UID = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Set<String> NOBODY = Set.of("ROOM", "RESOURCE", "GROUP");

    /// Calendars and rooms have addresses of their own there.
    private static final String CALENDARS = "calendar.google.com";

    private final ReadingContext context;
    private final Zones zones;

    Meetings(ReadingContext context, Zones zones) {
        this.context = context;
        this.zones = zones;
    }

    /// The one verdict about an event, and hints behind it.
    ///
    /// @param overrides `RECURRENCE-ID` lines of the same UID
    List<Found> judge(Place place, RawEvent raw, List<String> overrides) {
        if (isCancelled(raw)) {
            return List.of(passed(place, Reason.CANCELLED));
        }
        var parsed = ParsedEvents.parse(raw, overrides, zones, context.zone());
        if (parsed.isEmpty()) {
            return List.of(passed(place, Reason.BROKEN_VALUE, "VEVENT"));
        }
        try {
            return judge(place, raw, parsed.get());
        } catch (RuntimeException | AssertionError libraryGaveUp) {
            return List.of(passed(place, Reason.BROKEN_VALUE, "RRULE", raw.value("RRULE")));
        }
    }

    private List<Found> judge(Place place, RawEvent raw, ParsedEvents parsed) {
        var event = parsed.event();
        var present = present(event);
        if (present.stream().allMatch(one -> one.part() == Part.FROM)) {
            boolean declined = event.getAttendees().stream().anyMatch(Meetings::isDeclined);
            return List.of(passed(place, declined ? Reason.DECLINED : Reason.NO_ATTENDEES));
        }
        var date = ValuedProperty.getValue(event.getDateStart());
        var start = parsed.instant(event.getDateStart(), date);
        if (date == null || start.isEmpty() || !isPlausible(event, start.get())) {
            var reason = raw.has("DTSTART") ? Reason.BAD_DATE : Reason.NO_DATE;
            return List.of(passed(place, reason, raw.value("DTSTART")));
        }
        var occurrences = new Occurrences(parsed, date, start.get(), context).find();
        if (occurrences.starts().isEmpty()) {
            return List.of(passed(place, Reason.CANCELLED));
        }
        var meeting = new Meeting(parsed, raw, start.get(), date, present);
        var traces = occurrences.starts().stream().map(meeting::trace).toList();
        var found = new FoundEvent(place, traces);
        var hint = new Hint(place, Reason.RECURS_FOR_EVER, List.of("" + traces.size()));
        return occurrences.cut() ? List.of(found, hint) : List.of(found);
    }

    private static boolean isPlausible(VEvent event, Instant start) {
        return !start.isBefore(EARLIEST) || Occurrences.isRecurring(event);
    }

    private static boolean isCancelled(RawEvent raw) {
        return raw.value("STATUS").equalsIgnoreCase("CANCELLED")
                || raw.about().stream()
                        .anyMatch(line ->
                                BLANKS.matcher(line)
                                        .replaceAll("")
                                        .equalsIgnoreCase("METHOD:CANCEL"));
    }

    private static Passed passed(Place place, Reason reason, String... details) {
        var bounded = new ArrayList<String>();
        for (var detail : details) {
            bounded.add(detail.length() > 200 ? detail.substring(0, 200) + "…" : detail);
        }
        return new Passed(place, reason, bounded);
    }

    /// Who called it and who was there, each address once.
    private static List<Present> present(VEvent event) {
        var present = new ArrayList<Present>();
        var seen = new HashSet<Identifier>();
        var organizer = event.getOrganizer();
        if (organizer != null) {
            address(organizer.getEmail(), organizer.getUri())
                    .filter(seen::add)
                    .ifPresent(one -> present.add(by(one, organizer.getCommonName(), Part.FROM)));
        }
        for (var attendee : event.getAttendees()) {
            if (!isDeclined(attendee) && !isNobody(attendee)) {
                address(attendee.getEmail(), attendee.getUri())
                        .filter(seen::add)
                        .ifPresent(one -> present.add(by(one, attendee.getCommonName(), Part.TO)));
            }
        }
        return List.copyOf(present);
    }

    private static Present by(Identifier address, @Nullable String name, Part part) {
        var plain = name == null ? "" : BLANKS.matcher(name).replaceAll(" ").strip();
        boolean onlyAnAddress = Identifier.email(plain).isPresent();
        return new Present(address, onlyAnAddress ? "" : plain, part);
    }

    private static Optional<Identifier> address(@Nullable String email, @Nullable String uri) {
        return Optional.ofNullable(email)
                .flatMap(Identifier::email)
                .or(() -> Optional.ofNullable(uri).flatMap(Identifier::email))
                .filter(address -> !address.domain().endsWith(CALENDARS));
    }

    private static boolean isDeclined(Attendee attendee) {
        return ParticipationStatus.DECLINED.equals(attendee.getParticipationStatus());
    }

    private static boolean isNobody(Attendee attendee) {
        CalendarUserType type = attendee.getCalendarUserType();
        return type != null && NOBODY.contains(type.getValue().toUpperCase(Locale.ROOT));
    }

    /// What all occurrences of one event share.
    private static final class Meeting {

        private final ParsedEvents parsed;
        private final String uid;
        private final Instant start;
        private final ICalDate date;
        private final Duration lasted;
        private final String title;
        private final List<Present> present;

        Meeting(
                ParsedEvents parsed,
                RawEvent raw,
                Instant start,
                ICalDate date,
                List<Present> present) {
            this.parsed = parsed;
            this.start = start;
            this.date = date;
            this.present = present;
            var summary = ValuedProperty.getValue(parsed.event().getSummary());
            this.title = summary == null ? "" : BLANKS.matcher(summary).replaceAll(" ");
            this.lasted = lasted();
            this.uid = uid(raw.value("UID"));
        }

        Trace trace(Instant at) {
            var key = "ics:" + uid + "/" + planned(at);
            return new Trace(key, at, lasted, Channel.MEETING, title, present);
        }

        /// The start it was planned for: a day, or an instant.
        private String planned(Instant at) {
            var id = parsed.event().getRecurrenceId();
            var planned = parsed.instant(id, id == null ? null : id.getValue()).orElse(at);
            return date.hasTime() ? planned.toString() : parsed.dayAtHome(planned).toString();
        }

        private Duration lasted() {
            var event = parsed.event();
            var end = event.getDateEnd();
            var until = parsed.instant(end, end == null ? null : end.getValue());
            if (until.isPresent()) {
                return atLeastNothing(Duration.between(start, until.get()));
            }
            var duration = ValuedProperty.getValue(event.getDuration());
            if (duration != null) {
                return atLeastNothing(Duration.ofMillis(duration.toMillis()));
            }
            return date.hasTime() ? Duration.ZERO : Duration.ofDays(1);
        }

        private static Duration atLeastNothing(Duration duration) {
            return duration.isNegative() ? Duration.ZERO : duration;
        }

        private String uid(String given) {
            return given.isEmpty() || given.length() > LONGEST_UID ? digest() : given;
        }

        /// The fingerprint of an event that has no identity of its own.
        private String digest() {
            var text = new StringBuilder(title);
            present.forEach(one -> text.append('\n').append(one.identifier().value()));
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                return HexFormat.of()
                        .formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
