package kontaktnetz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Counts the tests that were left out, by reason, for the last lines of the build. Each of the
/// processes that run tests writes a file of its own, anew with each class.
public final class LeftOut implements TestExecutionListener {

    /// Of all classes of this process, whoever listens to them.
    private static final Map<String, Long> BY_REASON = new ConcurrentSkipListMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest() && result.getStatus() == Status.ABORTED) {
            count(result.getThrowable().map(Throwable::getMessage).orElse("no reason given"), 1);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        if (test.isTest()) {
            count(reason, 1);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var lines =
                BY_REASON.entrySet().stream()
                        .map(entry -> entry.getValue() + " tests left out: " + entry.getKey())
                        .collect(Collectors.joining("\n"));
        try {
            var target = Path.of("target");
            var process = System.getProperty("kontaktnetz.fork", "1");
            Files.createDirectories(target);
            Files.writeString(target.resolve("left-out-" + process + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("writing what was left out", e);
        }
    }

    private void count(String reason, long tests) {
        BY_REASON.merge(reason.replace("Assumption failed: ", ""), tests, Long::sum);
    }
}
