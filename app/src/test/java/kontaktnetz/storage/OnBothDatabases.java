package kontaktnetz.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds on SQLite and on PostgreSQL alike. Two owners share the database: whatever one does
/// in a test, the other's net stays as it was.
@ParameterizedClass(name = "on {0}")
@EnumSource(TestDatabase.class)
abstract class OnBothDatabases {

    @Parameter TestDatabase kind = TestDatabase.SQLITE;

    @TempDir Path folder = Path.of("");

    private List<Storage> open = List.of();
    private List<Owner> owners = List.of();

    @BeforeEach
    void open_a_fresh_database() {
        var storage = kind.open(folder);
        open = List.of(storage);
        var mine = storage.keys().only("Europe/Berlin", "DE", Nets.NOW);
        owners = List.of(mine, neighbour(storage));
        net().addresses().claim(List.of(Nets.ME));
    }

    @AfterEach
    void close_it() {
        open.forEach(Storage::close);
    }

    Storage storage() {
        return open.getFirst();
    }

    Owner owner() {
        return owners.getFirst();
    }

    Net net() {
        return storage().net(owner());
    }

    /// The net of somebody else in the same database.
    Net neighbour() {
        return storage().net(owners.getLast());
    }

    String dump() {
        return Dump.of(storage(), owner(), Nets.TODAY);
    }

    Person person(String name) {
        return net().people().named(PeopleQuery.named(name, 1)).getFirst();
    }

    PersonId id(String name) {
        return person(name).id();
    }

    List<String> names() {
        return net().people().named(PeopleQuery.named("", 1000)).stream()
                .map(Person::name)
                .collect(Collectors.toList());
    }

    static Owner neighbour(Storage storage) {
        return Neighbour.in(storage);
    }

    static Owner neighbourOwner() {
        return Neighbour.OWNER;
    }
}
