package kontaktnetz.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicMatcherTest {

    private static final TopicMatcher MATCHER = TopicMatcher.of(BuiltInTopics.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grafikdesign",
                "Grafikdesigner",
                "Grafikdesignerin",
                "Grafikdesigner:in",
                "Grafikdesigner/in",
                "Grafikdesigner*innen",
                "GrafikdesignerIn",
                "Grafik-Designerin",
                "Grafik Designer",
                "Grafikerin",
                "Graphikdesign",
                "Grafikdesinger",
                "Grafkdesign",
                "grafik design",
                "graphic design",
                "Graphic Designer",
                "graphic desinger",
                "ich suche eine Grafikdesignerin",
                "Ich brauche dringend jemand Guten für Grafikdesign",
                "someone for graphic design",
                "I need a good graphic designer"
            })
    void graphic_design_is_found_in_any_spelling(String typed) {
        assertThat(MATCHER.match(typed, 3))
                .first()
                .returns(new TopicId("graphic-design"), Match::topic);
    }

    @ParameterizedTest
    @CsvSource({
        "Designerin, design",
        "Designer:in, design",
        "jemand für Steuern, tax-advice",
        "Steuerberaterin, tax-advice",
        "jemand der mir bei der Steuererklärung hilft, tax-advice",
        "tax consultant, tax-advice",
        "Webseite machen, websites",
        "neue Homepage, websites",
        "Website erstellen lassen, websites",
        "I need someone for a logo, logo-design",
        "Rechtsanwältin, law",
        "Anwalt für Arbeitsrecht, labour-law",
        "Fachanwältin für Familienrecht, family-law",
        "lawyer for trademarks, trademark-law",
        "Zahnärztin, dentist",
        "Kinderärztin, paediatrician",
        "Hebamme, midwife",
        "Entbindungspfleger, midwife",
        "Versicherungskauffrau, insurance",
        "Versicherungsmaklerin, insurance",
        "Übersetzerin, translation",
        "Uebersetzer, translation",
        "Dolmetscherin für Gebärdensprache, sign-language",
        "Elektrikerin, electrical-work",
        "Elektriker gesucht, electrical-work",
        "Fliesenlegerin, tiling",
        "Dachdecker, roofing",
        "Malerin und Lackiererin, painting",
        "Klavierstunden, piano-lessons",
        "Klavierlehrerin, piano-lessons",
        "Hundesitterin, pet-sitting",
        "Fahrradreparatur, bicycles",
        "Umzugsunternehmen, moving",
        "Putzfrau, cleaning",
        "Hochzeitsfotografin, wedding-photography",
        "Büroräume mieten, office-space",
        "office space to rent, office-space",
        "Programmiererin, software-development",
        "Softwareentwickler (m/w/d), software-development",
        "Physiotherapeutin, physiotherapy",
        "Vereinsrecht, association-law",
        "Gemeinnützigkeit, non-profit-status",
        "Spenden sammeln, fundraising",
        "Existenzgründung, founding",
        "start-up advice, founding",
        "Coachin, coaching",
        "Buchhalterin, bookkeeping",
        "accountant, bookkeeping",
        "Schreinerin, joinery",
        "Gärtnerin, gardening",
        "Kameramann, film",
        "Social Media, social-media",
        "SEO, seo",
        "EDV-Betreuung, it-support",
        "Computer kaputt, computer-repair",
        "Imkerin, beekeeping",
        "Friseurin, hairdressing",
        "Frisör, hairdressing",
        "Schneiderin, tailoring",
        "Ernährungsberaterin, nutrition-advice",
        "Fotografin, photography",
        "photografer, photography",
        "Lektorin, copy-editing",
        "Mediatorin, mediation",
        "Druckerei, print-shop",
    })
    void a_typed_need_finds_its_topic(String typed, String topic) {
        assertThat(MATCHER.match(typed, 3)).first().returns(new TopicId(topic), Match::topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "xyzzy",
                "qwrtzp lmnkj",
                "ich suche jemanden",
                "I need someone",
                "!?",
                "🦊",
                "asdfasdf",
                "0123456789",
                "Kryptozoologie",
                "Quidditch",
                "der die das",
                "blablabla",
                "Zeitreise nach Atlantis und zurück zum Mittagessen"
            })
    void what_means_no_topic_finds_none(String typed) {
        assertThat(MATCHER.match(typed, 5)).isEmpty();
    }

    @Test
    void the_very_name_that_is_shown_fits_wholly() {
        assertThat(MATCHER.match("Grafikdesign", 1))
                .containsExactly(new Match(new TopicId("graphic-design"), 1, "Grafikdesign"));
    }

    @Test
    void the_best_come_first_and_no_more_than_wished() {
        var many = MATCHER.match("Design", 20);
        var few = MATCHER.match("Design", 3);

        assertThat(many).hasSizeBetween(4, 20);
        assertThat(few).isEqualTo(many.subList(0, 3));
        assertThat(many)
                .extracting(Match::score)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }

    @Test
    void an_own_topic_is_found_and_an_added_name_as_well() {
        var topics = new InMemoryTopics();
        var own = topics.add(new Label(Language.GERMAN, "Kryptozoologie"), null);
        topics.addLabel(new TopicId("law"), new Label(Language.GERMAN, "Winkeladvokat"));

        var matcher = TopicMatcher.of(topics.all());

        assertThat(matcher.match("Kryptozoologin", 1)).first().returns(own.id(), Match::topic);
        assertThat(matcher.match("Winkeladvokatin", 1))
                .first()
                .returns(new TopicId("law"), Match::topic);
    }

    @Test
    void the_order_of_the_topics_never_shows() {
        var shuffled = new ArrayList<>(BuiltInTopics.all());
        Collections.shuffle(shuffled, new Random(7));
        var other = TopicMatcher.of(shuffled);

        for (var typed : List.of("Design", "Recht", "Musiklehrerin", "accounting", "Gesang")) {
            assertThat(other.match(typed, 10)).isEqualTo(MATCHER.match(typed, 10));
        }
    }

    @Test
    void many_may_ask_at_the_same_time() throws Exception {
        var asked = BuiltInTopics.all().stream().map(t -> t.label(Language.GERMAN)).toList();
        var alone = asked.stream().map(typed -> MATCHER.match(typed, 5)).toList();
        var tasks = new ArrayList<Callable<List<List<Match>>>>();
        for (int i = 0; i < 8; i++) {
            tasks.add(() -> asked.stream().map(typed -> MATCHER.match(typed, 5)).toList());
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var together : threads.invokeAll(tasks)) {
                assertThat(together.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void whatever_is_typed_has_an_answer_in_good_time() {
        var random = new SplittableRandom(3);
        var letters =
                "abcdefg äöüß ÄÖÜ :*/()-'’.,+#&<>\"\\\n\t😀é\u0000\u202e字م".codePoints().toArray();

        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    for (int round = 0; round < 2_000; round++) {
                        var typed = new StringBuilder();
                        for (int i = random.nextInt(random.nextInt(1, 400)); i > 0; i--) {
                            typed.appendCodePoint(letters[random.nextInt(letters.length)]);
                        }
                        assertThat(MATCHER.match(typed.toString(), 5)).hasSizeLessThanOrEqualTo(5);
                    }
                    assertThat(MATCHER.match("a".repeat(10_000_000), 5)).isEmpty();
                    assertThat(MATCHER.match("(m/w/d)".repeat(100_000), 5)).isEmpty();
                });
    }

    @Test
    void nobody_asks_for_less_than_one() {
        assertThatThrownBy(() -> MATCHER.match("Grafik", 0)).hasMessageContaining("0");
    }

    @Test
    void no_topics_are_no_reason_to_fail() {
        assertThat(TopicMatcher.of(List.of()).match("Grafik", 5)).isEmpty();
    }
}
