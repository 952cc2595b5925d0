package kontaktnetz.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// `experience delete ID`: it counts nowhere any more.
final class ExperienceDeleteCommand implements Command {

    @Override
    public String name() {
        return "experience delete";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.experience");
    }

    @Override
    public int run(Call call) {
        var experience = Told.one(call, call.words());
        if (!call.net().experiences().remove(experience.id())) {
            throw Told.none(call, call.words());
        }
        call.say(call.text("cli.experience.deleted"));
        call.say(Telling.of(call, List.of(experience)).line(experience));
        call.answer(Json.object().with("deleted", experience.id().value()));
        return ExitCode.DONE;
    }
}
