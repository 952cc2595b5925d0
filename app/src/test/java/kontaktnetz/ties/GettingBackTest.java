package kontaktnetz.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Pretend.SomeInteractions;
import kontaktnetz.ties.Pretend.SomePeople;
import kontaktnetz.ties.Pretend.SomeTies;
import kontaktnetz.ties.Ties.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GettingBackTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final PersonId ADA = new PersonId(1);
    private static final PersonId NOBODY = new PersonId(9);

    private final SomePeople people =
            new SomePeople(new Person(ADA, "Ada", Card.named("Ada"), Met.UNKNOWN, NOW));
    private final SomeInteractions interactions = new SomeInteractions(people);
    private final SomeTies ties = new SomeTies();
    private final GettingBack gettingBack = new GettingBack(people, interactions, ties);

    @Test
    void who_is_due_comes_with_the_last_contact_which_is_no_note_and_not_planned() {
        ties.due.add(new Suggestion(Tie.without(ADA), 1));
        ties.due.add(new Suggestion(Tie.without(NOBODY), 1));
        var mail = note(Channel.MAIL, 56);
        for (int ago = 1; ago < 50; ago++) {
            note(Channel.NOTE, ago);
        }
        note(Channel.MEETING, -3);

        var due = gettingBack.today(TODAY);

        assertThat(due)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.person().id()).isEqualTo(ADA);
                    assertThat(it.last()).isEqualTo(mail);
                });
    }

    @Test
    void without_any_contact_there_is_no_last_one() {
        note(Channel.NOTE, 2);

        assertThat(gettingBack.last(ADA, TODAY)).isEmpty();
    }

    @Test
    void to_have_talked_is_a_call_noted_once_however_often_it_is_told() {
        var call = gettingBack.talked(ADA, TODAY, NOW);
        var again = gettingBack.talked(ADA, TODAY, NOW.plusSeconds(2));

        assertThat(call).isPresent();
        assertThat(call.get().channel()).isEqualTo(Channel.CALL);
        assertThat(call.get().outgoing()).isTrue();
        assertThat(again).isEqualTo(call);
        assertThat(interactions.with(ADA, 0, 9)).hasSize(1);
        assertThat(ties.answers).containsExactly(Answer.TALKED);
    }

    @Test
    void contact_answers_a_suggestion_only_where_there_was_one() {
        gettingBack.note(noted(Channel.CALL, 0), TODAY, NOW);
        assertThat(ties.answers).isEmpty();

        ties.due.add(new Suggestion(Tie.without(ADA), 1));
        gettingBack.note(noted(Channel.NOTE, 0), TODAY, NOW);
        gettingBack.note(noted(Channel.CALL, 1), TODAY, NOW);
        assertThat(ties.answers).isEmpty();

        gettingBack.note(noted(Channel.CALL, 0), TODAY, NOW);
        assertThat(ties.answers).containsExactly(Answer.TALKED);
    }

    @Test
    void to_put_off_somebody_who_was_not_suggested_answers_nothing() {
        assertThat(gettingBack.snooze(ADA, 7, TODAY, NOW)).isTrue();

        assertThat(wish().snoozedUntil()).isEqualTo(TODAY.plusDays(7));
        assertThat(ties.answers).isEmpty();
    }

    @Test
    void to_have_talked_can_be_taken_back_once() {
        var call = gettingBack.talked(ADA, TODAY, NOW).orElseThrow();

        assertThat(gettingBack.notTalked(ADA, call.id(), NOW)).isTrue();
        assertThat(gettingBack.notTalked(ADA, call.id(), NOW)).isFalse();
        assertThat(interactions.with(ADA, 0, 9)).isEmpty();
        assertThat(ties.answers).containsExactly(Answer.TALKED, Answer.TAKEN_BACK);
    }

    @Test
    void to_put_off_leaves_what_happened_and_can_be_taken_back() {
        var before = LocalDate.of(2026, 11, 1);
        ties.due.add(new Suggestion(Tie.without(ADA), 1));
        ties.wish(ADA, TieWish.NONE.pinned(true).snoozed(before));

        assertThat(gettingBack.snooze(ADA, GettingBack.LATER_DAYS, TODAY, NOW)).isTrue();
        assertThat(wish().snoozedUntil()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(wish().pinned()).isTrue();

        assertThat(gettingBack.wake(ADA, before, TODAY, NOW)).isTrue();
        assertThat(wish().snoozedUntil()).isEqualTo(before);
        assertThat(ties.answers).containsExactly(Answer.SNOOZED, Answer.TAKEN_BACK);
        assertThat(interactions.with(ADA, 0, 9)).isEmpty();
    }

    @Test
    void not_any_more_holds_until_it_is_taken_back() {
        assertThat(gettingBack.silence(ADA, TODAY, NOW)).isTrue();
        assertThat(wish().quiet()).isTrue();

        assertThat(gettingBack.unsilence(ADA, TODAY, NOW)).isTrue();
        assertThat(wish().quiet()).isFalse();
        assertThat(ties.answers).containsExactly(Answer.SILENCED, Answer.TAKEN_BACK);
    }

    @Test
    void about_somebody_who_is_not_in_the_net_nothing_is_remembered() {
        assertThat(gettingBack.talked(NOBODY, TODAY, NOW)).isEmpty();
        assertThat(gettingBack.snooze(NOBODY, 7, TODAY, NOW)).isFalse();
        assertThat(gettingBack.silence(NOBODY, TODAY, NOW)).isFalse();
        assertThat(ties.answers).isEmpty();
        assertThat(ties.wishes).isEmpty();
    }

    @Test
    void nobody_is_put_off_for_no_time_or_for_ever() {
        assertThatThrownBy(() -> gettingBack.snooze(ADA, 0, TODAY, NOW)).hasMessageContaining("0");
        assertThatThrownBy(() -> gettingBack.snooze(ADA, 3651, TODAY, NOW))
                .hasMessageContaining("3651");
    }

    private TieWish wish() {
        return ties.wishes.getOrDefault(ADA, TieWish.NONE);
    }

    private Interaction note(Channel channel, int ago) {
        return interactions.note(noted(channel, ago), NOW).orElseThrow();
    }

    private static Noted noted(Channel channel, int ago) {
        var at = NOW.minus(Duration.ofDays(ago));
        return new Noted(Set.of(ADA), channel, at, Duration.ZERO, true, "about");
    }
}
