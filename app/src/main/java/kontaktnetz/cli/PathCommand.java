package kontaktnetz.cli;

import kontaktnetz.network.Reaching;
import kontaktnetz.network.Reaching.Reach;
import kontaktnetz.network.Way;
import kontaktnetz.network.Way.Step;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Trusting;
import picocli.CommandLine.Model.CommandSpec;

/// `path NAME`: how the owner reaches somebody, by whom, and where the way is weakest.
final class PathCommand implements Command {

    @Override
    public String name() {
        return "path";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
        help.where("path").flag(spec, "--draft");
    }

    @Override
    public int run(Call call) {
        var person = Finding.one(call, call.words());
        var net = call.net();
        var trusting = new Trusting(net.ties(), net.trusts());
        var reach =
                new Reaching(net.acquaintances(), trusting.on(call.today()))
                        .reach(person.id(), call.today());
        if (call.flag("--draft")) {
            return draft(call, person, reach);
        }
        var told = new Acquainted(call, reach.people());
        say(call, person, reach, told);
        call.answer(
                told.json(person.id())
                        .with("reliable", reach.reliable().isPresent())
                        .with("advice", told.words().honestly(reach))
                        .with("ways", reach.ways().stream().map(way -> json(way, told)).toList()));
        return ExitCode.DONE;
    }

    private static void say(Call call, Person person, Reach reach, Acquainted told) {
        call.say(Finding.line(person).strip());
        told.words().honestly(reach).forEach(call::say);
        for (var way : reach.ways()) {
            call.say("");
            call.say(told.words().heading(way));
            for (var step : way.steps()) {
                told.words().step(step).forEach(sentence -> call.say("  " + sentence));
            }
            if (!way.isDirect()) {
                call.say("  " + told.words().weakest(way));
            }
        }
        if (reach.overOthers().isPresent()) {
            call.say("");
            call.say(call.text("cli.path.draft", person.id().toString()));
        }
    }

    /// The message to whom the best way over others begins with.
    private static int draft(Call call, Person person, Reach reach) {
        var way =
                reach.overOthers()
                        .orElseThrow(() ->
                                call.refused(
                                        ExitCode.NOT_FOUND,
                                        "cli.path.draft.none",
                                        Telling.called(call, person)));
        var letter = Letter.onTheWay(call, way, person);
        letter.say(call);
        call.answer(letter.json(call));
        return ExitCode.DONE;
    }

    private static Object json(Way way, Acquainted told) {
        return Json.object()
                .with("words", told.words().heading(way))
                .with("trust", way.trust())
                .with("reliable", way.isReliable())
                .with("weakest", told.words().weakest(way))
                .with("steps", way.steps().stream().map(step -> json(step, told)).toList())
                .fields();
    }

    private static Object json(Step step, Acquainted told) {
        var from = step.from();
        return Json.object()
                .with("from", from == null ? null : told.json(from))
                .with("to", told.json(step.to()))
                .with("trust", step.trust())
                .with("words", told.words().step(step))
                .fields();
    }
}
