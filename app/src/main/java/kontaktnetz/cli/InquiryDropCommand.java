package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `inquiry drop ID`: nothing came of it, and nobody's word is touched.
final class InquiryDropCommand implements Command {

    @Override
    public String name() {
        return "inquiry drop";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.inquiry");
    }

    @Override
    public int run(Call call) {
        var open = Inquired.open(call, call.words());
        return Inquired.answer(
                call, call.net().inquiries().drop(open.id(), call.now()), "cli.inquiry.dropped");
    }
}
