package kontaktnetz.cli;

import java.util.ArrayList;
import picocli.CommandLine.Model.CommandSpec;

/// `inquiry list`: what waits for what came of it, and what ended last.
final class InquiryListCommand implements Command {

    private static final int MOST_OPEN = 1_000;
    private static final int LATEST = 20;

    @Override
    public String name() {
        return "inquiry list";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        var open = call.net().inquiries().open(MOST_OPEN);
        var ended = call.net().inquiries().ended(LATEST);
        var all = new ArrayList<>(open);
        all.addAll(ended);
        var inquired = new Inquired(call, all);
        if (all.isEmpty()) {
            call.say(call.text("cli.inquiry.empty"));
        }
        if (!open.isEmpty()) {
            call.say(call.text("cli.inquiry.open"));
            open.forEach(inquired::say);
        }
        if (!ended.isEmpty()) {
            call.say(call.text("cli.inquiry.ended"));
            ended.forEach(inquired::say);
        }
        call.answer(
                Json.object()
                        .with("open", inquired.json(open))
                        .with("ended", inquired.json(ended)));
        return ExitCode.DONE;
    }
}
