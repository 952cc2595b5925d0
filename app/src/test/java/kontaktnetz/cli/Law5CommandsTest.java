package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kontaktnetz.Account;
import kontaktnetz.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No relationship account (law 5): no command, and no document a command writes, tells a total, a
/// difference or a ranking of anybody's help.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law5CommandsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /// What is said to the commands that say something of the net; the exports among them.
    private static final Map<String, List<String>> SAID =
            Map.ofEntries(
                    Map.entry("today", List.of("today")),
                    Map.entry("person", List.of("person Ada", "person Ben")),
                    Map.entry("people", List.of("people", "people a")),
                    Map.entry("waiting", List.of("waiting")),
                    Map.entry("net", List.of("net", "net --graphml", "net --dot")),
                    Map.entry("path", List.of("path Ada", "path Ben")),
                    Map.entry("card", List.of("card Ada", "card Ben")),
                    Map.entry("acquaintance list", List.of("acquaintance list Ada")),
                    Map.entry("ask", List.of("ask Webseite")),
                    Map.entry("experience list", List.of("experience list")),
                    Map.entry("trust", List.of("trust Ada", "trust Ben")),
                    Map.entry("inquiry list", List.of("inquiry list")),
                    Map.entry("answers list", List.of("answers list")),
                    Map.entry("introduction list", List.of("introduction list")),
                    Map.entry("outbox list", List.of("outbox list")),
                    Map.entry("role list", List.of("role list Ada")),
                    Map.entry("organisation list", List.of("organisation list")),
                    Map.entry("need list", List.of("need list", "need list Ada")),
                    Map.entry("offer list", List.of("offer list", "offer list Ben")),
                    Map.entry("could-help", List.of("could-help")),
                    Map.entry("limits", List.of("limits Ada", "limits Ben")),
                    Map.entry("health", List.of("health")),
                    Map.entry("helped list", List.of("helped list Ada", "helped list Ben")),
                    Map.entry("helped thanks", List.of("helped thanks 700001")),
                    Map.entry("topics", List.of("topics", "topics websites")),
                    Map.entry("imports", List.of("imports")),
                    Map.entry("cadence", List.of("cadence")),
                    Map.entry("me", List.of("me")));

    /// Commands that change the net, read files or serve, and say nothing of who helped whom.
    private static final List<String> OTHERS =
            List.of(
                    "import",
                    "talked",
                    "snooze",
                    "acquaintance add",
                    "acquaintance edit",
                    "acquaintance delete",
                    "experience add",
                    "experience edit",
                    "experience delete",
                    "inquiry begin",
                    "inquiry end",
                    "inquiry drop",
                    "inquiry reopen",
                    "inquiry thanks",
                    "answers link",
                    "answers accept",
                    "answers discard",
                    "answers revoke",
                    "introduction add",
                    "introduction show",
                    "introduction step",
                    "introduction delete",
                    "outbox send",
                    "outbox arrived",
                    "outbox again",
                    "outbox withdraw",
                    "role add",
                    "role edit",
                    "role delete",
                    "organisation show",
                    "organisation rename",
                    "organisation describe",
                    "organisation delete",
                    "need add",
                    "need end",
                    "offer add",
                    "offer end",
                    "helped add",
                    "helped delete",
                    "topics add",
                    "topics name",
                    "topics fade",
                    "topics import",
                    "undo",
                    "serve",
                    "demo",
                    "evaluate ties",
                    "evaluate topics",
                    "evaluate recommendations",
                    "evaluate links",
                    "evaluate takers",
                    "password",
                    "link");

    @TempDir private Path folder = Path.of("");

    private Program one = new Program(folder, "en");
    private Program other = new Program(folder, "en");

    @BeforeEach
    void two_nets_alike_but_for_who_helps() throws Exception {
        one = filled("one", false);
        other = filled("other", true);
    }

    private Program filled(String name, boolean swapped) throws Exception {
        var data = Files.createDirectories(folder.resolve(name));
        Account.fill(data.resolve("kontaktnetz.db"), TODAY, swapped);
        return new Program(data, "en");
    }

    @Test
    void every_command_is_held_to_it() {
        var all = new TreeSet<>(Commands.all().stream().map(Command::name).toList());

        var known = new TreeSet<>(SAID.keySet());
        known.addAll(OTHERS);

        assertThat(all).isEqualTo(known);
    }

    @Test
    void no_command_and_no_document_tells_an_account_of_anybody() {
        var complaints = new ArrayList<String>();

        for (var calls : SAID.values()) {
            for (var call : calls) {
                for (var json : List.of("", " --json")) {
                    var words = (call + json).split(" ");
                    complaints.addAll(
                            Account.complaints(
                                    call + json,
                                    one.run(words).out(),
                                    other.run(words).out(),
                                    call.startsWith("helped ")));
                }
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void a_document_with_an_account_is_found() {
        assertThat(Account.complaints("figure", "{\"helped\": 97}", "{\"helped\": 97}", true))
                .containsExactly("figure tells an account: [97]");
        assertThat(Account.complaints("column", "Ada;53;97\n", "Ada;53;97\n", true))
                .containsExactly("column tells an account: [53, 97]");
        assertThat(Account.complaints("comma", "Ada,44\nBen,150\n", "Ada,44\nBen,150\n", true))
                .containsExactly("comma tells an account: [150, 44]");
        assertThat(Account.complaints("order", "Ada\nBen\n", "Ben\nAda\n", false))
                .singleElement()
                .asString()
                .startsWith("order depends on who gives and who takes");
    }
}
