package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLinks.Asked;
import picocli.CommandLine.Model.CommandSpec;

/// `answers link NAME TOPIC`: a link by which one person answers one question once.
final class AnswersLinkCommand implements Command {

    @Override
    public String name() {
        return "answers link";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "NAME", "cli.parameter.answers.whom");
        help.parametersFrom(spec, 1, "TOPIC", "cli.parameter.topic");
        help.value(spec, "--public", "URL", String.class);
    }

    @Override
    public int run(Call call) {
        var address =
                call.value("--public")
                        .map(url -> ServeCommand.checked(call, url))
                        .orElseThrow(() -> call.refused(ExitCode.USAGE, "cli.answers.away"));
        var typed = call.parameters();
        var words = String.join(" ", typed.subList(1, typed.size()));
        var understanding = new Understanding(call);
        var topic = understanding.certain("TOPIC", words);
        var person = Finding.one(call, typed.getFirst());
        var token = AnswerTokens.fresh();
        var made =
                call.net()
                        .answers()
                        .make(
                                person.id(),
                                Asked.of(understanding.topics(), topic),
                                AnswerTokens.hash(token),
                                call.now())
                        .orElseThrow(() ->
                                call.refused(
                                        ExitCode.NOT_FOUND, "cli.person.none", typed.getFirst()));
        return answer(call, made, AnswerTokens.link(address, token));
    }

    private static int answer(Call call, AnswerLink made, String link) {
        var entered = new Entered(call, List.of(made));
        call.say(link);
        call.say(call.text("answers.link.text"));
        call.say(entered.line(made));
        call.answer(entered.json(made).with("link", link));
        return ExitCode.DONE;
    }
}
