package kontaktnetz.cli;

import java.util.List;
import java.util.stream.Collectors;
import kontaktnetz.wording.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a call, as a sentence.
final class Mistakes {

    private Mistakes() {}

    static String sentence(ParameterException mistake, Texts texts) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched ->
                    texts.say("cli.mistake.unknown", quoted(unmatched.getUnmatched(), texts));
            case MissingParameterException missing ->
                    texts.say(
                            "cli.mistake.missing",
                            missing.getMissing().stream()
                                    .map(Mistakes::name)
                                    .collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice ->
                    texts.say("cli.mistake.twice", name(twice.getOverwritten()));
            default -> value(mistake, texts);
        };
    }

    private static String value(ParameterException mistake, Texts texts) {
        var argument = mistake.getArgSpec();
        var value = mistake.getValue();
        return argument == null || value == null
                ? texts.say("cli.mistake.other", String.valueOf(mistake.getMessage()))
                : texts.say("cli.mistake.value", name(argument), value);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String quoted(List<String> words, Texts texts) {
        return words.stream()
                .map(word -> texts.say("cli.quoted", word))
                .collect(Collectors.joining(", "));
    }
}
