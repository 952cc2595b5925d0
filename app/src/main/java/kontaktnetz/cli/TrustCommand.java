package kontaktnetz.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kontaktnetz.people.Person;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusting;
import kontaktnetz.topics.TopicId;
import kontaktnetz.wording.RecommendationWords;
import picocli.CommandLine.Model.CommandSpec;

/// `trust NAME [WORD]`: how much somebody's word counts, by contact and by what the owner says.
final class TrustCommand implements Command {

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameter(spec, "NAME|ID [WORD]", "1..*", "cli.parameter.trust");
        help.value(spec, "--topic", "WORDS", String.class);
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters();
        var word = word(typed);
        var name = word.isEmpty() ? typed : typed.subList(0, typed.size() - 1);
        if (word.isEmpty() && call.value("--topic").isPresent()) {
            throw call.refused(
                    ExitCode.USAGE, "cli.trust.word", Choices.TRUST.listed(call.texts()));
        }
        var understanding = new Understanding(call);
        var topic = call.value("--topic").map(it -> understanding.certain("--topic", it));
        var person = Finding.one(call, String.join(" ", name));
        word.ifPresent(said -> declare(call, person, topic, said));
        show(call, person, understanding);
        return ExitCode.DONE;
    }

    /// The last word, unless it is all there is: then it is a name.
    private static Optional<TrustWord> word(List<String> typed) {
        return typed.size() < 2 ? Optional.empty() : Choices.TRUST.find(typed.getLast());
    }

    private static void declare(Call call, Person person, Optional<TopicId> topic, TrustWord word) {
        if (!call.net().trusts().declare(person.id(), topic.orElse(null), word)) {
            throw call.refused(ExitCode.NOT_FOUND, "cli.person.none", person.name());
        }
    }

    private static void show(Call call, Person person, Understanding understanding) {
        var net = call.net();
        var people = List.of(person.id());
        var declared = net.trusts().declared(people).getOrDefault(person.id(), Declared.NOTHING);
        var reading =
                Objects.requireNonNull(
                        new Trusting(net.ties(), net.trusts())
                                .of(people, call.today())
                                .get(person.id()),
                        "everybody asked about has a reading");
        var words = new RecommendationWords(call.texts(), Map.of());
        var contact = words.fromContact(reading);
        var followed = words.followed(reading);
        var topics = new ArrayList<>(declared.byTopic().keySet());
        topics.sort(Comparator.comparing(understanding::label));
        call.say(Finding.line(person).strip());
        call.say("  " + contact);
        if (!followed.isEmpty()) {
            call.say("  " + followed);
        }
        call.say("  " + call.text("cli.trust.said", words.word(declared.general())));
        for (var topic : topics) {
            var said = words.word(word(declared, topic));
            call.say("  " + call.text("cli.trust.topic", understanding.label(topic), said));
        }
        call.answer(
                Json.object()
                        .with("person", person.id().value())
                        .with("name", person.name())
                        .with("contact", contact)
                        .with("fromContact", reading.tauFromContact())
                        .with("followed", followed)
                        .with("word", declared.general().name())
                        .with(
                                "topics",
                                topics.stream()
                                        .map(topic ->
                                                understanding
                                                        .json(topic)
                                                        .with("word", word(declared, topic).name())
                                                        .fields())
                                        .toList()));
    }

    private static TrustWord word(Declared declared, TopicId topic) {
        return declared.byTopic().getOrDefault(topic, declared.general());
    }
}
