package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kontaktnetz.Program;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Answered.Kind;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers without an account, on the command line.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswersTest {

    private static final String ADDRESS = "https://net.example";

    @TempDir private Path folder = Path.of("");

    private Program english = new Program(folder, "en");
    private Program german = new Program(folder, "de");

    @BeforeEach
    void lena_knows_ada_and_bernd() {
        english = new Program(folder.resolve("data"), "en");
        german = new Program(folder.resolve("data"), "de");
        english.run("import", new Luggage(folder).cards());
    }

    /// A link by which Ada answers a question about websites.
    static String link(Program program) {
        return program.run("answers", "link", "Ada", "websites", "--public", ADDRESS, "--json")
                .json()
                .path("link")
                .asText();
    }

    /// Whoever has the link enters something on its page; false where it does not open.
    static boolean drop(Program program, String link, Answered answered) {
        var opened = Storage.open(program.data().resolve("kontaktnetz.db"));
        try (var storage = ((Opened.Ready) opened).storage()) {
            var hash = AnswerTokens.hash(link.replaceFirst(".*/answer/", ""));
            return storage.letterbox().drop(hash, answered, Program.NOW);
        }
    }

    private void entered(Kind kind, String whom) {
        assertThat(drop(english, link(english), new Answered(kind, whom, "On time."))).isTrue();
    }

    private void twoClaras() {
        var clara = "BEGIN:VCARD\nVERSION:3.0\nFN:Clara Winter\nEMAIL:c%d@x.example\nEND:VCARD\n";
        english.run(
                "import",
                new Luggage(folder).write("c.vcf", clara.formatted(1) + clara.formatted(2)),
                "--same-name",
                "new");
        assertThat(english.run("people", "Clara", "--json").json().path("people")).hasSize(2);
    }

    private int experiences() {
        return english.run("experience", "list", "--json").json().path("experiences").size();
    }

    @Test
    void a_link_is_made_only_where_others_reach_it_and_is_shown_once() {
        var away = english.run("answers", "link", "Ada", "websites");
        var odd = english.run("answers", "link", "Ada", "websites", "--public", "here");
        var made = english.run("answers", "link", "Ada", "websites", "--public", ADDRESS + "/");

        assertThat(away.code()).isEqualTo(ExitCode.USAGE);
        assertThat(away.err()).contains("--public URL");
        assertThat(odd.code()).isEqualTo(ExitCode.USAGE);
        assertThat(made.out())
                .containsPattern("(?m)^https://net\\.example/answer/[\\w-]{20,}$")
                .contains("You see this link only now");
        assertThat(german.run("answers", "list").out())
                .contains("Zurzeit wartet keine Antwort.", "Ada Lorenz, Webseiten, bis 2026-12-14")
                .doesNotContain("/answer/");
    }

    @Test
    void what_was_entered_counts_once_it_is_accepted_and_can_be_remembered_as_help() {
        entered(Kind.OWN, "Bernd Müller");
        assertThat(english.run("answers", "list").out())
                .contains("Ada Lorenz, websites: Bernd Müller. Own experience. “On time.”");
        assertThat(experiences()).isZero();

        var accepted = english.run("answers", "accept", "1", "very-good");

        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out())
                .contains("Ada Lorenz: “On time.”")
                .contains("kontaktnetz helped add 1 me --as recommendation --about 2");
        assertThat(experiences()).isEqualTo(1);
        assertThat(english.run("answers", "accept", "1", "good").code())
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(english.run("answers", "list", "--json").json().path("waiting")).isEmpty();
    }

    @Test
    void what_was_heard_is_told_by_whoever_answered() {
        entered(Kind.HEARD, "Dora Neu");

        var told = german.run("answers", "accept", "1", "gut", "--json").json();

        assertThat(told.at("/with/name").asText()).isEqualTo("Dora Neu");
        assertThat(told.at("/origin/kind").asText()).isEqualTo("UNKNOWN");
        assertThat(told.at("/toldBy/0/name").asText()).isEqualTo("Ada Lorenz");
    }

    @Test
    void of_several_of_one_name_the_owner_says_which() {
        twoClaras();
        entered(Kind.OWN, "Clara Winter");

        var unsaid = english.run("answers", "accept", "1", "good", "--json");
        assertThat(unsaid.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(unsaid.json().at("/error/people")).hasSize(2);
        assertThat(unsaid.json().at("/error/message").asText())
                .contains("--person NUMBER", "--new-person");
        assertThat(experiences()).isZero();
        var second = unsaid.json().at("/error/people/1/person").asText();
        var said = english.run("answers", "accept", "1", "good", "--person", second, "--json");

        assertThat(said.json().at("/with/person").asText()).isEqualTo(second);
    }

    @Test
    void it_may_be_somebody_new_and_the_name_may_be_put_right() {
        twoClaras();
        entered(Kind.OWN, "Clara Winter");
        entered(Kind.OWN, "Berndt Müler");

        var fresh = english.run("answers", "accept", "1", "good", "--new-person", "--json");
        var right = english.run("answers", "accept", "2", "good", "--as", "Bernd Müller", "--json");

        assertThat(fresh.json().at("/with/name").asText()).isEqualTo("Clara Winter");
        assertThat(english.run("people", "Clara", "--json").json().path("people")).hasSize(3);
        assertThat(right.json().at("/with/person").asLong()).isEqualTo(2);
    }

    @Test
    void two_ways_to_say_who_it_is_do_not_go_together() {
        entered(Kind.OWN, "Clara Winter");

        for (var other : new String[] {"--as=Clara", "--new-person"}) {
            var ran = english.run("answers", "accept", "1", "good", "--person", "1", other);
            assertThat(ran.code()).as(other).isEqualTo(ExitCode.USAGE);
        }
        assertThat(experiences()).isZero();
    }

    @Test
    void a_pass_is_read_and_nothing_else_and_a_link_taken_back_opens_no_more() {
        assertThat(drop(english, link(english), Answered.pass())).isTrue();
        var link = link(english);

        assertThat(english.run("answers", "accept", "1", "good").code())
                .isEqualTo(ExitCode.NOT_FOUND);
        assertThat(
                        english.run("answers", "discard", "1", "--json")
                                .json()
                                .path("discarded")
                                .asLong())
                .isEqualTo(1);
        assertThat(english.run("answers", "revoke", "2").out()).contains("not good any more");

        assertThat(drop(english, link, Answered.pass())).isFalse();
        assertThat(english.run("answers", "revoke", "2").code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(english.run("answers", "discard", "x").code()).isEqualTo(ExitCode.NOT_FOUND);
    }
}
