package kontaktnetz.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Standpoint.Alone;
import kontaktnetz.interactions.Standpoint.Contact;
import kontaktnetz.interactions.Standpoint.Declined;
import kontaktnetz.interactions.Standpoint.NotMine;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandpointTest {

    private static final Identifier ME = email("lena@example.org");
    private static final Identifier MY_OLD_ONE = email("lena@old.example");
    private static final Identifier ADA = email("ada@example.org");
    private static final Identifier BEN = email("ben@example.org");
    private static final Set<Identifier> MINE = Set.of(ME, MY_OLD_ONE);

    @Test
    void what_i_write_is_contact_with_everybody_i_write_to() {
        var mail = mail(from(ME), to(ADA), cc(BEN));

        var contact = (Contact) Standpoint.of(mail, MINE);

        assertThat(contact).isEqualTo(new Contact(true, List.of(to(ADA), cc(BEN)), List.of(), 2));
    }

    @Test
    void what_i_get_is_contact_with_the_sender_alone_and_thinned_by_the_others() {
        var mail = mail(from(ADA), to(ME), cc(BEN));

        var contact = (Contact) Standpoint.of(mail, MINE);

        assertThat(contact).isEqualTo(new Contact(false, List.of(from(ADA)), List.of(cc(BEN)), 2));
    }

    @Test
    void mail_between_others_is_not_mine() {
        assertThat(Standpoint.of(mail(from(ADA), to(BEN)), MINE)).isEqualTo(new NotMine());
    }

    @Test
    void a_note_to_myself_is_contact_with_nobody() {
        assertThat(Standpoint.of(mail(from(ME), to(MY_OLD_ONE)), MINE)).isEqualTo(new Alone());
    }

    @Test
    void a_meeting_in_my_calendar_is_contact_with_everybody_there() {
        var meeting = trace(Channel.MEETING, from(ADA), to(BEN));

        var contact = (Contact) Standpoint.of(meeting, MINE);

        assertThat(contact.outgoing()).isTrue();
        assertThat(contact.with()).containsExactly(from(ADA), to(BEN));
        assertThat(contact.people()).isEqualTo(2);
    }

    @Test
    void somebody_named_twice_is_one_person() {
        var mail = mail(from(ME), to(ADA), cc(ADA));

        assertThat(((Contact) Standpoint.of(mail, MINE)).people()).isEqualTo(1);
    }

    @Test
    void a_mail_to_me_without_a_sender_is_nobodys() {
        assertThat(Standpoint.of(mail(to(ME), cc(ADA)), MINE)).isEqualTo(new NotMine());
    }

    @Test
    void who_did_not_come_was_not_met() {
        var meeting = trace(Channel.MEETING, from(ADA), absent(BEN));

        assertThat(Standpoint.of(meeting, MINE))
                .isEqualTo(new Contact(true, List.of(from(ADA)), List.of(), 1));
    }

    @Test
    void a_meeting_i_declined_is_none_unless_i_came_by_another_address() {
        assertThat(Standpoint.of(trace(Channel.MEETING, from(ADA), absent(ME)), MINE))
                .isEqualTo(new Declined());
        assertThat(
                        Standpoint.of(
                                trace(Channel.MEETING, from(ADA), absent(ME), to(MY_OLD_ONE)),
                                MINE))
                .isInstanceOf(Contact.class);
    }

    private static Present absent(Identifier who) {
        return new Present(who, "", Part.ABSENT);
    }

    private static Trace mail(Present... present) {
        return trace(Channel.MAIL, present);
    }

    private static Trace trace(Channel channel, Present... present) {
        return new Trace("k", Instant.EPOCH, Duration.ZERO, channel, "Umzug", List.of(present));
    }

    private static Present from(Identifier who) {
        return new Present(who, "", Part.FROM);
    }

    private static Present to(Identifier who) {
        return new Present(who, "", Part.TO);
    }

    private static Present cc(Identifier who) {
        return new Present(who, "", Part.CC);
    }

    private static Identifier email(String address) {
        return Identifier.email(address).orElseThrow();
    }
}
