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
///
/// @param options what the keys of the options' sentences begin with
record Help(Texts texts, String options) {

    Help(Texts texts) {
        this(texts, "cli.option.");
    }

    /// For options that mean something else here than elsewhere.
    Help where(String command) {
        return new Help(texts, "cli.option." + command + ".");
    }

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

    /// One parameter of several that stand in an order.
    ///
    /// @param place from 0
    void parameterAt(CommandSpec spec, int place, String label, String key) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(String.valueOf(place))
                        .paramLabel(label)
                        .type(String.class)
                        .required(true)
                        .description(texts.say(key))
                        .build());
    }

    /// All that follows the parameters that stand in an order.
    ///
    /// @param place of the first of them
    void parametersFrom(CommandSpec spec, int place, String label, String key) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(place + "..*")
                        .paramLabel(label)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .required(true)
                        .description(texts.say(key))
                        .build());
    }

    private OptionSpec.Builder option(String name) {
        return OptionSpec.builder(name).description(texts.say(options + name.substring(2)));
    }
}
