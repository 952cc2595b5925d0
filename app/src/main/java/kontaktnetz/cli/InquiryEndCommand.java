package kontaktnetz.cli;

import kontaktnetz.recommendations.Inquiring;
import picocli.CommandLine.Model.CommandSpec;

/// `inquiry end ID GRADE`: what came of it.
final class InquiryEndCommand implements Command {

    private static final String GRADE = "GRADE";

    @Override
    public String name() {
        return "inquiry end";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ID", "cli.parameter.inquiry");
        help.parameterAt(spec, 1, GRADE, "cli.parameter.grade");
        help.where("experience").value(spec, "--sentence", "TEXT", String.class);
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters();
        var grade = Choices.GRADES.chosen(call, GRADE, typed.get(1));
        var sentence = Told.sentence(call).orElse("");
        var open = Inquired.open(call, typed.getFirst());
        var ended =
                new Inquiring(call.net().inquiries())
                        .end(open.id(), grade, sentence, call.today(), call.now());
        int code = Inquired.answer(call, ended, "cli.inquiry.noted");
        if (!open.voices().isEmpty()) {
            call.say(call.text("cli.inquiry.thank", open.id().toString()));
        }
        return code;
    }
}
