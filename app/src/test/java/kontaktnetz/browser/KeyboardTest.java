package kontaktnetz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import kontaktnetz.browser.Visitor.Screen;
import kontaktnetz.topics.TopicId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsChromium
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardTest {

    private static final int WIDE = 1280;

    @TempDir private Path folder;

    @Test
    void alone_imports_the_whole_sample_uses_today_and_takes_an_import_back(Browser browser) {
        var sample = House.sample(folder.resolve("sample"));
        try (var house = new House(folder.resolve("data"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            importing(visitor, sample.paths().toArray(Path[]::new));
            today(visitor);
            palette(visitor);
            undoing(visitor, house);
        }
    }

    @Test
    void alone_makes_a_topic_names_it_and_says_how_long_it_counts(Browser browser) {
        try (var house = new House(folder.resolve("topics"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            visitor.at("/ask");
            visitor.walksTo("main a[href='/topics']");
            visitor.presses("Enter");
            page.waitForURL("**/topics");
            visitor.walksTo(".branches summary");
            visitor.presses("Enter");
            visitor.findsAllWell();
            visitor.shoots("keyboard-topics");
            visitor.at("/topics?q=xyzzy");
            visitor.walksTo("#topic-within");
            visitor.walksTo("main .card button");
            visitor.presses("Enter");
            page.waitForURL("**/topics/own:1?done=made");
            visitor.walksTo("#name");
            page.keyboard().type("Zauberwort");
            visitor.presses("Enter");
            page.waitForURL("**/topics/own:1?done=named");
            visitor.walksTo("[name=how]:checked");
            visitor.presses("ArrowDown");
            visitor.walksTo("#days");
            page.keyboard().type("0");
            visitor.presses("Enter");
            page.waitForSelector("#days-trouble");
            visitor.findsAllWell();
            visitor.shoots("keyboard-topic-trouble");
            visitor.walksTo("#days");
            page.keyboard().press("Control+a");
            page.keyboard().type("365");
            visitor.presses("Enter");
            page.waitForURL("**/topics/own:1?done=faded");

            var topic = new TopicId("own:1");
            assertThat(house.net().topics().ownNames(topic)).hasSize(2);
            assertThat(house.net().experiences().halfLives()).containsEntry(topic, 365);
        }
    }

    @Test
    void alone_finds_somebody_in_the_picture_looks_nearer_goes_back_in_time_and_names_a_cluster(
            Browser browser) {
        try (var house =
                        new House(folder.resolve("net"))
                                .furnished(House.sample(folder.resolve("sample-net")));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            visitor.at("/net");
            page.waitForSelector("[data-drawn]");
            var far = page.locator("canvas").screenshot();
            visitor.walksTo("[data-find]");
            page.keyboard().type("zeynep");
            page.waitForSelector("[data-card]:not([hidden])");
            visitor.findsAllWell();
            visitor.shoots("keyboard-picture");
            assertThat(page.locator("[data-name]").innerText()).isEqualTo("Zeynep Kaya");
            visitor.walksTo("canvas");
            visitor.presses("Escape");
            visitor.presses("+");
            visitor.presses("ArrowLeft");
            page.waitForTimeout(300);
            assertThat(page.locator("canvas").screenshot()).isNotEqualTo(far);
            visitor.walksTo("[data-time]");
            visitor.presses("Home");
            page.waitForTimeout(300);
            assertThat(page.locator("[data-day]").innerText()).doesNotContain("2026");
            visitor.walksTo("#clusters ~ details summary");
            visitor.presses("Enter");
            visitor.walksTo("#clusters ~ details input[name=name]");
            page.keyboard().type("Halbzeit");
            visitor.presses("Enter");
            page.waitForSelector("h3:has-text('Halbzeit')");
            visitor.findsAllWell();
        }
    }

    private static void importing(Visitor visitor, Path... files) {
        var page = visitor.page();
        visitor.shoots("keyboard-fresh");
        visitor.walksTo("a[href='/import'].place");
        visitor.presses("Enter");
        page.waitForURL("**/import");
        visitor.walksTo("#files");
        page.waitForFileChooser(() -> visitor.presses("Space")).setFiles(files);
        visitor.walksTo("[data-send]");
        visitor.presses("Enter");
        visitor.awaits("[name=mine]");
        visitor.findsAllWell();
        visitor.walksTo("[name=mine]:not(:checked)");
        visitor.presses("Space");
        visitor.walksTo("form[action$='/mine'] button");
        visitor.presses("Enter");
        visitor.awaits("#run");
        visitor.findsAllWell();
        rows(visitor);
        goingOn(visitor);
        visitor.findsAllWell();
        visitor.shoots("keyboard-imported");
    }

    /// Looks at the rows of one file before anything is written.
    private static void rows(Visitor visitor) {
        visitor.walksTo("#shipment .card li a");
        visitor.presses("Enter");
        visitor.page().waitForSelector(".verdict");
        visitor.findsAllWell();
        visitor.shoots("keyboard-rows");
        visitor.walksTo("main a");
        visitor.presses("Enter");
        visitor.page().waitForSelector("#run");
    }

    /// Takes in, and answers where it asks on the way.
    private static void goingOn(Visitor visitor) {
        for (int i = 0; i < 6; i++) {
            visitor.walksTo("#run");
            visitor.presses("Enter");
            visitor.awaits("#run:visible, a.btn.main[href='/']");
            if (visitor.page().locator("a.btn.main[href='/']").count() > 0) {
                return;
            }
            visitor.findsAllWell();
        }
        throw new AssertionError("the import asks for ever");
    }

    private static void today(Visitor visitor) {
        var page = visitor.page();
        visitor.walksTo("a.btn.main[href='/']");
        visitor.presses("Enter");
        page.waitForSelector(".rows .row");
        int rows = page.locator("article[aria-labelledby]").count();
        for (var act : new String[] {"talked", "later", "silence"}) {
            visitor.walksTo(".rows form[action$='/" + act + "'] button");
            visitor.presses("Enter");
            page.waitForSelector("form[action$='/undo'] button:focus");
            visitor.shoots("keyboard-" + act);
            visitor.findsAllWell();
            visitor.presses("Enter");
            page.waitForSelector(
                    ".noted",
                    new Page.WaitForSelectorOptions()
                            .setState(
                                    com.microsoft.playwright.options.WaitForSelectorState
                                            .DETACHED));
            assertThat(page.locator("article[aria-labelledby]").count()).isEqualTo(rows);
        }
    }

    private static void palette(Visitor visitor) {
        var page = visitor.page();
        visitor.presses("Control+k");
        page.waitForSelector("#palette input:focus");
        page.keyboard().type("miriam");
        page.waitForSelector("#palette-found a:has-text('Miriam Beck')");
        visitor.findsAllWell();
        visitor.presses("ArrowDown");
        visitor.presses("Enter");
        page.waitForURL("**/people/*");
        assertThat(page.innerText("h1")).isEqualTo("Miriam Beck");
    }

    private static void undoing(Visitor visitor, House house) {
        var page = visitor.page();
        int before = house.net().intake().all().size();
        visitor.at("/import");
        visitor.walksTo("a[href^='/import/undo/']");
        visitor.presses("Enter");
        page.waitForURL("**/import/undo/*");
        visitor.findsAllWell();
        visitor.walksTo("main form button");
        visitor.presses("Enter");
        visitor.awaits(".note[role=status]");
        assertThat(house.net().intake().all()).hasSize(before - 1);
    }
}
