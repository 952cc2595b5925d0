package kontaktnetz.sample;

/// An address and the name before it.
record Mailbox(String name, String address) {

    static final Mailbox MINE_AT_WORK = new Mailbox("Lena Hartmann", "lena@lena-hartmann.example");
    static final Mailbox MINE_AT_HOME =
            new Mailbox("Lena Hartmann", "lena.hartmann@postfach.example");

    static Mailbox of(Someone who) {
        return new Mailbox(who.name(), who.mail());
    }

    /// The owner's address for letters of that kind.
    static Mailbox mine(Kind kind) {
        return kind.business ? MINE_AT_WORK : MINE_AT_HOME;
    }

    String host() {
        return address.substring(address.indexOf('@') + 1);
    }
}
