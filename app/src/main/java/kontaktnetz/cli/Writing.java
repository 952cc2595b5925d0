package kontaktnetz.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Answer;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.wording.Draft;

/// Prepares the message that follows an answer: to one person, never to many.
final class Writing {

    private final Call call;
    private final Understanding understanding;
    private final Answer answer;

    Writing(Call call, Understanding understanding, Answer answer) {
        this.call = call;
        this.understanding = understanding;
        this.answer = answer;
    }

    int write(Draft.Purpose purpose) {
        var to = call.value("--to").map(name -> Finding.one(call, name));
        var letter =
                switch (purpose) {
                    case ASK -> ask(to);
                    case INTRODUCE -> introduce(to);
                    case WRITE -> candidate(to);
                    case THANK,
                            ASK_WITH_LINK,
                            REACH,
                            REACH_THROUGH,
                            SUGGEST,
                            BRING_TOGETHER,
                            LET_REST,
                            HOW_WAS_IT,
                            THANK_BOTH,
                            THANK_FOR_HELP,
                            HELP_MYSELF,
                            RECOMMEND_TO ->
                            throw new IllegalArgumentException("no answer leads to " + purpose);
                };
        letter.say(call);
        call.answer(letter.json(call).with("topic", understanding.json(answer.topic())));
        return ExitCode.DONE;
    }

    /// Anybody may be asked; unless somebody is named, whoever is likeliest to know somebody.
    private Letter ask(Optional<Person> to) {
        var person =
                to.or(() -> answer.mayKnow().stream().map(Answer.MayKnow::person).findFirst())
                        .orElseThrow(() -> none("cli.letter.nobody.to.ask"));
        return letter(Draft.Purpose.ASK, person, person);
    }

    private Letter candidate(Optional<Person> to) {
        var people =
                Stream.concat(
                                answer.candidates().stream().map(Candidate::person),
                                answer.outside().stream().map(Answer.Outsider::person))
                        .toList();
        var person =
                to.isEmpty()
                        ? answer.candidates().stream().map(Candidate::person).findFirst()
                        : people.stream().filter(it -> isAmong(it, to)).findFirst();
        var found = person.orElseThrow(() -> notAmong(to));
        return letter(Draft.Purpose.WRITE, found, found);
    }

    /// The voice through which the word came is asked to bring the two together.
    private Letter introduce(Optional<Person> to) {
        var wanted = call.value("--candidate").map(name -> Finding.one(call, name));
        var fitting =
                answer.candidates().stream()
                        .filter(it -> wanted.isEmpty() || isAmong(it.person(), wanted))
                        .toList();
        if (fitting.isEmpty()) {
            throw notAmong(wanted);
        }
        for (var candidate : fitting) {
            var voice =
                    voices(candidate).stream()
                            .filter(it -> to.isEmpty() || isAmong(it, to))
                            .findFirst();
            if (voice.isPresent()) {
                return letter(Draft.Purpose.INTRODUCE, voice.get(), candidate.person());
            }
        }
        throw to.isPresent()
                ? none("cli.letter.no.voice", Telling.called(call, to.get()))
                : none("cli.letter.no.voices");
    }

    /// Those who could bring the two together, the strongest word first.
    private List<Person> voices(Candidate candidate) {
        var ids =
                candidate.good().stream()
                        .flatMap(reason -> reason.through().or(reason::witness).stream())
                        .distinct()
                        .toList();
        var people = call.net().people().find(ids);
        return ids.stream().flatMap(id -> Optional.ofNullable(people.get(id)).stream()).toList();
    }

    private Letter letter(Draft.Purpose purpose, Person to, Person about) {
        return Letter.of(call, purpose, to, about, answer.topic());
    }

    private static boolean isAmong(Person person, Optional<Person> named) {
        return named.map(Person::id).filter(person.id()::equals).isPresent();
    }

    private Refused notAmong(Optional<Person> named) {
        var label = understanding.label(answer.topic());
        return named.isPresent()
                ? none("cli.letter.not.among", Telling.called(call, named.get()), label)
                : none("cli.ask.nobody", label);
    }

    private Refused none(String key, Object... blanks) {
        return call.refused(ExitCode.NOT_FOUND, key, blanks);
    }
}
