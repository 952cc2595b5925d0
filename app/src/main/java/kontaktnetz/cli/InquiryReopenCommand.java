package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// `inquiry reopen ID`: takes an ending back, with the experience it brought.
final class InquiryReopenCommand implements Command {

    @Override
    public String name() {
        return "inquiry reopen";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "ID", "1", "cli.parameter.inquiry");
    }

    @Override
    public int run(Call call) {
        var ended = Inquired.ended(call, call.words());
        return Inquired.answer(
                call, call.net().inquiries().reopen(ended.id()), "cli.inquiry.reopened");
    }
}
