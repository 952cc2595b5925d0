package kontaktnetz.cli;

import java.util.function.BiPredicate;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.AnswerLinks;
import picocli.CommandLine.Model.CommandSpec;

/// `answers discard ID`: what was entered is read, and nothing comes of it; `answers revoke ID`: a
/// link that still opens does so no more.
///
/// @param done the word for it, in sentences and documents
record AnswersCloseCommand(String name, String done, BiPredicate<AnswerLinks, AnswerLinkId> closing)
        implements Command {

    static final AnswersCloseCommand DISCARD =
            new AnswersCloseCommand("answers discard", "discarded", AnswerLinks::settle);
    static final AnswersCloseCommand REVOKE =
            new AnswersCloseCommand("answers revoke", "revoked", AnswerLinks::revoke);

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.answers");
    }

    @Override
    public int run(Call call) {
        var typed = call.words();
        var id = Entered.id(call, typed);
        if (!closing.test(call.net().answers(), id)) {
            throw Entered.none(call, typed);
        }
        call.say(call.text("answers." + done));
        call.answer(Json.object().with(done, id.value()));
        return ExitCode.DONE;
    }
}
