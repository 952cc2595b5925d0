package kontaktnetz.cli;

import java.util.ArrayList;
import picocli.CommandLine.Model.CommandSpec;

/// `answers list`: what was entered by a link and waits, and the links that still open.
final class AnswersListCommand implements Command {

    private static final int MOST = 1_000;

    @Override
    public String name() {
        return "answers list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        var waiting = call.net().answers().waiting(MOST);
        var open = call.net().answers().open(call.now(), MOST);
        var all = new ArrayList<>(waiting);
        all.addAll(open);
        var entered = new Entered(call, all);
        if (waiting.isEmpty()) {
            call.say(call.text("answers.none"));
        }
        waiting.forEach(it -> call.say(entered.line(it)));
        if (!open.isEmpty()) {
            call.say(call.text("answers.open") + ":");
            open.forEach(it -> call.say(entered.line(it)));
        }
        call.answer(
                Json.object()
                        .with("waiting", entered.json(waiting))
                        .with("open", entered.json(open)));
        return ExitCode.DONE;
    }
}
