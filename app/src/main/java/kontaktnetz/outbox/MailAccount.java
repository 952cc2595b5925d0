package kontaktnetz.outbox;

/// Where messages are handed over.
///
/// @param user empty where the server asks for none
/// @param sealed the password, sealed
/// @param from the owner's address
public record MailAccount(
        String host, int port, Security security, String user, String sealed, String from) {

    public static final int LAST_PORT = 65_535;

    /// How the way to the server is kept from others.
    public enum Security {
        /// From the first byte on.
        TLS,

        /// From the greeting on; without it nothing is sent.
        STARTTLS,

        /// Not at all: for a server on this machine.
        NONE
    }

    public MailAccount {
        if (host.isBlank() || port < 1 || port > LAST_PORT || from.isBlank()) {
            throw new IllegalArgumentException(
                    "no account at %s:%d for %s".formatted(host, port, from));
        }
    }

    /// Without the password, even a sealed one.
    @Override
    public String toString() {
        return "%s at %s:%d".formatted(from, host, port);
    }
}
