package kontaktnetz.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import kontaktnetz.giving.CouldMeet;
import kontaktnetz.giving.WhoCouldMeet;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Holding.Joint;
import kontaktnetz.network.NetWriter;
import kontaktnetz.network.Picture;
import kontaktnetz.network.PictureWriter;
import kontaktnetz.network.Picturing;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.wording.GivingWords;
import kontaktnetz.wording.Listing;
import kontaktnetz.wording.NetworkWords;
import picocli.CommandLine.Model.CommandSpec;

/// `net`: how the net holds together, in words; or the whole of it, for other programs.
final class NetCommand implements Command {

    private static final List<String> FORMATS = List.of("--graphml", "--dot", "--svg");
    private static final int SHOWN = 10;
    private static final int NAMED = 5;

    @Override
    public String name() {
        return "net";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        var here = help.where("net");
        FORMATS.forEach(format -> here.flag(spec, format));
    }

    @Override
    public int run(Call call) {
        var chosen = new ArrayList<>(FORMATS.stream().filter(call::flag).toList());
        if (call.json()) {
            chosen.add("--json");
        }
        if (chosen.size() > 1) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.either", chosen.getFirst(), chosen.get(1));
        }
        var whole = whole(call);
        var names = names(call, whole);
        if (call.flag("--graphml")) {
            graphMl(call, whole, names);
        } else if (call.flag("--dot")) {
            writer(call, whole, names).dot(call::say);
        } else if (call.flag("--svg")) {
            svg(call, whole, names);
        } else {
            var meets = meets(call, whole);
            say(call, whole, names);
            meets.forEach(meet -> call.say(line(call, meet, names)));
            islands(call, whole.survey().holding().islands(), names);
            call.answer(json(call, whole, meets, names));
        }
        return ExitCode.DONE;
    }

    /// The net as it stands.
    static Whole whole(Call call) {
        var net = call.net();
        var trusting = new Trusting(net.ties(), net.trusts());
        return net.acquaintances().whole(call.today(), trusting.on(call.today()));
    }

    private static Map<PersonId, String> names(Call call, Whole whole) {
        var ids = new ArrayList<PersonId>();
        for (int node = 1; node < whole.size(); node++) {
            ids.add(whole.person(node));
        }
        var names = call.net().people().names(ids);
        names.replaceAll((_, name) -> name.isBlank() ? call.text("cli.nameless") : name);
        return names;
    }

    private static List<CouldMeet> meets(Call call, Whole whole) {
        var net = call.net();
        return new WhoCouldMeet(net.matters(), net.topics().book())
                .among(whole, Two.anyOf(net.introductions().tried()), call.today());
    }

    private static NetWriter writer(Call call, Whole whole, Map<PersonId, String> names) {
        return new NetWriter(
                whole,
                node ->
                        node == Whole.ME
                                ? call.text("recommendations.me")
                                : names.getOrDefault(whole.person(node), ""));
    }

    private static void graphMl(Call call, Whole whole, Map<PersonId, String> names) {
        var text = new StringWriter();
        try {
            writer(call, whole, names).graphMl(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text takes what is written", impossible);
        }
        call.say(text.toString());
    }

    private static void svg(Call call, Whole whole, Map<PersonId, String> names) {
        var picture =
                new Picturing(call.net().acquaintances())
                        .of(whole, new Picture.Part.Everybody(), _ -> true);
        var writer =
                new PictureWriter(
                        picture,
                        place -> {
                            var person = picture.dots().get(place).person();
                            return person == null ? "" : names.getOrDefault(person, "");
                        });
        var text = new StringWriter();
        try {
            writer.svg(call.text("web.picture.all"), text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text takes what is written", impossible);
        }
        call.say(text.toString());
    }

    private static void say(Call call, Whole whole, Map<PersonId, String> names) {
        var holding = whole.survey().holding();
        boolean unlinked = whole.isUnlinked();
        var words = new NetworkWords(call.texts(), call.today(), names);
        var linked = holding.linked();
        if (linked != null && !unlinked) {
            call.say(words.linked(linked));
        }
        if (holding.joints().isEmpty()) {
            call.say(call.text(unlinked ? "cli.net.empty" : "cli.net.holds"));
        }
        holding.joints().stream().limit(SHOWN).forEach(joint -> call.say(line(call, joint, names)));
        holding.mendings().forEach(mending -> call.say(words.mending(mending)));
    }

    private static void islands(Call call, List<PersonId> islands, Map<PersonId, String> names) {
        if (!islands.isEmpty()) {
            call.say("");
            call.say(call.text("cli.net.islands", listed(call, islands, names)));
            call.say(call.text("cli.net.islands.how"));
        }
    }

    private static String line(Call call, CouldMeet meet, Map<PersonId, String> names) {
        return call.text(
                "cli.net.meet",
                names.getOrDefault(meet.one(), ""),
                names.getOrDefault(meet.other(), ""),
                because(call, meet, names));
    }

    private static String because(Call call, CouldMeet meet, Map<PersonId, String> names) {
        return new GivingWords(call.texts(), call.today(), names)
                .reason(meet, new Understanding(call)::label);
    }

    private static String line(Call call, Joint joint, Map<PersonId, String> names) {
        var hanging = joint.parts().stream().flatMap(List::stream).toList();
        return call.text(
                "cli.net.joint",
                names.getOrDefault(joint.person(), ""),
                listed(call, hanging, names));
    }

    private static String listed(Call call, List<PersonId> people, Map<PersonId, String> names) {
        var some =
                new ArrayList<>(
                        people.stream()
                                .limit(NAMED)
                                .map(it -> names.getOrDefault(it, ""))
                                .toList());
        if (people.size() > NAMED) {
            some.add(call.text("cli.net.others", people.size() - NAMED));
        }
        return Listing.and(some, call.texts());
    }

    private static Json json(
            Call call, Whole whole, List<CouldMeet> meets, Map<PersonId, String> names) {
        var holding = whole.survey().holding();
        var people = new ArrayList<Object>();
        for (int node = 1; node < whole.size(); node++) {
            people.add(person(whole.person(node), names));
        }
        var links = new ArrayList<Object>();
        NetWriter.links(
                whole,
                (one, other, weight) ->
                        links.add(
                                Json.object()
                                        .with(
                                                "one",
                                                one == Whole.ME ? null : whole.person(one).value())
                                        .with("other", whole.person(other).value())
                                        .with("weight", weight)
                                        .fields()));
        return Json.object()
                .with("people", people)
                .with("links", links)
                .with(
                        "joints",
                        holding.joints().stream()
                                .map(joint ->
                                        Json.object()
                                                .with("person", joint.person().value())
                                                .with(
                                                        "parts",
                                                        joint.parts().stream()
                                                                .map(NetCommand::numbers)
                                                                .toList())
                                                .fields())
                                .toList())
                .with(
                        "mendings",
                        holding.mendings().stream()
                                .map(mending ->
                                        Json.object()
                                                .with("one", mending.one().value())
                                                .with("other", mending.other().value())
                                                .with("between", mending.between().value())
                                                .fields())
                                .toList())
                .with(
                        "meets",
                        meets.stream()
                                .map(meet ->
                                        Json.object()
                                                .with("one", meet.one().value())
                                                .with("other", meet.other().value())
                                                .with("reason", because(call, meet, names))
                                                .fields())
                                .toList())
                .with("linked", holding.linked())
                .with(
                        "clusters",
                        whole.survey().clusters().stream()
                                .map(cluster ->
                                        Json.object()
                                                .with("name", cluster.name())
                                                .with("people", numbers(cluster.people()))
                                                .fields())
                                .toList())
                .with("islands", numbers(holding.islands()));
    }

    private static List<Long> numbers(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static Object person(PersonId person, Map<PersonId, String> names) {
        return Json.object()
                .with("person", person.value())
                .with("name", names.getOrDefault(person, ""))
                .fields();
    }
}
