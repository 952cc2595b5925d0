package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kontaktnetz.Program;
import kontaktnetz.Repository;
import kontaktnetz.answers.Answered;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docs/CLI.md` names every option there is and no other, and shows what the commands print.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManualTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern SECTION = Pattern.compile("(?m)^## `?([^`\\n]+)`?\\n");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json ([^\\n]+)\\n(.*?)\\n```");
    private static final int NOBODY_LISTENS = 1;
    private static final String GLOBAL = "Options of every command";

    /// Documents the manual shows once, under another command.
    private static final Map<String, String> SHAPED_AS =
            Map.of(
                    "experience edit 1 --grade poor", "experience add",
                    "acquaintance edit 1 --well good", "acquaintance add",
                    "answers accept 1 good", "experience add",
                    "inquiry drop 1", "inquiry begin",
                    "inquiry reopen 2", "inquiry begin",
                    "introduction step 1 asked --who Ada", "introduction add",
                    "topics name websites Netzauftritt", "topics add",
                    "topics fade websites --days 90", "topics add",
                    "path Bernd --draft", "path --draft");

    private static final List<String> HISTORY =
            List.of("a\tb\t%d\tmail\tout\t1", "a\tc\t%d\tmail\tin\t1", "a\td\t%d\tcall\tout\t1");

    /// Where the net lies that most examples are about: told once, and copied for each of them.
    @TempDir private static Path told = Path.of("");

    @TempDir private Path folder = Path.of("");

    private Program program = new Program(folder, "en");
    private Luggage luggage = new Luggage(folder);

    @BeforeAll
    static void tell() {
        var program = new Program(told.resolve("data"), "en");
        var luggage = new Luggage(told);
        everything(program, luggage);
        program.run("import", luggage.mailbox(), "--me", Luggage.LENA);
        recommended(program);
    }

    @BeforeEach
    void a_net_of_a_few() {
        program = new Program(folder.resolve("data"), "en");
        luggage = new Luggage(folder);
    }

    @Test
    void the_manual_names_each_option_of_each_command_and_no_other() throws IOException {
        var sections = sections();
        var global = options(text(sections, GLOBAL));

        for (var command : commands()) {
            var said = options(program.bare((command + " --help").split(" ")).out());
            said.removeAll(global);
            var written = options(tables(text(sections, command)));
            assertThat(written).as(command).isEqualTo(said);
        }
    }

    @Test
    void the_options_of_every_command_stand_in_the_help_of_each() throws IOException {
        var global = options(tables(text(sections(), GLOBAL)));

        assertThat(global).hasSize(6);
        for (var command : commands()) {
            var help = program.bare((command + " --help").split(" ")).out();
            assertThat(options(help)).as(command).containsAll(global);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import FILES",
                "import --dry-run CARDS",
                "today",
                "person Ada",
                "card Ada",
                "people Ada",
                "waiting",
                "waiting --accept clara@fremd.example",
                "waiting --ignore clara@fremd.example",
                "talked Ada",
                "snooze Ada",
                "cadence",
                "cadence --group Freunde --every 30",
                "cadence Ada --every 14",
                "imports",
                "undo 1",
                "me",
                "serve --port 0",
                "net",
                "path Bernd",
                "path Bernd --draft",
                "acquaintance add Ada Bernd --as friend",
                "acquaintance list Ada",
                "acquaintance edit 1 --well good",
                "acquaintance delete 1",
                "role add Bernd Kantorei --title Bass",
                "role list Ada",
                "role edit 1 --until 2024",
                "role delete 1",
                "organisation list",
                "organisation show Chor",
                "organisation rename Chor Kantorei",
                "organisation describe Chor --kind verein",
                "organisation delete Chor",
                "ask Grafikdesigner",
                "ask --draft write Grafikdesigner",
                "experience add Ada websites good",
                "experience list",
                "experience list Bernd",
                "experience edit 1 --grade poor",
                "experience delete 1",
                "trust Ada",
                "trust Ada trusted --topic graphic-design",
                "answers list",
                "answers link Ada websites --public https://net.example",
                "answers accept 1 good",
                "answers discard 1",
                "answers revoke 2",
                "inquiry begin Bernd graphic-design",
                "inquiry list",
                "inquiry end 1 good",
                "inquiry drop 1",
                "inquiry reopen 2",
                "inquiry thanks 2",
                "introduction add Ada Bernd",
                "introduction list",
                "introduction show 1",
                "introduction step 1 asked --who Ada",
                "introduction delete 1",
                "outbox list",
                "outbox send",
                "outbox arrived 1",
                "outbox again 1",
                "outbox withdraw 2",
                "need add websites --of Ada --may-pass yes",
                "need list Ada",
                "need end 1 --met",
                "offer add websites --of Ada --may-pass yes",
                "offer list Ada",
                "offer end 2",
                "could-help",
                "limits Ada --set",
                "health",
                "helped add Bernd me --as introduction --about Ada",
                "helped list Bernd",
                "helped thanks 1",
                "helped delete 1",
                "topics",
                "topics Designer",
                "topics add Kalligrafie --below design",
                "topics name websites Netzauftritt",
                "topics fade websites --days 90",
                "topics import FILE",
                "demo --no-serve",
                "evaluate ties HISTORY --cuts 200",
                "evaluate topics FOLDER",
                "evaluate recommendations RATINGS --attack isolated",
                "evaluate links CONTACTS",
                "evaluate takers --people 50",
                "password",
                "link",
                "error"
            })
    void each_answer_has_the_shape_the_manual_shows(String call) throws IOException {
        var shown = example(SHAPED_AS.getOrDefault(call, call));

        var said = said(call);

        same("", shown, said);
    }

    private JsonNode said(String call) {
        return switch (call) {
            case "error" -> program.run("person", "Ada", "--json").json();
            case "import FILES" -> everything(program, luggage).json();
            case "import --dry-run CARDS" ->
                    program.run("import", "--dry-run", luggage.cards(), "--json").json();
            case "evaluate ties HISTORY --cuts 200" ->
                    program.run("evaluate", "ties", history(), "--cuts", "200", "--json").json();
            case "evaluate topics FOLDER" ->
                    program.run("evaluate", "topics", benchmark(), "--json").json();
            case "topics import FILE" -> program.run("topics", "import", esco(), "--json").json();
            case "evaluate recommendations RATINGS --attack isolated" ->
                    program.run(
                                    "evaluate",
                                    "recommendations",
                                    ratings(),
                                    "--attack",
                                    "isolated",
                                    "--json")
                            .json();
            case "evaluate links CONTACTS" ->
                    program.run("evaluate", "links", contacts(), "--json").json();
            case "evaluate takers --people 50" ->
                    program.run("evaluate", "takers", "--people", "50", "--json").json();
            case "introduction add Ada Bernd" -> {
                everything(program, luggage);
                yield program.run("introduction", "add", "Ada", "Bernd", "--json").json();
            }
            case "demo --no-serve" -> program.run("demo", "--no-serve", "--json").json();
            default ->
                    program.after(new Program(told.resolve("data"), "en"))
                            .piping("a good password")
                            .run((call + " --json").split(" "))
                            .json();
        };
    }

    /// Something of each kind: a card, mail that waits for its owner, a file that is none.
    private static Program.Ran everything(Program program, Luggage luggage) {
        return program.run(
                "import",
                luggage.cards(),
                luggage.mailbox(),
                luggage.write("nothing.vcf", ""),
                "--json");
    }

    /// Ada recommends Bernd twice over; one inquiry is open, one has ended.
    private static void recommended(Program program) {
        for (var topic : List.of("graphic-design", "websites")) {
            program.run("experience", "add", "Bernd", topic, "very-good", "--by", "Ada");
            program.run("inquiry", "begin", "Bernd", topic);
        }
        program.run("inquiry", "end", "2", "good");
        program.run("need", "add", "websites", "--of", "Ada");
        program.run("offer", "add", "websites", "--of", "Ada");
        program.run("helped", "add", "Bernd", "me", "--as", "introduction", "--about", "Ada");
        program.run("trust", "Ada", "fully", "--topic", "websites");
        program.run("introduction", "add", "Ada", "Bernd", "--why", "Both build boats.");
        program.run("acquaintance", "add", "Ada", "Bernd", "--as", "colleague", "--since", "2019");
        program.run("role", "add", "Ada", "Chor", "--title", "Chair", "--since", "2019");
        var answered = new Answered(Answered.Kind.OWN, "Dora Neu", "On time.");
        AnswersTest.drop(program, AnswersTest.link(program), answered);
        AnswersTest.link(program);
        OutboxTest.furnish(program, NOBODY_LISTENS);
    }

    private String history() {
        var lines = new StringBuilder();
        for (int day = 0; day < 230; day += 5) {
            for (var line : HISTORY) {
                lines.append(line.formatted(day)).append('\n');
            }
        }
        for (var other : List.of("e", "f", "g")) {
            lines.append("a\t" + other + "\t10\tmail\tout\t1\n");
        }
        return luggage.write("history.tsv", lines.toString());
    }

    private String esco() {
        return luggage.write(
                "occupations_en.csv",
                """
                conceptUri,preferredLabel,altLabels
                http://data.europa.eu/esco/occupation/aa-1,heraldist,painter of arms
                nowhere,nothing,
                """);
    }

    private String benchmark() {
        luggage.write("corpus_elements.tsv", "e1\tGärtnerin\n");
        luggage.write("concept_mapping.tsv", "e1\tgardening\n");
        luggage.write("queries.tsv", "q1\tGärtner\n");
        return luggage.write("annotations.tsv", "q1\t0\te1\t1\n").replace("annotations.tsv", "");
    }

    /// A and B know each other, B and C; in the end A and C do, too.
    private String contacts() {
        return luggage.write("contacts.txt", "a b 0\nb c 100\nb d 100\na c 900\n");
    }

    /// Three friends who rate a fourth well and a fifth badly.
    private String ratings() {
        var lines = new StringBuilder("source,target,rating,time\n");
        for (var source : List.of("a", "b", "c")) {
            for (var target : List.of("a", "b", "c", "d")) {
                if (!source.equals(target)) {
                    lines.append(source + "," + target + ",8,100\n");
                }
            }
            lines.append(source + ",e,-9,200\n");
        }
        return luggage.write("ratings.csv", lines.toString());
    }

    /// Same names in the same order; a list is as its first item; nothing is said of what is null.
    private static void same(String path, JsonNode shown, JsonNode said) {
        if (shown.isNull() || said.isNull() || path.endsWith("/skippedBecause")) {
            return;
        }
        assertThat(said.getNodeType()).as(path).isEqualTo(shown.getNodeType());
        if (shown.isArray() && !shown.isEmpty() && !said.isEmpty()) {
            same(path + "/0", shown.get(0), said.get(0));
        }
        if (shown.isObject()) {
            assertThat(names(said)).as(path).isEqualTo(names(shown));
            names(shown).forEach(n -> same(path + "/" + n, shown.path(n), said.path(n)));
        }
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode example(String call) throws IOException {
        var matcher = EXAMPLE.matcher(manual());
        var found = new LinkedHashMap<String, String>();
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        var name =
                found.keySet().stream()
                        .filter(key -> (call + " ").startsWith(key + " "))
                        .reduce((a, b) -> a.length() > b.length() ? a : b)
                        .orElseThrow();
        return new ObjectMapper().readTree(found.get(name));
    }

    private static List<String> commands() {
        return Commands.all().stream().map(Command::name).toList();
    }

    private static Map<String, String> sections() throws IOException {
        var manual = manual();
        var matcher = SECTION.matcher(manual);
        var sections = new LinkedHashMap<String, String>();
        var name = "";
        int from = 0;
        while (matcher.find()) {
            sections.put(name, manual.substring(from, matcher.start()));
            name = matcher.group(1);
            from = matcher.end();
        }
        sections.put(name, manual.substring(from));
        return sections;
    }

    private static String text(Map<String, String> sections, String name) {
        assertThat(sections).containsKey(name);
        return sections.getOrDefault(name, "");
    }

    /// The first cell of each row of the tables.
    private static String tables(String section) {
        return section.lines()
                .filter(line -> line.startsWith("| `--"))
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static SortedSet<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String manual() throws IOException {
        return Files.readString(Repository.root().resolve("docs/CLI.md"));
    }
}
