package kontaktnetz.bench;

import kontaktnetz.graph.TrustNet;

/// Everybody within two steps, and what each of them told, once for each way that leads there: no
/// answer, but what reading one costs at least.
final class Walk {

    private final TrustNet net;
    private final InventedNet told;

    /// Where each person's experiences begin.
    private final int[] first;

    Walk(TrustNet net, InventedNet told) {
        this.net = net;
        this.told = told;
        first = new int[told.people + 1];
        for (long experience : told.experiences) {
            first[InventedNet.first(experience) + 1]++;
        }
        for (int person = 0; person < told.people; person++) {
            first[person + 1] += first[person];
        }
    }

    int people() {
        return told.people;
    }

    /// @param topic which is asked about; negative for all
    double from(int asker, int topic) {
        double sum = 0;
        for (int near = net.firstArc(asker); near < net.endArc(asker); near++) {
            int through = net.to(near);
            sum += net.tau(near) * units(through, topic);
            for (int far = net.firstArc(through); far < net.endArc(through); far++) {
                sum += net.tau(near) * net.tau(far) * units(net.to(far), topic);
            }
        }
        return sum;
    }

    private double units(int person, int topic) {
        double sum = 0;
        for (int i = first[person]; i < first[person + 1]; i++) {
            sum += topic < 0 || told.topic[i] == topic ? told.units[i] : 0;
        }
        return sum;
    }
}
