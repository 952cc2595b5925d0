package kontaktnetz.bench;

import java.util.Locale;

/// How long something took, in seconds: what passed, and what the thread used of a core. Where
/// other work shares the machine, only the latter says something about the code.
record Took(double clock, double core) {

    /// Begins with its making.
    static final class Watch {

        private final double core = Machine.core();
        private final long begun = System.nanoTime();

        Took took() {
            double clock = (System.nanoTime() - begun) / 1e9;
            return new Took(clock, Machine.core() - core);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (core %.2f s)", clock, core);
    }
}
