package kontaktnetz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import kontaktnetz.browser.Visitor.Screen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsChromium
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutScriptTest {

    @TempDir private Path folder;

    @Test
    void files_are_imported_and_today_is_used_by_plain_forms(Browser browser) {
        var sample = House.sample(folder.resolve("sample"));
        try (var house = new House(folder.resolve("data"));
                var visitor =
                        new Visitor(house, browser, Screen.of("de", 1280).withoutScript())
                                .signedIn()) {
            var page = visitor.page();
            visitor.at("/import");
            page.setInputFiles("#files", sample.paths().toArray(Path[]::new));
            page.click("[data-send]");
            visitor.awaits("[name=mine]");
            page.click("form[action$='/mine'] button");
            visitor.awaits("#run");
            for (int i = 0; i < 6 && page.locator("a.btn.main[href='/']").count() == 0; i++) {
                page.click("#run");
                visitor.awaits("#run, a.btn.main[href='/']");
            }
            page.click("a.btn.main[href='/']");
            var name = page.locator(".rows .row h2").first().innerText();
            page.locator(".rows form[action$='/talked'] button").first().click();
            page.waitForSelector(".noted");
            var without = page.locator(".rows .row h2").allInnerTexts();
            page.locator("form[action$='/undo'] button").click();
            page.waitForURL(house.address() + "/");

            assertThat(without).doesNotContain(name);
            assertThat(page.locator(".rows .row h2").allInnerTexts()).contains(name);
        }
    }
}
