package kontaktnetz.importers.calendar;

import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.ValuedProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Found.CalledOff;
import kontaktnetz.importers.Found.FoundEvent;
import kontaktnetz.importers.Found.Hint;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.ReadingContext;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Version;
import kontaktnetz.importers.Version.Extent;
import kontaktnetz.importers.calendar.CalendarFile.RawEvent;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import org.jspecify.annotations.Nullable;

/// Whether an event is a meeting with others, and what it says about it.
///
/// Rooms, resources and whole groups are nobody; those who declined are named as absent, for one of
/// them may be me. What was called off did not happen. An occurrence goes by its event's UID and
/// the start it was planned for, so that one that was moved is still the same.
final class Meetings {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_UID = 300;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Set<String> NOBODY = Set.of("ROOM", "RESOURCE", "GROUP");

    /// Calendars that tell what one of the guests says, and not how the event is.
    private static final Set<String> ANSWERS = Set.of("REPLY", "REFRESH", "COUNTER");

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
    /// @param known whether its UID is its own, so that it is known by it when it is told again
    List<Found> judge(Place place, RawEvent raw, List<String> overrides, boolean known) {
        var parsed = ParsedEvents.parse(raw, overrides, zones, context.zone());
        if (parsed.isEmpty()) {
            return List.of(
                    isCancelled(raw)
                            ? passed(place, Reason.CANCELLED)
                            : passed(place, Reason.BROKEN_VALUE, "VEVENT"));
        }
        try {
            return judge(place, new Meeting(parsed.get(), raw, known));
        } catch (RuntimeException | AssertionError libraryGaveUp) {
            return List.of(passed(place, Reason.BROKEN_VALUE, "RRULE", raw.value("RRULE")));
        }
    }

    private List<Found> judge(Place place, Meeting meeting) {
        var raw = meeting.raw;
        if (isCancelled(raw)) {
            return List.of(meeting.off(place, Reason.CANCELLED));
        }
        if (meeting.isWithNobody()) {
            return List.of(meeting.off(place, meeting.whyWithNobody()));
        }
        var event = meeting.parsed.event();
        var date = ValuedProperty.getValue(event.getDateStart());
        var start = meeting.parsed.instant(event.getDateStart(), date);
        if (date == null || start.isEmpty() || !isPlausible(event, start.get())) {
            var reason = raw.has("DTSTART") ? Reason.BAD_DATE : Reason.NO_DATE;
            return List.of(passed(place, reason, raw.value("DTSTART")));
        }
        var occurrences = new Occurrences(meeting.parsed, date, start.get(), context).find();
        if (occurrences.starts().isEmpty()) {
            return List.of(meeting.off(place, Reason.CANCELLED));
        }
        var found = meeting.found(place, start.get(), occurrences);
        var hint =
                new Hint(place, Reason.RECURS_FOR_EVER, List.of("" + found.occurrences().size()));
        return occurrences.cut() ? List.of(found, hint) : List.of(found);
    }

    private static boolean isPlausible(VEvent event, Instant start) {
        return !start.isBefore(EARLIEST) || Occurrences.isRecurring(event);
    }

    private static boolean isCancelled(RawEvent raw) {
        return raw.value("STATUS").equalsIgnoreCase("CANCELLED") || raw.method().equals("CANCEL");
    }

    private static Passed passed(Place place, Reason reason, String... details) {
        var bounded = new ArrayList<String>();
        for (var detail : details) {
            bounded.add(detail.length() > 200 ? detail.substring(0, 200) + "…" : detail);
        }
        return new Passed(place, reason, bounded);
    }

