package kontaktnetz.graph;

import java.util.Arrays;

/// The most that can arrive through people each of whom lets only so much pass: a maximum flow over
/// the three layers asker, givers, takers.
///
/// Takers are served in their order, each with as much as can be had while those before keep what
/// they have. So the amount each gets follows from the order alone, and the sum is a maximum (the
/// greedy rule on a polymatroid). Served by their best giver alone, without moving anything, some
/// would go short that another giver could serve: a larger tie could then bring less.
///
/// Shapes: links in rows by taker. Units: whole numbers, so that the flow is exact. Time: each
/// augmenting path is a shortest one, O(links) to find; a search that fails closes what it saw for
/// good, so all that fail together cost O(links). For the 535 witnesses of the largest candidate in
/// the public ratings it takes less than a millisecond.
///
/// Source: J. Edmonds, R. M. Karp, "Theoretical improvements in algorithmic efficiency for network
/// flow problems", JACM 19(2), 1972; J. Edmonds, "Submodular functions, matroids, and certain
/// polyhedra", 1970, for the greedy rule; R. Levien, "Attack-resistant trust metrics", 2009, for
/// what it is good for.
final class CappedFlow {

    private static final int CLOSED = Integer.MAX_VALUE;
    private static final int NONE = -1;

    private final int[] first;
    private final int[] giver;
    private final long[] cap;
    private final int[] taker;
    private final int[] firstOfGiver;
    private final int[] linkOfGiver;

    private final long[] free;
    private final long[] need;
    private final long[] flow;

    private final int[] giverSeen;
    private final int[] takerSeen;
    private final int[] takenFrom;
    private final int[] givesBy;
    private final int[] takers;
    private final int[] givers;
    private int round;

    /// @param supply how much each giver lets pass
    /// @param demand how much each taker can use, in the order in which they are served
    /// @param first where the links of each taker begin; the last entry is where they end
    /// @param giver at the other end of each link
    /// @param cap how much each link carries
    CappedFlow(long[] supply, long[] demand, int[] first, int[] giver, long[] cap) {
        this.first = first;
        this.giver = giver;
        this.cap = cap;
        free = supply.clone();
        need = demand.clone();
        int links = first[demand.length];
        flow = new long[links];
        taker = new int[links];
        for (int t = 0; t < demand.length; t++) {
            Arrays.fill(taker, first[t], first[t + 1], t);
        }
        firstOfGiver = new int[supply.length + 1];
        linkOfGiver = new int[links];
        groupByGiver(links);
        giverSeen = new int[supply.length];
        givesBy = new int[supply.length];
        takerSeen = new int[demand.length];
        takenFrom = new int[demand.length];
        takers = new int[demand.length];
        givers = new int[supply.length];
        for (int t = 0; t < demand.length; t++) {
            serve(t);
        }
    }

    /// How much goes over a link.
    long over(int link) {
        return flow[link];
    }

    /// How much passes a giver.
    long through(int giver) {
        long sum = 0;
        for (int i = firstOfGiver[giver]; i < firstOfGiver[giver + 1]; i++) {
            sum += flow[linkOfGiver[i]];
        }
        return sum;
    }

    long total() {
        return Arrays.stream(flow).sum();
    }

    private void groupByGiver(int links) {
        for (int link = 0; link < links; link++) {
            firstOfGiver[giver[link] + 1]++;
        }
        for (int g = 1; g < firstOfGiver.length; g++) {
            firstOfGiver[g] += firstOfGiver[g - 1];
        }
        var next = firstOfGiver.clone();
        for (int link = 0; link < links; link++) {
            linkOfGiver[next[giver[link]]++] = link;
        }
    }

    private void serve(int taker) {
        for (int link = first[taker]; link < first[taker + 1] && need[taker] > 0; link++) {
            long amount = Math.min(need[taker], Math.min(cap[link], free[giver[link]]));
            flow[link] += amount;
            free[giver[link]] -= amount;
            need[taker] -= amount;
        }
        while (need[taker] > 0) {
            int giver = search(taker);
            if (giver == NONE) {
                return;
            }
            augment(taker, giver);
        }
    }

    /// The nearest giver with something left whom the taker can reach, where others move on to
    /// other givers. Where there is none, nobody seen on the way will ever lead to one: what is
    /// closed stays closed, because a later path would have to go in there and could not come out.
    private int search(int taker) {
        round++;
        int seen = 0;
        int tail = 0;
        takerSeen[taker] = round;
        takers[tail++] = taker;
        for (int head = 0; head < tail; head++) {
            int t = takers[head];
            for (int link = first[t]; link < first[t + 1]; link++) {
                int g = giver[link];
                if (flow[link] == cap[link] || giverSeen[g] >= round) {
                    continue;
                }
                giverSeen[g] = round;
                givesBy[g] = link;
                if (free[g] > 0) {
                    return g;
                }
                givers[seen++] = g;
                tail = addThoseWhoTakeFrom(g, tail);
            }
        }
        close(seen, tail);
        return NONE;
    }

    private int addThoseWhoTakeFrom(int giver, int tail) {
        int end = tail;
        for (int i = firstOfGiver[giver]; i < firstOfGiver[giver + 1]; i++) {
            int taken = linkOfGiver[i];
            int other = taker[taken];
            if (flow[taken] > 0 && takerSeen[other] < round) {
                takerSeen[other] = round;
                takenFrom[other] = taken;
                takers[end++] = other;
            }
        }
        return end;
    }

    private void close(int seenGivers, int seenTakers) {
        for (int i = 0; i < seenGivers; i++) {
            giverSeen[givers[i]] = CLOSED;
        }
        for (int i = 0; i < seenTakers; i++) {
            takerSeen[takers[i]] = CLOSED;
        }
    }

    private void augment(int taker, int giver) {
        long amount = Math.min(need[taker], free[giver]);
        for (int g = giver; ; g = this.giver[takenFrom[this.taker[givesBy[g]]]]) {
            int link = givesBy[g];
            amount = Math.min(amount, cap[link] - flow[link]);
            if (this.taker[link] == taker) {
                break;
            }
            amount = Math.min(amount, flow[takenFrom[this.taker[link]]]);
        }
        free[giver] -= amount;
        need[taker] -= amount;
        for (int g = giver; ; g = this.giver[takenFrom[this.taker[givesBy[g]]]]) {
            int link = givesBy[g];
            flow[link] += amount;
            if (this.taker[link] == taker) {
                return;
            }
            flow[takenFrom[this.taker[link]]] -= amount;
        }
    }
}
