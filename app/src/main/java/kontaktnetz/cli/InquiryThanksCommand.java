package kontaktnetz.cli;

import java.util.ArrayList;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.wording.Draft;
import picocli.CommandLine.Model.CommandSpec;

/// `inquiry thanks ID`: a message to each who helped, once something came of it.
final class InquiryThanksCommand implements Command {

    @Override
    public String name() {
        return "inquiry thanks";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.inquiry");
    }

    @Override
    public int run(Call call) {
        var inquiry = Inquired.ended(call, call.words());
        var ending = inquiry.ending();
        if (ending == null || ending.experience() == null) {
            throw call.refused(ExitCode.USAGE, "cli.inquiry.thank.nothing", call.words());
        }
        var with =
                call.net()
                        .people()
                        .find(inquiry.with())
                        .orElseThrow(() ->
                                call.refused(ExitCode.NOT_FOUND, "cli.inquiry.none", call.words()));
        var letters = new ArrayList<Letter>();
        for (var person : helpers(call, inquiry)) {
            letters.add(Letter.of(call, Draft.Purpose.THANK, person, with, inquiry.topic()));
        }
        if (letters.isEmpty()) {
            call.say(call.text("cli.inquiry.thank.nobody"));
        }
        letters.forEach(letter -> letter.say(call));
        call.answer(
                Json.object()
                        .with("inquiry", inquiry.id().value())
                        .with(
                                "thanks",
                                letters.stream().map(it -> it.json(call).fields()).toList()));
        return ExitCode.DONE;
    }

    /// Everybody in the chain who is still in the net.
    private static Iterable<Person> helpers(Call call, Inquiry inquiry) {
        var ids = inquiry.voices().stream().map(Inquiry.Voice::person).toList();
        return call.net().people().find(ids).values();
    }
}
