package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.RoleAddress;

/// Takes cards in, one by one. A card taken once is remembered by its content, so that the same
/// file finds the same people again, whatever was decided about them.
final class CardIntake {

    private static final String PART_OF_LINE = "\u001f";

    private final Work work;
    private final long origin;
    private final Set<Identifier> mine;
    private final Instant now;
    private boolean changed;

    CardIntake(Work work, long origin, Set<Identifier> mine, Instant now) {
        this.work = work;
        this.origin = origin;
        this.mine = mine;
        this.now = now;
    }

    boolean changedAnything() {
        return changed;
    }

    Verdict take(Place place, Card told, Optional<Decision> decision) throws SQLException {
        var card = clean(told);
        if (card.properties().isEmpty()) {
            return new Verdict.Skipped(place, Reason.NO_NAME, List.of());
        }
        if (decision.orElse(null) instanceof Decision.LeaveOut) {
            return new Verdict.Skipped(place, Reason.SKIPPED_BY_CHOICE, List.of());
        }
        var identifiers = new LinkedHashSet<Identifier>();
        card.identifiers(work.who.region())
                .forEach(identifier -> identifiers.add(Codes.clean(identifier)));
        if (identifiers.stream().anyMatch(this::isMe)) {
            return new Verdict.Skipped(place, Reason.MYSELF, List.of());
        }
        var fingerprint = fingerprint(card);
        var before = takenFor(fingerprint);
        if (before.isPresent()) {
            return again(place, card, fingerprint, before.get());
        }
        return decision.isPresent()
                ? decided(place, card, fingerprint, decision.get())
                : found(place, card, fingerprint, Matching.of(work, card, identifiers));
    }

    /// A desk's address stands on the cards of all who sit there.
    private boolean isMe(Identifier identifier) {
        boolean desk = identifier.kind() == Kind.EMAIL && RoleAddress.isRole(identifier);
        return !desk && mine.contains(identifier);
    }

    private Verdict decided(Place place, Card card, Digest fingerprint, Decision decision)
            throws SQLException {
        return switch (decision) {
            case Decision.Joins(var person) when PersonRows.exists(work, person.value()) -> {
                changed = true;
                yield join(place, card, fingerprint, person);
            }
            case Decision.Joins _, Decision.SomebodyNew _ -> add(place, card, fingerprint);
            case Decision.LeaveOut _ ->
                    new Verdict.Skipped(place, Reason.SKIPPED_BY_CHOICE, List.of());
        };
    }

    private Verdict found(Place place, Card card, Digest fingerprint, Matching.Match match)
            throws SQLException {
        var certain = match.certain();
        if (certain.isPresent()) {
            return join(place, card, fingerprint, certain.get());
        }
        var added = add(place, card, fingerprint);
        return match.possible().isEmpty()
                ? added
                : new Verdict.Unsure(
                        place,
                        card.name(),
                        List.copyOf(match.possible()),
                        new Decision.SomebodyNew());
    }

    private Verdict add(Place place, Card card, Digest fingerprint) throws SQLException {
        long person = PersonRows.add(work, card, Met.UNKNOWN, origin, now);
        remember(fingerprint, person);
        changed = true;
        return new Verdict.New(place, card.name(), new PersonId(person));
    }

    private Verdict join(Place place, Card card, Digest fingerprint, PersonId person)
            throws SQLException {
        var added = CardRows.join(work, person.value(), card, origin);
        remember(fingerprint, person.value());
        if (added.isEmpty()) {
            return new Verdict.Same(place, card.name());
        }
        PersonRows.derive(work, person.value());
        changed = true;
        return new Verdict.Updated(
                place, card.name(), person, added.stream().map(CardIntake::told).toList());
    }

    /// What the owner has changed since stays as it is; the card is only named as one more source.
    private Verdict again(Place place, Card card, Digest fingerprint, long person)
            throws SQLException {
        CardRows.alsoFrom(work, person, card, origin);
        remember(fingerprint, person);
        return new Verdict.Same(place, card.name());
    }

    private static String told(Property property) {
        var value =
                property.components().stream()
                        .filter(component -> !component.isBlank())
                        .collect(Collectors.joining(", "));
        return property.name() + " " + value;
    }

    private Optional<Long> takenFor(Digest fingerprint) throws SQLException {
        var query =
                """
                select person from card_taken where owner = ? and fingerprint = ?
                order by import limit 1
                """;
        return work.sql.longs(query, work.owner, fingerprint.bytes()).stream().findFirst();
    }

    private void remember(Digest fingerprint, long person) throws SQLException {
        var query =
                """
                insert into card_taken (owner, fingerprint, import, person) values (?, ?, ?, ?)
                on conflict do nothing
                """;
        work.sql.update(query, work.owner, fingerprint.bytes(), origin, person);
    }

    private static Card clean(Card card) {
        return new Card(
                card.properties().stream()
                        .map(property ->
                                new Property(
                                        Codes.clean(property.name()),
                                        Codes.clean(property.value()),
                                        property.types().stream().map(Codes::clean).toList(),
                                        Codes.clean(property.label())))
                        .toList());
    }

    private static Digest fingerprint(Card card) {
        var text = new StringBuilder();
        for (var property : card.properties()) {
            text.append(property.name()).append(PART_OF_LINE);
            text.append(property.value()).append(PART_OF_LINE);
            text.append(String.join(",", property.types())).append(PART_OF_LINE);
            text.append(property.label()).append('\n');
        }
        return Digest.of(text.toString());
    }
}
