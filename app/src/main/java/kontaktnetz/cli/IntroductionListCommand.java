package kontaktnetz.cli;

import java.util.ArrayList;
import picocli.CommandLine.Model.CommandSpec;

/// `introduction list`: what is under way, and what was over last.
final class IntroductionListCommand implements Command {

    private static final int MOST_OPEN = 1_000;
    private static final int LATEST = 20;

    @Override
    public String name() {
        return "introduction list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        var open = call.net().introductions().open(MOST_OPEN);
        var over = call.net().introductions().over(LATEST);
        var all = new ArrayList<>(open);
        all.addAll(over);
        var introduced = new Introduced(call, all);
        if (all.isEmpty()) {
            call.say(call.text("cli.introduction.empty"));
        }
        if (!open.isEmpty()) {
            call.say(call.text("cli.introduction.open"));
            open.forEach(introduced::say);
        }
        if (!over.isEmpty()) {
            call.say(call.text("cli.introduction.over"));
            over.forEach(introduced::say);
        }
        call.answer(
                Json.object()
                        .with("open", introduced.json(open))
                        .with("over", introduced.json(over)));
        return ExitCode.DONE;
    }
}
