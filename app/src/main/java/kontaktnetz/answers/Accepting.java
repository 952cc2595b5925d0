package kontaktnetz.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.answers.AnswerLink.Standing;
import kontaktnetz.answers.Answered.Kind;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Recorded;

/// Accepts an answer that waits: what was entered becomes an experience, told by whoever answered.
public final class Accepting {

    /// Nobody tells more of one name apart in a list.
    private static final int NAMESAKES = 200;

    private final AnswerLinks answers;
    private final Experiences experiences;
    private final People people;

    public Accepting(AnswerLinks answers, Experiences experiences, People people) {
        this.answers = answers;
        this.experiences = experiences;
        this.people = people;
    }

    /// What the owner decides.
    ///
    /// @param grade how good it was, by what was entered
    public record Decision(Whom whom, Grade grade) {}

    /// Whom the owner takes the one recommended for.
    public sealed interface Whom {

        /// Whoever of the net is called so; somebody new where nobody is.
        record Called(String name) implements Whom {}

        /// Somebody of the net, whatever the answer calls them.
        record Known(PersonId person) implements Whom {}

        /// Somebody new, whoever else is called so.
        record Fresh(String name) implements Whom {}
    }

    /// What came of it.
    public sealed interface Accepted {

        /// It is on record, now or already.
        record Noted(AnswerLink link, Experience experience) implements Accepted {}

        /// Several of the net are called so: the owner says which of them is meant, if any.
        record Several(List<Person> namesakes) implements Accepted {}

        /// No name, or one that is too long.
        record Nameless() implements Accepted {}

        /// It makes no sense.
        record Refused(Recording.Fault fault) implements Accepted {}

        /// No answer with anything to accept waits under this number, or somebody is not in the
        /// net.
        record Missing() implements Accepted {}
    }

    public Accepted accept(AnswerLinkId id, Decision decision, LocalDate today, Instant now) {
        var link = answers.find(id).filter(it -> it.standing() == Standing.ANSWERED);
        var answered = link.map(AnswerLink::answered).filter(it -> it.kind() != Kind.PASS);
        if (link.isEmpty() || answered.isEmpty()) {
            return new Accepted.Missing();
        }
        if (decision.whom() instanceof Whom.Called(var name) && namesakes(name).size() > 1) {
            return new Accepted.Several(namesakes(name));
        }
        var with = with(decision.whom(), now);
        return with.isEmpty()
                ? new Accepted.Nameless()
                : noted(
                        link.get(),
                        story(link.get(), answered.get(), with.get(), decision.grade()),
                        today,
                        now);
    }

    /// Who of the net is called exactly so.
    public List<Person> namesakes(String name) {
        return isName(name)
                ? people.named(PeopleQuery.named(name, NAMESAKES)).stream()
                        .filter(person -> person.isCalled(name))
                        .toList()
                : List.of();
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= Answered.LONGEST_NAME;
    }

    private Optional<PersonId> with(Whom whom, Instant now) {
        return switch (whom) {
            case Whom.Known(var person) -> Optional.of(person);
            case Whom.Fresh(var name) -> fresh(name, now);
            case Whom.Called(var name) ->
                    namesakes(name).stream().map(Person::id).findFirst().or(() -> fresh(name, now));
        };
    }

    private Optional<PersonId> fresh(String name, Instant now) {
        return isName(name)
                ? Optional.of(people.add(Card.named(name), Met.UNKNOWN, now).id())
                : Optional.empty();
    }

    private static Story story(AnswerLink link, Answered answered, PersonId with, Grade grade) {
        return new Story(
                answered.kind() == Kind.OWN ? Origin.of(link.to()) : Origin.UNKNOWN,
                with,
                link.topic(),
                grade,
                VagueDay.UNKNOWN,
                answered.sentence());
    }

    /// What nobody is said to have lived was told by whoever answered.
    private Accepted noted(AnswerLink link, Story story, LocalDate today, Instant now) {
        var toldBy = story.origin().equals(Origin.UNKNOWN) ? Set.of(link.to()) : Set.<PersonId>of();
        return switch (new Recording(experiences).record(story, toldBy, today, now)) {
            case Recorded.Noted(var experience) -> settled(link, experience);
            case Recorded.PerhapsKnown(var known) -> settled(link, known.getFirst());
            case Recorded.Refused(var fault) -> new Accepted.Refused(fault);
            case Recorded.Missing() -> new Accepted.Missing();
        };
    }

    private Accepted settled(AnswerLink link, Experience experience) {
        return answers.settle(link.id())
                ? new Accepted.Noted(link, experience)
                : new Accepted.Missing();
    }
}
