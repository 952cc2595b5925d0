package kontaktnetz.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kontaktnetz.giving.YouCouldHelp;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.network.Whole;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.recommendations.Doing;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.ties.Tie;

/// People, mails and days the storage's tests are about.
final class Nets {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOW = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    static final Identifier ME = email("me@studio.example");
    static final Identifier ALSO_ME = email("me@home.example");

    static final Card ADA = card("Ada Byron", "ada@engine.example");
    static final Card BEN = card("Ben Sommer", "ben@werft.example");
    static final Card CLARA = card("Clara Müller", "clara@atelier.example");

    private Nets() {}

    static Identifier email(String address) {
        return Identifier.email(address).orElseThrow();
    }

    static Card card(String name, String... emails) {
        var properties = new ArrayList<Property>();
        properties.add(Property.of("FN", name));
        for (var email : emails) {
            properties.add(Property.of("EMAIL", email));
        }
        return new Card(properties);
    }

    /// The day so many days before today.
    static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    /// A mail from the first to the others, the names being what stands before the @.
    static Trace mail(String key, Instant at, String from, String... to) {
        var present = new ArrayList<Present>();
        present.add(present(from, Part.FROM));
        for (var one : to) {
            present.add(present(one, Part.TO));
        }
        return new Trace(key, at, Duration.ZERO, Channel.MAIL, "About " + key, present);
    }

    static Trace meeting(String key, Instant at, String... with) {
        var present = new ArrayList<Present>();
        for (var one : with) {
            present.add(present(one, Part.TO));
        }
        return new Trace(key, at, Duration.ofHours(1), Channel.MEETING, "Coffee", present);
    }

    private static Present present(String address, Part part) {
        return new Present(email(address), address.substring(0, address.indexOf('@')), part);
    }

    static Noted call(PersonId with, Instant at) {
        return new Noted(Set.of(with), Channel.CALL, at, Duration.ZERO, true, "");
    }

    static Tie tie(Net net, PersonId person) {
        return Objects.requireNonNull(net.ties().of(List.of(person), TODAY).get(person));
    }

    /// The whole net, as the faces draw it.
    static Whole whole(Net net, LocalDate today) {
        return net.acquaintances().whole(today, new Trusting(net.ties(), net.trusts()).on(today));
    }

    /// Whom the owner could help, as the faces ask it.
    static YouCouldHelp couldHelp(Net net, LocalDate today) {
        return new YouCouldHelp(
                net.matters(),
                net.ideas(),
                net.experiences(),
                new Doing(net.people()),
                net.topics().book(),
                net.limits().on(today, () -> whole(net, today)));
    }

    /// Forgets what was proposed, as if nobody had looked yet.
    static void forgetIdeas(Storage storage, Owner owner) {
        storage.database()
                .write(
                        "starting anew",
                        owner,
                        work -> work.sql.update("delete from idea where owner = ?", work.owner));
    }

    static List<Found> cards(Card... cards) {
        var found = new ArrayList<Found>();
        for (var card : cards) {
            found.add(new Found.FoundCard(place(found.size() + 1), card));
        }
        return found;
    }

    static List<Found> traces(Trace... traces) {
        var found = new ArrayList<Found>();
        for (var trace : traces) {
            found.add(new Found.FoundTrace(place(found.size() + 1), trace));
        }
        return found;
    }

    static Place place(long number) {
        return new Place("some.file", Place.Unit.CARD, number, 0);
    }

    /// A whole import of one batch.
    static Done imported(Net net, String name, List<Found> found) {
        var id = net.intake().begin(name, Format.VCARD, name, NOW);
        var verdicts = net.intake().take(id, found, Map.of(), NOW);
        var totals = Totals.NONE;
        for (var verdict : verdicts) {
            totals = totals.and(verdict);
        }
        net.intake().end(id, totals, NOW);
        return new Done(id, verdicts, totals);
    }

    record Done(ImportId id, List<Verdict> verdicts, Totals totals) {}
}
