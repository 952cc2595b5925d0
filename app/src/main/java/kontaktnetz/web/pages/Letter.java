package kontaktnetz.web.pages;

import java.util.Collection;
import java.util.Optional;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Person;
import kontaktnetz.web.http.Visit;

/// The message of a form, to be sent from here.
final class Letter {

    private Letter() {}

    /// Empty where there is no account to send from, somebody has no address, or something is
    /// missing or too long.
    static Optional<Envelope> of(Visit visit, Collection<Person> to) {
        var addresses =
                to.stream()
                        .flatMap(person -> Way.mail(person).flatMap(Identifier::email).stream())
                        .map(Identifier::value)
                        .toList();
        var subject = visit.field("subject");
        var text = visit.field("text");
        return visit.net().outbox().account().isEmpty()
                        || addresses.isEmpty()
                        || addresses.size() < to.size()
                        || subject.isEmpty()
                        || subject.length() > Envelope.LONGEST_SUBJECT
                        || text.isEmpty()
                        || text.length() > Envelope.LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(new Envelope(addresses, subject, text));
    }
}
