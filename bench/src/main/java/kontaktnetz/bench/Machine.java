package kontaktnetz.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a measurement ran on: without it a figure says nothing.
final class Machine {

    private Machine() {}

    /// The lines that open every result.
    static String described(String bench, String[] arguments) {
        var runtime = Runtime.getRuntime();
        return """
        command      java %s kontaktnetz.bench.%s %s
        date         %s
        machine      %s, %d cores, load %.1f, heap up to %,d MB
        java         %s %s
        """
                .formatted(
                        "-cp …",
                        bench,
                        String.join(" ", arguments),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        processor(),
                        runtime.availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        runtime.maxMemory() >> 20,
                        System.getProperty("java.vm.name"),
                        Runtime.version());
    }

    /// Seconds that this thread has used of a core: what is told of code where other work shares
    /// the machine.
    static double core() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /// What is in use once the garbage is gone.
    static long usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static String processor() {
        var about = Path.of("/proc/cpuinfo");
        try {
            return Files.exists(about)
                    ? Files.readAllLines(about).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse(System.getProperty("os.arch"))
                    : System.getProperty("os.arch");
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
