package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.GivingWords;

/// Moments of help as memories, in a timeline and alone.
final class Helped {

    private Helped() {}

    /// What somebody was part of between two days, latest first.
    static List<PersonPage.Moment> rows(
            Visit visit, PersonId person, LocalDate from, LocalDate before) {
        var moments = visit.net().moments().with(person, from, before);
        var words = words(visit, moments);
        return moments.stream()
                .map(it ->
                        new PersonPage.Moment(
                                "help",
                                words.sentence(it.deed()),
                                about(words, it),
                                "/giving/moments/" + it.id() + "?person=" + person,
                                it.deed().day()))
                .toList();
    }

    private static String about(GivingWords words, MomentOfHelp moment) {
        var sentence = moment.deed().sentence();
        return words.when(moment.deed()) + (sentence.isEmpty() ? "" : " · " + sentence);
    }

    static GivingWords words(Visit visit, Collection<MomentOfHelp> moments) {
        var mentioned = new HashSet<PersonId>();
        moments.forEach(it -> mentioned.addAll(it.deed().people()));
        return naming(visit, mentioned);
    }

    /// Words that can name these people.
    static GivingWords naming(Visit visit, Collection<PersonId> mentioned) {
        return new GivingWords(visit.texts(), visit.today(), names(visit, mentioned));
    }

    private static Map<PersonId, String> names(Visit visit, Collection<PersonId> mentioned) {
        var nameless = visit.texts().say("web.nameless");
        var names = new HashMap<PersonId, String>();
        visit.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Someone.of(person, nameless).name()));
        return names;
    }
}
