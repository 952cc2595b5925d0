package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Recording;
import picocli.CommandLine.Model.CommandSpec;

/// `experience edit ID`: what is named changes, everything else stays.
final class ExperienceEditCommand implements Command {

    private static final List<String> CHANGES =
            List.of("--with", "--topic", "--grade", "--by", "--told-by", "--on", "--sentence");

    @Override
    public String name() {
        return "experience edit";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.experience");
        var here = help.where("experience");
        here.value(spec, "--with", "NAME", String.class);
        here.value(spec, "--topic", "TOPIC", String.class);
        here.value(spec, "--grade", "GRADE", String.class);
        here.flag(spec, "--mine");
        Told.describe(spec, help);
    }

    @Override
    public int run(Call call) {
        needs(call, "--new-person", "--with");
        needs(call, "--new-topic", "--topic");
        if (!isChanged(call)) {
            throw call.refused(ExitCode.USAGE, "cli.experience.unchanged");
        }
        var before = Told.one(call, call.words());
        return changed(call, before);
    }

    private static boolean isChanged(Call call) {
        return call.flag("--mine")
                || call.flag("--unknown")
                || CHANGES.stream()
                        .anyMatch(option -> call.value(option, Object.class).isPresent());
    }

    private static void needs(Call call, String flag, String option) {
        if (call.flag(flag) && call.value(option).isEmpty()) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.needs", flag, option);
        }
    }

    private static int changed(Call call, Experience before) {
        var told = new Told(call);
        var old = before.told();
        var grade =
                call.value("--grade")
                        .map(typed -> Choices.GRADES.chosen(call, "--grade", typed))
                        .orElse(old.grade());
        var when = told.when().orElse(old.when());
        var sentence = told.sentence().orElse(old.sentence());
        var toldBy = told.toldBy().orElse(before.toldBy());
        var origin = told.origin().orElse(old.origin());
        var with =
                call.value("--with")
                        .map(typed -> told.with("--with", typed))
                        .orElseGet(() -> new Told.With(old.with(), ""));
        var on =
                call.value("--topic")
                        .map(typed -> told.on("--topic", typed))
                        .orElseGet(() -> new Told.On(old.topic(), null));
        told.check(origin, with, toldBy);
        var story = new Story(origin, told.written(with), told.written(on), grade, when, sentence);
        var recording = new Recording(call.net().experiences());
        return Told.answer(call, recording.change(before.id(), story, toldBy, call.today()));
    }
}
