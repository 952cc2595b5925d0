package kontaktnetz.importers.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;

/// The messages of a LinkedIn archive: who wrote to whom and when, by profile. What was written is
/// never looked at.
final class LinkedInMessages {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Map<String, Integer> columns = new LinkedHashMap<>();

    LinkedInMessages(List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            columns.putIfAbsent(Headers.plain(headers.get(i)), i);
        }
    }

    Found read(Place place, List<String> cells, Instant now) {
        if (cell(cells, "is message draft").equalsIgnoreCase("yes")) {
            return passed(place, Reason.DRAFT);
        }
        if (cell(cells, "folder").equalsIgnoreCase("spam")) {
            return passed(place, Reason.SPAM);
        }
        var raw = cell(cells, "date");
        var at = date(raw);
        if (at.isEmpty()) {
            return new Found.Passed(
                    place, raw.isEmpty() ? Reason.NO_DATE : Reason.BAD_DATE, List.of(raw));
        }
        if (at.get().isAfter(now)) {
            return new Found.Passed(place, Reason.BAD_DATE, List.of(raw));
        }
        var from = Identifier.profile(cell(cells, "sender profile url"));
        if (from.isEmpty()) {
            return passed(place, Reason.NO_SENDER);
        }
        var present = new ArrayList<Present>();
        present.add(new Present(from.get(), cell(cells, "from"), Part.FROM));
        recipients(cells, from.get(), present);
        return present.size() == 1
                ? passed(place, Reason.NO_RECIPIENT)
                : new Found.FoundTrace(place, trace(cells, at.get(), present));
    }

    private Trace trace(List<String> cells, Instant at, List<Present> present) {
        var subject = cell(cells, "subject");
        return new Trace(
                key(cell(cells, "conversation id"), at, present.getFirst().identifier()),
                at,
                Duration.ZERO,
                Channel.MESSAGE,
                subject.isEmpty() ? cell(cells, "conversation title") : subject,
                present);
    }

    private void recipients(List<String> cells, Identifier from, List<Present> present) {
        var urls = cell(cells, "recipient profile urls").split("[,;]\\s*");
        var names = cell(cells, "to").split("[,;]\\s*");
        for (int i = 0; i < urls.length; i++) {
            var name = names.length == urls.length ? names[i] : "";
            var who = Identifier.profile(urls[i]);
            if (who.isPresent()
                    && !who.get().equals(from)
                    && present.stream().noneMatch(p -> p.identifier().equals(who.get()))) {
                present.add(new Present(who.get(), name, Part.TO));
            }
        }
    }

    private static Optional<Instant> date(String raw) {
        var text = raw.toUpperCase(Locale.ROOT).replace(" UTC", "").strip();
        try {
            return Optional.of(LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static String key(String conversation, Instant at, Identifier from) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    (conversation + '\n' + at + '\n' + from.value())
                                            .getBytes(StandardCharsets.UTF_8));
            return "linkedin:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String cell(List<String> cells, String title) {
        int index = columns.getOrDefault(title, -1);
        return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
    }

    private static Found passed(Place place, Reason reason) {
        return new Found.Passed(place, reason, List.of());
    }
}
