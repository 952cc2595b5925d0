package kontaktnetz.introductions;

import java.time.Instant;
import java.util.List;

/// The owner thinks of bringing two people together, and goes about it step by step.
///
/// @param why the owner's thought, which both are told; or empty
/// @param begun when the owner had the idea
/// @param log every step, in order: who was asked and who agreed when
public record Introduction(IntroductionId id, Two two, String why, Instant begun, List<Entry> log) {

    public static final int LONGEST_WHY = 500;

    /// One step, and when the owner noted it.
    public record Entry(Step step, Instant at) {}

    public Introduction {
        log = List.copyOf(log);
    }

    /// Where it stands.
    ///
    /// @throws IllegalStateException where a step of the log cannot follow those before it
    public Stage stage() {
        Stage stage = new Stage.Idea();
        for (var entry : log) {
            var here = stage;
            stage =
                    here.after(entry.step(), two)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "introduction %s: no %s after %s"
                                                    .formatted(id, entry.step(), here)));
        }
        return stage;
    }

    /// How many steps were taken: the place of the next one.
    public int place() {
        return log.size();
    }
}
