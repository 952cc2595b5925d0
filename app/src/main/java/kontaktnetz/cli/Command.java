package kontaktnetz.cli;

import picocli.CommandLine.Model.CommandSpec;

/// One command.
interface Command {

    /// As it is typed; `evaluate ties` is one in another.
    String name();

    /// Adds its own options and parameters.
    void describe(CommandSpec spec, Help help);

    /// @return one of {@link ExitCode}
    int run(Call call);
}
