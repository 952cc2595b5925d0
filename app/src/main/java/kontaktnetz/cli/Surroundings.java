package kontaktnetz.cli;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What a command hears and says.
///
/// @param out where the answer goes, and nothing else
/// @param err where everything else goes
/// @param environment the variables of the environment
/// @param clock asked once per command
/// @param stop tells when the program is asked to end
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Human human,
        Map<String, String> environment,
        InstantSource clock,
        Stop stop) {

    /// Whoever types.
    public interface Human {

        /// Whether somebody sits at a terminal; else a script has prepared what is typed.
        boolean isThere();

        /// The next line typed, without blanks around it; empty where the input ends.
        Optional<String> ask(String question);

        /// The next line, typed unseen.
        Optional<String> askSecretly(String question);
    }

    /// Tells when the program is asked to end.
    public interface Stop {

        boolean isAskedFor();

        /// Waits until it is.
        void await() throws InterruptedException;
    }

    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
