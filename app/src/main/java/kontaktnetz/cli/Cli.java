package kontaktnetz.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.wording.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/// The command line: finds the command, runs it, and turns what it says into lines, JSON and an
/// exit code.
public final class Cli {

    private static final System.Logger LOG = System.getLogger(Cli.class.getName());
    private static final int WIDTH = 100;
    private static final String UNRELEASED = "0";

    private final Engine engine;
    private final Surroundings surroundings;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    public Cli(Engine engine, Surroundings surroundings) {
        this.engine = engine;
        this.surroundings = surroundings;
        for (var command : Commands.all()) {
            commands.put(command.name(), command);
        }
    }

    /// Runs one command.
    ///
    /// @return one of {@link ExitCode}
    public int run(String... args) {
        var texts = texts(args);
        boolean json = List.of(args).contains("--json");
        try {
            return run(parse(texts, args), texts);
        } catch (ParameterException mistake) {
            var sentence = Mistakes.sentence(mistake, texts);
            int code = refuse(json, new Refused(ExitCode.USAGE, sentence));
            if (!json) {
                surroundings.err().println(texts.say("cli.mistake.help", path(mistake)));
            }
            return code;
        } catch (Refused refused) {
            return refuse(json, refused);
        } catch (CannotOpen closed) {
            var sentence = texts.say(closed.key(), closed.where(), closed.details());
            return refuse(json, new Refused(ExitCode.FAILED, sentence));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a command failed", e);
            var sentence = texts.say("cli.failed", String.valueOf(e.getMessage()));
            return refuse(json, new Refused(ExitCode.FAILED, sentence));
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private int run(ParseResult parsed, Texts texts) {
        var levels = new ArrayList<ParseResult>();
        for (var level = parsed; level != null; level = level.subcommand()) {
            levels.add(level);
        }
        try (var call = new Call(levels, texts, surroundings, engine)) {
            var innermost = levels.getLast().commandSpec();
            if (call.flag("--help")) {
                return tell(call, "help", usage(innermost));
            }
            if (call.flag("--version")) {
                return tell(call, "version", version());
            }
            var command = commands.get(innermost.qualifiedName(" ").replaceFirst("\\S+ ?", ""));
            if (command == null) {
                return unfinished(call, usage(innermost));
            }
            return command.run(call);
        }
    }

    private static int tell(Call call, String field, String text) {
        call.say(text.stripTrailing());
        call.answer(Json.object().with(field, text));
        return ExitCode.DONE;
    }

    /// Nothing was asked for: the help says what could be.
    private int unfinished(Call call, String usage) {
        if (!call.json()) {
            surroundings.err().println(usage.stripTrailing());
            return ExitCode.USAGE;
        }
        throw call.refused(ExitCode.USAGE, "cli.mistake.nothing");
    }

    private int refuse(boolean json, Refused refused) {
        if (json) {
            var error = Json.object().with("code", refused.code());
            error.with("message", refused.sentence());
            refused.details().forEach(error::with);
            surroundings.out().println(Json.written(Json.object().with("error", error).fields()));
        } else {
            surroundings.err().println(refused.sentence());
        }
        return refused.code();
    }

    private Texts texts(String... args) {
        var language = Optional.<String>empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                language = Optional.of(args[i].substring("--lang=".length()));
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                language = Optional.of(args[i + 1]);
            }
        }
        return language.map(Texts::of)
                .orElseGet(() ->
                        Texts.of(SpokenLocale.of(surroundings.environment(), Locale.getDefault())));
    }

    private ParseResult parse(Texts texts, String... args) {
        return new CommandLine(program(texts))
                .setUsageHelpWidth(WIDTH)
                .setPosixClusteredShortOptionsAllowed(false)
                .parseArgs(args);
    }

    private CommandSpec program(Texts texts) {
        var program = CommandSpec.create().name("kontaktnetz");
        program.usageMessage().description(texts.say("cli.program"));
        globals(program, texts);
        var specs = new LinkedHashMap<String, CommandSpec>();
        commands.forEach((name, command) -> specs.put(name, spec(command, texts)));
        var groups = new LinkedHashMap<String, CommandSpec>();
        specs.forEach((name, spec) -> {
            int blank = name.indexOf(' ');
            if (blank < 0) {
                program.addSubcommand(name, spec);
                groups.put(name, spec);
            } else {
                group(name.substring(0, blank), program, groups, texts)
                        .addSubcommand(name.substring(blank + 1), spec);
            }
        });
        headings(program, texts);
        return program;
    }

    private static CommandSpec spec(Command command, Texts texts) {
        var spec = CommandSpec.create();
        spec.usageMessage().description(texts.say("cli.command." + key(command.name())));
        command.describe(spec, new Help(texts));
        return spec;
    }

    /// What stands before the blank: a command of its own, which comes first, or nothing but a
    /// group.
    private static CommandSpec group(
            String name, CommandSpec program, Map<String, CommandSpec> groups, Texts texts) {
        return groups.computeIfAbsent(
                name,
                _ -> {
                    var spec = CommandSpec.create();
                    spec.usageMessage().description(texts.say("cli.command." + name));
                    program.addSubcommand(name, spec);
                    return spec;
                });
    }

    private static String key(String name) {
        return name.replace(' ', '.');
    }

    private static void globals(CommandSpec program, Texts texts) {
        global(program, texts, "--data", "DIR", Path.class);
        global(program, texts, "--database", "URL", String.class);
        global(program, texts, "--lang", "de|en", String.class);
        for (var flag : List.of("--json", "--help", "--version")) {
            program.addOption(
                    OptionSpec.builder(flag)
                            .type(boolean.class)
                            .arity("0")
                            .usageHelp(flag.equals("--help"))
                            .versionHelp(flag.equals("--version"))
                            .scopeType(ScopeType.INHERIT)
                            .description(texts.say("cli.option." + flag.substring(2)))
                            .build());
        }
    }

    private static void global(
            CommandSpec program, Texts texts, String name, String label, Class<?> type) {
        program.addOption(
                OptionSpec.builder(name)
                        .paramLabel(label)
                        .type(type)
                        .arity("1")
                        .scopeType(ScopeType.INHERIT)
                        .description(texts.say("cli.option." + name.substring(2)))
                        .build());
    }

    private static void headings(CommandSpec spec, Texts texts) {
        var exits = new LinkedHashMap<String, String>();
        for (int code = ExitCode.DONE; code <= ExitCode.NOT_FOUND; code++) {
            exits.put(" " + code, texts.say("cli.exit." + code));
        }
        spec.usageMessage()
                .synopsisHeading(texts.say("cli.help.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n" + texts.say("cli.help.parameters") + "%n")
                .optionListHeading("%n" + texts.say("cli.help.options") + "%n")
                .commandListHeading("%n" + texts.say("cli.help.commands") + "%n")
                .synopsisSubcommandLabel(texts.say("cli.help.command"))
                .exitCodeListHeading("%n" + texts.say("cli.help.exits") + "%n")
                .exitCodeList(exits);
        spec.subcommands().values().forEach(sub -> headings(sub.getCommandSpec(), texts));
    }

    private static String usage(CommandSpec spec) {
        return spec.commandLine().getUsageMessage(Ansi.OFF);
    }

    private static String path(ParameterException mistake) {
        return mistake.getCommandLine().getCommandSpec().qualifiedName(" ");
    }

    private static String version() {
        var version = Cli.class.getPackage().getImplementationVersion();
        return version == null ? UNRELEASED : version;
    }
}
