package kontaktnetz.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.interactions.Channel;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Introductions.Taken;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Stage;
import kontaktnetz.introductions.Step;
import kontaktnetz.people.PersonId;
import picocli.CommandLine.Model.CommandSpec;

/// `introduction step ID STEP`: notes the next step, or takes the last one back.
final class IntroductionStepCommand implements Command {

    private static final String STEP = "STEP";

    /// What a step is called, in both languages whatever is spoken.
    private static final Map<String, String> GERMAN =
            Map.of(
                    "gefragt", "asked",
                    "ja", "yes",
                    "nein", "no",
                    "vorgestellt", "introduced",
                    "gehört", "heard",
                    "gedankt", "thanked",
                    "ruhen", "rest",
                    "zurück", "back");

    @Override
    public String name() {
        return "introduction step";
    }

    @Override
    public void describe(CommandSpec spec, Help help) {
        help.parameterAt(spec, 0, "ID", "cli.parameter.introduction");
        help.parameterAt(spec, 1, STEP, "cli.parameter.step");
        var here = help.where("introduction");
        here.value(spec, "--who", "NAME", String.class);
        here.value(spec, "--channel", "CHANNEL", String.class);
        here.value(spec, "--on", "DAY", String.class);
        here.value(spec, "--outcome", "WHAT", String.class);
        here.value(spec, "--sentence", "TEXT", String.class);
    }

    @Override
    public int run(Call call) {
        var typed = call.parameters().getFirst();
        var introduction = Introduced.one(call, typed);
        var word = call.parameters().get(1).toLowerCase(Locale.ROOT);
        return Introduced.answer(
                call, taken(call, introduction, GERMAN.getOrDefault(word, word)), typed);
    }

    private static Taken taken(Call call, Introduction introduction, String word) {
        var introductions = call.net().introductions();
        if (word.equals("back")) {
            return introductions.takeBack(introduction.id(), introduction.place(), call.now());
        }
        var title = Introduced.of(call, introduction).words().title(introduction.two());
        return introductions.take(
                introduction.id(),
                introduction.place(),
                step(call, introduction, word),
                title,
                call.now());
    }

    private static Step step(Call call, Introduction introduction, String word) {
        return switch (word) {
            case "asked" -> new Step.Ask(whom(call, introduction));
            case "yes" -> new Step.Yes(who(call, introduction));
            case "no" -> new Step.No(who(call, introduction));
            case "introduced" -> new Step.Introduce(channel(call), day(call));
            case "heard" -> new Step.Hear(outcome(call), Told.sentence(call).orElse(""));
            case "thanked" -> new Step.Thank();
            case "rest" -> new Step.Rest();
            default ->
                    throw call.refused(
                            ExitCode.USAGE,
                            "cli.mistake.choice",
                            STEP,
                            "asked, yes, no, introduced, heard, thanked, rest, back",
                            call.text("cli.quoted", word));
        };
    }

    /// Of two who were not asked yet the owner says who comes first.
    private static PersonId whom(Call call, Introduction introduction) {
        var named = named(call);
        if (named.isPresent()) {
            return named.get();
        }
        if (introduction.stage() instanceof Stage.FirstAgreed(var first)) {
            return introduction.two().besides(first);
        }
        throw call.refused(ExitCode.USAGE, "cli.introduction.whom");
    }

    /// Whose answer is awaited, unless somebody is named.
    private static PersonId who(Call call, Introduction introduction) {
        return named(call)
                .orElseGet(() ->
                        switch (introduction.stage()) {
                            case Stage.FirstAsked(var asked) -> asked;
                            case Stage.SecondAsked(var asked) -> asked;
                            case Stage.Idea(),
                                    Stage.FirstAgreed(_),
                                    Stage.BothAgreed(),
                                    Stage.Introduced(_),
                                    Stage.Heard(_, _),
                                    Stage.Thanked(_, _),
                                    Stage.Declined(_),
                                    Stage.Rested() ->
                                    introduction.two().a();
                        });
    }

    private static Optional<PersonId> named(Call call) {
        return call.value("--who").map(name -> Finding.one(call, name).id());
    }

    private static Channel channel(Call call) {
        var typed = call.value("--channel").orElse("mail");
        for (var channel : Channel.values()) {
            if (channel.isContact() && channel.name().equalsIgnoreCase(typed)) {
                return channel;
            }
        }
        throw call.refused(
                ExitCode.USAGE,
                "cli.mistake.choice",
                "--channel",
                "meeting, call, mail, message",
                call.text("cli.quoted", typed));
    }

    private static LocalDate day(Call call) {
        var typed = call.value("--on");
        if (typed.isEmpty()) {
            return call.today();
        }
        try {
            var day = LocalDate.parse(typed.get());
            if (!day.isAfter(call.today())) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // said below
        }
        throw call.refused(ExitCode.USAGE, "cli.mistake.day", "--on", typed.get());
    }

    private static Outcome outcome(Call call) {
        return call.value("--outcome")
                .map(typed -> Choices.OUTCOMES.chosen(call, "--outcome", typed))
                .orElse(Outcome.UNKNOWN);
    }
}
