package kontaktnetz.importers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Spoils samples as disks, networks and careless programs do: flipped bytes, cuts, repeats,
/// splices, missing and doubled lines. The same seed spoils in the same way.
public final class Mutations {

    private static final int LARGEST = 200_000;
    private static final byte[] NASTY = {
        0, '\n', '\r', '"', '<', '>', '(', ')', ':', ';', ',', '=', '?', '@', ' ', (byte) 0xFF
    };

    private final List<byte[]> samples;
    private final RandomGenerator random;

    public Mutations(List<byte[]> samples, long seed) {
        this.samples = List.copyOf(samples);
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// One sample, spoilt one to eight times.
    public byte[] next() {
        var spoilt = any().clone();
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            spoilt = spoil(spoilt);
        }
        return spoilt.length > LARGEST ? Arrays.copyOf(spoilt, LARGEST) : spoilt;
    }

    private byte[] any() {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] spoil(byte[] from) {
        if (from.length == 0) {
            return any().clone();
        }
        return switch (random.nextInt(6)) {
            case 0 -> flipped(from);
            case 1 -> Arrays.copyOf(from, random.nextInt(from.length));
            case 2 -> repeated(from);
            case 3 -> spliced(from, any());
            case 4 -> withoutALine(from);
            default -> withNasty(from);
        };
    }

    private byte[] flipped(byte[] from) {
        var bytes = from.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] repeated(byte[] from) {
        int start = random.nextInt(from.length);
        int end = Math.min(from.length, start + 1 + random.nextInt(200));
        var piece = Arrays.copyOfRange(from, start, end);
        var bytes = from;
        for (int times = random.nextInt(20); times >= 0; times--) {
            bytes =
                    joined(
                            Arrays.copyOf(bytes, start),
                            piece,
                            Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return bytes;
    }

    private byte[] spliced(byte[] from, byte[] other) {
        int cut = random.nextInt(from.length);
        int start = other.length == 0 ? 0 : random.nextInt(other.length);
        return joined(Arrays.copyOf(from, cut), Arrays.copyOfRange(other, start, other.length));
    }

    private byte[] withoutALine(byte[] from) {
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] == '\n') {
                ends.add(i + 1);
            }
        }
        if (ends.size() < 2) {
            return from;
        }
        int line = random.nextInt(ends.size() - 1);
        return joined(
                Arrays.copyOf(from, ends.get(line)),
                Arrays.copyOfRange(from, ends.get(line + 1), from.length));
    }

    private byte[] withNasty(byte[] from) {
        int at = random.nextInt(from.length);
        var piece = new byte[1 + random.nextInt(random.nextInt(10) == 0 ? 5_000 : 5)];
        Arrays.fill(piece, NASTY[random.nextInt(NASTY.length)]);
        return joined(Arrays.copyOf(from, at), piece, Arrays.copyOfRange(from, at, from.length));
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var all = new byte[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
