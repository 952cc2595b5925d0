package kontaktnetz.cli;

import java.util.List;
import java.util.Optional;
import kontaktnetz.topics.TopicId;
import kontaktnetz.wording.Draft;
import picocli.CommandLine.Model.CommandSpec;

/// `ask WORDS`: whom the owner's people know, who stands behind it, and whom else to ask.
final class AskCommand implements Command {

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "WORDS", "0..*", "cli.parameter.need");
        help.value(spec, "--topic", "KEY", String.class);
        help.value(spec, "--draft", "ask|introduce|write", String.class);
        help.value(spec, "--to", "NAME", String.class);
        help.value(spec, "--candidate", "NAME", String.class);
    }

    @Override
    public int run(Call call) {
        var draft = draft(call);
        var understanding = new Understanding(call);
        var asked = call.words();
        var chosen = call.value("--topic").map(understanding::keyed);
        var meanings =
                asked.isEmpty() && chosen.isPresent()
                        ? List.<TopicId>of()
                        : understanding.meanings(asked);
        var topic =
                chosen.or(() -> meanings.stream().findFirst())
                        .orElseThrow(() -> understanding.unknown(asked));
        var answer = call.asking().ask(topic, understanding.topics(), call.today());
        if (draft.isPresent()) {
            return new Writing(call, understanding, answer).write(draft.get());
        }
        var others = meanings.stream().filter(it -> !it.equals(topic)).toList();
        var answering = new Answering(call, understanding, answer);
        call.say(call.text("cli.ask.understood", understanding.label(topic), topic.key()));
        if (!others.isEmpty()) {
            call.say(call.text("cli.ask.also", also(understanding, others)));
        }
        answering.say();
        call.answer(answering.json(asked, others));
        return ExitCode.DONE;
    }

    private static String also(Understanding understanding, List<TopicId> others) {
        return String.join(
                ", ",
                others.stream().map(it -> understanding.label(it) + " (" + it + ")").toList());
    }

    private static Optional<Draft.Purpose> draft(Call call) {
        var draft =
                call.value("--draft").map(typed -> Choices.DRAFTS.chosen(call, "--draft", typed));
        for (var option : List.of("--to", "--candidate")) {
            if (draft.isEmpty() && call.value(option).isPresent()) {
                throw call.refused(ExitCode.USAGE, "cli.mistake.needs", option, "--draft");
            }
        }
        if (call.value("--candidate").isPresent()
                && draft.filter(Draft.Purpose.INTRODUCE::equals).isEmpty()) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.needs", "--candidate", "--draft introduce");
        }
        return draft;
    }
}
