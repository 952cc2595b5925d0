package kontaktnetz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Somebody at a screen, who watches for what must never happen.
final class Visitor implements AutoCloseable {

    private static final int TALL = 900;

    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /// All rules that axe follows by itself. Of what they find well, axe would work out a path to
    /// each element, which takes longer than to look: only of faults it need tell.
    private static final String LOOK =
            """
            async () => {
                const found = await axe.run(document, { resultTypes: ["violations"] });
                return {
                    kept: found.passes.length,
                    faults: found.violations.map(rule =>
                        rule.id + ": " + rule.nodes.slice(0, 3).map(node => node.html).join(", "))
                };
            }
            """;

    private final House house;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Screen screen;

    /// @param language the browser's wish
    /// @param width of the screen, in CSS pixels
    record Screen(String language, int width, boolean dark, boolean script) {

        static Screen of(String language, int width) {
            return new Screen(language, width, false, true);
        }

        Screen atNight() {
            return new Screen(language, width, true, script);
        }

        Screen withoutScript() {
            return new Screen(language, width, dark, false);
        }

        private ColorScheme light() {
            return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
        }

        @Override
        public String toString() {
            return language + "-" + width + (dark ? "-night" : "");
        }
    }

    /// How long somebody waits for a whole import, in milliseconds, on the slowest of machines: no
    /// claim about its speed.
    private static final double LONG_WORK = 300_000;

    Visitor(House house, Browser browser, Screen screen) {
        this.house = house;
        this.screen = screen;
        this.context =
                browser.newContext(
                        new NewContextOptions()
                                .setViewportSize(screen.width(), TALL)
                                .setLocale(screen.language())
                                .setJavaScriptEnabled(screen.script())
                                .setColorScheme(screen.light()));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isDeliberate(message.text())) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(house.address() + "/")) {
                complaints.add("request to " + request.url());
            }
        });
    }

    Visitor signedIn() {
        page.navigate(house.link());
        return this;
    }

    /// Waits for what stands at the end of long work.
    void awaits(String selector) {
        page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(LONG_WORK));
    }

    Page page() {
        return page;
    }

    Visitor at(String path) {
        page.navigate(house.address() + path);
        return this;
    }

    /// The page that is open becomes as wide and as bright as on another screen in the same
    /// language, without being asked for again: nothing the server says depends on either.
    void turnsTo(Screen other) {
        if (!other.language().equals(screen.language()) || other.script() != screen.script()) {
            throw new IllegalArgumentException(other + " is another visitor's than " + screen);
        }
        screen = other;
        page.setViewportSize(other.width(), TALL);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(other.light()));
        page.evaluate(
                "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /// The browser logs a page that is not there and a form that comes back with its mistakes, as
    /// it logs what fails.
    private static boolean isDeliberate(String message) {
        return message.contains("404") || message.contains("422");
    }

    /// Nothing on the page shuts anybody out, sticks out at the side, calls elsewhere or fails.
    void findsAllWell() {
        page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))");
        var where = page.url() + " as " + screen;
        var wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");

        assertThat(faults()).as("axe on " + where).isEmpty();
        assertThat(((Number) wider).intValue()).as("overflow of " + where).isZero();
        assertThat(complaints).as(where).isEmpty();
    }

    /// What axe finds. Our pages hold no frames of others, so it runs in the page alone.
    private List<?> faults() {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        var found = (Map<?, ?>) page.evaluate(LOOK);
        assertThat(found.get("kept")).as("rules that hold on " + page.url()).isNotEqualTo(0);
        return (List<?>) found.get("faults");
    }

    /// Where the environment names a folder, a picture for human eyes.
    void shoots(String name) {
        var folder = System.getenv("KONTAKTNETZ_SHOTS");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of(folder, name + ".png"))
                            .setFullPage(true));
        }
    }

    /// Presses a key until an element has the focus.
    void walksTo(String selector) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(
                    page.evaluate(
                            "wanted => document.activeElement !== null"
                                    + " && document.activeElement.matches(wanted)",
                            selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    @Override
    public void close() {
        context.close();
    }
}
