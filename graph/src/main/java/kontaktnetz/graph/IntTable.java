package kontaktnetz.graph;

import java.util.Arrays;

/// Numbers from 0 for the few of many nodes that a question touches, in the order they came.
///
/// Shapes: 16 bytes or so for each node that was added, nothing for the others. Time: O(1)
/// expected.
final class IntTable {

    private static final int EMPTY = -1;

    private int size;
    private int[] nodes = new int[8];
    private int[] slots = filled(16);

    /// The number of a node, which is given one if it has none yet.
    int add(int node) {
        int slot = slot(node);
        if (slots[slot] != EMPTY) {
            return slots[slot];
        }
        if (size == nodes.length) {
            grow();
            slot = slot(node);
        }
        slots[slot] = size;
        nodes[size] = node;
        return size++;
    }

    /// The number of a node, or -1.
    int find(int node) {
        return slots[slot(node)];
    }

    boolean has(int node) {
        return find(node) != EMPTY;
    }

    int node(int number) {
        return nodes[number];
    }

    int size() {
        return size;
    }

    /// Where a node is, or where it would go.
    private int slot(int node) {
        int slot = (node * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
        while (slots[slot] != EMPTY && nodes[slots[slot]] != node) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        nodes = Arrays.copyOf(nodes, 2 * size);
        slots = filled(4 * size);
        for (int number = 0; number < size; number++) {
            slots[slot(nodes[number])] = number;
        }
    }

    private static int[] filled(int length) {
        var slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
