package kontaktnetz.cli;

import java.nio.file.Path;
import java.util.Optional;

/// What the command line stands on; the program puts it together.
public interface Engine extends AutoCloseable {

    /// Opens the net, making it on first use. One is open at a time.
    ///
    /// @throws CannotOpen for a reason the user can do something about
    Net open(Home home);

    /// Starts the pages on the open net; returns once they answer.
    Site serve(SiteWish wish);

    /// Gives back what was opened.
    @Override
    void close();

    /// The folder the platform has for the data of programs.
    Path usualData();

    /// Where the data lies.
    ///
    /// @param data the data folder
    /// @param database the address of a database elsewhere; empty for the file in the data folder
    record Home(Path data, Optional<String> database) {}

    /// How the pages are to be served.
    ///
    /// @param port the port to listen on; 0 for any free one
    /// @param orElseFree take any free port where this one is taken
    /// @param bind the address to listen on
    /// @param publicAddress where a proxy answers for us; empty where there is none
    record SiteWish(int port, boolean orElseFree, String bind, Optional<String> publicAddress) {}

    /// The pages, being served.
    interface Site extends AutoCloseable {

        /// Where they are to be found.
        String address();

        /// A link that signs the owner in, once.
        String link(String token);

        @Override
        void close();
    }
}
