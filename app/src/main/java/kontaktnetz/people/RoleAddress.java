package kontaktnetz.people;

import java.util.Set;
import java.util.regex.Pattern;

/// Addresses behind which no single person stands: `noreply@`, `info@`, `newsletter@`.
///
/// Nobody is made of them, and mail from an automatic one is no interaction. Free-mail addresses
/// (gmx, web.de, gmail) are people.
public final class RoleAddress {

    private static final Set<String> AUTOMATIC =
            words(
                    """
                    alert alerts automailer bounce bounces cron daemon donotreply keineantwort mailerdaemon
                    nichtantworten noreply notification notifications notify postmaster root
                    """);

    private static final Set<String> SHARED =
            words(
                    """
                    abuse accounting admin administration anfrage anmeldung backoffice bestellung
                    bestellungen billing booking buchhaltung buchung buero büro bureau career careers
                    contact datenschutz empfang events feedback hallo hello help helpdesk hostmaster hr
                    info information invoice invoices jobs karriere kontakt kundenservice mail marketing
                    members mitglieder news newsletter office orders post praxis presse press privacy
                    rechnung rechnungen redaktion sales sekretariat service shop support team verein
                    vertrieb vorstand webmaster willkommen zentrale
                    """);

    private static final Pattern AUTOMATIC_PART =
            Pattern.compile(
                    "(no|do-?not|nicht)[-._]?(reply|antworten).*|.*[-._+]no-?reply"
                            + "|bounces?[-+._=].*|.*-(bounces|request|owner|return)(?:[-+].*)?"
                            + "|mailer-daemon.*|msprvs1=.*|prvs=.*");

    private RoleAddress() {}

    /// A machine writes from here: its mail is no interaction.
    public static boolean isAutomatic(Identifier email) {
        var local = local(email);
        return AUTOMATIC.contains(plain(local)) || AUTOMATIC_PART.matcher(local).matches();
    }

    /// A desk, a team or a machine: whoever writes from here is no person of the net.
    public static boolean isRole(Identifier email) {
        return isAutomatic(email) || SHARED.contains(plain(local(email)));
    }

    private static String local(Identifier email) {
        var value = email.value();
        int at = value.lastIndexOf('@');
        var local = at < 0 ? value : value.substring(0, at);
        int plus = local.indexOf('+');
        return plus > 0 ? local.substring(0, plus) : local;
    }

    private static String plain(String local) {
        return local.replace("-", "").replace("_", "").replace(".", "");
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
