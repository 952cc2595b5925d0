package kontaktnetz.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.Answered;
import kontaktnetz.people.PersonId;

/// What people entered by a link, and the links that still open, as lines and as JSON.
final class Entered {

    private final Call call;
    private final Understanding understanding;
    private final Map<PersonId, String> names = new HashMap<>();

    Entered(Call call, Collection<AnswerLink> links) {
        this.call = call;
        this.understanding = new Understanding(call);
        var mentioned = new HashSet<PersonId>();
        links.forEach(it -> mentioned.add(it.to()));
        call.net()
                .people()
                .find(mentioned)
                .forEach((id, person) -> names.put(id, Telling.called(call, person)));
    }

    static AnswerLinkId id(Call call, String typed) {
        return Optional.of(typed)
                .filter(it -> it.matches("\\d{1,18}"))
                .map(it -> new AnswerLinkId(Long.parseLong(it)))
                .orElseThrow(() -> none(call, typed));
    }

    static Refused none(Call call, String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.answers.none", typed);
    }

    /// ` 3 Ada Lorenz, Webseiten: Clara Winter. Selbst erlebt. „Pünktlich.“`
    String line(AnswerLink link) {
        var answered = link.answered();
        return answered == null
                ? "%6s  %s".formatted(link.id(), until(link))
                : "%6s  %s: %s".formatted(link.id(), asked(link), said(answered));
    }

    private String asked(AnswerLink link) {
        return name(link) + ", " + understanding.label(link.topic());
    }

    private String until(AnswerLink link) {
        return call.text("answers.until", asked(link), day(link));
    }

    private String said(Answered answered) {
        var kind = call.text("answers.kind." + answered.kind());
        var whom = answered.whom().isEmpty() ? kind : answered.whom() + ". " + kind;
        return answered.sentence().isEmpty()
                ? whom
                : whom + " " + call.text("cli.quoted", answered.sentence());
    }

    private String name(AnswerLink link) {
        return names.getOrDefault(link.to(), call.text("recommendations.gone"));
    }

    private String day(AnswerLink link) {
        return call.net().owner().day(link.until()).toString();
    }

    Json json(AnswerLink link) {
        var answered = link.answered();
        var json =
                Json.object()
                        .with("answer", link.id().value())
                        .with("person", link.to().value())
                        .with("name", name(link))
                        .with("topic", understanding.json(link.topic()));
        return answered == null
                ? json.with("until", day(link))
                : json.with("kind", answered.kind().name())
                        .with("whom", answered.whom())
                        .with("sentence", answered.sentence());
    }

    List<Object> json(Collection<AnswerLink> links) {
        return links.stream().map(it -> (Object) json(it).fields()).toList();
    }
}
