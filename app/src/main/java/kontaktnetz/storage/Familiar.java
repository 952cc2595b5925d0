package kontaktnetz.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import org.jspecify.annotations.Nullable;

/// What the net knows about the people on a batch of cards: asked once for all of them, and kept up
/// as cards are taken, since one may be about the person of another.
final class Familiar {

    private static final String PART_OF_LINE = "\u001f";

    private final Work work;
    private final Map<Digest, Long> taken = new HashMap<>();
    private final Map<Identifier, Set<PersonId>> claimants = new HashMap<>();
    private final Map<Identifier, Long> numbers = new HashMap<>();
    private final Map<String, Set<PersonId>> namesakes = new HashMap<>();

    /// A card, made ready to be compared.
    ///
    /// @param nameKey given and family name, folded; empty where the card does not tell both
    record Face(Card card, Digest fingerprint, Set<Identifier> identifiers, String nameKey) {

        static Face of(Card told, String region) {
            var card = clean(told);
            var identifiers = Profile.identifiers(card, region);
            var key = Codes.clean(Profile.nameKey(card.fullName()));
            return new Face(
                    card, Face.fingerprint(card), identifiers, key.contains(" ") ? key : "");
        }

        private static Card clean(Card card) {
            return card.properties().stream().allMatch(Face::isClean)
                    ? card
                    : new Card(card.properties().stream().map(Face::clean).toList());
        }

        /// As nearly all are, so that there is nothing to build anew.
        private static boolean isClean(Property property) {
            return Codes.isClean(property.name())
                    && Codes.isClean(property.value())
                    && Codes.isClean(property.label())
                    && property.types().stream().allMatch(Codes::isClean);
        }

        private static Property clean(Property property) {
            return new Property(
                    Codes.clean(property.name()),
                    Codes.clean(property.value()),
                    property.types().stream().map(Codes::clean).toList(),
                    Codes.clean(property.label()));
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

    private Familiar(Work work) {
        this.work = work;
    }

    static Familiar with(Work work, Collection<Face> faces) throws SQLException {
        var familiar = new Familiar(work);
        familiar.lookFor(faces);
        return familiar;
    }

    private void lookFor(Collection<Face> faces) throws SQLException {
        var before =
                """
                select fingerprint, person from card_taken where owner = ?
                    and fingerprint in (<items>)
                """;
        var names =
                """
                select name_key, id from person where owner = ? and name_key in (<items>)
                """;
        var identifiers = new LinkedHashSet<Identifier>();
        faces.forEach(face -> identifiers.addAll(face.identifiers));
        var fingerprints = faces.stream().map(face -> face.fingerprint.bytes()).toList();
        var keys = new HashSet<String>();
        faces.forEach(face -> keys.add(face.nameKey));
        keys.remove("");
        work.sql.listIn(before, this::takenFor, fingerprints, work.owner);
        work.sql.listIn(names, this::namesake, keys, work.owner);
        claimants.putAll(Matching.claimants(work.sql, work.who, identifiers));
        numbers.putAll(IdentifierRows.find(work, identifiers));
        work.organisations.lookFor(organisations(faces));
    }

    private static Set<String> organisations(Collection<Face> faces) {
        var names = new LinkedHashSet<String>();
        for (var face : faces) {
            face.card.all("ORG").forEach(org -> names.add(org.components().getFirst()));
        }
        return names;
    }

    private boolean takenFor(ResultSet row) throws SQLException {
        return taken.putIfAbsent(Digest.of(row.getBytes(1)), row.getLong(2)) == null;
    }

    private boolean namesake(ResultSet row) throws SQLException {
        return namesakes
                .computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                .add(new PersonId(row.getLong(2)));
    }

    /// For whom this very card was taken before.
    Optional<PersonId> takenFor(Face face) {
        return Optional.ofNullable(taken.get(face.fingerprint)).map(PersonId::new);
    }

    /// Whoever carries one of the card's addresses, by address.
    Map<Identifier, Set<PersonId>> claimants(Face face) {
        var found = new HashMap<Identifier, Set<PersonId>>();
        for (var identifier : face.identifiers) {
            var claiming = claimants.get(identifier);
            if (claiming != null) {
                found.put(identifier, claiming);
            }
        }
        return found;
    }

    Set<PersonId> namesakes(Face face) {
        return namesakes.getOrDefault(face.nameKey, Set.of());
    }

    /// The number of an address; null where it has none yet.
    @Nullable Long number(Identifier identifier) {
        return numbers.get(identifier);
    }

    void numbered(Identifier identifier, long number) {
        numbers.put(identifier, number);
    }

    /// The card was taken for this person, and stands among theirs.
    void taken(Face face, PersonId person) throws SQLException {
        taken.putIfAbsent(face.fingerprint, person.value());
        for (var identifier : face.identifiers) {
            claimants.computeIfAbsent(identifier, _ -> new TreeSet<>()).add(person);
        }
        if (!face.nameKey.isEmpty()) {
            namesakes.computeIfAbsent(face.nameKey, _ -> new TreeSet<>()).add(person);
        }
        var strange = face.identifiers.stream().filter(one -> !numbers.containsKey(one)).toList();
        numbers.putAll(IdentifierRows.find(work, strange));
    }
}
