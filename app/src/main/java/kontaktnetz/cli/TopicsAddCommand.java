package kontaktnetz.cli;

import kontaktnetz.topics.Language;
import kontaktnetz.topics.Naming;
import kontaktnetz.topics.TopicId;
import picocli.CommandLine.Model.CommandSpec;

/// `topics add NAME`: a topic of the owner's own.
final class TopicsAddCommand implements Command {

    @Override
    public String name() {
        return "topics add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME", "1..*", "cli.parameter.topic.name");
        help.value(spec, "--below", "KEY", String.class);
        help.value(spec, "--language", "de|en", String.class);
    }

    @Override
    public int run(Call call) {
        var language = language(call);
        var understanding = new Understanding(call);
        var below = call.value("--below").map(understanding::keyed);
        var named =
                new Naming(call.net().topics()).make(language, call.words(), below.orElse(null));
        var topic = understanding.named("NAME", call.words(), named);
        return answer(call, topic.id(), "cli.topics.added");
    }

    /// The language of a name: the one that is spoken, unless another is named.
    static Language language(Call call) {
        var spoken = Language.of(call.texts().locale());
        return call.value("--language")
                .map(code ->
                        Language.find(code)
                                .orElseThrow(() ->
                                        call.refused(
                                                ExitCode.USAGE,
                                                "cli.mistake.choice",
                                                "--language",
                                                "de, en",
                                                call.text("cli.quoted", code))))
                .orElse(spoken);
    }

    /// Says what a topic is like after a change.
    static int answer(Call call, TopicId id, String key) {
        var understanding = new Understanding(call);
        call.say(call.text(key, understanding.label(id), id.key()));
        call.answer(TopicsCommand.json(understanding, id, call.net().experiences().halfLives()));
        return ExitCode.DONE;
    }
}
