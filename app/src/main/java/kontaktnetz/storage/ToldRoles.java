package kontaktnetz.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kontaktnetz.network.HandedCard;
import kontaktnetz.people.Components;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.Position;
import kontaktnetz.people.Property;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.people.VagueDay;

/// The roles a card tells: each `ORG` with the `TITLE`, or else the `ROLE`, that came with it.
///
/// Lines belong together by where they came from, then by their order: the first title goes with
/// the first organisation. A title that came alone goes to an organisation without one, else to the
/// first. A title without any organisation is no role; it stays on the card. So does a name that is
/// longer than a name can be.
final class ToldRoles {

    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<String> alone = new ArrayList<>();

    /// One of them.
    ///
    /// @param organisation its name as the card spells it
    record Told(String organisation, Position position) {

        /// By which it is known again.
        String key() {
            var parts = new ArrayList<String>();
            parts.add(Organisation.key(organisation));
            parts.add(SearchKeys.sortKey(position.title()));
            if (position.isDated()) {
                parts.add(position.since().iso());
                parts.add(position.until().iso());
            }
            return Codes.clean(Components.write(parts));
        }
    }

    private ToldRoles() {}

    /// @param origins further imports that brought a line, by its number
    /// @return by key
    static Map<String, Told> of(Collection<CardLine> lines, Map<Long, Set<Long>> origins) {
        if (lines.stream().noneMatch(line -> tells(line.property())) || isOrganisation(lines)) {
            return Map.of();
        }
        var roles = new ToldRoles();
        roles.byOrigin(lines, origins).values().forEach(roles::together);
        roles.settleAlone();
        roles.dropBare();
        return roles.told;
    }

    private static boolean tells(Property line) {
        return line.name().equals("ORG") || line.name().equals(HandedCard.ROLE);
    }

    /// A card that names nobody but the organisation is the organisation's own.
    private static boolean isOrganisation(Collection<CardLine> lines) {
        var card = CardLine.card(List.copyOf(lines));
        var name = Organisation.key(card.name());
        return card.first("KIND").filter(kind -> kind.equals("org")).isPresent()
                || card.all("ORG").stream()
                        .anyMatch(
                                org -> Organisation.key(org.components().getFirst()).equals(name));
    }

    private Map<Long, List<Property>> byOrigin(
            Collection<CardLine> lines, Map<Long, Set<Long>> origins) {
        var groups = new TreeMap<Long, List<Property>>();
        for (var line : lines) {
            var from = new HashSet<>(origins.getOrDefault(line.id(), Set.of()));
            from.add(line.origin());
            for (var origin : from) {
                groups.computeIfAbsent(origin, _ -> new ArrayList<>()).add(line.property());
            }
        }
        return groups;
    }

    private void together(List<Property> lines) {
        var exactly = exactly(lines);
        var organisations = organisations(lines, exactly);
        var titles = titles(lines);
        if (organisations.isEmpty()) {
            alone.addAll(exactly.isEmpty() ? titles : List.of());
            return;
        }
        for (int i = 0; i < Math.max(organisations.size(), titles.size()); i++) {
            add(
                    organisations.get(i < organisations.size() ? i : 0),
                    i < titles.size() ? titles.get(i) : "");
        }
    }

    /// The organisations of which our own property tells more than `ORG` and `TITLE` can.
    private Set<String> exactly(List<Property> lines) {
        var organisations = new HashSet<String>();
        for (var line : lines) {
            if (line.name().equals(HandedCard.ROLE)) {
                var parts = HandedCard.components(line);
                if (isName(parts.get(0)) && parts.get(1).length() <= Position.LONGEST_TITLE) {
                    var since = new VagueDay(parts.get(2));
                    var until = new VagueDay(parts.get(3));
                    var one = new Told(parts.get(0), new Position(parts.get(1), since, until));
                    told.putIfAbsent(one.key(), one);
                    organisations.add(Organisation.key(parts.get(0)));
                }
            }
        }
        return organisations;
    }

    private static boolean isName(String organisation) {
        return organisation.length() <= Organisation.LONGEST_NAME
                && !Organisation.key(organisation).isEmpty();
    }

    private static List<String> organisations(List<Property> lines, Set<String> exactly) {
        return lines.stream()
                .filter(line -> line.name().equals("ORG"))
                .map(line -> line.components().getFirst().strip())
                .filter(name -> isName(name) && !exactly.contains(Organisation.key(name)))
                .toList();
    }

    private static List<String> titles(List<Property> lines) {
        var titles = named(lines, "TITLE");
        return titles.isEmpty() ? named(lines, "ROLE") : titles;
    }

    private static List<String> named(List<Property> lines, String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(line -> line.value().replace('\n', ' ').strip())
                .filter(title -> !title.isEmpty() && title.length() <= Position.LONGEST_TITLE)
                .toList();
    }

    private void add(String organisation, String title) {
        var one = new Told(organisation, Position.of(title));
        told.putIfAbsent(one.key(), one);
    }

    private void settleAlone() {
        if (told.isEmpty()) {
            return;
        }
        for (var title : new LinkedHashSet<>(alone)) {
            if (told.values().stream().anyMatch(one -> isTitle(one, title))) {
                continue;
            }
            var organisation =
                    told.values().stream()
                            .filter(one -> !isTitled(one))
                            .findFirst()
                            .orElse(told.values().iterator().next())
                            .organisation();
            add(organisation, title);
            dropBare();
        }
    }

    private static boolean isTitle(Told one, String title) {
        return SearchKeys.sortKey(one.position.title()).equals(SearchKeys.sortKey(title));
    }

    /// An organisation that is told once with a title is not told without one as well.
    private void dropBare() {
        var titled = new HashSet<String>();
        told.values().stream()
                .filter(ToldRoles::isTitled)
                .forEach(one -> titled.add(Organisation.key(one.organisation())));
        told.values()
                .removeIf(one ->
                        !isTitled(one)
                                && !one.position().isDated()
                                && titled.contains(Organisation.key(one.organisation())));
    }

    private static boolean isTitled(Told one) {
        return !one.position.title().isEmpty();
    }
}
