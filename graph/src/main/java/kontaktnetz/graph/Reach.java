package kontaktnetz.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whom the asker can hear, at first or second hand, of those who may have something to say.
///
/// Contacts are numbered in the order of their nodes, witnesses in the order in which they were
/// met. A contact in between needs no word of their own.
///
/// Shapes: 16 bytes for each link from a contact to a witness, 8 for each witness, 12 for each
/// contact; nothing for whom the question does not touch. Time: the arcs of the asker and of all
/// contacts, most of which end at a look at one word.
final class Reach {

    /// No link.
    static final int NONE = -1;

    private static final double OWN = 1;

    private final TrustNet net;
    private final Reports reports;
    private final Question question;
    private final double secondHand;

    private final IntTable contacts = new IntTable();
    private double[] trust = new double[8];
    private final IntTable witnesses = new IntTable();
    private double[] direct = new double[8];

    private final Numbers contactOfLink = new Numbers();
    private final Numbers witnessOfLink = new Numbers();
    private double[] weightOfLink = new double[16];
    private final int[] firstOfContact;

    private final int[] firstLink;
    private final int[] links;
    private final int[] best;
    private final int[] second;

    Reach(TrustNet net, Reports reports, Question question, double secondHand) {
        this.net = net;
        this.reports = reports;
        this.question = question;
        this.secondHand = secondHand;
        if (question.withOwn() && reports.mayTell(question.asker(), question.topics())) {
            witness(question.asker(), OWN);
        }
        meetContacts();
        firstOfContact = new int[contacts.size() + 1];
        for (int contact = 0; contact < contacts.size(); contact++) {
            meetThrough(contact);
            firstOfContact[contact + 1] = witnessOfLink.size();
        }
        firstLink = witnessOfLink.starts(witnesses.size());
        links = new int[witnessOfLink.size()];
        best = new int[witnesses.size()];
        second = new int[witnesses.size()];
        group();
    }

    int contacts() {
        return contacts.size();
    }

    /// The person a contact is.
    int contact(int contact) {
        return contacts.node(contact);
    }

    /// The number of a person among the contacts, or -1.
    int findContact(int person) {
        return contacts.find(person);
    }

    double trust(int contact) {
        return trust[contact];
    }

    int witnesses() {
        return witnesses.size();
    }

    int witness(int witness) {
        return witnesses.node(witness);
    }

    int findWitness(int person) {
        return witnesses.find(person);
    }

    /// The weight of a witness's word at first hand; 1 for the asker's own.
    double direct(int witness) {
        return direct[witness];
    }

    int firstLink(int witness) {
        return firstLink[witness];
    }

    int endLink(int witness) {
        return firstLink[witness + 1];
    }

    /// A link of a witness, by its place in their row.
    int link(int place) {
        return links[place];
    }

    int contactOf(int link) {
        return contactOfLink.get(link);
    }

    int witnessOf(int link) {
        return witnessOfLink.get(link);
    }

    double weight(int link) {
        return weightOfLink[link];
    }

    /// The best way to a witness at second hand that does not lead over the contact `without`, or
    /// {@link #NONE}.
    int best(int witness, int without) {
        int link = best[witness];
        return link != NONE && contactOf(link) == without ? second[witness] : link;
    }

    /// Those who can be heard through this contact and in no other way.
    int[] heardOnlyThrough(int contact) {
        return IntStream.range(firstOfContact[contact], firstOfContact[contact + 1])
                .map(witnessOfLink::get)
                .filter(witness ->
                        direct[witness] == 0 && endLink(witness) - firstLink(witness) == 1)
                .toArray();
    }

    private void meetContacts() {
        for (int arc = net.firstArc(question.asker()); arc < net.endArc(question.asker()); arc++) {
            int person = net.to(arc);
            if (question.isMuted(person)) {
                continue;
            }
            int contact = contacts.add(person);
            trust = roomy(trust, contact);
            trust[contact] = net.tau(arc);
            if (reports.mayTell(person, question.topics())) {
                witness(person, net.tau(arc));
            }
        }
    }

    private void meetThrough(int contact) {
        int between = contacts.node(contact);
        double heard = secondHand * trust[contact];
        for (int arc = net.firstArc(between); arc < net.endArc(between); arc++) {
            int person = net.to(arc);
            if (!reports.mayTell(person, question.topics())
                    || person == question.asker()
                    || question.isMuted(person)) {
                continue;
            }
            int link = witnessOfLink.size();
            witnessOfLink.add(witness(person, 0));
            contactOfLink.add(contact);
            weightOfLink = roomy(weightOfLink, link);
            weightOfLink[link] = heard * net.tau(arc);
        }
    }

    private int witness(int person, double weight) {
        int witness = witnesses.add(person);
        direct = roomy(direct, witness);
        direct[witness] = Math.max(direct[witness], weight);
        return witness;
    }

    private void group() {
        var next = firstLink.clone();
        for (int link = 0; link < links.length; link++) {
            links[next[witnessOfLink.get(link)]++] = link;
        }
        for (int witness = 0; witness < best.length; witness++) {
            best[witness] = NONE;
            second[witness] = NONE;
            for (int place = firstLink[witness]; place < firstLink[witness + 1]; place++) {
                int link = links[place];
                if (isBetter(link, best[witness])) {
                    second[witness] = best[witness];
                    best[witness] = link;
                } else if (isBetter(link, second[witness])) {
                    second[witness] = link;
                }
            }
        }
    }

    /// Of two links that weigh the same, that over the person who lets more pass.
    private boolean isBetter(int link, int other) {
        if (other == NONE || weightOfLink[link] != weightOfLink[other]) {
            return other == NONE || weightOfLink[link] > weightOfLink[other];
        }
        return trust[contactOf(link)] > trust[contactOf(other)];
    }

    private static double[] roomy(double[] values, int index) {
        return index < values.length ? values : Arrays.copyOf(values, 2 * index);
    }
}
