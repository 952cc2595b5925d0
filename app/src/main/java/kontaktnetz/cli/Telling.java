package kontaktnetz.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Testimony;
import kontaktnetz.wording.RecommendationWords;
import org.jspecify.annotations.Nullable;

/// What people experienced with one another, as lines and as JSON.
final class Telling {

    private final Call call;
    private final Understanding understanding;
    private final Map<PersonId, Person> people;
    private final Map<PersonId, String> names = new HashMap<>();
    private final RecommendationWords words;

    /// @param mentioned everybody who is named
    Telling(Call call, Understanding understanding, Collection<PersonId> mentioned) {
        this.call = call;
        this.understanding = understanding;
        this.people = call.net().people().find(mentioned);
        people.forEach((id, person) -> names.put(id, called(call, person)));
        this.words = new RecommendationWords(call.texts(), names);
    }

    static Telling of(Call call, Collection<Experience> experiences) {
        return new Telling(call, new Understanding(call), mentioned(experiences));
    }

    /// Everybody some experiences name.
    static Set<PersonId> mentioned(Collection<Experience> experiences) {
        var mentioned = new HashSet<PersonId>();
        for (var experience : experiences) {
            mentioned.add(experience.told().with());
            mentioned.addAll(experience.toldBy());
            if (experience.told().origin() instanceof Origin.Somebody(var person)) {
                mentioned.add(person);
            }
        }
        return mentioned;
    }

    /// The name to show.
    static String called(Call call, Person person) {
        return person.name().isBlank() ? call.text("cli.nameless") : person.name();
    }

    RecommendationWords words() {
        return words;
    }

    Map<PersonId, Person> people() {
        return people;
    }

    /// ` 17 Clara Winter, Grafikdesign: Miriam Beck: „Sehr genau.“ (sehr gut) Selbst erlebt, 2026.`
    String line(Experience experience) {
        var told = experience.told();
        return "%6s  %s, %s: %s"
                .formatted(
                        experience.id(),
                        name(told.with()),
                        understanding.label(told.topic()),
                        line(words.line(experience)));
    }

    /// `Miriam Beck: „Sehr genau.“ (sehr gut) Selbst erlebt, 2026.`
    static String line(RecommendationWords.Line line) {
        return "%s: %s %s".formatted(line.name(), line.text(), line.aside()).strip();
    }

    Json json(Experience experience) {
        var told = experience.told();
        var when = told.when();
        return Json.object()
                .with("experience", experience.id().value())
                .with("with", json(told.with()))
                .with("topic", understanding.json(told.topic()))
                .with("grade", told.grade().name())
                .with("origin", json(told.origin()))
                .with("toldBy", experience.toldBy().stream().sorted().map(this::fields).toList())
                .with("when", when.isKnown() ? when.iso() : null)
                .with("sentence", told.sentence())
                .with("words", line(words.line(experience)));
    }

    List<Object> json(Collection<Experience> experiences) {
        return experiences.stream().map(it -> (Object) json(it).fields()).toList();
    }

    private Json json(Origin origin) {
        return switch (origin) {
            case Origin.Mine() -> origin("MINE", null);
            case Origin.Somebody(var person) -> origin("SOMEBODY", person);
            case Origin.Unknown() -> origin("UNKNOWN", null);
        };
    }

    private Json origin(String kind, @Nullable PersonId person) {
        return Json.object()
                .with("kind", kind)
                .with("person", person == null ? null : person.value())
                .with("name", person == null ? null : name(person));
    }

    /// One way experience reached the owner; the units are the figure behind the words.
    Object json(Testimony reason) {
        var line = words.line(reason);
        return Json.object()
                .with("person", reason.witness().map(PersonId::value).orElse(null))
                .with("name", line.name())
                .with("text", line.text())
                .with("aside", line.aside())
                .with("through", reason.through().map(this::json).orElse(null))
                .with("units", reason.good() + reason.bad())
                .with(
                        "experiences",
                        reason.experiences().stream().map(it -> it.id().value()).toList())
                .fields();
    }

    Json json(PersonId person) {
        return Json.object().with("person", person.value()).with("name", name(person));
    }

    private Object fields(PersonId person) {
        return json(person).fields();
    }

    /// What somebody is called, who may have left the net since.
    String name(PersonId person) {
        return names.getOrDefault(person, call.text("recommendations.gone"));
    }
}
