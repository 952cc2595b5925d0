package kontaktnetz.cli;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.InquiryId;

/// Inquiries, as lines and as JSON.
final class Inquired {

    private final Call call;
    private final Understanding understanding;
    private final Telling telling;

    Inquired(Call call, Collection<Inquiry> inquiries) {
        this.call = call;
        this.understanding = new Understanding(call);
        var mentioned = new HashSet<PersonId>();
        for (var inquiry : inquiries) {
            mentioned.add(inquiry.with());
            inquiry.voices().forEach(voice -> mentioned.add(voice.person()));
            experience(inquiry).ifPresent(it -> mentioned.addAll(Telling.mentioned(List.of(it))));
        }
        this.telling = new Telling(call, understanding, mentioned);
    }

    static Inquired of(Call call, Inquiry inquiry) {
        return new Inquired(call, List.of(inquiry));
    }

    static InquiryId id(Call call, String typed) {
        if (!typed.matches("\\d{1,18}")) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.value", "ID", typed);
        }
        return new InquiryId(Long.parseLong(typed));
    }

    /// The inquiry of a number.
    static Inquiry one(Call call, String typed) {
        return call.net()
                .inquiries()
                .find(id(call, typed))
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.inquiry.none", typed));
    }

    /// The inquiry of a number, which must still be open.
    static Inquiry open(Call call, String typed) {
        var inquiry = one(call, typed);
        if (!inquiry.isOpen()) {
            throw call.refused(ExitCode.USAGE, "cli.inquiry.ended.already", typed);
        }
        return inquiry;
    }

    /// The inquiry of a number, which must have ended.
    static Inquiry ended(Call call, String typed) {
        var inquiry = one(call, typed);
        if (inquiry.isOpen()) {
            throw call.refused(ExitCode.USAGE, "cli.inquiry.open.still", typed);
        }
        return inquiry;
    }

    /// Answers with what became of one.
    static int answer(Call call, Optional<Inquiry> inquiry, String key) {
        var found =
                inquiry.orElseThrow(
                        () -> call.refused(ExitCode.NOT_FOUND, "cli.inquiry.none", call.words()));
        var inquired = of(call, found);
        call.say(call.text(key));
        inquired.say(found);
        call.answer(inquired.json(found));
        return ExitCode.DONE;
    }

    void say(Inquiry inquiry) {
        var day = inquiry.since().toString();
        call.say(
                "%6s  %s"
                        .formatted(
                                inquiry.id(),
                                call.text(
                                        "cli.inquiry.line",
                                        telling.name(inquiry.with()),
                                        understanding.label(inquiry.topic()),
                                        day)));
        var voices = inquiry.voices().stream().map(it -> telling.name(it.person())).toList();
        if (!voices.isEmpty()) {
            call.say("        " + call.text("cli.inquiry.voices", String.join(", ", voices)));
        }
        var experience = experience(inquiry);
        if (experience.isPresent()) {
            call.say("        " + Telling.line(telling.words().line(experience.get())));
        } else if (!inquiry.isOpen()) {
            call.say("        " + call.text("cli.inquiry.nothing"));
        }
    }

    Json json(Inquiry inquiry) {
        var ending = inquiry.ending();
        return Json.object()
                .with("inquiry", inquiry.id().value())
                .with("person", inquiry.with().value())
                .with("name", telling.name(inquiry.with()))
                .with("topic", understanding.json(inquiry.topic()))
                .with("asked", inquiry.asked())
                .with("since", inquiry.since().toString())
                .with("voices", inquiry.voices().stream().map(this::json).toList())
                .with("ended", ending == null ? null : ending.on().toString())
                .with("experience", experience(inquiry).map(telling::json).orElse(null));
    }

    List<Object> json(Collection<Inquiry> inquiries) {
        return inquiries.stream().map(it -> (Object) json(it).fields()).toList();
    }

    private Object json(Voice voice) {
        return telling.json(voice.person()).with("part", voice.part().name()).fields();
    }

    private Optional<Experience> experience(Inquiry inquiry) {
        return Optional.ofNullable(inquiry.ending())
                .flatMap(it -> Optional.ofNullable(it.experience()))
                .flatMap(call.net().experiences()::find);
    }
}
