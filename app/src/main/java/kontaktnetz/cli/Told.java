package kontaktnetz.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Fault;
import kontaktnetz.recommendations.Recording.Recorded;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What a call tells of an experience, read without writing anything down.
final class Told {

    private static final int LONGEST_NAME = 500;

    private final Call call;
    private final Understanding understanding;

    Told(Call call) {
        this.call = call;
        this.understanding = new Understanding(call);
    }

    /// The options of everybody who tells.
    static void describe(CommandSpec spec, Help help) {
        var here = help.where("experience");
        here.value(spec, "--by", "NAME", String.class);
        here.values(spec, "--told-by", "NAME");
        here.flag(spec, "--unknown");
        here.value(spec, "--on", "YYYY[-MM[-DD]]", String.class);
        here.value(spec, "--sentence", "TEXT", String.class);
        here.flag(spec, "--new-person");
        here.flag(spec, "--new-topic");
    }

    static Optional<ExperienceId> id(Call call, String typed) {
        return typed.matches("\\d{1,18}")
                ? Optional.of(new ExperienceId(Long.parseLong(typed)))
                : Optional.empty();
    }

    /// The experience of a number.
    static Experience one(Call call, String typed) {
        return id(call, typed)
                .flatMap(call.net().experiences()::find)
                .orElseThrow(() -> none(call, typed));
    }

    static Refused none(Call call, String typed) {
        return call.refused(ExitCode.NOT_FOUND, "cli.experience.none", typed);
    }

    /// Who had it; empty where nothing is said.
    Optional<Origin> origin() {
        var by = call.value("--by");
        boolean unknown = call.flag("--unknown");
        boolean mine = call.flag("--mine");
        if (by.isPresent() && unknown) {
            throw either("--by", "--unknown");
        }
        if (mine && (unknown || by.isPresent())) {
            throw either("--mine", unknown ? "--unknown" : "--by");
        }
        if (mine) {
            return Optional.of(Origin.MINE);
        }
        return unknown
                ? Optional.of(Origin.UNKNOWN)
                : by.map(name -> Origin.of(Finding.one(call, name).id()));
    }

    /// Who told it, beside whoever had it; empty where nothing is said.
    Optional<Set<PersonId>> toldBy() {
        if (call.value("--told-by", List.class).isEmpty()) {
            return Optional.empty();
        }
        var tellers = new HashSet<PersonId>();
        for (var name : call.values("--told-by")) {
            if (!name.isEmpty()) {
                tellers.add(Finding.one(call, name).id());
            }
        }
        return Optional.of(Set.copyOf(tellers));
    }

    Optional<VagueDay> when() {
        return call.value("--on").map(this::when);
    }

    private VagueDay when(String typed) {
        if (!VagueDay.isOne(typed)) {
            throw call.refused(ExitCode.USAGE, "cli.mistake.when", "--on", typed);
        }
        var when = new VagueDay(typed);
        if (when.isAfter(call.today())) {
            throw refused(call, Fault.NOT_YET);
        }
        return when;
    }

    Optional<String> sentence() {
        return sentence(call);
    }

    static Optional<String> sentence(Call call) {
        var sentence = call.value("--sentence").map(String::strip);
        int length = sentence.map(String::length).orElse(0);
        if (length > Experience.LONGEST_SENTENCE) {
            throw call.refused(
                    ExitCode.USAGE,
                    "cli.mistake.long",
                    "--sentence",
                    Experience.LONGEST_SENTENCE,
                    length);
        }
        return sentence;
    }

    /// With whom it was, as far as they are there: only the name where they are new.
    ///
    /// @param id null for somebody who is not in the net yet
    record With(@Nullable PersonId id, String name) {}

    With with(String name, String typed) {
        if (!call.flag("--new-person")) {
            return new With(Finding.one(call, typed).id(), typed);
        }
        var called = typed.strip();
        if (called.isEmpty()) {
            throw call.refused(ExitCode.USAGE, "cli.experience.nameless");
        }
        if (called.length() > LONGEST_NAME) {
            throw call.refused(
                    ExitCode.USAGE, "cli.mistake.long", name, LONGEST_NAME, called.length());
        }
        return new With(null, called);
    }

    /// On which topic, as far as it is there: only its name where it is new.
    ///
    /// @param known null where it is new
    /// @param fresh null where it is known
    record On(@Nullable TopicId known, @Nullable Label fresh) {}

    On on(String name, String typed) {
        if (!call.flag("--new-topic")) {
            return new On(understanding.certain(name, typed), null);
        }
        var language = Language.of(call.texts().locale());
        return new On(null, understanding.fresh(name, language, typed));
    }

    /// Refuses what makes no sense, before anybody or anything new is written down for it.
    void check(Origin origin, With with, Set<PersonId> toldBy) {
        Recording.fault(origin, with.id(), toldBy)
                .ifPresent(fault -> {
                    throw refused(call, fault);
                });
    }

    PersonId written(With with) {
        var known = with.id();
        return known == null
                ? call.net().people().add(Card.named(with.name()), Met.UNKNOWN, call.now()).id()
                : known;
    }

    TopicId written(On on) {
        var known = on.known();
        if (known != null) {
            return known;
        }
        var fresh = on.fresh();
        if (fresh == null) {
            throw new IllegalArgumentException("neither a known topic nor a new one");
        }
        return call.net().topics().add(fresh, null).id();
    }

    /// Says what came of it.
    static int answer(Call call, Recorded recorded) {
        return switch (recorded) {
            case Recorded.Noted(var experience) -> noted(call, experience);
            case Recorded.PerhapsKnown(var known) -> throw perhaps(call, known);
            case Recorded.Refused(var fault) -> throw refused(call, fault);
            case Recorded.Missing() ->
                    throw call.refused(ExitCode.NOT_FOUND, "cli.experience.missing");
        };
    }

    private static int noted(Call call, Experience experience) {
        var telling = Telling.of(call, List.of(experience));
        var understanding = new Understanding(call);
        var counts =
                understanding.topics().upwards(experience.told().topic()).stream()
                        .map(understanding::label)
                        .toList();
        call.say(call.text("cli.experience.noted"));
        call.say(telling.line(experience));
        call.say(
                call.text(
                        "cli.experience.counts",
                        telling.name(experience.told().with()),
                        String.join(", ", counts)));
        call.answer(telling.json(experience));
        return ExitCode.DONE;
    }

    /// The same person's story about the same person on the same topic: the owner says.
    private static Refused perhaps(Call call, List<Experience> known) {
        var telling = Telling.of(call, known);
        var lines = new StringBuilder(call.text("cli.experience.perhaps"));
        known.forEach(it -> lines.append(System.lineSeparator()).append(telling.line(it)));
        return new Refused(
                ExitCode.NEEDS_YOU, lines.toString(), Map.of("known", telling.json(known)));
    }

    private static Refused refused(Call call, Fault fault) {
        return call.refused(ExitCode.USAGE, "cli.experience.fault." + fault.name());
    }

    private Refused either(String one, String other) {
        return call.refused(ExitCode.USAGE, "cli.mistake.either", one, other);
    }
}