    /// Who called it and who was asked, each address once.
    private static List<Present> present(VEvent event) {
        var present = new LinkedHashMap<Identifier, Present>();
        var organizer = event.getOrganizer();
        if (organizer != null) {
            address(organizer.getEmail(), organizer.getUri())
                    .ifPresent(
                            one -> present.put(one, by(one, organizer.getCommonName(), Part.FROM)));
        }
        for (var attendee : event.getAttendees()) {
            if (!isNobody(attendee)) {
                boolean came = !isAbsent(attendee);
                address(attendee.getEmail(), attendee.getUri())
                        .filter(one -> !came || !present.containsKey(one))
                        .map(one -> by(one, attendee.getCommonName(), came ? Part.TO : Part.ABSENT))
                        .ifPresent(one -> present.put(one.identifier(), one));
            }
        }
        return List.copyOf(present.values());
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

    /// Whoever delegates sends somebody else, who stands beside.
    private static boolean isAbsent(Attendee attendee) {
        var answer = attendee.getParticipationStatus();
        return ParticipationStatus.DECLINED.equals(answer)
                || ParticipationStatus.DELEGATED.equals(answer);
    }

    private static boolean isNobody(Attendee attendee) {
        CalendarUserType type = attendee.getCalendarUserType();
        return type != null && NOBODY.contains(type.getValue().toUpperCase(Locale.ROOT));
    }

    /// What all occurrences of one event share.
    private static final class Meeting {

        private final ParsedEvents parsed;
        private final RawEvent raw;
        private final String uid;
        private final String title;
        private final List<Present> present;

        /// Whether it is known by its UID when it is told again.
        private final boolean known;

        Meeting(ParsedEvents parsed, RawEvent raw, boolean known) {
            this.parsed = parsed;
            this.raw = raw;
            this.present = present(parsed.event());
            var summary = ValuedProperty.getValue(parsed.event().getSummary());
            this.title = summary == null ? "" : BLANKS.matcher(summary).replaceAll(" ");
            var given = raw.value("UID");
            boolean named = !given.isEmpty() && given.length() <= LONGEST_UID;
            this.uid = named ? given : digest();
            this.known = named && known && !ANSWERS.contains(raw.method());
        }

        boolean isWithNobody() {
            return present.stream()
                    .allMatch(one -> one.part() == Part.FROM || one.part() == Part.ABSENT);
        }

        Reason whyWithNobody() {
            return present.stream().anyMatch(one -> one.part() == Part.ABSENT)
                    ? Reason.DECLINED
                    : Reason.NO_ATTENDEES;
        }

        /// The verdict about one that does not take place, or not with others.
        Found off(Place place, Reason reason) {
            return known && !(present.isEmpty() && reason == Reason.CANCELLED)
                    ? new CalledOff(place, version(false, null), title, reason)
                    : passed(place, reason);
        }

        FoundEvent found(Place place, Instant start, Occurrences.Found occurrences) {
            var lasted = lasted(start);
            var traces =
                    occurrences.starts().stream()
                            .map(at ->
                                    new Trace(key(at), at, lasted, Channel.MEETING, title, present))
                            .toList();
            var since = occurrences.cut() ? occurrences.starts().getFirst() : null;
            boolean recurs = Occurrences.isRecurring(parsed.event());
            return new FoundEvent(place, known ? version(recurs, since) : null, traces);
        }

        private Version version(boolean recurs, @Nullable Instant since) {
            var id = parsed.event().getRecurrenceId();
            var apart = new HashSet<String>();
            parsed.overridden().forEach(at -> apart.add(key(at)));
            return new Version(
                    uid,
                    sequence(),
                    parsed.lastChanged().orElse(null),
                    id == null
                            ? new Extent.Whole(recurs, apart, since)
                            : new Extent.Occurrence(key(Instant.EPOCH)));
        }

        private long sequence() {
            var value = raw.value("SEQUENCE");
            return value.matches("\\d{1,9}") ? Long.parseLong(value) : 0;
        }

        /// By its event and the start it was planned for: a day, or an instant.
        private String key(Instant at) {
            var event = parsed.event();
            var id = event.getRecurrenceId();
            var planned = parsed.instant(id, id == null ? null : id.getValue());
            var date =
                    planned.isPresent() && id != null
                            ? id.getValue()
                            : ValuedProperty.getValue(event.getDateStart());
            var when = planned.orElse(at);
            boolean day = date != null && !date.hasTime();
            return "ics:" + uid + "/" + (day ? parsed.dayAtHome(when).toString() : when.toString());
        }

        private Duration lasted(Instant start) {
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
            var date = ValuedProperty.getValue(event.getDateStart());
            return date.hasTime() ? Duration.ZERO : Duration.ofDays(1);
        }

        private static Duration atLeastNothing(Duration duration) {
            return duration.isNegative() ? Duration.ZERO : duration;
        }

        /// The fingerprint of an event that has no identity of its own.
        private String digest() {
            var text = new StringBuilder(title);
            present.stream()
                    .filter(one -> one.part() != Part.ABSENT)
                    .forEach(one -> text.append('\n').append(one.identifier().value()));
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
