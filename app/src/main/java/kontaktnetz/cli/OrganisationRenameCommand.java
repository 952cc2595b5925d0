package kontaktnetz.cli;

import java.util.Map;
import kontaktnetz.people.Belonging;
import kontaktnetz.people.Belonging.Renamed;
import kontaktnetz.people.Organisation;
import picocli.CommandLine.Model.CommandSpec;

/// `organisation rename NAME|ID NEW`: another name; with `--merge` one that is there already.
final class OrganisationRenameCommand implements Command {

    @Override
    public String name() {
        return "organisation rename";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "NAME|ID", "cli.parameter.organisation");
        help.parameterAt(spec, 1, "NEW", "cli.parameter.organisation.new");
        help.where("organisation").flag(spec, "--merge");
    }

    @Override
    public int run(Call call) {
        var employed = new Employed(call);
        var before = employed.organisation(call.parameters().get(0));
        var renamed =
                new Belonging(call.net().organisations())
                        .rename(before.id(), call.parameters().get(1), call.flag("--merge"));
        return switch (renamed) {
            case Renamed.Done(var after) -> done(call, employed, before, after);
            case Renamed.Taken(var by) ->
                    throw call.refused(
                            ExitCode.NEEDS_YOU,
                            Map.of("taken", employed.json(by).fields()),
                            "cli.organisation.taken",
                            by.name(),
                            before.name());
            case Renamed.Refused(var fault) -> throw employed.refused(fault);
            case Renamed.Missing() ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.organisation.none", before.name());
        };
    }

    private static int done(Call call, Employed employed, Organisation before, Organisation after) {
        boolean merged = !before.id().equals(after.id());
        call.say(
                call.text(
                        merged ? "cli.organisation.merged" : "cli.organisation.renamed",
                        before.name(),
                        after.name()));
        call.answer(employed.json(after).with("merged", merged));
        return ExitCode.DONE;
    }
}
