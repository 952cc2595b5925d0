package kontaktnetz.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@example.org",
                "no-reply@example.org",
                "do_not_reply@example.org",
                "newsletter-bounces@example.org",
                "bounce+123@example.org",
                "MAILER-DAEMON@example.org",
                "konto-noreply@example.org",
                "nicht-antworten@example.org"
            })
    void a_machine_is_no_correspondent(String address) {
        assertThat(RoleAddress.isAutomatic(email(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info@example.org", "Buchhaltung@example.org", "office+x@example.org"})
    void a_desk_is_no_person_but_somebody_may_write_from_it(String address) {
        assertThat(RoleAddress.isRole(email(address))).isTrue();
        assertThat(RoleAddress.isAutomatic(email(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "miriam.beck@gmx.example",
                "info.mueller@example.org",
                "norbert@example.org",
                "postel@example.org",
                "teamo@example.org"
            })
    void people_are_people(String address) {
        assertThat(RoleAddress.isRole(email(address))).isFalse();
    }

    private static Identifier email(String address) {
        return Identifier.email(address).orElseThrow();
    }
}
