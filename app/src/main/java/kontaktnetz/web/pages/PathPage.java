package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kontaktnetz.network.Reaching;
import kontaktnetz.network.Way.Step;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Writing;
import kontaktnetz.wording.NetworkWords;

/// How the owner reaches somebody: over whom, what each step rests on, and what to do where no way
/// is reliable.
public final class PathPage {

    /// @param honestly what can be done where no way is reliable, one sentence each
    /// @param noOne whether nobody is known to lead there
    public record View(
            Frame frame, Someone who, List<String> honestly, boolean noOne, List<Shown> ways) {}

    /// A way.
    ///
    /// @param weakest where it is weakest, in a sentence; empty where there is but one step
    /// @param message the request to whom it begins with; none where one turns there oneself
    public record Shown(
            String heading, List<Stop> stops, String weakest, Optional<Writing> message) {}

    /// Somebody on the way.
    ///
    /// @param width of the thread that leads there, in pixels
    /// @param reasons what the step to them rests on
    public record Stop(Someone who, String width, boolean weak, List<String> reasons) {}

    /// `GET /people/{id}/path`
    public Reply show(Visit visit) {
        return visit.person()
                .flatMap(visit.net().people()::find)
                .map(person -> Reply.page("path", view(visit, person)))
                .orElseGet(Reply.Missing::new);
    }

    private static View view(Visit visit, Person person) {
        var trusting = new Trusting(visit.net().ties(), visit.net().trusts());
        var reach =
                new Reaching(visit.net().acquaintances(), trusting.on(visit.today()))
                        .reach(person.id(), visit.today());
        var people = AcquaintanceRow.someones(visit, reach.people());
        var words = AcquaintanceRow.words(visit, people);
        var who = Someone.of(person, visit.texts().say("web.nameless"));
        var shown = new ArrayList<Shown>();
        for (var way : reach.ways()) {
            var stops =
                    way.steps().stream()
                            .flatMap(step -> stop(step, step.equals(way.weakest()), people, words))
                            .toList();
            shown.add(
                    new Shown(
                            words.heading(way),
                            stops,
                            way.isDirect() ? "" : words.weakest(way),
                            way.isDirect()
                                    ? Optional.empty()
                                    : new Writings(visit).onTheWay(way, person)));
        }
        return new View(
                visit.frame(Place.PEOPLE, visit.texts().say("web.path.title", who.name())),
                who,
                words.honestly(reach),
                reach.ways().isEmpty(),
                shown);
    }

    private static Stream<Stop> stop(
            Step step, boolean weak, Map<PersonId, Someone> people, NetworkWords words) {
        var who = people.get(step.to());
        return who == null
                ? Stream.empty()
                : Stream.of(
                        new Stop(
                                who,
                                String.format(Locale.ROOT, "%.1f", 1 + 5 * step.trust()),
                                weak,
                                words.step(step)));
    }
}
