package kontaktnetz.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kontaktnetz.Demand;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The one browser of a test run, started on first use.
public final class Chromium implements BeforeEachCallback, ParameterResolver {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final String DRIVER = "com.microsoft.playwright.impl.driver.jar.DriverJar";
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// Closed with the run.
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Demand.orLeaveOut(
                "chromium",
                executable().isPresent() && hasDriver(),
                "Chromium is not installed, so no page was opened");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, _ -> start(), Running.class)
                .browser();
    }

    private static Running start() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new CreateOptions().setEnv(environment));
        var options = new LaunchOptions().setExecutablePath(executable().orElseThrow());
        return new Running(playwright, playwright.chromium().launch(options.setArgs(QUIET)));
    }

    private static Optional<Path> executable() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean hasDriver() {
        try {
            Class.forName(DRIVER);
            return true;
        } catch (ClassNotFoundException withoutProfile) {
            return false;
        }
    }
}
