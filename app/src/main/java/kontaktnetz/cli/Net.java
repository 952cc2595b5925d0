package kontaktnetz.cli;

import kontaktnetz.access.Keys;
import kontaktnetz.access.SigningIn;
import kontaktnetz.importers.Intake;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.ties.Ties;

/// The net of the one owner of a personal installation.
public record Net(
        Owner owner,
        Keys keys,
        SigningIn signingIn,
        People people,
        Interactions interactions,
        Addresses addresses,
        Ties ties,
        Intake intake) {}
