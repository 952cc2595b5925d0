package kontaktnetz;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kontaktnetz.cli.Surroundings;

/// Ends the program in order when it is asked to (Ctrl-C, SIGTERM): the command finishes its batch,
/// the database is closed, and the exit code is the command's own.
final class Stopping implements Surroundings.Stop {

    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile int code;

    Stopping() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stopping"));
    }

    @Override
    public boolean isAskedFor() {
        return asked.getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        asked.await();
    }

    /// The command has ended.
    void ended(int code) {
        this.code = code;
        over.countDown();
    }

    private void stop() {
        if (over.getCount() == 0) {
            return;
        }
        asked.countDown();
        try {
            if (over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
