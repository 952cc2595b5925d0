package kontaktnetz.cli;

import java.util.List;
import kontaktnetz.wording.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Describes a command's options in the user's language.
///
/// Options are built by hand instead of by annotations, because their sentences come from the same
/// bundles as all others.
record Help(Texts texts) {

    /// An option without a value.
    void flag(CommandSpec spec, String name) {
        spec.addOption(option(name).type(boolean.class).arity("0").build());
    }

    /// An option with a value.
    void value(CommandSpec spec, String name, String label, Class<?> type) {
        spec.addOption(option(name).paramLabel(label).type(type).arity("1").build());
    }

    /// An option with values, parted by commas or by naming it again.
    void values(CommandSpec spec, String name, String label) {
        spec.addOption(
                option(name)
                        .paramLabel(label)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .splitRegex(",")
                        .splitRegexSynopsisLabel(",")
                        .build());
    }

    /// @param arity how many there may be, such as `0..1` or `1..*`
    void parameter(CommandSpec spec, String label, String arity, String key) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel(label)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity(arity)
                        .required(!arity.startsWith("0"))
                        .description(texts.say(key))
                        .build());
    }

    private OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).description(texts.say("cli.option." + name.substring(2)));
    }
}
