package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Told;
import kontaktnetz.wording.RecommendationWords;

/// Experiences as rows of a page.
final class Experienced {

    private Experienced() {}

    static List<Told> rows(
            Visit visit, Collection<Experience> experiences, TopicBook topics, Language language) {
        var mentioned = new HashSet<PersonId>();
        experiences.forEach(it -> mention(it, mentioned));
        var people = visit.net().people().find(mentioned);
        var words = new RecommendationWords(visit.texts(), Names.of(visit, people));
        var rows = new ArrayList<Told>();
        for (var experience : experiences) {
            var with = people.get(experience.told().with());
            if (with != null) {
                rows.add(
                        new Told(
                                Someone.of(with, visit.texts().say("web.nameless")),
                                topics.label(experience.told().topic(), language),
                                words.line(experience),
                                "/experiences/" + experience.id()));
            }
        }
        return rows;
    }

    /// Adds everybody an experience names.
    static void mention(Experience experience, Set<PersonId> mentioned) {
        mentioned.add(experience.told().with());
        mentioned.addAll(experience.toldBy());
        if (experience.told().origin() instanceof Origin.Somebody(var person)) {
            mentioned.add(person);
        }
    }
}
