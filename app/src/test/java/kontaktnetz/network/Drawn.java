package kontaktnetz.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kontaktnetz.people.PersonId;

/// Nets for tests, drawn from what is said.
final class Drawn {

    private Drawn() {}

    static Whole of(
            List<PersonId> people,
            Map<PersonId, Double> mine,
            Collection<Acquaintance> stated,
            LocalDate today) {
        return Whole.of(
                new Whole.Known(
                        people, mine, Map.of(), List.of(), stated, List.of(), Map.of(), List.of(),
                        Map.of()),
                today);
    }
}
