package kontaktnetz.web.http;

import kontaktnetz.importers.Intake;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.people.People;
import kontaktnetz.ties.Ties;

/// The net of one owner, as its features show it.
public record Net(
        People people, Interactions interactions, Addresses addresses, Ties ties, Intake intake) {}
