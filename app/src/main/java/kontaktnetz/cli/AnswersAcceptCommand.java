package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.answers.Accepting;
import kontaktnetz.answers.Accepting.Accepted;
import kontaktnetz.answers.Accepting.Decision;
import kontaktnetz.answers.Accepting.Whom;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.Answered;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Recording.Recorded;
import picocli.CommandLine.Model.CommandSpec;

/// `answers accept ID GRADE`: what was entered becomes an experience, told by whoever answered.
final class AnswersAcceptCommand implements Command {

    @Override
    public String name() {
        return "answers accept";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ID", "cli.parameter.answers");
        help.parameterAt(spec, 1, "GRADE", "cli.parameter.grade");
        var here = help.where("answers");
        here.value(spec, "--as", "NAME", String.class);
        here.value(spec, "--person", "NAME|ID", String.class);
        here.flag(spec, "--new-person");
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters().getFirst();
        var grade = Choices.GRADES.chosen(call, "GRADE", call.parameters().get(1));
        var id = Entered.id(call, typed);
        var whom =
                call.net()
                        .answers()
                        .find(id)
                        .map(AnswerLink::answered)
                        .map(answered -> whom(call, answered))
                        .orElseThrow(() -> Entered.none(call, typed));
        var net = call.net();
        var accepting = new Accepting(net.answers(), net.experiences(), net.people());
        var accepted = accepting.accept(id, new Decision(whom, grade), call.today(), call.now());
        return switch (accepted) {
            case Accepted.Noted(var link, var experience) -> noted(call, link, experience);
            case Accepted.Several(var namesakes) -> throw several(call, namesakes);
            case Accepted.Nameless() -> throw call.refused(ExitCode.USAGE, "cli.answers.nameless");
            case Accepted.Refused(var fault) ->
                    throw call.refused(ExitCode.USAGE, "cli.experience.fault." + fault);
            case Accepted.Missing() -> throw Entered.none(call, typed);
        };
    }

    private static Whom whom(Call call, Answered answered) {
        var person = call.value("--person");
        var name = call.value("--as");
        if (person.isPresent() && (name.isPresent() || call.flag("--new-person"))) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.either",
                    "--person",
                    name.isPresent() ? "--as" : "--new-person");
        }
        if (person.isPresent()) {
            return new Whom.Known(Finding.one(call, person.get()).id());
        }
        var called = name.orElse(answered.whom());
        return call.flag("--new-person") ? new Whom.Fresh(called) : new Whom.Called(called);
    }

    private static Refused several(Call call, List<Person> namesakes) {
        var found = Finding.several(call, namesakes.getFirst().name(), namesakes);
        return new Refused(
                found.code(),
                found.sentence() + System.lineSeparator() + call.text("cli.answers.which"),
                found.details());
    }

    private static int noted(Call call, AnswerLink link, Experience experience) {
        int code = Told.answer(call, new Recorded.Noted(experience));
        call.say(
                call.text(
                        "cli.answers.help",
                        link.to().toString(),
                        experience.told().with().toString()));
        return code;
    }
}
