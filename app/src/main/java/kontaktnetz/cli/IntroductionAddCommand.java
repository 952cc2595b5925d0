package kontaktnetz.cli;

import kontaktnetz.introductions.Introducing;
import kontaktnetz.introductions.Introducing.Begun;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introductions.Taken;
import picocli.CommandLine.Model.CommandSpec;

/// `introduction add ONE OTHER`: the idea of bringing two people together. It asks nobody.
final class IntroductionAddCommand implements Command {

    @Override
    public String name() {
        return "introduction add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ONE", "cli.parameter.one");
        help.parameterAt(spec, 1, "OTHER", "cli.parameter.other");
        help.where("introduction").value(spec, "--why", "TEXT", String.class);
    }

    @Override
    public int run(Call call) {
        var one = Finding.one(call, call.parameters().get(0)).id();
        var other = Finding.one(call, call.parameters().get(1)).id();
        var net = call.net();
        var introducing = new Introducing(net.introductions(), net.people(), net.addresses());
        var begun =
                introducing.begin(
                        one, other, call.value("--why").orElse(""), net.owner(), call.now());
        return switch (begun) {
            case Begun.Noted(var introduction) -> noted(call, introduction);
            case Begun.UnderWay(var introduction) ->
                    throw call.refused(
                            ExitCode.USAGE,
                            "cli.introduction.under.way",
                            introduction.id().toString());
            case Begun.Refused(var fault) ->
                    throw call.refused(ExitCode.USAGE, "introductions.fault." + fault);
            case Begun.Missing() ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.experience.missing");
        };
    }

    private static int noted(Call call, Introduction introduction) {
        return Introduced.answer(call, new Taken.Done(introduction), introduction.id().toString());
    }
}
