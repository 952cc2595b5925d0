package kontaktnetz.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// What the letters of the sample say: subjects, titles and a few sentences, by section.
final class Letters {

    private static final Pattern FAMILIAR =
            Pattern.compile(
                    "(?i)\\b(du|dir|dich|euch|ihr|dein\\w*|magst|kannst|kennst|hast|brauchst)\\b");
    private static final Pattern MONTHS = Pattern.compile("(\\d+)-(\\d+): (.*)");

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    /// A line and when it fits.
    ///
    /// @param mark `>` for the owner's only, `<` for the other's only, else a blank
    /// @param from the first month, 1 to 12
    /// @param until the last month; before `from` where New Year lies between
    /// @param familiar whether it suits those on first-name terms only
    private record Line(char mark, int from, int until, String text, boolean familiar) {

        static Line parse(String line) {
            char mark = line.charAt(0) == '>' || line.charAt(0) == '<' ? line.charAt(0) : ' ';
            var rest = mark == ' ' ? line : line.substring(1).strip();
            var months = MONTHS.matcher(rest);
            return months.matches()
                    ? new Line(
                            mark,
                            Integer.parseInt(months.group(1)),
                            Integer.parseInt(months.group(2)),
                            months.group(3),
                            isFamiliar(rest))
                    : new Line(mark, 1, 12, rest, isFamiliar(rest));
        }

        boolean fits(boolean mine, int month) {
            boolean inSeason =
                    from <= until
                            ? from <= month && month <= until
                            : from <= month || month <= until;
            return inSeason && (mark == ' ' || mark == '>' == mine);
        }

        boolean isSeasonal() {
            return from != 1 || until != 12;
        }
    }

    static Letters read() {
        var letters = new Letters();
        var lines = new ArrayList<Line>();
        for (var line : resource("letters.txt")) {
            if (line.startsWith("[")) {
                lines = new ArrayList<>();
                letters.sections.put(line.substring(1, line.length() - 1), lines);
            } else {
                lines.add(Line.parse(line));
            }
        }
        return letters;
    }

    /// The lines of a resource beside this class, without empty ones and remarks.
    static List<String> resource(String name) {
        try (var stream = Letters.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /// The lines of a section as they stand, split at `|`.
    List<List<String>> table(String section) {
        return lines(section).stream()
                .map(line -> Arrays.stream(line.text().split("\\|")).map(String::strip).toList())
                .toList();
    }

    /// A new subject for two people on a day.
    String subject(Someone who, boolean mine, LocalDate day, RandomGenerator random) {
        var fitting =
                lines(who.kind().section()).stream()
                        .filter(line -> line.fits(mine, day.getMonthValue()))
                        .filter(line -> !who.story().polite() || !line.familiar())
                        .toList();
        var seasonal = fitting.stream().filter(Line::isSeasonal).toList();
        var usual = fitting.stream().filter(line -> !line.isSeasonal()).toList();
        boolean inSeason = !seasonal.isEmpty() && (usual.isEmpty() || random.nextInt(8) == 0);
        var chosen = inSeason ? seasonal : usual;
        return filled(one(chosen, random).text(), who, day);
    }

    String meeting(Someone who, LocalDate day, RandomGenerator random) {
        return filled(one(lines(who.kind().section() + " meeting"), random).text(), who, day);
    }

    /// What is written to many at once; the group's name may end in a number.
    String toMany(String group, LocalDate day, RandomGenerator random) {
        return dated(one(lines("group " + plain(group)), random).text(), day);
    }

    boolean writesToMany(String group) {
        return sections.containsKey("group " + plain(group));
    }

    /// A letter's few sentences. Nobody reads them: bodies are never stored.
    String body(Someone who, boolean mine, RandomGenerator random) {
        var greeted = mine ? who.given() : "Lena";
        var signed = mine ? "Lena" : who.given();
        if (who.kind() == Kind.ENGLISH) {
            return letter("Hi " + greeted, "plain", "Best,\n" + signed, random);
        }
        if (who.story().polite()) {
            var name = mine ? "Lena Hartmann" : who.name();
            return letter("Guten Tag", "polite", "Freundliche Grüße\n" + name, random);
        }
        return letter("Hallo " + greeted, "warm", "Herzlich\n" + signed, random);
    }

    String bodyToMany(RandomGenerator random) {
        return letter("Hallo zusammen", "warm", "Herzlich\nLena", random);
    }

    private String letter(String greeting, String section, String close, RandomGenerator random) {
        var first = any(section, random);
        var second = any(section, random);
        var sentences = first.equals(second) ? first : first + "\n" + second;
        return greeting + ",\n\n" + sentences + "\n\n" + close;
    }

    String any(String section, RandomGenerator random) {
        return one(lines(section), random).text();
    }

    /// Fills in month and year.
    static String dated(String text, LocalDate day) {
        return text.indexOf('{') < 0
                ? text
                : text.replace("{jahr}", Integer.toString(day.getYear()))
                        .replace(
                                "{monat}",
                                day.getMonth().getDisplayName(TextStyle.FULL, Locale.GERMAN));
    }

    private String filled(String text, Someone who, LocalDate day) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var things =
                lines(
                        sections.containsKey(who.kind().section() + " ding")
                                ? who.kind().section() + " ding"
                                : "client ding");
        // They work on one thing for some months, then on another.
        long phase = who.number() * 7L + day.toEpochDay() / 130;
        var thing = things.get((int) Math.floorMod(phase, (long) things.size())).text();
        return dated(text, day)
                .replace("{ding}", thing)
                .replace("{ort}", who.city())
                .replace("{firma}", who.firm().isEmpty() ? who.given() : who.firm())
                .replace("{vorname}", who.given());
    }

    private static boolean isFamiliar(String text) {
        return FAMILIAR.matcher(text).find();
    }

    private static String plain(String group) {
        int end = group.length();
        while (end > 0
                && (Character.isDigit(group.charAt(end - 1)) || group.charAt(end - 1) == ' ')) {
            end--;
        }
        return group.substring(0, end);
    }

    private List<Line> lines(String section) {
        var lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("the letters have no section " + section);
        }
        return lines;
    }

    private static <T> T one(List<T> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
