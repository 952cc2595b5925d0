package kontaktnetz.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The people of the sample.
final class Cast {

    /// Every so many days there is contact, for a tenth of the crowd each.
    private static final int[] RHYTHMS = {14, 30, 45, 48, 90, 90, 180, 180, 365, 365};

    private static final int CIRCLE = 12;

    private Cast() {}

    /// Those written by hand, about 150.
    static List<Someone> small() {
        var cast = new ArrayList<Someone>();
        var telephones = new Telephones();
        for (var line : Letters.resource("cast.txt")) {
            cast.add(Someone.parse(cast.size(), line, telephones));
        }
        return List.copyOf(cast);
    }

    /// A crowd of the same kinds and names, mixed anew; their circles have {@value #CIRCLE} each.
    static List<Someone> large(int size, RandomGenerator random) {
        var models = small();
        var given = new LinkedHashSet<String>();
        var family = new LinkedHashSet<String>();
        for (var model : models) {
            given.add(model.given());
            family.add(model.family());
        }
        var names = new ArrayList<>(given);
        var families = new ArrayList<>(family);
        var telephones = new Telephones();
        var crowd = new ArrayList<Someone>(size);
        while (crowd.size() < size) {
            var model = models.get(random.nextInt(models.size()));
            var name =
                    names.get(random.nextInt(names.size()))
                            + " "
                            + families.get(random.nextInt(families.size()));
            crowd.add(mixed(crowd.size(), name, model, telephones, random));
        }
        return List.copyOf(crowd);
    }

    private static Someone mixed(
            int number, String name, Someone model, Telephones telephones, RandomGenerator random) {
        int every = RHYTHMS[random.nextInt(RHYTHMS.length)];
        // A third of the ties went quiet at some time.
        int last = random.nextInt(3) == 0 ? 1 + random.nextInt(3_000) : 0;
        var mail = "person." + number + "@haus-" + number / 40 + ".example";
        var groups =
                model.groups().stream()
                        .map(group -> group + " " + (1 + number / (CIRCLE * 10)))
                        .toList();
        return new Someone(
                number,
                name,
                model.title(),
                model.firm(),
                model.city(),
                mail,
                telephones.next(model.city()),
                groups,
                model.kind() == Kind.BIRTHDAY ? Kind.FAMILY : model.kind(),
                Story.every(every, last, true),
                number % 50 == 49 ? "-" : number % 3 == 0 ? "kt" : "k");
    }

    /// The members of each group, in the order of the cast.
    static Map<String, List<Someone>> groups(List<Someone> cast) {
        var groups = new LinkedHashMap<String, List<Someone>>();
        for (var who : cast) {
            for (var group : who.groups()) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(who);
            }
        }
        return groups;
    }

    static Someone named(List<Someone> cast, String name) {
        return cast.stream()
                .filter(who -> who.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name));
    }
}
