package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.recommendations.Answer;
import kontaktnetz.recommendations.Answer.MayKnow;
import kontaktnetz.recommendations.Answer.Outsider;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.recommendations.Testimony;
import kontaktnetz.topics.TopicId;

/// What the net says to a question, as lines and as JSON.
final class Answering {

    private static final Pattern SCHEME = Pattern.compile("(?i)^(mailto|tel):");

    private final Call call;
    private final Understanding understanding;
    private final Answer answer;
    private final Telling telling;

    Answering(Call call, Understanding understanding, Answer answer) {
        this.call = call;
        this.understanding = understanding;
        this.answer = answer;
        this.telling = new Telling(call, understanding, mentioned(answer));
    }

    private static Set<PersonId> mentioned(Answer answer) {
        var mentioned = new HashSet<PersonId>();
        for (var candidate : answer.candidates()) {
            for (var reason : reasons(candidate)) {
                reason.witness().ifPresent(mentioned::add);
                reason.through().ifPresent(mentioned::add);
                mentioned.addAll(Telling.mentioned(reason.experiences()));
            }
            candidate.cuts().forEach(cut -> mentioned.add(cut.through()));
        }
        for (var outsider : answer.outside()) {
            mentioned.addAll(Telling.mentioned(outsider.experiences()));
        }
        return mentioned;
    }

    private static List<Testimony> reasons(Candidate candidate) {
        var all = new ArrayList<>(candidate.good());
        all.addAll(candidate.bad());
        return all;
    }

    void say() {
        if (answer.candidates().isEmpty()) {
            call.say("");
            call.say(call.text("cli.ask.nobody", understanding.label(answer.topic())));
        }
        answer.candidates().forEach(this::say);
        if (!answer.outside().isEmpty()) {
            call.say("");
            call.say(call.text("cli.ask.outside"));
            answer.outside().forEach(this::say);
        }
        if (!answer.mayKnow().isEmpty()) {
            call.say("");
            call.say(call.text("cli.ask.may.know"));
            answer.mayKnow().forEach(this::say);
        }
        call.say("");
        call.say(call.text("cli.ask.how"));
    }

    private void say(Candidate candidate) {
        var words = telling.words();
        call.say("");
        call.say(words.standing(candidate.standing()));
        call.say(Finding.line(candidate.person()));
        call.say("        " + words.summary(candidate));
        candidate.good().forEach(this::say);
        if (!candidate.bad().isEmpty()) {
            call.say("        " + call.text("cli.ask.against"));
            candidate.bad().forEach(this::say);
        }
        words.sureness(candidate).forEach(line -> call.say("        " + line));
        ways(candidate.person());
    }

    private void say(Testimony reason) {
        call.say("          " + Telling.line(telling.words().line(reason)));
    }

    private void ways(Person person) {
        var ways = PersonCommand.reached(person).stream().map(Answering::value).toList();
        call.say(
                "        "
                        + (ways.isEmpty()
                                ? call.text("cli.ask.no.way")
                                : call.text("cli.ask.ways", String.join(", ", ways))));
    }

    private static String value(Property way) {
        return SCHEME.matcher(way.value()).replaceFirst("");
    }

    private void say(Outsider outsider) {
        call.say(Finding.line(outsider.person()));
        outsider.experiences()
                .forEach(it -> call.say("          " + Telling.line(telling.words().line(it))));
        if (!outsider.headline().isEmpty()) {
            call.say("          " + call.text("cli.ask.by.card"));
        }
        ways(outsider.person());
    }

    private void say(MayKnow mayKnow) {
        call.say(Finding.line(mayKnow.person()));
        call.say("        " + telling.words().nearness(mayKnow.nearness()));
    }

    /// @param asked as typed
    /// @param meanings other topics it may mean
    Json json(String asked, List<TopicId> meanings) {
        return Json.object()
                .with("asked", asked)
                .with("topic", understanding.json(answer.topic()))
                .with(
                        "meanings",
                        meanings.stream().map(it -> understanding.json(it).fields()).toList())
                .with("candidates", answer.candidates().stream().map(this::json).toList())
                .with("outside", answer.outside().stream().map(this::json).toList())
                .with("mayKnow", answer.mayKnow().stream().map(this::json).toList());
    }

    private Object json(Candidate candidate) {
        var words = telling.words();
        var opinion = candidate.opinion();
        return somebody(candidate.person())
                .with("standing", candidate.standing().name())
                .with("words", words.standing(candidate.standing()))
                .with("summary", words.summary(candidate))
                .with("chance", opinion.chance())
                .with("uncertainty", opinion.uncertainty())
                .with("bound", opinion.bound())
                .with("expected", candidate.expected())
                .with("good", candidate.good().stream().map(telling::json).toList())
                .with("bad", candidate.bad().stream().map(telling::json).toList())
                .with("sureness", words.sureness(candidate))
                .with("ways", waysJson(candidate.person()))
                .fields();
    }

    private Object json(Outsider outsider) {
        return somebody(outsider.person())
                .with("byCard", !outsider.headline().isEmpty())
                .with("experiences", telling.json(outsider.experiences()))
                .with("ways", waysJson(outsider.person()))
                .fields();
    }

    private Object json(MayKnow mayKnow) {
        return somebody(mayKnow.person())
                .with("nearness", mayKnow.nearness().name())
                .with("words", telling.words().nearness(mayKnow.nearness()))
                .fields();
    }

    private Json somebody(Person person) {
        return Json.object()
                .with("person", person.id().value())
                .with("name", Telling.called(call, person))
                .with("headline", person.card().headline());
    }

    private static List<Object> waysJson(Person person) {
        return PersonCommand.reached(person).stream()
                .map(way ->
                        (Object)
                                Json.object()
                                        .with("kind", way.name())
                                        .with("value", value(way))
                                        .fields())
                .toList();
    }
}
