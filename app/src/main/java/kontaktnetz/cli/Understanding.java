package kontaktnetz.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Match;
import kontaktnetz.topics.Naming;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;

/// Finds the topic that is meant by what was typed: a key, a name, or words.
final class Understanding {

    private static final int MEANINGS = 5;

    /// From here on a match is the very name, in whatever form.
    private static final double VERY_NAME = 0.99;

    private final Call call;
    private final TopicBook topics;
    private final Language language;

    Understanding(Call call) {
        this.call = call;
        this.topics = call.net().topics().book();
        this.language = Language.of(call.texts().locale());
    }

    TopicBook topics() {
        return topics;
    }

    String label(TopicId topic) {
        return topics.label(topic, language);
    }

    /// What a question means, best first; empty where it means nothing that is known.
    List<TopicId> meanings(String typed) {
        if (typed.isBlank()) {
            throw call.refused(ExitCode.USAGE, "cli.ask.empty");
        }
        if (typed.length() > Inquiry.LONGEST_QUESTION) {
            throw tooLong("WORDS", Inquiry.LONGEST_QUESTION, typed);
        }
        return byKey(typed)
                .map(List::of)
                .orElseGet(() -> topics.match(typed, MEANINGS).stream().map(Match::topic).toList());
    }

    /// The likeliest meaning of a question.
    TopicId likeliest(String typed) {
        return meanings(typed).stream().findFirst().orElseThrow(() -> unknown(typed));
    }

    /// The topic of this key.
    TopicId keyed(String key) {
        return byKey(key)
                .orElseThrow(() -> call.refused(ExitCode.NOT_FOUND, "cli.topics.none", key));
    }

    /// The topic that is beyond doubt: what is written down stays, so nothing is guessed.
    ///
    /// @param name the option or parameter it stands for
    TopicId certain(String name, String typed) {
        if (typed.length() > Label.LONGEST) {
            throw tooLong(name, Label.LONGEST, typed);
        }
        var key = byKey(typed);
        if (key.isPresent()) {
            return key.get();
        }
        var matches = topics.match(typed, MEANINGS);
        if (matches.isEmpty()) {
            throw unknown(typed);
        }
        if (matches.getFirst().score() >= VERY_NAME) {
            return matches.getFirst().topic();
        }
        throw several(typed, matches);
    }

    private Optional<TopicId> byKey(String typed) {
        return TopicId.find(typed).filter(id -> topics.find(id).isPresent());
    }

    /// A name that may become a topic: one can be read, and no topic bears it.
    ///
    /// @param name the option or parameter it stands for
    Label fresh(String name, Language language, String typed) {
        Naming.fault(topics, language, typed)
                .ifPresent(fault -> {
                    throw refused(name, typed, fault);
                });
        return new Label(language, typed);
    }

    /// The topic that was named.
    ///
    /// @param name the option or parameter the name stands for
    Topic named(String name, String typed, Naming.Named outcome) {
        return switch (outcome) {
            case Naming.Named.Done(var topic) -> topic;
            case Naming.Named.Refused(var why) -> throw refused(name, typed, why);
            case Naming.Named.Missing(var id) ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.topics.none", id.key());
        };
    }

    private Refused refused(String name, String typed, Naming.Fault fault) {
        return switch (fault) {
            case Naming.Fault.Unfit(var why) ->
                    switch (why) {
                        case EMPTY, NO_LETTERS ->
                                call.refused(
                                        ExitCode.USAGE,
                                        "cli.topics.unfit",
                                        call.text("cli.quoted", typed));
                        case TOO_LONG -> tooLong(name, Label.LONGEST, typed);
                    };
            case Naming.Fault.Taken(var by) ->
                    call.refused(
                            ExitCode.USAGE,
                            "cli.topics.there",
                            new Label(language, typed).text(),
                            by.id().key());
        };
    }

    Refused unknown(String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.ask.unknown", typed);
    }

    private Refused tooLong(String name, int most, String typed) {
        return call.refused(ExitCode.USAGE, "cli.mistake.long", name, most, typed.length());
    }

    private Refused several(String typed, List<Match> matches) {
        var lines = new StringBuilder(call.text("cli.topics.several", typed));
        matches.forEach(match ->
                lines.append(System.lineSeparator())
                        .append("  " + match.topic() + "  " + label(match.topic())));
        var meant = matches.stream().map(match -> json(match.topic()).fields()).toList();
        return new Refused(ExitCode.NOT_FOUND, lines.toString(), Map.of("topics", meant));
    }

    Json json(TopicId topic) {
        return Json.object().with("key", topic.key()).with("label", label(topic));
    }
}
