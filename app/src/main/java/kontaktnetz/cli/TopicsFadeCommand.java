package kontaktnetz.cli;

import java.util.Optional;
import kontaktnetz.recommendations.Experiences;
import picocli.CommandLine.Model.CommandSpec;

/// `topics fade KEY`: in how many days experiences on a topic come to count half.
final class TopicsFadeCommand implements Command {

    @Override
    public String name() {
        return "topics fade";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "KEY", "1", "cli.parameter.key");
        var here = help.where("fade");
        here.value(spec, "--days", "N", Integer.class);
        here.flag(spec, "--usual");
    }

    @Override
    public int run(Call call) {
        var days = days(call);
        var topic = new Understanding(call).keyed(call.words());
        call.net().experiences().fade(topic, days.orElse(null));
        return TopicsAddCommand.answer(
                call, topic, days.isPresent() ? "cli.topics.faded" : "cli.topics.usual");
    }

    private static Optional<Integer> days(Call call) {
        var days = call.value("--days", Integer.class);
        boolean usual = call.flag("--usual");
        if (days.isPresent() && usual) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.either", "--days", "--usual");
        }
        if (days.isEmpty() && !usual) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.missing", "--days N, --usual");
        }
        days.filter(it -> it < 1 || it > Experiences.LONGEST_HALF_LIFE_DAYS)
                .ifPresent(it -> {
                    throw call.refused(
                            ExitCode.USAGE,
                            "cli.mistake.range",
                            "--days",
                            1,
                            Experiences.LONGEST_HALF_LIFE_DAYS,
                            it);
                });
        return days;
    }
}
