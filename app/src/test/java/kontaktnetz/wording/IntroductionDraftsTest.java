package kontaktnetz.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.wording.Draft.Manner;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntroductionDraftsTest {

    private static final Person ADA =
            person(
                    1,
                    "Ada Byron",
                    Property.of("N", List.of("Byron", "Ada", "", "", "")),
                    Property.of("EMAIL", "mailto:ada@engine.example"),
                    Property.of("TEL", "tel:+44-20-1234567"),
                    Property.of("URL", "https://ada.example"),
                    Property.of("ADR", List.of("", "", "Lange Gasse 7", "London", "", "", "")));
    private static final Person BEN =
            person(2, "Ben Sommer", Property.of("EMAIL", "ben@werft.example"));

    /// Of somebody met in mail nothing but the address may be known.
    private static final Person BY_ADDRESS =
            person(3, "clara.winter@winter.example", Property.of("TEL", "030 998877"));

    private static Person person(long id, String name, Property... more) {
        var properties = Stream.concat(Stream.of(Property.of("FN", name)), Stream.of(more));
        var card = new Card(properties.toList());
        return new Person(new PersonId(id), name, card, Met.UNKNOWN, Instant.EPOCH);
    }

    private static IntroductionDrafts drafts(Person a, Person b) {
        return new IntroductionDrafts(a, b, "Ihr baut beide Boote.", "Lena", Texts.GERMAN);
    }

    private static String whole(Draft draft) {
        return draft.subject() + "\n" + draft.text();
    }

    @Test
    void nothing_before_both_agreed_tells_how_to_reach_the_other() {
        for (var pair : List.of(drafts(ADA, BEN), drafts(BEN, ADA), drafts(BY_ADDRESS, BEN))) {
            for (var to : List.of(pair.a(), pair.b())) {
                for (var draft :
                        Stream.of(
                                        pair.suggestion(to),
                                        pair.rest(to),
                                        pair.news(to),
                                        pair.thanks(to))
                                .flatMap(List::stream)
                                .toList()) {
                    assertThat(whole(draft))
                            .doesNotContain(
                                    "@", "1234567", "998877", ".example", "Lange Gasse", "London");
                }
            }
        }
    }

    @Test
    void the_message_to_both_tells_each_how_to_reach_the_other() {
        for (var draft : drafts(ADA, BEN).together()) {
            assertThat(draft.text())
                    .contains("Ada Byron: ada@engine.example, +44-20-1234567")
                    .contains("Ben Sommer: ben@werft.example")
                    .contains("Ihr baut beide Boote.")
                    .endsWith("Lena");
            assertThat(draft.mailto(List.of("ada@engine.example", "ben@werft.example")))
                    .startsWith("mailto:ada@engine.example,ben@werft.example?subject=");
        }
    }

    /// The function has no way to know who said no, or whether anybody did.
    @Test
    void who_is_told_that_it_rests_reads_the_same_words_whatever_the_reason() {
        for (var draft : drafts(ADA, BEN).rest(ADA)) {
            assertThat(whole(draft).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("abgesagt", "abgelehnt", "möchte nicht", "will nicht", "nein")
                    .doesNotContain("declined", "refused", "said no", "not want", "does not");
        }
    }

    @Test
    void each_is_addressed_by_name_in_german_close_and_formal_and_in_english() {
        var drafts = drafts(ADA, BEN).suggestion(ADA);

        assertThat(drafts.stream().map(Draft::manner))
                .containsExactly(Manner.GERMAN_CLOSE, Manner.GERMAN_FORMAL, Manner.ENGLISH);
        assertThat(drafts.get(0).text())
                .startsWith("Hallo Ada,")
                .contains("darf ich dich mit Ben Sommer bekannt machen?")
                .contains("Mein Gedanke dabei: Ihr baut beide Boote.")
                .contains("ohne Grund");
        assertThat(drafts.get(1).text()).startsWith("Guten Tag Ada Byron,");
        assertThat(drafts.get(2).text()).startsWith("Hello Ada,").contains("no need for a reason");
    }

    @Test
    void without_a_thought_nothing_is_said_of_one() {
        var drafts = new IntroductionDrafts(ADA, BEN, "", "Lena", Texts.ENGLISH);

        assertThat(drafts.suggestion(BEN).getFirst().text())
                .startsWith("Hello Ben,\n\nmay I introduce you to Ada Byron?\n\nIf it does not");
    }
}
