package kontaktnetz.cli;

import java.io.PrintStream;
import kontaktnetz.importers.ImportTerms.Watch;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// How far a file is, on the terminal of somebody who waits; silent everywhere else.
final class Progress implements Watch, AutoCloseable {

    private static final int WIDTH = 78;
    private static final int LONGEST_NAME = 24;
    private static final long KILOBYTE = 1024;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String name, Surroundings surroundings) {
        return new Progress(surroundings.human().isThere() ? bar(name, surroundings.err()) : null);
    }

    /// A width of our own, because asking the terminal for its width loads a native library.
    private static ProgressBar bar(String name, PrintStream err) {
        var shown =
                name.length() > LONGEST_NAME
                        ? "…" + name.substring(name.length() - LONGEST_NAME + 1)
                        : name;
        return new ProgressBarBuilder()
                .setTaskName(shown)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .setUnit(" KB", KILOBYTE)
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .build();
    }

    @Override
    public void at(long read, long size, long items) {
        if (bar != null) {
            bar.maxHint(size);
            bar.stepTo(Math.max(read, 0));
            bar.setExtraMessage(" " + items);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
