package kontaktnetz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import kontaktnetz.answers.AnswerLinks.Asked;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Answered.Kind;
import kontaktnetz.browser.Visitor.Screen;
import kontaktnetz.giving.Side;
import kontaktnetz.introductions.Stage;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Grade;
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

    @Test
    void alone_notes_a_need_and_that_it_was_met(Browser browser) {
        try (var house = new House(folder.resolve("giving"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            person(house, "Ada Berg");
            visitor.at("/giving");
            visitor.walksTo("main a[href='/giving/new?kind=NEED']");
            visitor.presses("Enter");
            page.waitForURL("**/giving/new?kind=NEED");
            visitor.walksTo("[name=topic-words]");
            page.keyboard().type("webseite");
            page.waitForSelector("[name=topic]");
            visitor.walksTo("[name=topic]");
            visitor.presses("Space");
            visitor.walksTo("#sentence");
            page.keyboard().type("für den Laden");
            visitor.findsAllWell();
            visitor.presses("Enter");
            page.waitForURL("**/giving?done=noted");
            visitor.walksTo("main .reasons a[href^='/giving/matters/']");
            visitor.presses("Enter");
            page.waitForURL("**/giving/matters/*");
            picking(visitor, "by", "ada");
            visitor.findsAllWell();
            visitor.walksTo("form[action$='/end'] button.main");
            visitor.presses("Enter");
            page.waitForURL(url -> url.contains("done="));

            var matters = house.net().matters().of(Side.ME, House.TODAY, 9);
            assertThat(matters).hasSize(1);
            assertThat(matters.getFirst().said().sentence()).isEqualTo("für den Laden");
            assertThat(matters.getFirst().isOpen(House.TODAY)).isFalse();
        }
    }

    @Test
    void alone_introduces_two_from_the_idea_to_the_thanks(Browser browser) {
        try (var house = new House(folder.resolve("introductions"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            person(house, "Ada Berg");
            person(house, "Ben Sommer");
            visitor.at("/introductions");
            visitor.walksTo("main a[href='/introductions/new']");
            visitor.presses("Enter");
            page.waitForURL("**/introductions/new");
            picking(visitor, "a", "ada");
            picking(visitor, "b", "ben");
            visitor.walksTo("#why");
            page.keyboard().type("Beide bauen Boote.");
            visitor.findsAllWell();
            visitor.walksTo("main form button.main");
            visitor.presses("Enter");
            page.waitForURL("**/introductions/1?done=begun");
            for (var step : List.of("ask", "yes", "ask", "yes", "introduce")) {
                stepping(visitor, step);
            }
            visitor.walksTo("[name=outcome]");
            visitor.presses("Space");
            stepping(visitor, "hear");
            stepping(visitor, "thank");
            visitor.findsAllWell();
            visitor.shoots("keyboard-introduction");

            assertThat(house.net().introductions().over(9).getFirst().stage())
                    .isInstanceOf(Stage.Thanked.class);
        }
    }

    private static void stepping(Visitor visitor, String step) {
        var place = "form:has(input[name=step][value=" + step + "]) ";
        var before = visitor.page().locator(place + "input[name=place]").first().inputValue();
        visitor.findsAllWell();
        visitor.walksTo(place + "button");
        visitor.presses("Enter");
        visitor.page()
                .waitForSelector(
                        "input[name=place][value='" + (Integer.parseInt(before) + 1) + "']",
                        new Page.WaitForSelectorOptions()
                                .setState(
                                        com.microsoft.playwright.options.WaitForSelectorState
                                                .ATTACHED));
    }

    @Test
    void alone_accepts_an_answer_says_who_is_meant_and_remembers_the_help(Browser browser) {
        try (var house = new House(folder.resolve("answers"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            person(house, "Ada Berg");
            person(house, "Clara Winter");
            person(house, "Clara Winter");
            var asked = new Asked(new TopicId("websites"), "Webseiten", "websites");
            house.net().answers().make(new PersonId(1), asked, "hash", House.NOW);
            house.drop("hash", new Answered(Kind.OWN, "Clara Winter", "Pünktlich."));
            visitor.at("/answers");
            visitor.walksTo("[name=who]");
            visitor.presses("ArrowDown");
            visitor.presses("ArrowDown");
            visitor.walksTo("[name=grade]:checked");
            visitor.presses("ArrowLeft");
            visitor.findsAllWell();
            visitor.shoots("keyboard-answers");
            visitor.walksTo("form[action$='/accept'] button");
            visitor.presses("Enter");
            page.waitForURL("**/answers?done=accepted**");
            visitor.findsAllWell();
            visitor.shoots("keyboard-answer-accepted");
            visitor.walksTo("form[action$='/help'] button");
            visitor.presses("Enter");
            page.waitForURL("**/giving/moments/1?**");
            visitor.findsAllWell();

            var told = house.net().experiences().latest(9).getFirst().told();
            assertThat(told.with()).isEqualTo(new PersonId(3));
            assertThat(told.grade()).isEqualTo(Grade.VERY_GOOD);
        }
    }

    @Test
    void alone_sets_an_account_up_tries_it_and_takes_the_message_back(Browser browser) {
        try (var house = new House(folder.resolve("outbox"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            visitor.at("/settings");
            visitor.walksTo("main a[href='/outbox']");
            visitor.presses("Enter");
            page.waitForURL("**/outbox");
            visitor.walksTo("#from");
            page.keyboard().type("lena@lena.example");
            visitor.walksTo("#host");
            page.keyboard().type("mail.lena.example");
            visitor.walksTo("#port");
            visitor.presses("Control+a");
            page.keyboard().type("587");
            visitor.walksTo("[name=security]:checked");
            visitor.presses("ArrowDown");
            visitor.walksTo("#user");
            page.keyboard().type("lena");
            visitor.walksTo("#secret");
            page.keyboard().type("geheim");
            visitor.findsAllWell();
            visitor.presses("Enter");
            page.waitForURL("**/outbox?done=account");
            visitor.walksTo("form[action='/outbox/test'] button");
            visitor.presses("Enter");
            page.waitForURL("**/outbox?done=test");
            assertThat(house.net().outbox().latest(9)).hasSize(1);
            visitor.findsAllWell();
            visitor.shoots("keyboard-outbox");
            visitor.walksTo("form[action$='/withdraw'] button");
            visitor.presses("Enter");
            page.waitForURL("**/outbox?done=withdrawn");

            assertThat(house.net().outbox().latest(9)).isEmpty();
            assertThat(house.net().outbox().account().orElseThrow().security())
                    .isEqualTo(Security.STARTTLS);
        }
    }

    @Test
    void alone_says_where_somebody_belongs_and_what_that_is(Browser browser) {
        try (var house = new House(folder.resolve("organisations"));
                var visitor = new Visitor(house, browser, Screen.of("de", WIDE)).signedIn()) {
            var page = visitor.page();
            person(house, "Ada Berg");
            visitor.at(house.person("Ada Berg"));
            visitor.walksTo("main a[href$='/roles/new']");
            visitor.presses("Enter");
            page.waitForURL("**/roles/new");
            visitor.walksTo("#organisation");
            page.keyboard().type("Chor Nord");
            visitor.walksTo("#title");
            page.keyboard().type("Alt");
            visitor.findsAllWell();
            visitor.presses("Enter");
            page.waitForURL("**/people/*");
            visitor.at("/organisations");
            visitor.walksTo("main .rows a");
            visitor.presses("Enter");
            page.waitForURL("**/organisations/*");
            visitor.walksTo("[name=kind]:checked");
            visitor.presses("ArrowDown");
            visitor.walksTo("#note");
            page.keyboard().type("Probe am Montag");
            visitor.findsAllWell();
            visitor.walksTo("main form button.main");
            visitor.presses("Enter");
            page.waitForURL("**/organisations/*?done=saved");
            visitor.shoots("keyboard-organisation");

            var organisation = house.net().organisations().named("Chor Nord", 0, 9).getFirst();
            assertThat(organisation.note()).isEqualTo("Probe am Montag");
            assertThat(organisation.kind()).isNotNull();
        }
    }

    /// Chooses somebody by typing part of the name.
    private static void picking(Visitor visitor, String field, String words) {
        var choice = "[name=" + field + "]";
        visitor.walksTo("[name=" + field + "-words]");
        visitor.page().keyboard().type(words);
        visitor.page().waitForSelector(".found " + choice + ":not([value=''])");
        visitor.walksTo(choice);
        visitor.presses("ArrowDown");
        visitor.page().waitForSelector(choice + ":not([value='']):checked");
    }

    private static void person(House house, String name) {
        house.net().people().add(Card.named(name), Met.UNKNOWN, House.NOW);
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
