package kontaktnetz.web.pages;

import java.util.List;
import kontaktnetz.network.HandedCard;
import kontaktnetz.people.Person;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// Somebody's card, for another address book.
public final class CardPage {

    /// `GET /people/{id}/card`
    public Reply show(Visit visit) {
        return visit.person()
                .flatMap(visit.net().people()::find)
                .map(person -> card(visit, person))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply card(Visit visit, Person person) {
        var known = visit.net().acquaintances().stated(person.id());
        var others = known.stream().map(it -> it.stated().besides(person.id())).toList();
        var card =
                new HandedCard(person, visit.today())
                        .with(
                                visit.net().organisations().of(List.of(person.id())),
                                known,
                                visit.net().people().find(others));
        return new Reply.Text("text/vcard", VCards.write(card, VCardVersion.V4_0), name(person));
    }

    /// A file's name, whatever the person's.
    private static String name(Person person) {
        var plain = person.name().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        var bounded = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return (bounded.isEmpty() ? "card" : bounded) + ".vcf";
    }
}
