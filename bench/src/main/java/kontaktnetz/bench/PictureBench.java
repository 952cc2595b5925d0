package kontaktnetz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// How long the picture of the net takes, from a net nobody looked at to what is seen: on the
/// server, and in a real Chromium without a graphics card.
///
/// The net: groups of forty, nine of ten links within, three links to a person. Written as cards
/// that name whom each is related to, and imported. Beside each picture stands a page that draws
/// nothing.
public final class PictureBench {

    private static final long SEED = 20_261_125;
    private static final int GROUP = 40;
    private static final int LINKS = 3;
    private static final int LOOKS = 5;

    private PictureBench() {}

    /// Arguments: a folder for nets and the browser's profile.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        System.out.print(Machine.described("PictureBench", new String[] {"FOLDER"}));
        Program.prepare();
        for (int people : List.of(2_000, 20_000)) {
            measure(folder.resolve("net-" + people), people);
        }
    }

    private static void measure(Path folder, int people) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        if (!Files.exists(data)) {
            Files.createDirectories(folder);
            write(folder.resolve("people.vcf"), people);
            System.out.println(
                    Program.kontaktnetz(
                                    "",
                                    "--data",
                                    data.toString(),
                                    "import",
                                    folder.resolve("people.vcf").toString())
                            .said());
        }
        var profile = folder.resolve("profile-" + System.nanoTime());
        Files.createDirectories(profile);
        try (var server = Program.serve(data);
                var chromium = Chromium.start(profile)) {
            chromium.at(server.link());
            chromium.await("document.querySelector('.rail') !== null");
            var address = server.link().replaceFirst("/sign-in/.*", "");
            System.out.printf(Locale.ROOT, "%n%,d people, %,d links%n", people, LINKS * people);
            first(chromium, address);
            looks(chromium, address + "/settings", "(a page that draws nothing)");
            looks(chromium, address + "/net?view=all", "the whole net");
            moving(chromium);
        }
    }

    private static void first(Chromium chromium, String address)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        chromium.at(address + "/net?view=all");
        chromium.await("document.querySelector('.picture[data-drawn]') !== null");
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.0f ms  everybody is placed, then drawn%n",
                "first look ever",
                (System.nanoTime() - begun) / 1e6);
    }

    private static void looks(Chromium chromium, String address, String name)
            throws IOException, InterruptedException {
        boolean draws = address.contains("/net");
        var whole = new double[LOOKS];
        var drawn = new double[LOOKS];
        double longest = 0;
        for (int look = 0; look < LOOKS; look++) {
            long begun = System.nanoTime();
            chromium.at(address);
            chromium.await(
                    draws
                            ? "document.querySelector('.picture[data-drawn]') !== null"
                            : "document.readyState === 'complete'");
            whole[look] = (System.nanoTime() - begun) / 1e6;
            if (draws) {
                drawn[look] =
                        chromium.evaluate(
                                        "Number(document.querySelector('.picture').dataset.drawn)")
                                .asDouble();
                longest = Math.max(longest, longestTask(chromium));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.0f ms  median of %d%s%n",
                name,
                median(whole),
                LOOKS,
                draws
                        ? ", of which %.0f ms drawing; longest task %.0f ms"
                                .formatted(median(drawn), longest)
                        : "");
    }

    /// In milliseconds; 0 where none took more than fifty.
    private static double longestTask(Chromium chromium) throws IOException, InterruptedException {
        return chromium.evaluate(
                        """
                        new Promise((done) => {
                          let longest = 0;
                          new PerformanceObserver((list) => {
                            for (const task of list.getEntries()) {
                              longest = Math.max(longest, task.duration);
                            }
                          }).observe({ type: "longtask", buffered: true });
                          setTimeout(() => done(longest), 300);
                        })
                        """)
                .asDouble();
    }

    /// Drags the picture about and zooms, and looks how far apart the frames are.
    private static void moving(Chromium chromium) throws IOException, InterruptedException {
        var frames =
                chromium.evaluate(
                        """
                        new Promise((done) => {
                          const canvas = document.querySelector(".picture canvas");
                          const box = canvas.getBoundingClientRect();
                          const tell = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
                            pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
                          canvas.setPointerCapture = () => {};
                          const frames = [];
                          let last = performance.now();
                          let step = 0;
                          tell("pointerdown", 300, 300);
                          const move = () => {
                            const now = performance.now();
                            frames.push(now - last);
                            last = now;
                            tell("pointermove", 300 + 2 * step, 300 + step);
                            if (++step < 120) {
                              requestAnimationFrame(move);
                            } else {
                              tell("pointerup", 540, 420);
                              done(frames.slice(1));
                            }
                          };
                          requestAnimationFrame(move);
                        })
                        """);
        var apart = new ArrayList<Double>();
        frames.forEach(frame -> apart.add(frame.asDouble()));
        var sorted = apart.stream().mapToDouble(it -> it).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-32s %7.1f ms  from frame to frame at the median, %.1f at p95; longest task %.0f%n",
                "dragging it",
                median(sorted),
                sorted[sorted.length * 95 / 100],
                longestTask(chromium));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// Cards of people, each related to some of the others.
    private static void write(Path file, int people) throws IOException {
        var random = new SplittableRandom(SEED);
        int groups = Math.max(1, people / GROUP);
        try (var out = Files.newBufferedWriter(file)) {
            for (int person = 0; person < people; person++) {
                out.write(
                        "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:urn:uuid:%s\r\nFN:%s\r\n"
                                .formatted(uid(person), name(person, random)));
                for (int link = 0; link < LINKS; link++) {
                    int other =
                            random.nextInt(10) < 9
                                    ? person % groups + groups * random.nextInt(people / groups)
                                    : random.nextInt(people);
                    if (other != person) {
                        out.write("RELATED;TYPE=contact:urn:uuid:%s\r\n".formatted(uid(other)));
                    }
                }
                out.write("END:VCARD\r\n");
            }
        }
    }

    private static String uid(int person) {
        return "00000000-0000-4000-8000-%012d".formatted(person);
    }

    private static String name(int person, SplittableRandom random) {
        var given = List.of("Anna", "Ben", "Clara", "David", "Emre", "Fatima", "Jonas", "Leonie");
        return given.get(random.nextInt(given.size())) + " Muster" + person;
    }
}
