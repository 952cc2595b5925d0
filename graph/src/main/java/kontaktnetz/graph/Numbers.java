package kontaktnetz.graph;

import java.util.Arrays;

/// Whole numbers in a row that grows.
final class Numbers {

    private int size;
    private int[] numbers = new int[16];

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    /// Where the rows begin into which these numbers, each the number of its row, are to be put;
    /// the last entry is where the last row ends.
    int[] starts(int rows) {
        var starts = new int[rows + 1];
        for (int i = 0; i < size; i++) {
            starts[numbers[i] + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }
}
