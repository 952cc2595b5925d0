package kontaktnetz.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.people.RoleAddress;
import kontaktnetz.storage.Familiar.Face;
import org.jspecify.annotations.Nullable;

/// Takes cards in, one by one. A card taken once is remembered by its content, so that the same
/// file finds the same people again, whatever was decided about them.
final class CardIntake {

    private final Work work;
    private final long origin;
    private final Set<Identifier> mine;
    private final Familiar familiar;
    private final Newcomers newcomers;
    private boolean changed;

    CardIntake(Work work, long origin, Set<Identifier> mine, Familiar familiar, Instant now) {
        this.work = work;
        this.origin = origin;
        this.mine = mine;
        this.familiar = familiar;
        this.newcomers = new Newcomers(work, familiar, origin, now);
    }

    boolean changedAnything() {
        return changed;
    }

    Verdict take(Place place, Face face, Optional<Decision> decision) throws SQLException {
        if (face.card().properties().isEmpty()) {
            return new Verdict.Skipped(place, Reason.NO_NAME, List.of());
        }
        if (decision.orElse(null) instanceof Decision.LeaveOut) {
            return new Verdict.Skipped(place, Reason.SKIPPED_BY_CHOICE, List.of());
        }
        if (face.identifiers().stream().anyMatch(this::isMe)) {
            return new Verdict.Skipped(place, Reason.MYSELF, List.of());
        }
        var before = familiar.takenFor(face);
        if (before.isPresent()) {
            return again(place, face, before.get());
        }
        return decision.isPresent()
                ? decided(place, face, decision.get())
                : found(place, face, Matching.of(work, face, familiar));
    }

    /// A desk's address stands on the cards of all who sit there.
    private boolean isMe(Identifier identifier) {
        boolean desk = identifier.kind() == Kind.EMAIL && RoleAddress.isRole(identifier);
        return !desk && mine.contains(identifier);
    }

    private Verdict decided(Place place, Face face, Decision decision) throws SQLException {
        return switch (decision) {
            case Decision.Joins(var person) when PersonRows.exists(work, person.value()) -> {
                changed = true;
                yield join(place, face, person);
            }
            case Decision.Joins _, Decision.SomebodyNew _ -> add(place, face);
            case Decision.LeaveOut _ ->
                    new Verdict.Skipped(place, Reason.SKIPPED_BY_CHOICE, List.of());
        };
    }

    private Verdict found(Place place, Face face, Matching.Match match) throws SQLException {
        var certain = match.certain();
        if (certain.isPresent()) {
            return join(place, face, certain.get());
        }
        var added = add(place, face);
        return match.possible().isEmpty()
                ? added
                : new Verdict.Unsure(
                        place,
                        face.card().name(),
                        List.copyOf(match.possible()),
                        new Decision.SomebodyNew());
    }

    private Verdict add(Place place, Face face) throws SQLException {
        var person = newcomers.add(face);
        work.sql.later(REMEMBER, remembered(face, person));
        changed = true;
        return new Verdict.New(place, face.card().name(), person);
    }

    private Verdict join(Place place, Face face, PersonId person) throws SQLException {
        var added = CardRows.join(work, person.value(), face.card(), origin);
        work.sql.update(REMEMBER, remembered(face, person));
        if (!added.isEmpty()) {
            PersonRows.derive(work, person.value());
            changed = true;
        }
        familiar.taken(face, person);
        return added.isEmpty()
                ? new Verdict.Same(place, face.card().name())
                : new Verdict.Updated(
                        place,
                        face.card().name(),
                        person,
                        added.stream().map(CardIntake::told).toList());
    }

    /// What the owner has changed since stays as it is; the card is only named as one more source.
    private Verdict again(Place place, Face face, PersonId person) throws SQLException {
        CardRows.alsoFrom(work, person.value(), face.card(), origin);
        work.sql.update(REMEMBER, remembered(face, person));
        return new Verdict.Same(place, face.card().name());
    }

    private static String told(Property property) {
        var value =
                property.components().stream()
                        .filter(component -> !component.isBlank())
                        .collect(Collectors.joining(", "));
        return property.name() + " " + value;
    }

    private static final String REMEMBER =
            """
            insert into card_taken (owner, fingerprint, import, person) values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private @Nullable Object[] remembered(Face face, PersonId person) {
        return new @Nullable Object[] {
            work.owner, face.fingerprint().bytes(), origin, person.value()
        };
    }
}
