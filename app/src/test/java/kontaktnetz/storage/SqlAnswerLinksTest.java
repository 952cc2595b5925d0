package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.ADA;
import static kontaktnetz.storage.Nets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLink.Standing;
import kontaktnetz.answers.AnswerLinks.Asked;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Answered.Kind;
import kontaktnetz.answers.Letterbox;
import kontaktnetz.answers.Letterbox.Question;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlAnswerLinksTest extends OnBothDatabases {

    private static final Asked DESIGN =
            new Asked(new TopicId("graphic-design"), "Grafikdesign", "graphic design");
    private static final Answered CLARA = new Answered(Kind.OWN, "Clara Winter", "On time.");

    private AnswerLink made(String hash) {
        var ada = net().people().add(ADA, Met.UNKNOWN, NOW).id();
        return net().answers().make(ada, DESIGN, hash, NOW).orElseThrow();
    }

    private Letterbox letterbox() {
        return storage().letterbox();
    }

    @Test
    void a_token_shows_the_question_and_takes_one_answer() {
        var link = made("hash");
        assertThat(letterbox().question("hash", NOW))
                .contains(new Question("", "Grafikdesign", "graphic design"));

        assertThat(letterbox().drop("hash", CLARA, NOW)).isTrue();
        assertThat(letterbox().drop("hash", Answered.pass(), NOW)).isFalse();

        assertThat(letterbox().question("hash", NOW)).isEmpty();
        var waiting = net().answers().waiting(9);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().id()).isEqualTo(link.id());
        assertThat(waiting.getFirst().answered()).isEqualTo(CLARA);
        assertThat(net().answers().open(NOW, 9)).isEmpty();
    }

    @Test
    void it_ends_by_itself_and_when_it_is_taken_back() {
        var over = NOW.plus(AnswerLink.LASTS);
        var link = made("one");
        var other = made("two");
        assertThat(net().answers().open(NOW, 9)).hasSize(2);

        assertThat(net().answers().revoke(other.id())).isTrue();

        assertThat(letterbox().question("one", over.minusSeconds(1))).isPresent();
        assertThat(letterbox().question("one", over)).isEmpty();
        assertThat(letterbox().drop("one", CLARA, over.plus(Duration.ofDays(1)))).isFalse();
        assertThat(letterbox().question("two", NOW)).isEmpty();
        assertThat(letterbox().drop("two", CLARA, NOW)).isFalse();
        assertThat(net().answers().find(link.id()).orElseThrow().standing())
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void what_waits_is_settled_once() {
        var link = made("hash");
        assertThat(net().answers().settle(link.id())).isFalse();
        letterbox().drop("hash", CLARA, NOW);

        assertThat(net().answers().settle(link.id())).isTrue();
        assertThat(net().answers().settle(link.id())).isFalse();
        assertThat(net().answers().revoke(link.id())).isFalse();
        assertThat(net().answers().waiting(9)).isEmpty();
    }

    @Test
    void who_is_gone_is_asked_nothing() {
        var link = made("hash");

        net().people().remove(link.to());

        assertThat(letterbox().question("hash", NOW)).isEmpty();
        assertThat(net().answers().make(new PersonId(99), DESIGN, "x", NOW)).isEmpty();
    }

    @Test
    void another_owner_sees_and_moves_nothing_of_it() {
        var link = made("hash");
        letterbox().drop("hash", CLARA, NOW);

        assertThat(neighbour().answers().waiting(9)).isEmpty();
        assertThat(neighbour().answers().find(link.id())).isEmpty();
        assertThat(neighbour().answers().settle(link.id())).isFalse();
    }
}
