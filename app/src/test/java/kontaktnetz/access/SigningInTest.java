package kontaktnetz.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kontaktnetz.people.OwnerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final OwnerId ADA = new OwnerId(1);
    private static final String PASSWORD = "ein langer Satz genügt";

    private final InMemoryKeys keys = new InMemoryKeys();
    private final SigningIn signingIn = new SigningIn(keys);

    @Test
    void a_link_opens_once() {
        var link = signingIn.link(ADA, NOW);

        var first = signingIn.byLink(link, NOW);
        var second = signingIn.byLink(link, NOW);

        assertThat(first).isInstanceOf(SignIn.SignedIn.class);
        assertThat(second).isEqualTo(new SignIn.UnknownLink());
    }

    @Test
    void a_link_that_waited_too_long_opens_nothing() {
        var link = signingIn.link(ADA, NOW);

        var late = signingIn.byLink(link, NOW.plus(SigningIn.LINK_LASTS));

        assertThat(late).isEqualTo(new SignIn.UnknownLink());
    }

    @Test
    void what_is_stored_of_a_session_does_not_open_it() {
        var in = (SignIn.SignedIn) signingIn.byLink(signingIn.link(ADA, NOW), NOW);

        var byToken = signingIn.session(in.token(), NOW);
        var byHash = signingIn.session(in.session().tokenHash(), NOW);

        assertThat(byToken).contains(in.session());
        assertThat(byHash).isEmpty();
    }

    @Test
    void every_sign_in_makes_a_new_secret_of_256_bits() {
        var one = (SignIn.SignedIn) signingIn.byLink(signingIn.link(ADA, NOW), NOW);
        var other = (SignIn.SignedIn) signingIn.byLink(signingIn.link(ADA, NOW), NOW);

        assertThat(one.token()).isNotEqualTo(other.token()).hasSize(43);
        assertThat(one.session().csrf()).isNotEqualTo(other.session().csrf()).hasSize(43);
    }

    @Test
    void a_session_runs_out_and_ends_when_one_signs_out() {
        var in = (SignIn.SignedIn) signingIn.byLink(signingIn.link(ADA, NOW), NOW);
        var late = signingIn.session(in.token(), NOW.plus(SigningIn.SESSION_LASTS));
        signingIn.signOut(in.session());

        var gone = signingIn.session(in.token(), NOW);

        assertThat(late).isEmpty();
        assertThat(gone).isEmpty();
    }

    @Test
    void a_password_opens_and_is_kept_as_argon2id_alone() {
        signingIn.setPassword(ADA, PASSWORD, NOW);

        var right = signingIn.byPassword(ADA, PASSWORD, NOW);
        var wrong = signingIn.byPassword(ADA, PASSWORD + " nicht", NOW);

        assertThat(right).isInstanceOf(SignIn.SignedIn.class);
        assertThat(wrong).isEqualTo(new SignIn.WrongPassword());
        assertThat(keys.password(ADA).orElseThrow())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void without_a_password_only_links_open() {
        assertThat(signingIn.byPassword(ADA, "", NOW)).isEqualTo(new SignIn.NoPassword());
    }

    @Test
    void a_new_password_ends_every_session_but_the_one_it_makes() {
        var before = (SignIn.SignedIn) signingIn.byLink(signingIn.link(ADA, NOW), NOW);

        var after = signingIn.setPassword(ADA, PASSWORD, NOW);

        assertThat(signingIn.session(before.token(), NOW)).isEmpty();
        assertThat(signingIn.session(after.token(), NOW)).isPresent();
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_a_quarter_of_an_hour() {
        signingIn.setPassword(ADA, PASSWORD, NOW);
        for (int i = 0; i < Throttle.MOST_FAILURES; i++) {
            signingIn.byPassword(ADA, "falsch", NOW);
        }

        var atOnce = signingIn.byPassword(ADA, PASSWORD, NOW.plusSeconds(1));
        var link = signingIn.byLink(signingIn.link(ADA, NOW), NOW);
        var later = signingIn.byPassword(ADA, PASSWORD, NOW.plus(Throttle.WINDOW));

        assertThat(atOnce).isEqualTo(new SignIn.TooMany(NOW.plus(Throttle.WINDOW)));
        assertThat(link).isInstanceOf(SignIn.SignedIn.class);
        assertThat(later).isInstanceOf(SignIn.SignedIn.class);
    }

    @Test
    void a_short_password_is_refused_with_its_length() {
        assertThatThrownBy(() -> signingIn.setPassword(ADA, "kurz", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 4");
    }
}
