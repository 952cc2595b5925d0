package kontaktnetz.cli;

import kontaktnetz.topics.Naming;
import picocli.CommandLine.Model.CommandSpec;

/// `topics name KEY NAME`: one more name by which a topic is found.
final class TopicsNameCommand implements Command {

    @Override
    public String name() {
        return "topics name";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "KEY", "cli.parameter.key");
        help.parametersFrom(spec, 1, "NAME", "cli.parameter.topic.name");
        help.value(spec, "--language", "de|en", String.class);
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters();
        var language = TopicsAddCommand.language(call);
        var understanding = new Understanding(call);
        var topic = understanding.keyed(typed.getFirst());
        var name = String.join(" ", typed.subList(1, typed.size()));
        understanding.named(
                "NAME", name, new Naming(call.net().topics()).name(topic, language, name));
        return TopicsAddCommand.answer(call, topic, "cli.topics.named");
    }
}
