package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.people.Person;
import kontaktnetz.people.Property;
import kontaktnetz.people.Source;
import kontaktnetz.ties.Layer;
import kontaktnetz.ties.Layers;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieExplanation;
import kontaktnetz.wording.ExplanationWords;
import kontaktnetz.wording.TieWords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `person NAME|ID`: what is known about somebody, and how the tie stands.
final class PersonCommand implements Command {

    private static final int MOMENTS = 10;
    private static final Set<String> REACHED_BY = Set.of("EMAIL", "TEL", "URL", "IMPP");

    @Override
    public String name() {
        return "person";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID", "1..*", "cli.parameter.person");
    }

    @Override
    public int run(Call call) {
        var person = Finding.one(call, call.words());
        var today = call.today();
        var tie =
                call.net()
                        .ties()
                        .of(List.of(person.id()), today)
                        .getOrDefault(person.id(), Tie.without(person.id()));
        var moments = call.net().interactions().with(person.id(), 0, MOMENTS);
        var sources = call.net().people().sources(person.id());
        var layer = new Layers(call.net().ties()).of(tie, today).orElse(null);
        var words = words(call, person, tie, layer);
        var employed = new Employed(call);
        say(call, person, words, moments, sources);
        call.answer(
                json(person)
                        .with("tie", TieJson.of(tie, tie.on(today)))
                        .with("layer", layer == null ? null : layer.size())
                        .with("words", words)
                        .with("roles", employed.json(person))
                        .with("moments", moments.stream().map(PersonCommand::json).toList())
                        .with("sources", sources.stream().map(PersonCommand::json).toList()));
        return ExitCode.DONE;
    }

    private static void say(
            Call call,
            Person person,
            List<String> words,
            List<Interaction> moments,
            List<Source> sources) {
        call.say(Finding.line(person).strip());
        words.forEach(call::say);
        reached(person).forEach(p -> call.say("  " + p.value()));
        var employed = new Employed(call);
        employed.of(person.id()).forEach(role -> call.say("  " + employed.words(role)));
        if (!person.card().groups().isEmpty()) {
            call.say(call.text("cli.person.groups", String.join(", ", person.card().groups())));
        }
        if (!moments.isEmpty()) {
            call.say("");
            call.say(call.text("cli.person.moments"));
            moments.forEach(moment -> call.say(line(call, moment)));
        }
        call.say("");
        for (var source : sources) {
            var day = call.net().owner().day(source.at());
            var kind = source.kind().equals("hand") ? call.text("cli.source.hand") : source.kind();
            call.say(
                    call.text("cli.person.source", kind, source.name(), day.toString())
                            .replace(" ,", ","));
        }
    }

    /// What the tie is like, and what that rests on.
    private static List<String> words(Call call, Person person, Tie tie, @Nullable Layer layer) {
        var reading = tie.on(call.today());
        var buckets = call.net().interactions().buckets(person.id(), call.today());
        var explanation = TieExplanation.of(buckets, call.today());
        var sentences = new ArrayList<String>();
        sentences.add(new TieWords(call.texts()).sentence(tie, reading, explanation));
        sentences.addAll(
                new ExplanationWords(call.texts()).sentences(tie, reading, explanation, layer));
        return sentences;
    }

    /// The ways to reach somebody that a card names.
    static List<Property> reached(Person person) {
        return person.card().properties().stream()
                .filter(property -> REACHED_BY.contains(property.name()))
                .toList();
    }

    private static String line(Call call, Interaction moment) {
        var channel = new TieWords(call.texts()).channel(moment.channel());
        return "  %s  %s  %s".formatted(moment.day(), channel, moment.title()).stripTrailing();
    }

    private static Json json(Person person) {
        return Json.object()
                .with("person", person.id().value())
                .with("name", person.name())
                .with("headline", person.card().headline())
                .with("groups", person.card().groups())
                .with(
                        "addresses",
                        reached(person).stream()
                                .map(property ->
                                        Json.object()
                                                .with("kind", property.name())
                                                .with("value", property.value())
                                                .with("types", property.types())
                                                .fields())
                                .toList());
    }

    private static Object json(Interaction moment) {
        return Json.object()
                .with("id", moment.id().value())
                .with("at", moment.at().toString())
                .with("day", moment.day().toString())
                .with("channel", moment.channel().name())
                .with("outgoing", moment.outgoing())
                .with("title", moment.title())
                .with("source", moment.source())
                .fields();
    }

    private static Object json(Source source) {
        return Json.object()
                .with("kind", source.kind())
                .with("name", source.name())
                .with("at", source.at().toString())
                .fields();
    }
}
