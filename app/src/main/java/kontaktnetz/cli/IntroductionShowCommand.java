package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `introduction show ID`: where it stands, who agreed when, and the message for the next step.
final class IntroductionShowCommand implements Command {

    @Override
    public String name() {
        return "introduction show";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.introduction");
    }

    @Override
    public int run(Call call) {
        var introduction = Introduced.one(call, call.words());
        var introduced = Introduced.of(call, introduction);
        var letters = introduced.letters(introduction);
        introduced.say(introduction);
        introduced.sayLog(introduction);
        letters.forEach(letter -> letter.say(call));
        call.answer(
                introduced
                        .json(introduction)
                        .with(
                                "messages",
                                letters.stream().map(it -> it.json(call).fields()).toList()));
        return ExitCode.DONE;
    }
}
