package kontaktnetz.storage;

import kontaktnetz.importers.Intake;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.ties.Ties;

/// One owner's net, part by part. Every part was made for this owner and can see no other.
public final class Net {

    private final SqlPeople people;
    private final SqlInteractions interactions;
    private final SqlAddresses addresses;
    private final SqlTies ties;
    private final SqlIntake intake;

    Net(Database database, Owner owner) {
        this.ties = new SqlTies(database, owner);
        this.people = new SqlPeople(database, owner, ties);
        this.interactions = new SqlInteractions(database, owner);
        this.addresses = new SqlAddresses(database, owner);
        this.intake = new SqlIntake(database, owner, ties);
    }

    public People people() {
        return people;
    }

    public Interactions interactions() {
        return interactions;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Ties ties() {
        return ties;
    }

    public Intake intake() {
        return intake;
    }
}
