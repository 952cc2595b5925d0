package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.giving.Health;
import kontaktnetz.wording.HealthWords;
import picocli.CommandLine.Model.CommandSpec;

/// `health`: how the net does as a whole. Nothing is said of anybody, and nothing in figures.
final class HealthCommand implements Command {

    @Override
    public String name() {
        return "health";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // it is told as it is
    }

    @Override
    public int run(Call call) {
        var net = call.net();
        var health =
                Health.of(
                        net.moments(),
                        net.matters(),
                        net.inquiries(),
                        NetCommand.whole(call),
                        call.today());
        var words = new HealthWords(call.texts());
        words.all(health).forEach(call::say);
        var telling = Stated.of(call, health.waiting());
        if (!health.waiting().isEmpty()) {
            call.say(call.text("cli.health.waiting"));
            health.waiting().forEach(it -> call.say(telling.line(it)));
        }
        call.answer(
                Json.object()
                        .with("trend", health.flow().trend().name())
                        .with("spread", health.flow().spread().name())
                        .with("own", health.flow().own().name())
                        .with("answered", health.answered().answer().name())
                        .with(
                                "waiting",
                                health.waiting().stream()
                                        .map(it -> (Object) telling.json(it).fields())
                                        .toList())
                        .with(
                                "apart",
                                health.apart().stream()
                                        .map(it -> (Object) List.of(it.one(), it.other()))
                                        .toList())
                        .with("words", words.all(health)));
        return ExitCode.DONE;
    }
}
