package kontaktnetz.cli;

import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Recorded;
import picocli.CommandLine.Model.CommandSpec;

/// `experience add WITH TOPIC GRADE`: somebody worked with somebody, and how it was.
final class ExperienceAddCommand implements Command {

    private static final String WITH = "WITH";
    private static final String TOPIC = "TOPIC";
    private static final String GRADE = "GRADE";

    @Override
    public String name() {
        return "experience add";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, WITH, "cli.parameter.with");
        help.parameterAt(spec, 1, TOPIC, "cli.parameter.topic");
        help.parameterAt(spec, 2, GRADE, "cli.parameter.grade");
        Told.describe(spec, help);
        var here = help.where("experience");
        here.value(spec, "--same", "ID", String.class);
        here.flag(spec, "--another");
    }

    @Override
    public int run(Call call) {
        var same = call.value("--same");
        if (same.isPresent() && call.flag("--another")) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.either", "--same", "--another");
        }
        var told = new Told(call);
        var grade = Choices.GRADES.chosen(call, GRADE, call.parameters().get(2));
        var when = told.when().orElse(VagueDay.UNKNOWN);
        var sentence = told.sentence().orElse("");
        var toldBy = told.toldBy().orElse(Set.of());
        var origin = origin(call, told, toldBy);
        var with = told.with(WITH, call.parameters().get(0));
        var on = told.on(TOPIC, call.parameters().get(1));
        told.check(origin, with, toldBy);
        var known = same.map(id -> same(call, id, with, on));
        var story = new Story(origin, told.written(with), told.written(on), grade, when, sentence);
        return Told.answer(call, recorded(call, story, toldBy, known));
    }

    /// What somebody tells may be their own or another's: that makes a difference, so it is said.
    private static Origin origin(Call call, Told told, Set<PersonId> toldBy) {
        return told.origin()
                .orElseGet(() -> {
                    if (!toldBy.isEmpty()) {
                        throw call.refused(ExitCode.USAGE, "cli.experience.whose");
                    }
                    return Origin.MINE;
                });
    }

    /// The story it is, which is of the same person and the same topic.
    private static Experience same(Call call, String typed, Told.With with, Told.On on) {
        var known = Told.one(call, typed);
        if (!known.told().with().equals(with.id()) || !known.told().topic().equals(on.known())) {
            throw call.refused(ExitCode.USAGE, "cli.experience.other", typed);
        }
        return known;
    }

    private static Recorded recorded(
            Call call, Story story, Set<PersonId> toldBy, Optional<Experience> known) {
        var recording = new Recording(call.net().experiences());
        if (known.isPresent()) {
            return recording.toldAgain(known.get().id(), toldBy, call.today());
        }
        return call.flag("--another")
                ? recording.recordAnother(story, toldBy, call.today(), call.now())
                : recording.record(story, toldBy, call.today(), call.now());
    }
}
