package kontaktnetz.cli;

import kontaktnetz.recommendations.Inquiring;
import picocli.CommandLine.Model.CommandSpec;

/// `inquiry begin NAME WORDS`: turns to somebody the net recommends, and remembers who stood behind
/// it.
final class InquiryBeginCommand implements Command {

    @Override
    public String name() {
        return "inquiry begin";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "NAME", "cli.parameter.candidate");
        help.parametersFrom(spec, 1, "WORDS", "cli.parameter.need");
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters();
        var asked = String.join(" ", typed.subList(1, typed.size()));
        var understanding = new Understanding(call);
        var topic = understanding.likeliest(asked);
        var person = Finding.one(call, typed.getFirst());
        var candidate =
                call.asking()
                        .about(person.id(), topic, understanding.topics(), call.today())
                        .orElseThrow(() ->
                                call.refused(
                                        ExitCode.NOT_FOUND,
                                        "cli.letter.not.among",
                                        Telling.called(call, person),
                                        understanding.label(topic)));
        var begun =
                new Inquiring(call.net().inquiries()).begin(topic, asked, candidate, call.now());
        return Inquired.answer(call, begun, "cli.inquiry.begun");
    }
}
