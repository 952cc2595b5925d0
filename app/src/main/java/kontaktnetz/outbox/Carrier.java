package kontaktnetz.outbox;

/// Hands messages over to a server.
public interface Carrier {

    /// @param password as the server wants it, or empty
    Delivery carry(MailAccount account, String password, Outgoing mail);
}
