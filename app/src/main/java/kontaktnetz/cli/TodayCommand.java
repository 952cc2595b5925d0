package kontaktnetz.cli;

import kontaktnetz.ties.GettingBack.Due;
import kontaktnetz.wording.TieWords;
import picocli.CommandLine.Model.CommandSpec;

/// `today`: whom to get back to, and why.
final class TodayCommand implements Command {

    @Override
    public String name() {
        return "today";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        // asks for nothing
    }

    @Override
    public int run(Call call) {
        call.answer(show(call));
        return ExitCode.DONE;
    }

    /// Says today's suggestions, each with its reason.
    ///
    /// @return the answer for a machine
    static Json show(Call call) {
        var words = new TieWords(call.texts());
        var due = call.gettingBack().today(call.today());
        call.say(words.headline(due.size()));
        for (var one : due) {
            call.say("");
            call.say(Finding.line(one.person()));
            call.say("        " + reason(one, words));
        }
        return Json.object()
                .with("today", call.today().toString())
                .with("suggestions", due.stream().map(one -> json(one, words)).toList());
    }

    private static String reason(Due due, TieWords words) {
        return words.reason(due.person(), due.tie(), due.reading(), due.last());
    }

    private static Object json(Due due, TieWords words) {
        return Json.object()
                .with("person", due.person().id().value())
                .with("name", due.person().name())
                .with("headline", due.person().card().headline())
                .with("reason", reason(due, words))
                .with("callAdds", due.call().difference())
                .with("tie", TieJson.of(due.tie(), due.reading()))
                .fields();
    }
}
