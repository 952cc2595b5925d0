"""igraph or NetworkX on the net that NetPeers wrote: net_peer.py NAME FOLDER.

The folder holds the columns one, other (int64) and trust (float64), the pairs to join (int64, two
by two), and a file `members` is written where communities were found. Every line that is printed is
a word, the seconds that passed, those of a core, and what came of it.
"""

import array
import math
import os
import random
import sys
import time

SEED = 20261125


def column(folder, name, kind):
    values = array.array(kind)
    path = os.path.join(folder, name)
    with open(path, "rb") as file:
        values.fromfile(file, os.path.getsize(path) // values.itemsize)
    return values


def megabytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20


def say(*words):
    print(*words, flush=True)


class Watch:
    """Seconds that passed, and seconds of a core."""

    def __init__(self):
        self.clock, self.core = time.perf_counter(), time.process_time()

    def took(self):
        return time.perf_counter() - self.clock, time.process_time() - self.core


def keep(folder, members):
    with open(os.path.join(folder, "members"), "wb") as file:
        array.array("q", members).tofile(file)


class Igraph:
    def __init__(self, people, ends, trust):
        import igraph

        self.version = igraph.__version__
        edges = memoryview(ends).cast("B").cast("q", shape=[len(trust), 2])
        self.graph = igraph.Graph(n=people, edges=edges)
        self.trust = list(trust)
        self.costs = [-math.log(value) for value in trust]

    def path(self, start, end):
        return self.graph.get_shortest_paths(start, to=end, weights=self.costs, output="epath")[0]

    def cost(self, path):
        return sum(self.costs[edge] for edge in path), len(path)

    def communities(self, rounds):
        random.seed(SEED)
        found = self.graph.community_leiden(
            "modularity", weights=self.trust, resolution_parameter=1, n_iterations=rounds
        )
        return found.membership


class NetworkX:
    def __init__(self, people, ends, trust):
        import networkx

        self.networkx = networkx
        self.version = networkx.__version__
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(range(people))
        self.graph.add_edges_from(
            (ends[2 * i], ends[2 * i + 1], {"cost": -math.log(trust[i]), "trust": trust[i]})
            for i in range(len(trust))
        )

    def path(self, start, end):
        try:
            return self.networkx.bidirectional_dijkstra(self.graph, start, end, weight="cost")[1]
        except self.networkx.NetworkXNoPath:
            return []

    def cost(self, path):
        steps = list(zip(path, path[1:]))
        return sum(self.graph[u][v]["cost"] for u, v in steps), len(steps)

    def communities(self, rounds):
        found = self.networkx.community.louvain_communities(
            self.graph, weight="trust", resolution=1, seed=SEED
        )
        members = [0] * len(self.graph)
        for number, nodes in enumerate(found):
            for node in nodes:
                members[node] = number
        return members


def main(name, folder):
    one, other = column(folder, "one", "q"), column(folder, "other", "q")
    trust = column(folder, "trust", "d")
    asked = column(folder, "asked", "q")
    people = column(folder, "people", "q")[0]
    ends = array.array("q", bytes(16 * len(trust)))
    ends[0::2], ends[1::2] = one, other
    before = megabytes()
    watch = Watch()
    peer = {"igraph": Igraph, "NetworkX": NetworkX}[name](people, ends, trust)
    say("load", *watch.took(), megabytes() - before, peer.version)
    for i in range(0, len(asked), 2):
        watch = Watch()
        path = peer.path(asked[i], asked[i + 1])
        took = watch.took()
        say("path", *took, *peer.cost(path))
    for rounds in [int(word) for word in sys.argv[3:]]:
        watch = Watch()
        members = peer.communities(rounds)
        took = watch.took()
        keep(folder, members)
        say("communities", *took, rounds)


main(sys.argv[1], sys.argv[2])
