package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import kontaktnetz.Program;
import kontaktnetz.Program.Ran;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Experiences, trust, questions and what came of them, from the command line. Lena writes with Ada
/// and has never been in touch with Bernd or Dora.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecommendingTest {

    /// Where the net lies that all tests begin with: told once, and copied for each of them.
    @TempDir private static Path told = Path.of("");

    @TempDir private Path folder = Path.of("");

    private Program german = new Program(folder, "de");
    private Program english = new Program(folder, "en");

    @BeforeAll
    static void lena_knows_ada_bernd_and_dora() {
        var program = new Program(told.resolve("daten"), "de");
        var luggage = new Luggage(told);
        program.run("import", luggage.mailbox(), luggage.cards(), "--me", Luggage.LENA);
        program.run("import", luggage.table(), "--map", "Wer=FN,Post=EMAIL", "--same-name", "skip");
    }

    @BeforeEach
    void each_test_has_a_copy() {
        german = new Program(folder.resolve("daten"), "de");
        english = new Program(folder.resolve("daten"), "en");
        german.after(new Program(told.resolve("daten"), "de"));
    }

    @Test
    void what_ada_lived_answers_a_question_with_who_stands_behind_it() {
        adaPraisesBernd();

        var said = german.run("ask", "jemand", "für", "Grafikdesign");
        var candidate = asked("graphic designer").at("/candidates/0");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("Verstanden als: Grafikdesign (graphic-design)")
                .contains("Ein erster Hinweis")
                .contains("Bernd Müller")
                .contains("Ada Lorenz: „Hielt jede Frist.“ (sehr gut) Selbst erlebt, März 2026.")
                .contains("Ohne die Stimme von Ada Lorenz")
                .contains("Erreichbar: bernd@mueller.example, +49 30 1234567");
        assertThat(candidate.path("standing").asText()).isEqualTo("FIRST_HINT");
        assertThat(candidate.at("/good/0/units").asDouble()).isPositive();
        assertThat(candidate.path("bad")).isEmpty();
    }

    @Test
    void every_bad_experience_stands_beside_the_good_ones() {
        adaPraisesBernd();
        german.run("experience", "add", "Bernd", "graphic-design", "schlecht");

        var said = german.run("ask", "graphic-design");

        assertThat(said.out()).contains("Dagegen spricht:").contains("Sie: schlecht.");
        assertThat(asked("graphic-design").at("/candidates/0/bad/0/person").isNull()).isTrue();
    }

    @Test
    void whoever_only_strangers_praise_stands_outside_and_is_labelled() {
        german.run("experience", "add", "Dora", "websites", "gut", "--by", "Bernd");

        var said = german.run("ask", "Webseiten");
        var json = asked("websites");

        assertThat(said.out())
                .contains("noch niemand von einer Erfahrung erzählt")
                .contains("Außerhalb Ihres Netzes")
                .contains("Dora Winter");
        assertThat(json.path("candidates")).isEmpty();
        assertThat(json.at("/outside/0/name").asText()).isEqualTo("Dora Winter");
    }

    @Test
    void where_nobody_told_of_anything_the_answer_names_whom_to_ask() {
        var said = german.run("ask", "Steuerberaterin");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Für Steuerberatung hat in Ihrem Netz noch niemand")
                .containsSubsequence("Wer könnte jemanden kennen?", "Ada Lorenz");
    }

    @ParameterizedTest
    @CsvSource({"Xyzzyqq, 4", "'', 2", "TOO_LONG, 2"})
    void a_question_that_means_nothing_gets_a_sentence(String typed, int code) {
        var words = typed.equals("TOO_LONG") ? "Designerin ".repeat(1_000) : typed;

        var said = german.run("ask", words);

        assertThat(said.code()).isEqualTo(code);
        assertThat(said.err()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void another_meaning_is_asked_for_by_its_key() {
        adaPraisesBernd();

        var json = english.run("ask", "Grafikdesign", "--topic", "websites", "--json").json();

        assertThat(json.at("/topic/key").asText()).isEqualTo("websites");
        assertThat(json.at("/meanings/0/key").asText()).isEqualTo("graphic-design");
        assertThat(json.path("candidates")).isEmpty();
        assertThat(german.run("ask", "--topic", "nirgends").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void a_message_is_prepared_for_one_person() {
        adaPraisesBernd();

        var write = german.run("ask", "Grafikdesign", "--draft", "write");
        var introduce = english.run("ask", "Grafikdesign", "--draft", "introduce", "--json").json();
        var ask = english.run("ask", "Webseite", "--draft", "ask", "--to", "Dora", "--json").json();

        assertThat(write.out())
                .contains("An: Bernd Müller <bernd@mueller.example>")
                .contains("Hallo Bernd,")
                .contains("mailto:bernd@mueller.example?subject=");
        assertThat(introduce.path("name").asText()).isEqualTo("Ada Lorenz");
        assertThat(introduce.at("/messages/0/manner").asText()).isEqualTo("ENGLISH");
        assertThat(introduce.at("/messages/0/text").asText()).contains("Bernd Müller");
        assertThat(ask.path("address").asText()).isEqualTo("dora@winter.example");
    }

    @Test
    void a_message_that_makes_no_sense_is_not_prepared() {
        adaPraisesBernd();

        var stranger = german.run("ask", "Grafikdesign", "--draft", "write", "--to", "Dora");
        var silent = german.run("ask", "Grafikdesign", "--draft", "introduce", "--to", "Dora");
        var nobody = german.run("ask", "Webseite", "--draft", "introduce");
        var alone = german.run("ask", "Grafikdesign", "--to", "Ada");
        var thanks = german.run("ask", "Grafikdesign", "--draft", "thank");

        assertThat(stranger.err()).contains("Über Dora Winter sagt Ihr Netz nichts");
        assertThat(silent.err()).contains("kann Sie deshalb nicht vorstellen");
        assertThat(nobody.err()).contains("noch niemand von einer Erfahrung erzählt");
        assertThat(List.of(stranger.code(), silent.code(), nobody.code()))
                .containsOnly(ExitCode.NOT_FOUND);
        assertThat(List.of(alone.code(), thanks.code())).containsOnly(ExitCode.USAGE);
    }

    @Test
    void a_story_that_may_be_there_already_waits_for_the_owner() {
        adaPraisesBernd();

        var again =
                german.run("experience", "add", "Bernd", "graphic-design", "gut", "--by", "Ada");
        var listed = german.run("experience", "list", "--json").json().path("experiences");
        var same =
                german.run(
                        "experience",
                        "add",
                        "Bernd",
                        "graphic-design",
                        "gut",
                        "--by",
                        "Ada",
                        "--told-by",
                        "Dora",
                        "--same",
                        "1",
                        "--json");
        var another =
                german.run(
                        "experience",
                        "add",
                        "Bernd",
                        "graphic-design",
                        "gut",
                        "--by",
                        "Ada",
                        "--another",
                        "--json");

        assertThat(again.code()).isEqualTo(ExitCode.NEEDS_YOU);
        assertThat(again.err()).contains("--same").contains("1  Bernd Müller, Grafikdesign");
        assertThat(listed).hasSize(1);
        assertThat(same.json().path("experience").asLong()).isEqualTo(1);
        assertThat(same.json().at("/toldBy/0/name").asText()).isEqualTo("Dora Winter");
        assertThat(same.json().path("grade").asText()).isEqualTo("VERY_GOOD");
        assertThat(another.json().path("experience").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bernd websites", "Dora graphic-design"})
    void a_story_is_not_the_same_as_one_about_something_else(String about) {
        adaPraisesBernd();

        var said = german.run(("experience add " + about + " gut --by Ada --same 1").split(" "));

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("handelt von etwas anderem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logo Webseite", "Finanz"})
    void what_is_written_down_is_never_guessed(String topic) {
        var said = german.run("experience", "add", "Bernd", topic, "gut");
        var json = german.run("experience", "add", "Bernd", topic, "gut", "--json").json();
        var listed = german.run("experience", "list", "--json").json().path("experiences");

        assertThat(said.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(said.err()).contains("Welches Thema ist mit „" + topic + "“ gemeint?");
        assertThat(json.at("/error/topics/0/key").asText()).isNotEmpty();
        assertThat(listed).isEmpty();
    }

    @Test
    void the_name_of_a_topic_is_enough_in_any_gender() {
        var said = german.run("experience", "add", "Bernd", "Grafikerin", "gut", "--json");

        assertThat(said.json().at("/topic/key").asText()).isEqualTo("graphic-design");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bernd graphic-design gut --by Bernd",
                "Bernd graphic-design gut --by Ada --told-by Bernd",
                "Bernd graphic-design gut --unknown",
                "Bernd graphic-design gut --unknown --by Ada",
                "Bernd graphic-design gut --told-by Ada",
                "Bernd graphic-design gut --on 2027-01",
                "Bernd graphic-design gut --on gestern",
                "Bernd graphic-design prima",
                "Bernd graphic-design gut --same 1 --another",
                "Bernd Neuland gut --new-topic --by Bernd",
                "Bernd Grafikdesign gut --new-topic",
                "Bernd 12345 gut --new-topic",
                "Neuling graphic-design gut --new-person --unknown"
            })
    void an_experience_that_makes_no_sense_changes_nothing(String told) {
        var before = everything();

        var said = german.run(("experience add " + told).split(" "));

        assertThat(said.code()).as(said.out()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).isNotBlank();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_word_that_is_no_topic_becomes_one_only_when_the_owner_says_so() {
        var without = german.run("experience", "add", "Bernd", "Xyzzyqq", "gut");
        var with = german.run("experience", "add", "Bernd", "Xyzzyqq", "gut", "--new-topic");

        assertThat(without.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(with.out()).contains("Bernd Müller, Xyzzyqq: Sie: gut.");
        assertThat(german.run("ask", "xyzzyqq").out()).contains("Bernd Müller");
    }

    @Test
    void whoever_is_new_comes_in_with_the_experience() {
        var said =
                german.run(
                        "experience", "add", "Carla Neu", "Webseiten", "sehr gut", "--new-person");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(german.run("people", "Carla").out()).contains("Carla Neu");
    }

    @Test
    void an_experience_is_changed_where_one_says_so_and_stays_elsewhere() {
        adaPraisesBernd();

        var edited = english.run("experience", "edit", "1", "--grade", "poor", "--json").json();
        var hearsay =
                english.run("experience", "edit", "1", "--unknown", "--told-by", "Ada", "--json");

        assertThat(edited.path("grade").asText()).isEqualTo("POOR");
        assertThat(edited.path("sentence").asText()).isEqualTo("Hielt jede Frist.");
        assertThat(edited.path("when").asText()).isEqualTo("2026-03");
        assertThat(edited.at("/origin/name").asText()).isEqualTo("Ada Lorenz");
        assertThat(hearsay.json().at("/origin/kind").asText()).isEqualTo("UNKNOWN");
        assertThat(hearsay.json().at("/toldBy/0/name").asText()).isEqualTo("Ada Lorenz");
        assertThat(german.run("experience", "edit", "1").err()).contains("Was soll sich ändern?");
        assertThat(german.run("experience", "edit", "7", "--mine").code())
                .isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void an_experience_that_is_deleted_counts_nowhere() {
        adaPraisesBernd();

        var deleted = german.run("experience", "delete", "1");

        assertThat(deleted.code()).isZero();
        assertThat(asked("graphic-design").path("candidates")).isEmpty();
        assertThat(german.run("experience", "delete", "1").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void what_concerns_somebody_is_listed_from_both_sides() {
        adaPraisesBernd();
        german.run("experience", "add", "Dora", "websites", "gut");

        assertThat(german.run("experience", "list", "Ada").out())
                .contains("Bernd Müller, Grafikdesign")
                .doesNotContain("Dora");
        assertThat(german.run("experience", "list", "Bernd").out()).contains("Ada Lorenz:");
        assertThat(german.run("experience", "list").out()).contains("Dora Winter, Webseiten");
    }

    @Test
    void trust_says_what_contact_concludes_and_takes_the_owners_word() {
        var ada = german.run("trust", "Ada", "Lorenz");
        var bernd = german.run("trust", "Bernd", "--json").json();

        german.run("experience", "add", "Dora", "websites", "gut", "--by", "Bernd");
        var before = asked("websites").path("candidates");
        var declared = english.run("trust", "Bernd Müller", "vertraut", "--json").json();
        var after = asked("websites").path("candidates");

        assertThat(ada.out()).contains("Aus dem Kontakt").contains("Ihr Wort: Nichts gesagt");
        assertThat(bernd.path("fromContact").asDouble()).isZero();
        assertThat(declared.path("word").asText()).isEqualTo("TRUSTED");
        assertThat(before).isEmpty();
        assertThat(after).hasSize(1);
    }

    @Test
    void nobody_elses_advice_is_not_ones_own() {
        adaPraisesBernd();

        german.run("trust", "Ada", "not-their-advice", "--topic", "Grafikdesign");
        var muted = asked("graphic-design").path("candidates");
        var said = german.run("trust", "Ada");
        german.run("trust", "Ada", "nichts", "--topic", "Grafikdesign");

        assertThat(muted).isEmpty();
        assertThat(said.out()).contains("Für Grafikdesign: Nicht diesen Rat");
        assertThat(asked("graphic-design").path("candidates")).hasSize(1);
    }

    @Test
    void a_topic_without_a_word_is_not_half_a_declaration() {
        var said = german.run("trust", "Ada", "--topic", "Grafikdesign");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("nicht-dieser-rat");
    }

    @Test
    void what_came_of_an_inquiry_becomes_an_experience_and_thanks_can_be_said() {
        adaPraisesBernd();

        var begun = german.run("inquiry", "begin", "Bernd", "jemand für Grafikdesign");
        var open = german.run("inquiry", "list", "--json").json();
        var ended = german.run("inquiry", "end", "1", "sehr-gut", "--sentence", "Gern wieder.");
        var thanks = german.run("inquiry", "thanks", "1", "--json").json();

        assertThat(begun.out()).contains("Bernd Müller, Grafikdesign").contains("Ada Lorenz");
        assertThat(open.at("/open/0/asked").asText()).isEqualTo("jemand für Grafikdesign");
        assertThat(ended.out()).contains("Sie: „Gern wieder.“").contains("inquiry thanks 1");
        assertThat(thanks.at("/thanks/0/name").asText()).isEqualTo("Ada Lorenz");
        assertThat(thanks.at("/thanks/0/messages/0/text").asText()).contains("Bernd Müller");
        assertThat(german.run("trust", "Ada").out()).contains("gut gefolgt");
        assertThat(german.run("inquiry", "list").out()).contains("Zuletzt zu Ende gegangen:");
    }

    @Test
    void an_inquiry_is_dropped_and_taken_up_again() {
        adaPraisesBernd();
        german.run("inquiry", "begin", "Bernd", "Grafikdesign");

        var dropped = german.run("inquiry", "drop", "1");
        var twice = german.run("inquiry", "end", "1", "gut");
        var thanks = german.run("inquiry", "thanks", "1");
        var reopened = german.run("inquiry", "reopen", "1", "--json");
        var still = german.run("inquiry", "thanks", "1");

        assertThat(dropped.out()).contains("Es wurde nichts daraus.");
        assertThat(twice.err()).contains("schon zu Ende");
        assertThat(thanks.err()).contains("zu danken ist niemandem");
        assertThat(reopened.json().path("ended").isNull()).isTrue();
        assertThat(still.err()).contains("noch offen");
        assertThat(german.run("trust", "Ada").out()).doesNotContain("gefolgt");
        assertThat(german.run("inquiry", "drop", "9").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void one_turns_only_to_somebody_the_net_speaks_of() {
        var said = german.run("inquiry", "begin", "Dora", "Grafikdesign");

        assertThat(said.code()).isEqualTo(ExitCode.NOT_FOUND);
        assertThat(said.err()).contains("Über Dora Winter sagt Ihr Netz nichts");
    }

    @Test
    void topics_are_listed_found_made_named_and_faded() {
        var all = german.run("topics");
        var found = german.run("topics", "Steuererklärungen");
        var made = german.run("topics", "add", "Papierschöpfen", "--below", "design");
        german.run("topics", "name", "own:1", "Bütten");
        var named = german.run("topics", "Bütten", "--json").json();
        var faded = german.run("topics", "fade", "own:1", "--days", "90", "--json").json();
        var usual = german.run("topics", "fade", "own:1", "--usual", "--json").json();

        assertThat(all.out()).containsSubsequence("Gestaltung  (design)", "  Grafikdesign");
        assertThat(found.out())
                .contains("Steuerberatung  (tax-advice), in: Steuern und Buchhaltung");
        assertThat(made.out()).contains("Neues Thema: Papierschöpfen (own:1)");
        assertThat(named.at("/topics/0/key").asText()).isEqualTo("own:1");
        assertThat(faded.path("halfLifeDays").asInt()).isEqualTo(90);
        assertThat(usual.path("halfLifeDays").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "topics Xyzzyqq, 4",
        "topics add Grafikdesign, 2",
        "topics add 12345, 2",
        "topics add Neues --below nirgends, 4",
        "topics add Neues --language fr, 2",
        "topics name nirgends Neues, 4",
        "topics fade websites, 2",
        "topics fade websites --days 0, 2",
        "topics fade websites --days 9 --usual, 2",
        "topics fade nirgends --usual, 4",
        "inquiry end 1 prima, 2",
        "inquiry end x gut, 2",
        "experience delete x, 4",
        "trust Niemand trusted, 4"
    })
    void a_mistake_gets_a_sentence_and_changes_nothing(String call, int code) {
        var before = everything();

        var said = german.run(call.split(" "));

        assertThat(said.code()).as(said.out()).isEqualTo(code);
        assertThat(said.err()).isNotBlank().doesNotContain("Exception");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nobodys_recommendations_are_counted() {
        adaPraisesBernd();
        german.run("inquiry", "begin", "Bernd", "Grafikdesign");
        german.run("inquiry", "end", "1", "gut");

        var fields = english.run("trust", "Ada", "--json").json().fieldNames();

        assertThat(fields)
                .toIterable()
                .containsExactly(
                        "person", "name", "contact", "fromContact", "followed", "word", "topics");
        assertThat(german.run("experience", "list", "Ada", "--json").json().fieldNames())
                .toIterable()
                .containsExactly("experiences", "more");
    }

    private void adaPraisesBernd() {
        var ran =
                german.run(
                        "experience",
                        "add",
                        "Bernd Müller",
                        "graphic-design",
                        "very-good",
                        "--by",
                        "Ada",
                        "--on",
                        "2026-03",
                        "--sentence",
                        "Hielt jede Frist.");
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private JsonNode asked(String words) {
        return english.run("ask", words, "--json").json();
    }

    /// What a mistake could change.
    private List<JsonNode> everything() {
        return List.of(
                told(german.run("people", "--json")),
                told(german.run("topics", "--json")),
                told(german.run("experience", "list", "--json")),
                told(german.run("inquiry", "list", "--json")));
    }

    private static JsonNode told(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }
}
