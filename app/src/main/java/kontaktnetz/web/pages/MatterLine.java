package kontaktnetz.web.pages;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import kontaktnetz.giving.Matter;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.GivingWords;

/// A need or an offer as a line.
///
/// @param text whose it is and what it is about
/// @param about until when, told by whom, or how it ended; or empty
/// @param met who offers what is needed, or empty
/// @param open whether it still holds
public record MatterLine(String text, String about, String link, List<Someone> met, boolean open) {

    static List<MatterLine> of(Visit visit, Collection<Matter> matters) {
        var words = words(visit, matters);
        return matters.stream().map(it -> of(visit, it, words, List.of())).toList();
    }

    /// @param met whose offers meet it
    static MatterLine of(Visit visit, Matter matter, GivingWords words, List<Someone> met) {
        return new MatterLine(
                words.matter(matter, topic(visit, matter.said().topic())),
                words.about(matter, visit.today()),
                "/giving/matters/" + matter.id(),
                met,
                matter.isOpen(visit.today()));
    }

    static String topic(Visit visit, TopicId topic) {
        return visit.net().topics().book().label(topic, Language.of(visit.texts().locale()));
    }

    static GivingWords words(Visit visit, Collection<Matter> matters) {
        var mentioned = new HashSet<PersonId>();
        matters.forEach(it -> it.said().people().forEach(mentioned::add));
        return Helped.naming(visit, mentioned);
    }
}
