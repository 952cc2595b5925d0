package kontaktnetz.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import kontaktnetz.importers.OwnAddresses.Proposal;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnAddressesTest {

    private static final Identifier LENA = address("lena@example.org");
    private static final Identifier BERND = address("bernd@example.org");

    private final OwnAddresses own = new OwnAddresses();

    @Test
    void who_writes_and_is_written_to_comes_before_who_only_writes() {
        for (int i = 0; i < 10; i++) {
            see(LENA, address("a" + i + "@example.org"));
            see(address("a" + i + "@example.org"), LENA);
        }
        for (int i = 0; i < 15; i++) {
            see(BERND, LENA);
        }

        assertThat(own.proposals(1)).containsExactly(new Proposal(LENA, 10, 25));
    }

    @Test
    void a_mailbox_of_received_mail_alone_tells_its_owner() {
        for (int i = 0; i < 30; i++) {
            see(address("a" + i % 5 + "@example.org"), LENA);
        }

        assertThat(own.proposals(5).getFirst()).isEqualTo(new Proposal(LENA, 0, 30));
    }

    @Test
    void machines_are_never_proposed() {
        for (int i = 0; i < 30; i++) {
            see(address("noreply@example.org"), BERND);
        }

        assertThat(own.proposals(5)).extracting(Proposal::address).containsExactly(BERND);
    }

    @Test
    void a_flood_of_strangers_neither_fills_the_memory_nor_hides_the_owner() {
        var random = new SplittableRandom(7);

        for (int i = 0; i < 200_000; i++) {
            var stranger = address("s" + random.nextInt(1_000_000) + "@example.org");
            see(stranger, i % 3 == 0 ? LENA : stranger);
        }

        assertThat(own.proposals(1)).extracting(Proposal::address).containsExactly(LENA);
        assertThat(own.proposals(100_000)).hasSizeLessThanOrEqualTo(5_000);
    }

    @Test
    void without_mail_there_is_no_proposal() {
        own.see(new Found.Passed(Place.file("a"), Reason.EMPTY_FILE, List.of()));

        assertThat(own.proposals(5)).isEmpty();
    }

    private void see(Identifier from, Identifier to) {
        var trace =
                new Trace(
                        "key",
                        Instant.EPOCH,
                        Duration.ZERO,
                        Channel.MAIL,
                        "",
                        List.of(new Present(from, "", Part.FROM), new Present(to, "", Part.TO)));
        own.see(new Found.FoundTrace(Place.file("post.mbox"), trace));
    }

    private static Identifier address(String address) {
        return Identifier.email(address).orElseThrow();
    }
}
