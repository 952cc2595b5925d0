package kontaktnetz.web;

import kontaktnetz.people.Owner;
import kontaktnetz.storage.Storage;
import kontaktnetz.web.http.Net;

/// A net of a real database, as the pages want it.
public final class StoredNet {

    private StoredNet() {}

    public static Net of(Storage storage, Owner whose) {
        var net = storage.net(whose);
        return new Net(
                net.people(),
                net.interactions(),
                net.addresses(),
                net.ties(),
                net.intake(),
                net.acquaintances(),
                net.organisations(),
                net.topics(),
                net.experiences(),
                net.trusts(),
                net.inquiries(),
                net.introductions(),
                net.moments(),
                net.matters(),
                net.ideas(),
                net.limits(),
                net.outbox(),
                net.answers());
    }
}
