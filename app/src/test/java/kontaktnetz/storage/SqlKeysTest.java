package kontaktnetz.storage;

import static kontaktnetz.storage.Nets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import kontaktnetz.access.Keys;
import kontaktnetz.access.Session;
import kontaktnetz.people.Owner;
import kontaktnetz.people.OwnerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlKeysTest extends OnBothDatabases {

    private Keys keys() {
        return storage().keys();
    }

    @Test
    void the_owner_is_made_once() {
        assertThat(keys().only("America/New_York", "US", NOW))
                .isEqualTo(owner())
                .isEqualTo(new Owner(new OwnerId(1), "", "", "DE", ZoneId.of("Europe/Berlin")));
    }

    @Test
    void an_owner_is_changed_as_a_whole() {
        var ada = new Owner(owner().id(), "Ada", "en", "GB", ZoneId.of("Europe/London"));

        keys().change(ada);

        assertThat(keys().owner(ada.id())).contains(ada);
        assertThat(keys().owner(new OwnerId(99))).isEmpty();
    }

    @Test
    void a_password_is_there_once_it_is_set() {
        assertThat(keys().password(owner().id())).isEmpty();

        keys().password(owner().id(), "hash");

        assertThat(keys().password(owner().id())).contains("hash");
        assertThat(keys().password(new OwnerId(2))).isEmpty();
    }

    @Test
    void a_link_works_once_and_in_its_time() {
        keys().addLink("early", owner().id(), NOW.plusSeconds(60));
        keys().addLink("late", owner().id(), NOW);

        assertThat(keys().useLink("early", NOW)).contains(owner().id());
        assertThat(keys().useLink("early", NOW)).isEmpty();
        assertThat(keys().useLink("late", NOW)).isEmpty();
        assertThat(keys().useLink("never", NOW)).isEmpty();
    }

    @Test
    void a_session_lasts_until_it_ends_or_is_ended() {
        var browser = new Session("one", owner().id(), "csrf", NOW.plus(Duration.ofDays(1)));
        var phone = new Session("two", owner().id(), "csrf", NOW.plus(Duration.ofDays(2)));
        var theirs = new Session("three", new OwnerId(2), "csrf", NOW.plus(Duration.ofDays(2)));
        keys().addSession(browser);
        keys().addSession(phone);
        keys().addSession(theirs);

        assertThat(keys().session("one", NOW)).contains(browser);
        assertThat(keys().session("one", NOW.plus(Duration.ofDays(1)))).isEmpty();
        keys().removeSession("one");
        assertThat(keys().session("one", NOW)).isEmpty();
        keys().removeSessions(owner().id());
        assertThat(keys().session("two", NOW)).isEmpty();
        assertThat(keys().session("three", NOW)).contains(theirs);
    }
}
