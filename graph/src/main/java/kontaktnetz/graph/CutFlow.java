package kontaktnetz.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How evidence on one candidate finds its way where more is said through a contact than they let
/// pass.
///
/// Shapes: takers are voices in the order in which they are served, givers are contacts, links are
/// those of the {@link Reach}. Units: grains.
final class CutFlow {

    private final Reach reach;
    private final long[] wanted;
    private final int[] order;
    private final IntTable givers = new IntTable();
    private final Numbers giver = new Numbers();
    private final Numbers links = new Numbers();
    private final int[] first;
    private final CappedFlow flow;

    /// @param order the voices that bring something at second hand, those served first before
    /// @param wanted what each voice would bring by their best way
    CutFlow(Voices voices, Reach reach, int[] order, long[] wanted, boolean isGood) {
        this.reach = reach;
        this.wanted = wanted;
        this.order = order;
        first = new int[order.length + 1];
        for (int taker = 0; taker < order.length; taker++) {
            for (int link : voices.linksOf(order[taker])) {
                giver.add(givers.add(reach.contactOf(link)));
                links.add(link);
            }
            first[taker + 1] = links.size();
        }
        flow =
                new CappedFlow(
                        contacts().mapToLong(voices::cap).toArray(),
                        Arrays.stream(order).mapToLong(voice -> wanted[voice]).toArray(),
                        first,
                        IntStream.range(0, giver.size()).map(giver::get).toArray(),
                        carried(voices, isGood));
    }

    /// What arrives of each of so many voices.
    long[] heard(int voices) {
        var heard = new long[voices];
        for (int taker = 0; taker < order.length; taker++) {
            for (int link = first[taker]; link < first[taker + 1]; link++) {
                heard[order[taker]] += flow.over(link);
            }
        }
        return heard;
    }

    int links() {
        return links.size();
    }

    /// The link of the reach that a link is.
    int link(int link) {
        return links.get(link);
    }

    long over(int link) {
        return flow.over(link);
    }

    /// The contacts through whom evidence is heard.
    IntStream contacts() {
        return IntStream.range(0, givers.size()).map(givers::node);
    }

    long through(int contact) {
        return flow.through(givers.find(contact));
    }

    int[] order() {
        return order.clone();
    }

    long wanted(int voice) {
        return wanted[voice];
    }

    private long[] carried(Voices voices, boolean isGood) {
        var carried = new long[links.size()];
        for (int taker = 0; taker < order.length; taker++) {
            for (int link = first[taker]; link < first[taker + 1]; link++) {
                carried[link] =
                        Evidence.share(
                                voices.said(order[taker], isGood), reach.weight(links.get(link)));
            }
        }
        return carried;
    }
}
