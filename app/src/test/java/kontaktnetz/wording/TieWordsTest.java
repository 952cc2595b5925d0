package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.CallToday;
import kontaktnetz.ties.GettingBack.Due;
import kontaktnetz.ties.Kappa;
import kontaktnetz.ties.Layer;
import kontaktnetz.ties.Rhythm;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieExplanation;
import kontaktnetz.ties.TieReading.Pulse;
import kontaktnetz.ties.TieWish;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TieWords GERMAN = new TieWords(Texts.GERMAN);
    private static final TieWords ENGLISH = new TieWords(Texts.ENGLISH);
    private static final ExplanationWords GERMAN_WHY = new ExplanationWords(Texts.GERMAN);
    private static final ExplanationWords ENGLISH_WHY = new ExplanationWords(Texts.ENGLISH);

    private static final Person MIRIAM =
            new Person(
                    new PersonId(1),
                    "Miriam Beck",
                    Card.of(Property.of("FN", "Miriam Beck"), Property.of("N", "Beck;Miriam;;;")),
                    Met.UNKNOWN,
                    Instant.EPOCH);
    private static final Person ATELIER =
            new Person(
                    new PersonId(2),
                    "Atelier am Fluss",
                    Card.named("Atelier am Fluss"),
                    Met.UNKNOWN,
                    Instant.EPOCH);

    @Test
    void a_pause_longer_than_usual_is_told_beside_the_usual_one() {
        var miriam = Past.every(20, 20, Channel.CALL).until(56);

        assertThat(GERMAN.reason(MIRIAM, miriam.tie(), miriam.tie().on(TODAY), null))
                .isEqualTo("Meist alle drei Wochen, jetzt sind es acht.");
        assertThat(ENGLISH.reason(MIRIAM, miriam.tie(), miriam.tie().on(TODAY), null))
                .isEqualTo("Usually every three weeks, now it has been eight.");
    }

    @Test
    void units_that_differ_are_both_named() {
        var weekly = Past.every(7, 30, Channel.MAIL).until(21);
        var monthly = Past.every(30, 20, Channel.MEETING).until(91);

        assertThat(GERMAN.reason(MIRIAM, weekly.tie(), weekly.tie().on(TODAY), null))
                .isEqualTo("Meist jede Woche, jetzt sind es drei Wochen.");
        assertThat(GERMAN.reason(MIRIAM, monthly.tie(), monthly.tie().on(TODAY), null))
                .isEqualTo("Meist einmal im Monat, jetzt sind es drei Monate.");
        assertThat(ENGLISH.reason(MIRIAM, monthly.tie(), monthly.tie().on(TODAY), null))
                .isEqualTo("Usually once a month, now it has been three months.");
    }

    @Test
    void who_wrote_last_and_what_about_is_told_where_it_is_known() {
        var tie = Past.every(20, 20, Channel.MAIL).until(56).tie();
        var reading = tie.on(TODAY);

        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(true, "")))
                .endsWith(" jetzt sind es acht. Zuletzt hatten Sie geschrieben.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(false, "AW: Re:  Umzug des Ateliers")))
                .endsWith(" Zuletzt hat Miriam geschrieben: „Umzug des Ateliers“.");
        assertThat(ENGLISH.reason(MIRIAM, tie, reading, mail(true, "WG: Fwd: Re: The kiln")))
                .endsWith(" You wrote last: “The kiln”.");
        assertThat(ENGLISH.reason(ATELIER, tie, reading, mail(false, "")))
                .endsWith(" Atelier am Fluss wrote last.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, met("Kaffee in der Markthalle")))
                .endsWith(" Zuletzt ging es um „Kaffee in der Markthalle“.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, met(""))).endsWith("jetzt sind es acht.");
    }

    @Test
    void a_subject_is_cut_between_words_and_never_read_as_a_pattern() {
        var tie = Past.every(20, 20, Channel.MAIL).until(56).tie();
        var reading = tie.on(TODAY);

        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(true, "{0} it's {1}")))
                .endsWith("geschrieben: „{0} it's {1}“.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(true, "Angebot ".repeat(30))))
                .endsWith("„" + "Angebot ".repeat(7) + "…“.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(true, "Re:"))).endsWith("geschrieben.");
        assertThat(GERMAN.reason(MIRIAM, tie, reading, mail(true, "😀".repeat(99))))
                .endsWith("😀 …“.");
    }

    @Test
    void a_wish_is_told_beside_what_became_of_it() {
        var wish = TieWish.NONE.every(28, TODAY.minusDays(300));
        var past = Past.every(28, 9, Channel.CALL).until(42).wishing(wish);

        assertThat(GERMAN.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("Sie wollten sich alle vier Wochen melden, jetzt sind es sechs.");
        assertThat(ENGLISH.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("You wanted to be in touch every four weeks, now it has been six.");
    }

    @Test
    void a_wish_overrun_by_a_day_is_told_to_the_day() {
        var wish = TieWish.NONE.every(28, TODAY.minusDays(300));
        var past = Past.every(28, 9, Channel.CALL).until(29).wishing(wish);

        assertThat(GERMAN.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("Sie wollten sich alle vier Wochen melden, jetzt sind es 29 Tage.");
    }

    @Test
    void a_wish_without_any_contact_says_so() {
        var wish = TieWish.NONE.every(30, TODAY.minusDays(40));
        var tie = new Tie(MIRIAM.id(), null, wish, null, null);

        assertThat(GERMAN.reason(MIRIAM, tie, tie.on(TODAY), null))
                .isEqualTo(
                        "Sie wollten sich einmal im Monat melden;"
                                + " Kontakt ist noch keiner verzeichnet.");
    }

    @Test
    void a_groups_cadence_is_told_with_its_group() {
        var past = Past.every(20, 12, Channel.CALL).until(56).in("Chor", 30);
        var never = new Tie(MIRIAM.id(), null, TieWish.NONE, past.group(), null);

        assertThat(GERMAN.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo(
                        "Bei allen in „Chor“ wollten Sie sich einmal im Monat melden,"
                                + " jetzt sind es acht Wochen.");
        assertThat(ENGLISH.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo(
                        "You wanted to be in touch once a month with everybody in “Chor”,"
                                + " now it has been eight weeks.");
        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .endsWith(" Sie möchten sich einmal im Monat melden, wie bei allen in „Chor“.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .endsWith(
                        " You would like to be in touch once a month,"
                                + " as with everybody in “Chor”.");
        assertThat(GERMAN.reason(MIRIAM, never, never.on(TODAY), null))
                .isEqualTo(
                        "Bei allen in „Chor“ wollten Sie sich einmal im Monat melden;"
                                + " Kontakt ist noch keiner verzeichnet.");
    }

    @Test
    void a_persons_own_wish_comes_before_the_groups() {
        var wish = TieWish.NONE.every(28, TODAY.minusDays(300));
        var past = Past.every(28, 9, Channel.CALL).until(29).wishing(wish).in("Chor", 7);

        assertThat(GERMAN.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("Sie wollten sich alle vier Wochen melden, jetzt sind es 29 Tage.");
    }

    @Test
    void a_long_sleep_is_told_by_what_was_and_when() {
        var past = Past.every(14, 40, Channel.MAIL).until(TODAY.minusDays(984));

        assertThat(GERMAN.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("Früher etwa alle zwei Wochen, zuletzt im März 2024.");
        assertThat(ENGLISH.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null))
                .isEqualTo("It used to be about every two weeks, last in March 2024.");
        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Früher hatten Sie etwa alle zwei Wochen Kontakt, zuletzt im März 2024.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "You used to be in touch about every two weeks,"
                                + " the last time in March 2024.");
    }

    @Test
    void a_page_says_how_well_how_often_and_since_when() {
        var past = Past.every(20, 30, Channel.MEETING).until(56);

        assertThat(past.tie().on(TODAY).rhythm()).isEqualTo(Rhythm.GOING_COLD);
        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Sie kennen sich gut und sprechen meist alle drei Wochen."
                                + " Seit dem letzten Mal sind acht vergangen.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "You know each other well and usually talk every three weeks."
                                + " It has been eight since the last time.");
    }

    @Test
    void every_sentence_ends_with_one_full_stop() {
        for (var texts : new Texts[] {Texts.GERMAN, Texts.ENGLISH}) {
            for (var key : texts.keys()) {
                assertThat(texts.pattern(key)).as(key).doesNotContain("..");
            }
        }
    }

    @Test
    void a_page_in_rhythm_says_when_the_last_time_was() {
        var past = Past.every(7, 52, Channel.MAIL).until(1);

        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Sie kennen sich sehr gut und schreiben sich meist jede Woche."
                                + " Zuletzt hatten Sie gestern Kontakt.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "You know each other very well and usually write every week."
                                + " You were last in touch yesterday.");
    }

    @Test
    void little_on_record_is_called_little_on_record() {
        var past = Past.received(2).until(56);

        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Bisher ist wenig Kontakt verzeichnet, zuletzt am 28. September."
                                + " Für einen Rhythmus reicht das noch nicht.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Little contact is recorded so far, the last on 28 September."
                                + " That is not enough to tell a rhythm.");
    }

    @Test
    void a_short_history_has_no_rhythm() {
        var past = Past.every(5, 3, Channel.MEETING).until(0);

        assertThat(GERMAN.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "Sie kennen sich gut, zuletzt hatten Sie heute Kontakt."
                                + " Für einen Rhythmus reicht das Verzeichnete noch nicht.");
        assertThat(ENGLISH.sentence(past.tie(), past.tie().on(TODAY), past.why()))
                .isEqualTo(
                        "You know each other well, and were last in touch today."
                                + " What is recorded is not enough to tell a rhythm.");
    }

    @Test
    void a_card_alone_is_not_in_the_net_yet() {
        var tie = Tie.without(MIRIAM.id());
        var wishing = new Tie(MIRIAM.id(), null, TieWish.NONE.every(30, TODAY), null, null);
        var nothing = TieExplanation.of(List.of(), TODAY);

        assertThat(GERMAN.sentence(tie, tie.on(TODAY), nothing))
                .isEqualTo("Noch kein Kontakt verzeichnet: noch nicht im Netz.");
        assertThat(ENGLISH.sentence(tie, tie.on(TODAY), nothing))
                .isEqualTo("No contact recorded yet: not in the net yet.");
        assertThat(GERMAN.sentence(wishing, wishing.on(TODAY), nothing))
                .endsWith(" Sie möchten sich einmal im Monat melden.");
        assertThat(GERMAN_WHY.sentences(tie, tie.on(TODAY), nothing, null)).isEmpty();
    }

    @Test
    void behind_the_sentence_stand_counts_pause_strength_chance_and_what_a_call_would_do() {
        var past =
                new Past(
                        List.of(
                                bucket(56, Channel.MAIL, false, 20),
                                bucket(60, Channel.MAIL, true, 11),
                                bucket(80, Channel.MEETING, true, 5),
                                bucket(100, Channel.CALL, true, 12),
                                bucket(120, Channel.MEETING, true, 1),
                                bucket(500, Channel.MESSAGE, false, 1)),
                        TieWish.NONE,
                        null);

        assertThat(GERMAN_WHY.sentences(past.tie(), past.tie().on(TODAY), past.why(), null))
                .containsExactly(
                        "Sechs Treffen, zwölf Anrufe und 31 Mails in den letzten zwölf Monaten,"
                                + " etwa gleich oft von beiden Seiten.",
                        "Diese Pause ist länger als 74 von 100 Ihrer Pausen.",
                        "Stärke 46 von 100; sie kommt zu 63 % aus Treffen, zu 17 % aus Anrufen,"
                                + " zu 18 % aus Mails und zu 2 % aus Nachrichten.",
                        "Dass Sie in den nächsten 30 Tagen Kontakt haben, ist möglich (26 %);"
                                + " in den nächsten drei Monaten gut möglich.",
                        "Ein Anruf heute brächte die Stärke auf 55, das sind 13 mehr als nach 30"
                                + " stillen Tagen.");
        assertThat(
                        ENGLISH_WHY
                                .sentences(past.tie(), past.tie().on(TODAY), past.why(), null)
                                .getFirst())
                .isEqualTo(
                        "Six meetings, twelve calls and 31 mails in the last twelve months, about"
                                + " as often from either side.");
    }

    @Test
    void a_pin_is_told_beside_the_strength_and_changes_none_of_it() {
        var past = Past.every(20, 20, Channel.CALL).until(56);
        var pinned = past.wishing(TieWish.NONE.pinned(true));
        var sentences =
                ENGLISH_WHY.sentences(pinned.tie(), pinned.tie().on(TODAY), pinned.why(), null);

        assertThat(sentences.get(3))
                .isEqualTo(
                        "That this person is close to you is what you say; it is not measured and"
                                + " is no part of the strength.");
        assertThat(sentences.stream().filter(it -> !it.equals(sentences.get(3))).toList())
                .isEqualTo(
                        ENGLISH_WHY.sentences(past.tie(), past.tie().on(TODAY), past.why(), null));
    }

    @Test
    void a_pin_without_contact_is_told_alone() {
        var tie = new Tie(MIRIAM.id(), null, TieWish.NONE.pinned(true), null, null);

        assertThat(
                        GERMAN_WHY.sentences(
                                tie, tie.on(TODAY), TieExplanation.of(List.of(), TODAY), null))
                .containsExactly(
                        "Dass Ihnen dieser Mensch nahesteht, haben Sie selbst gesagt; gemessen wird"
                                + " es nicht und geht in die Stärke nicht ein.");
    }

    @Test
    void behind_a_suggestion_stand_the_pause_the_pin_and_what_a_call_would_do() {
        var past = Past.every(20, 20, Channel.CALL).until(56).wishing(TieWish.NONE.pinned(true));
        var due = new Due(MIRIAM, past.tie(), past.tie().on(TODAY), null);
        var wished =
                new Tie(MIRIAM.id(), null, TieWish.NONE.every(30, TODAY.minusDays(40)), null, null);

        assertThat(GERMAN_WHY.sentences(due))
                .satisfiesExactly(
                        pause -> assertThat(pause).startsWith("Diese Pause ist länger als 9"),
                        pin -> assertThat(pin).startsWith("Dass Ihnen dieser Mensch nahesteht"),
                        call ->
                                assertThat(call)
                                        .isEqualTo(GERMAN_WHY.call(past.why().call()))
                                        .matches(".* auf \\d\\d, das sind \\d+ mehr als nach .*"));
        assertThat(ENGLISH_WHY.sentences(new Due(MIRIAM, wished, wished.on(TODAY), null)))
                .containsExactly(
                        "A call today would bring the strength to 34, which is 34 more than after"
                                + " 30 silent days.");
    }

    @Test
    void a_difference_too_small_to_show_is_told_as_one() {
        assertThat(GERMAN_WHY.call(new CallToday(30, 29.9)))
                .isEqualTo(
                        "Ein Anruf heute brächte die Stärke auf 99, kaum mehr als nach 30 stillen"
                                + " Tagen.");
    }

    @Test
    void that_chances_follow_ones_own_months_is_told_where_they_do() {
        var tie = Past.every(20, 20, Channel.CALL).until(56).tie();
        var bent =
                new Tie(tie.person(), tie.state(), tie.wish(), null, null, new Calibration(1, 0));
        var why = Past.every(20, 20, Channel.CALL).until(56).why();

        var plain = GERMAN_WHY.sentences(tie, tie.on(TODAY), why, null);
        var told = GERMAN_WHY.sentences(bent, bent.on(TODAY), why, null);

        assertThat(told).hasSize(plain.size() + 1);
        assertThat(told.get(3)).isNotEqualTo(plain.get(3)).startsWith("Dass Sie in den nächsten");
        assertThat(told.get(4))
                .isEqualTo(
                        "Diese Aussichten sind an das angepasst, was in Ihren eigenen letzten vier"
                                + " Monaten geschah.");
        assertThat(ENGLISH_WHY.sentences(bent, bent.on(TODAY), why, null).get(4))
                .isEqualTo(
                        "These chances are adjusted to what happened in your own last four"
                                + " months.");
    }

    @Test
    void how_near_somebody_stands_is_told_beside_the_strength() {
        var past = Past.every(20, 20, Channel.CALL).until(56).wishing(TieWish.NONE.pinned(true));
        var reading = past.tie().on(TODAY);

        for (var words : List.of(GERMAN_WHY, ENGLISH_WHY)) {
            var without = words.sentences(past.tie(), reading, past.why(), null);
            for (var layer : Layer.values()) {
                var with = new ArrayList<>(words.sentences(past.tie(), reading, past.why(), layer));
                assertWhole(with.remove(3));
                assertThat(with).isEqualTo(without);
            }
        }
        assertThat(GERMAN_WHY.sentences(past.tie(), reading, past.why(), Layer.FIVE).get(3))
                .isEqualTo(
                        "Nach dem verzeichneten Kontakt gehört dieser Mensch zu Ihren fünf"
                                + " Engsten.");
        assertThat(ENGLISH_WHY.sentences(past.tie(), reading, past.why(), Layer.FIFTY).get(3))
                .isEqualTo(
                        "By the contact on record, this person is among the fifty you are well in"
                                + " touch with.");
    }

    @Test
    void one_of_each_is_singular() {
        var past =
                new Past(
                        List.of(
                                bucket(1, Channel.MEETING, true, 1),
                                bucket(0, Channel.MESSAGE, true, 1)),
                        TieWish.NONE,
                        null);

        assertThat(GERMAN_WHY.counts(past.why()))
                .isEqualTo("Ein Treffen und eine Nachricht in den letzten zwölf Monaten.");
        assertThat(ENGLISH_WHY.counts(past.why()))
                .isEqualTo("One meeting and one message in the last twelve months.");
    }

    @Test
    void a_quiet_year_is_told_without_a_reproach() {
        var past = Past.every(14, 40, Channel.MAIL).until(TODAY.minusDays(984));

        assertThat(GERMAN_WHY.counts(past.why()))
                .isEqualTo("In den letzten zwölf Monaten ist kein Kontakt verzeichnet.");
        assertThat(GERMAN_WHY.strength(past.why()))
                .isEqualTo("Stärke 22 von 100; sie kommt ganz aus Mails.");
    }

    @Test
    void a_pause_is_compared_in_words_or_in_a_hundred() {
        var past = Past.every(20, 20, Channel.CALL);

        assertThat(pause(past.until(2)))
                .isEqualTo("Diese Pause ist kürzer als die meisten zwischen Ihnen.");
        assertThat(pause(past.until(56)))
                .matches("Diese Pause ist länger als 9\\d von 100 Ihrer Pausen\\.");
        assertThat(pause(past.until(2000)))
                .isEqualTo("Diese Pause ist länger als 99 von 100 Ihrer Pausen.");
        assertThat(pause(Past.received(2).until(9)))
                .isEqualTo("Für einen Rhythmus reicht der verzeichnete Kontakt noch nicht.");
    }

    private static String pause(Past past) {
        var reading = past.tie().on(TODAY);
        Pulse pulse = Objects.requireNonNull(reading.pulse());
        return GERMAN_WHY.pause(reading, pulse);
    }

    @Test
    void the_head_of_today_counts_without_boasting() {
        assertThat(GERMAN.headline(3)).isEqualTo("Drei, bei denen Sie sich wieder melden könnten");
        assertThat(GERMAN.headline(1))
                .isEqualTo("Eine Person, bei der Sie sich wieder melden könnten");
        assertThat(GERMAN.headline(0)).startsWith("Heute drängt niemand. ");
        assertThat(ENGLISH.headline(10)).isEqualTo("Ten people you could get back to");
        assertThat(ENGLISH.headline(1)).isEqualTo("One person you could get back to");
        assertThat(ENGLISH.headline(0)).startsWith("Nothing is pressing today. ");
    }

    @Test
    void every_rhythm_and_channel_has_its_word_and_none_is_weak_or_cold() {
        for (var words : List.of(GERMAN, ENGLISH)) {
            for (var rhythm : Rhythm.values()) {
                assertThat(words.rhythm(rhythm))
                        .isNotBlank()
                        .doesNotContain("weak", "cold", "kalt", "schwach");
            }
            for (var channel : Channel.values()) {
                assertThat(words.channel(channel)).isNotBlank();
            }
        }
    }

    /// Whatever the history, the sentences are whole.
    @Test
    void sentences_end_with_a_full_stop_and_begin_with_a_capital() {
        for (int gap = 1; gap < 500; gap += 13) {
            for (int since = 0; since < 1500; since += 61) {
                for (int times = 1; times < 6; times++) {
                    var past = Past.every(gap, times, Channel.MAIL).until(since);
                    for (var words : List.of(GERMAN, ENGLISH)) {
                        assertWhole(words.reason(MIRIAM, past.tie(), past.tie().on(TODAY), null));
                        assertWhole(words.sentence(past.tie(), past.tie().on(TODAY), past.why()));
                    }
                    GERMAN_WHY
                            .sentences(past.tie(), past.tie().on(TODAY), past.why(), null)
                            .forEach(TieWordsTest::assertWhole);
                }
            }
        }
    }

    private static void assertWhole(String sentence) {
        assertThat(sentence)
                .matches("\\p{Lu}.*\\.")
                .doesNotContain("..", "  ", " ,", " .", "{", "null", "eins")
                .doesNotContainPattern("(?i)schwach|weak|sollten|müssen|should|must");
    }

    private static Interaction mail(boolean outgoing, String title) {
        return interaction(Channel.MAIL, outgoing, title);
    }

    private static Interaction met(String title) {
        return interaction(Channel.MEETING, true, title);
    }

    private static Interaction interaction(Channel channel, boolean outgoing, String title) {
        var day = TODAY.minusDays(56);
        return new Interaction(
                new InteractionId(1),
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                day,
                Duration.ZERO,
                channel,
                outgoing,
                title,
                List.of(MIRIAM.id()),
                0,
                "mail");
    }

    private static DayBucket bucket(int ago, Channel channel, boolean outgoing, int count) {
        return new DayBucket(TODAY.minusDays(ago), channel, outgoing, count, count);
    }

    /// What happened, and what is wished.
    private record Past(List<DayBucket> buckets, TieWish wish, @Nullable Cadence group) {

        static Past every(int gap, int times, Channel channel) {
            var buckets = new ArrayList<DayBucket>();
            for (int i = times - 1; i >= 0; i--) {
                buckets.add(bucket(i * gap, channel, true, 1));
            }
            return new Past(buckets, TieWish.NONE, null);
        }

        static Past received(int times) {
            var buckets = new ArrayList<DayBucket>();
            for (int i = times - 1; i >= 0; i--) {
                buckets.add(new DayBucket(TODAY.minusDays(i), Channel.MAIL, false, 0.2, 1));
            }
            return new Past(buckets, TieWish.NONE, null);
        }

        /// So long ago.
        Past until(int days) {
            return new Past(
                    buckets.stream()
                            .map(it ->
                                    new DayBucket(
                                            it.day().minusDays(days),
                                            it.channel(),
                                            it.outgoing(),
                                            it.share(),
                                            it.count()))
                            .toList(),
                    wish,
                    group);
        }

        Past until(LocalDate last) {
            return until((int) (TODAY.toEpochDay() - last.toEpochDay()));
        }

        Past wishing(TieWish wish) {
            return new Past(buckets, wish, group);
        }

        Past in(String group, int days) {
            return new Past(buckets, wish, new Cadence(days, TODAY.minusDays(300), group));
        }

        Tie tie() {
            var builder = new TieBuilder();
            buckets.stream()
                    .sorted((a, b) -> a.day().compareTo(b.day()))
                    .forEach(it ->
                            builder.add(
                                    (int) it.day().toEpochDay(),
                                    Kappa.of(it.channel()),
                                    it.outgoing(),
                                    Math.round(it.share() * TieBuilder.UNIT)));
            return new Tie(MIRIAM.id(), builder.state().orElse(null), wish, group, null);
        }

        TieExplanation why() {
            return TieExplanation.of(
                    buckets.stream().sorted((a, b) -> a.day().compareTo(b.day())).toList(), TODAY);
        }
    }
}
