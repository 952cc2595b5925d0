package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introduction.Entry;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Introductions.Taken;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.wording.IntroductionDrafts;
import kontaktnetz.wording.IntroductionWords;

/// Introductions, as lines and as JSON.
final class Introduced {

    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Call call;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, String> names = new HashMap<>();
    private final IntroductionWords words;

    Introduced(Call call, Collection<Introduction> introductions) {
        this.call = call;
        var mentioned = new HashSet<PersonId>();
        introductions.forEach(it -> mentioned.addAll(List.of(it.two().a(), it.two().b())));
        this.people = call.net().people().find(mentioned);
        people.forEach((id, person) -> names.put(id, Telling.called(call, person)));
        this.words = new IntroductionWords(call.texts(), names);
    }

    static Introduced of(Call call, Introduction introduction) {
        return new Introduced(call, List.of(introduction));
    }

    static IntroductionId id(Call call, String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.value", "ID", typed);
        }
        return new IntroductionId(Long.parseLong(typed));
    }

    /// The introduction of a number.
    static Introduction one(Call call, String typed) {
        return call.net()
                .introductions()
                .find(id(call, typed))
                .orElseThrow(() -> none(call, typed));
    }

    static Refused none(Call call, String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.introduction.none", typed);
    }

    /// Answers with what became of one.
    static int answer(Call call, Taken taken, String typed) {
        return switch (taken) {
            case Taken.Done(var introduction) -> {
                var introduced = of(call, introduction);
                introduced.say(introduction);
                call.answer(introduced.json(introduction));
                yield ExitCode.DONE;
            }
            case Taken.NotNow(var introduction) ->
                    throw call.refused(
                            ExitCode.USAGE,
                            "cli.introduction.not.now",
                            of(call, introduction).words.stage(introduction));
            case Taken.Missing() -> throw none(call, typed);
        };
    }

    IntroductionWords words() {
        return words;
    }

    void say(Introduction introduction) {
        call.say(
                "%6s  %s: %s"
                        .formatted(
                                introduction.id(),
                                words.both(introduction.two()),
                                words.stage(introduction)));
    }

    /// Every step with its day.
    void sayLog(Introduction introduction) {
        if (!introduction.why().isEmpty()) {
            call.say("        " + call.text("cli.introduction.why", introduction.why()));
        }
        for (var entry : introduction.log()) {
            call.say("        %s  %s".formatted(day(entry), words.step(entry.step())));
        }
    }

    private String day(Entry entry) {
        return entry.step() instanceof Step.Introduce(_, var on)
                ? on.toString()
                : call.net().owner().day(entry.at()).toString();
    }

    /// The messages of the next step, each to one, except the introduction itself.
    List<Letter> letters(Introduction introduction) {
        var a = people.get(introduction.two().a());
        var b = people.get(introduction.two().b());
        if (a == null || b == null) {
            return List.of();
        }
        var drafts =
                new IntroductionDrafts(
                        a, b, introduction.why(), call.net().owner().name(), call.texts());
        return switch (introduction.stage()) {
            case Stage.Idea() ->
                    both(a, b).map(it -> Letter.to(it, drafts.suggestion(it))).toList();
            case Stage.FirstAsked(var who) -> suggestion(who, drafts);
            case Stage.FirstAgreed(var who) -> suggestion(introduction.two().besides(who), drafts);
            case Stage.SecondAsked(var who) -> suggestion(who, drafts);
            case Stage.BothAgreed() -> List.of(Letter.toBoth(a, b, drafts.together()));
            case Stage.Introduced(_) ->
                    both(a, b).map(it -> Letter.to(it, drafts.news(it))).toList();
            case Stage.Heard(_, _) ->
                    both(a, b).map(it -> Letter.to(it, drafts.thanks(it))).toList();
            case Stage.Thanked(_, _) -> List.of();
            case Stage.Declined(var by) -> rest(introduction, drafts, Optional.of(by));
            case Stage.Rested() -> rest(introduction, drafts, Optional.empty());
        };
    }

    private static Stream<Person> both(Person a, Person b) {
        return Stream.of(a, b);
    }

    private List<Letter> suggestion(PersonId who, IntroductionDrafts drafts) {
        return Optional.ofNullable(people.get(who)).stream()
                .map(it -> Letter.to(it, drafts.suggestion(it)))
                .toList();
    }

    /// To whoever was asked and did not say no.
    private static List<Letter> rest(
            Introduction introduction, IntroductionDrafts drafts, Optional<PersonId> without) {
        var asked = new ArrayList<Letter>();
        for (var person : List.of(drafts.a(), drafts.b())) {
            boolean wasAsked =
                    introduction.log().stream()
                            .anyMatch(entry -> entry.step().equals(new Step.Ask(person.id())));
            if (wasAsked && without.filter(person.id()::equals).isEmpty()) {
                asked.add(Letter.to(person, drafts.rest(person)));
            }
        }
        return asked;
    }

    Json json(Introduction introduction) {
        return Json.object()
                .with("introduction", introduction.id().value())
                .with("a", json(introduction.two().a()))
                .with("b", json(introduction.two().b()))
                .with("why", introduction.why())
                .with("begun", call.net().owner().day(introduction.begun()).toString())
                .with("stage", code(introduction.stage()))
                .with("words", words.stage(introduction))
                .with("log", introduction.log().stream().map(this::json).toList());
    }

    List<Object> json(Collection<Introduction> introductions) {
        return introductions.stream().map(it -> (Object) json(it).fields()).toList();
    }

    private Json json(PersonId person) {
        return Json.object()
                .with("person", person.value())
                .with("name", names.getOrDefault(person, ""));
    }

    private Object json(Entry entry) {
        return Json.object()
                .with("step", code(entry.step()))
                .with("day", day(entry))
                .with("words", words.step(entry.step()))
                .fields();
    }

    /// `FIRST_ASKED` for the stage `FirstAsked`.
    private static String code(Record choice) {
        return INNER_CAPITAL
                .matcher(choice.getClass().getSimpleName())
                .replaceAll("_")
                .toUpperCase(Locale.ROOT);
    }

    private static String code(Stage stage) {
        return code((Record) stage);
    }

    private static String code(Step step) {
        return code((Record) step);
    }
}
