package kontaktnetz.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.giving.Opening;
import kontaktnetz.giving.YouCouldHelp;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Doing;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.Draft;
import kontaktnetz.wording.GivingWords;
import org.jspecify.annotations.Nullable;

/// Whom the owner could help, and how.
///
/// @param need what they look for
/// @param reason why this could help
/// @param introduce where the two are brought together, or empty
/// @param message the message that helps; null where the two have to be brought together
public record IdeaRow(
        String id,
        Someone who,
        String need,
        String reason,
        String introduce,
        @Nullable Writing message) {

    static YouCouldHelp couldHelp(Visit visit) {
        var net = visit.net();
        return new YouCouldHelp(
                net.matters(),
                net.ideas(),
                net.experiences(),
                new Doing(net.people()),
                net.topics().book(),
                net.limits().on(visit.today(), () -> PictureChoice.whole(visit)));
    }

    static List<IdeaRow> of(Visit visit) {
        return rows(visit, couldHelp(visit).thisWeek(visit.today()));
    }

    /// The same after a look at the cards.
    static List<IdeaRow> thoroughly(Visit visit) {
        return rows(visit, couldHelp(visit).thisWeekThoroughly(visit.today()));
    }

    private static List<IdeaRow> rows(Visit visit, List<Opening> openings) {
        if (openings.isEmpty()) {
            return List.of();
        }
        var words = Helped.naming(visit, mentioned(openings));
        var people = visit.net().people().find(mentioned(openings));
        var rows = new ArrayList<IdeaRow>();
        for (var opening : openings) {
            var who = people.get(opening.whose());
            var about = opening.about() == null ? null : people.get(opening.about());
            if (who != null && (opening.about() == null || about != null)) {
                rows.add(row(visit, opening, who, about, words));
            }
        }
        return rows;
    }

    private static HashSet<PersonId> mentioned(List<Opening> openings) {
        var mentioned = new HashSet<PersonId>();
        for (var opening : openings) {
            opening.need().said().people().forEach(mentioned::add);
            mentioned.addAll(opening.deed(LocalDate.EPOCH).people());
            var experience = opening.experience();
            if (experience != null
                    && experience.told().origin() instanceof Origin.Somebody(var person)) {
                mentioned.add(person);
            }
        }
        return mentioned;
    }

    private static IdeaRow row(
            Visit visit, Opening opening, Person who, @Nullable Person about, GivingWords words) {
        var need = opening.need();
        var topic = MatterLine.topic(visit, need.said().topic());
        var sentence = need.said().sentence();
        var why = sentence.isEmpty() ? topic : topic + ": " + sentence;
        return new IdeaRow(
                opening.id().toString(),
                Someone.of(who, visit.texts().say("web.nameless")),
                words.matter(need, topic) + (sentence.isEmpty() ? "" : " – " + sentence),
                words.reason(opening),
                about != null && !need.said().isConfidential()
                        ? "/introductions/new?a=%s&b=%s&why=%s"
                                .formatted(
                                        opening.whose(),
                                        about.id(),
                                        URLEncoder.encode(why, StandardCharsets.UTF_8))
                        : "",
                message(visit, opening, who, about));
    }

    private static @Nullable Writing message(
            Visit visit, Opening opening, Person who, @Nullable Person about) {
        var writing =
                new Writings(visit).on(visit.net().topics().book(), opening.need().said().topic());
        return switch (opening.by()) {
            case By.MyOffer _ -> writing.of(Draft.Purpose.HELP_MYSELF, who, who);
            case By.TheirOffer _ -> null;
            case By.Known _, By.Does _ ->
                    about == null ? null : writing.of(Draft.Purpose.RECOMMEND_TO, who, about);
        };
    }
}
