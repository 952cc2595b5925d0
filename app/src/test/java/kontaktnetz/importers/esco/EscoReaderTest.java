package kontaktnetz.importers.esco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Mutations;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Place.Unit;
import kontaktnetz.importers.Reason;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscoReaderTest {

    private static final String ESCO = "http://data.europa.eu/esco/";

    private static final String OCCUPATIONS_DE =
            """
            conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
            Occupation,http://data.europa.eu/esco/occupation/aa-1,2166,Grafikdesigner/Grafikdesignerin,"Grafiker
            Grafikerin
            Kommunikationsdesigner",Grafickdesigner,released,"Sie entwerfen, und sie ""gestalten"".

            Auch das."
            Occupation,http://data.europa.eu/esco/occupation/bb-2,2166,Illustrator/Illustratorin,,,released,
            """;

    private static final String OCCUPATIONS_EN =
            """
            conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description
            Occupation,http://data.europa.eu/esco/occupation/aa-1,2166,graphic designer,"graphic artist
            visual designer",,released,They design.
            """;

    private static final String GROUPS_DE =
            """
            conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description
            ISCOGroup,http://data.europa.eu/esco/isco/C2166,2166,Grafik- und Multimediadesigner,released,,x,y
            """;

    private static final String WIDER =
            """
            conceptType,conceptUri,broaderType,broaderUri
            Occupation,http://data.europa.eu/esco/occupation/bb-2,Occupation,http://data.europa.eu/esco/occupation/aa-1
            """;

    private static final TopicId GRAPHIC = new TopicId("esco:occupation/aa-1");
    private static final TopicId ILLUSTRATION = new TopicId("esco:occupation/bb-2");
    private static final TopicId GROUP = new TopicId("esco:isco/C2166");

    private static final List<Input> ALL =
            List.of(
                    file("occupations_de.csv", OCCUPATIONS_DE),
                    file("occupations_en.csv", OCCUPATIONS_EN),
                    file("ISCOGroups_de.csv", GROUPS_DE),
                    file("broaderRelationsOccPillar_de.csv", WIDER));

    @Test
    void languages_meet_at_the_address_of_the_concept() {
        var read = EscoReader.read(ALL);

        assertThat(read.told()).isEmpty();
        assertThat(read.topics())
                .contains(
                        new Topic(
                                GRAPHIC,
                                GROUP,
                                List.of(
                                        german("Grafikdesigner/Grafikdesignerin"),
                                        german("Grafiker"),
                                        german("Grafikerin"),
                                        german("Kommunikationsdesigner"),
                                        german("Grafickdesigner"),
                                        english("graphic designer"),
                                        english("graphic artist"),
                                        english("visual designer"))));
    }

    @Test
    void what_is_wider_is_the_parent_and_else_the_group() {
        assertThat(EscoReader.read(ALL).topics())
                .extracting(Topic::id, Topic::parent)
                .containsExactly(
                        tuple(GROUP, null), tuple(GRAPHIC, GROUP), tuple(ILLUSTRATION, GRAPHIC));
    }

    @Test
    void the_order_of_the_files_never_shows() {
        var shuffled = new ArrayList<>(ALL);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(EscoReader.read(shuffled)).isEqualTo(EscoReader.read(ALL));
        }
    }

    @Test
    void a_byte_order_mark_and_lines_of_windows_change_nothing() {
        var windows = "\uFEFF" + OCCUPATIONS_EN.replace("\n", "\r\n");

        assertThat(EscoReader.read(List.of(file("occupations_en.csv", windows))))
                .isEqualTo(EscoReader.read(List.of(file("occupations_en.csv", OCCUPATIONS_EN))));
    }

    @Test
    void a_column_that_is_missing_is_named() {
        var file = file("occupations_de.csv", OCCUPATIONS_DE.replace("preferredLabel", "name"));

        assertThat(EscoReader.read(List.of(file)).told())
                .containsExactly(
                        new Passed(
                                Place.file("occupations_de.csv"),
                                Reason.NOT_ESCO,
                                List.of("preferredLabel")));
    }

    @Test
    void another_file_and_an_empty_one_are_said_to_be_no_classification() {
        var read =
                EscoReader.read(
                        List.of(
                                file("a.csv", "Name,Mail\nAda,ada@x.example\n"),
                                file("b.csv", "")));

        assertThat(read.topics()).isEmpty();
        assertThat(read.told())
                .extracting(Passed::reason)
                .containsExactly(Reason.NOT_ESCO, Reason.EMPTY_FILE);
    }

    @Test
    void a_file_of_unknown_language_is_left_out() {
        var read =
                EscoReader.read(
                        List.of(
                                file("occupations.csv", OCCUPATIONS_DE),
                                file("occupations_fr.csv", OCCUPATIONS_DE)));

        assertThat(read.topics()).isEmpty();
        assertThat(read.told())
                .extracting(Passed::reason)
                .containsExactly(Reason.ESCO_LANGUAGE, Reason.ESCO_LANGUAGE);
    }

    @Test
    void a_name_a_browser_has_numbered_still_tells_the_language() {
        var read = EscoReader.read(List.of(file("occupations_en (1).csv", OCCUPATIONS_EN)));

        assertThat(read.topics()).hasSize(1);
    }

    @Test
    void a_row_without_concept_or_name_is_passed_over_and_its_line_told() {
        var rows =
                """
                conceptUri,preferredLabel
                http://example.org/nothing,somebody
                http://data.europa.eu/esco/skill/1,
                http://data.europa.eu/esco/skill/2,"torn
                http://data.europa.eu/esco/skill/3,welding
                """;

        var read = EscoReader.read(List.of(file("skills_en.csv", rows)));

        assertThat(read.topics())
                .extracting(Topic::id)
                .containsExactly(new TopicId("esco:skill/3"));
        assertThat(read.told())
                .extracting(Passed::place, Passed::reason)
                .containsExactly(
                        tuple(row(1, 2), Reason.NO_CONCEPT),
                        tuple(row(2, 3), Reason.NO_TOPIC_NAME),
                        tuple(row(3, 4), Reason.STRAY_QUOTE));
        assertThat(read.passed()).isEqualTo(3);
    }

    @Test
    void a_concept_within_itself_has_no_parent() {
        var ring = "conceptUri,broaderUri\n" + ESCO + "skill/1," + ESCO + "skill/1\n";
        var name = "conceptUri,preferredLabel\n" + ESCO + "skill/1,welding\n";

        var read =
                EscoReader.read(List.of(file("broader_en.csv", ring), file("skills_en.csv", name)));

        assertThat(read.topics()).extracting(Topic::parent).containsOnlyNulls();
    }

    @Test
    void whatever_stands_in_the_files_nothing_is_thrown_and_no_topic_is_nameless() {
        var samples =
                Stream.of(OCCUPATIONS_DE, OCCUPATIONS_EN, GROUPS_DE, WIDER)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList();
        var mutations = new Mutations(samples, 5);

        Assertions.assertTimeout(
                Duration.ofMinutes(2),
                () -> {
                    for (int round = 0; round < 2_000; round++) {
                        var spoilt = mutations.next();

                        var read = EscoReader.read(List.of(file("occupations_de.csv", spoilt)));

                        assertThat(read.topics())
                                .allSatisfy(topic -> assertThat(topic.id().isImported()).isTrue());
                        assertThat(read.told())
                                .hasSize((int) Math.min(EscoReader.MOST_TOLD, read.passed()));
                    }
                });
    }

    private static Place row(long number, long line) {
        return new Place("skills_en.csv", Unit.ROW, number, line);
    }

    private static Label german(String text) {
        return new Label(Language.GERMAN, text);
    }

    private static Label english(String text) {
        return new Label(Language.ENGLISH, text);
    }

    private static Input file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Input file(String name, byte[] bytes) {
        return new Input() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
