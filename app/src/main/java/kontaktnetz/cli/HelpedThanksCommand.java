package kontaktnetz.cli;

import kontaktnetz.giving.Side;
import picocli.CommandLine.Model.CommandSpec;

/// `helped thanks ID`: a message to whoever helped me.
final class HelpedThanksCommand implements Command {

    @Override
    public String name() {
        return "helped thanks";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.helped");
        help.where("helped").flag(spec, "--done");
    }

    @Override
    public int run(Call call) {
        var moment = Remembered.find(call, call.words());
        var deed = moment.deed();
        if (!deed.to().equals(Side.ME) || !(deed.by() instanceof Side.Somebody(var by))) {
            throw call.refused(ExitCode.USAGE, "cli.helped.thank.nobody", call.words());
        }
        var person =
                call.net()
                        .people()
                        .find(by)
                        .orElseThrow(() ->
                                call.refused(ExitCode.NOT_FOUND, "cli.helped.none", call.words()));
        if (call.flag("--done")) {
            call.net().moments().thanked(moment.id(), true);
            call.say(call.text("cli.helped.thanked", Telling.called(call, person)));
        }
        var letter = Letter.thanks(call, deed, person);
        if (!call.flag("--done")) {
            letter.say(call);
        }
        call.answer(
                letter.json(call)
                        .with("help", moment.id().value())
                        .with("thanked", moment.thanked() || call.flag("--done")));
        return ExitCode.DONE;
    }
}
