package kontaktnetz.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kontaktnetz.network.HandedCard;
import kontaktnetz.vcard.VCardVersion;
import kontaktnetz.vcard.VCards;
import picocli.CommandLine.Model.CommandSpec;

/// `card NAME|ID`: somebody's card as other programs read it.
final class CardCommand implements Command {

    @Override
    public String name() {
        return "card";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
        help.where("card").value(spec, "--vcard", "VERSION", String.class);
    }

    @Override
    public int run(Call call) {
        var version = version(call);
        var person = Finding.one(call, call.words());
        var known = call.net().acquaintances().stated(person.id());
        var others =
                call.net()
                        .people()
                        .find(known.stream().map(it -> it.stated().besides(person.id())).toList());
        var card =
                new HandedCard(person, call.today())
                        .with(call.net().organisations().of(List.of(person.id())), known, others);
        var text = VCards.write(card, version, HandedCard.names(others.values()));
        call.say(text.stripTrailing());
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", Telling.called(call, person))
                        .with("card", text));
        return ExitCode.DONE;
    }

    private static VCardVersion version(Call call) {
        var typed = call.value("--vcard").orElse(VCardVersion.V4_0.number());
        return Arrays.stream(VCardVersion.values())
                .filter(version -> version.number().equals(typed))
                .findFirst()
                .orElseThrow(() ->
                        call.refused(
                                ExitCode.USAGE,
                                "cli.mistake.choice",
                                "--vcard",
                                Arrays.stream(VCardVersion.values())
                                        .map(VCardVersion::number)
                                        .collect(Collectors.joining(", ")),
                                call.text("cli.quoted", typed)));
    }
}
