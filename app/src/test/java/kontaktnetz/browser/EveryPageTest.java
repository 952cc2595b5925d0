package kontaktnetz.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.browser.Visitor.Screen;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.Property;
import kontaktnetz.topics.Label;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.Topic;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsChromium
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageTest {

    private static final String LONG_NAME =
            "Dr. Maximiliane-Charlotte Freifrau von Hohenstein-Wartenberg zu Donaudampfschifffahrt";
    private static final int WIDE = 1280;
    private static final int NARROW = 390;

    /// A screen of 1280 pixels at a zoom of 200 % is one of 640.
    private static final int ZOOMED = WIDE / 2;

    private static final TopicId DESIGN = new TopicId("graphic-design");
    private static final Topic HERALDRY =
            new Topic(
                    new TopicId("esco:occupation/aa-1"),
                    null,
                    List.of(new Label(Language.ENGLISH, "heraldist")));

    @TempDir private static Path folder;

    private static @Nullable House house;

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    private static House house() {
        if (house == null) {
            house =
                    new House(folder.resolve("data"))
                            .furnished(House.sample(folder.resolve("sample")));
            house.net()
                    .people()
                    .add(
                            Card.of(
                                    Property.of("FN", LONG_NAME),
                                    Property.of("ORG", List.of("X".repeat(120))),
                                    Property.of("NOTE", "y".repeat(400))),
                            new Met("2023-05", "auf dem Markt", null),
                            House.NOW);
            Told.in(house);
            house.net().topics().add(new Label(Language.GERMAN, LONG_NAME.repeat(2)), DESIGN);
            house.net().topics().add(new Label(Language.GERMAN, "x".repeat(Label.LONGEST)), null);
            house.net().topics().addLabel(DESIGN, new Label(Language.GERMAN, "Plakatkunst"));
            house.net().topics().take(List.of(HERALDRY));
        }
        return house;
    }

    private static Map<String, String> pages() {
        var miriam = house().person("Miriam Beck");
        var pages = new LinkedHashMap<String, String>();
        pages.put("today", "/");
        pages.put("people", "/people");
        pages.put("people-found", "/people?q=beck");
        pages.put("people-none", "/people?q=niemand-heisst-so");
        pages.put("person", miriam);
        pages.put("person-long", house().person("Maximiliane"));
        pages.put("edit", miriam + "/edit");
        pages.put("new", "/people/new");
        pages.put("note", miriam + "/note");
        pages.put("delete", miriam + "/delete");
        pages.put("acquaintances", miriam + "/acquaintances");
        pages.put("acquaintance-new", miriam + "/acquaintances/new");
        pages.put("acquaintance", miriam + "/acquaintances/1");
        pages.put("role-new", miriam + "/roles/new");
        pages.put("role", miriam + "/roles/" + house().role("Miriam Beck"));
        pages.put("organisations", "/organisations");
        pages.put("organisations-none", "/organisations?q=keine-heisst-so");
        pages.put("organisation", house().organisation("Miriam Beck"));
        pages.put("organisation-long", house().organisation("Maximiliane"));
        pages.put("organisation-delete", house().organisation("Miriam Beck") + "/delete");
        pages.put("giving", "/giving");
        pages.put("giving-new", "/giving/new?kind=OFFER");
        pages.put("matter", "/giving/matters/1");
        pages.put("health", "/giving/health");
        pages.put("help-new", miriam + "/help");
        pages.put("help", "/giving/moments/1");
        pages.put("path-over-others", house().person("Milan") + "/path");
        pages.put("path-none", house().person("Maximiliane") + "/path");
        pages.put("net", "/net");
        pages.put("introductions", "/introductions");
        pages.put("introduction-new", "/introductions/new?a=" + miriam.replaceAll("\\D", ""));
        pages.put("introduction-idea", "/introductions/1");
        pages.put("introduction-asked", "/introductions/2");
        pages.put("introduction-agreed", "/introductions/3");
        pages.put("introduction-introduced", "/introductions/4");
        pages.put("introduction-heard", "/introductions/5");
        pages.put("introduction-declined", "/introductions/6");
        pages.put("net-all", "/net?view=all");
        pages.put("net-topic", "/net?q=design");
        pages.put("net-around", "/net?around=" + miriam.replaceAll("\\D", ""));
        pages.put("waiting", "/waiting");
        pages.put("import", "/import");
        pages.put("settings", "/settings");
        pages.put("outbox", "/outbox");
        pages.put("answers", "/answers");
        pages.put("find", "/find?q=be");
        pages.put("ask", "/ask");
        pages.put("ask-answered", "/ask?topic=graphic-design");
        pages.put("ask-nobody", "/ask?topic=websites");
        pages.put("ask-unknown", "/ask?q=xyzzy");
        pages.put("experience-new", "/experiences/new?teller=" + miriam.replaceAll("\\D", ""));
        pages.put("experience", "/experiences/1");
        pages.put("inquiry", "/inquiries/1");
        pages.put("inquiry-ended", "/inquiries/2");
        pages.put("person-told", house().person("Clara Winter"));
        pages.put("topics", "/topics");
        pages.put("topics-found", "/topics?q=design");
        pages.put("topics-none", "/topics?q=xyzzy");
        pages.put("topic", "/topics/graphic-design");
        pages.put("topic-own", "/topics/own:2");
        pages.put("topic-esco", "/topics/esco:occupation/aa-1");
        pages.put("topic-new", "/topics/new?within=graphic-design");
        pages.put("topic-import", "/topics/import?done=empty");
        pages.put("missing", "/nowhere");
        return pages;
    }

    @Test
    void is_open_to_everybody_in_German_wide_at_night_at_twice_the_size_and_narrow(
            Browser browser) {
        everyPageOn(
                browser,
                Screen.of("de", WIDE),
                Screen.of("de", WIDE).atNight(),
                Screen.of("de", ZOOMED),
                Screen.of("de", NARROW));
    }

    @Test
    void is_open_to_everybody_in_English_narrow_and_wide(Browser browser) {
        everyPageOn(browser, Screen.of("en", NARROW), Screen.of("en", WIDE));
    }

    /// Opens each page on the first of the screens, and turns to the others while it is open.
    private static void everyPageOn(Browser browser, Screen first, Screen... others) {
        try (var visitor = new Visitor(house(), browser, first).signedIn()) {
            pages().forEach((name, path) -> {
                visitor.turnsTo(first);
                visitor.at(path);
                assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(first.language());
                looksWell(visitor, name, first);
                for (var other : others) {
                    visitor.turnsTo(other);
                    looksWell(visitor, name, other);
                }
            });
        }
    }

    private static void looksWell(Visitor visitor, String name, Screen screen) {
        visitor.shoots(name + "-" + screen);
        visitor.findsAllWell();
    }

    @Test
    void is_open_to_whoever_is_not_in_yet(Browser browser) {
        for (var language : List.of("de", "en")) {
            try (var visitor = new Visitor(house(), browser, Screen.of(language, NARROW))) {
                visitor.at("/sign-in");
                visitor.shoots("sign-in-" + language);
                visitor.findsAllWell();
            }
        }
    }

    @Test
    void opens_what_is_folded_away(Browser browser) {
        try (var visitor = new Visitor(house(), browser, Screen.of("de", WIDE)).signedIn()) {
            visitor.at(house().person("Miriam Beck"));
            visitor.page().locator("details summary").first().click();

            var why = visitor.page().locator("details li");

            visitor.shoots("person-why");
            visitor.findsAllWell();
            assertThat(why.count()).isGreaterThan(2);
        }
    }

    @Test
    void search_finds_while_typing_in_any_spelling(Browser browser) {
        try (var visitor = new Visitor(house(), browser, Screen.of("de", WIDE)).signedIn()) {
            visitor.at("/people");
            visitor.page().locator("#q").pressSequentially("ozturk");
            visitor.page().waitForURL("**q=ozturk**");

            var names = new ArrayList<String>();
            visitor.page().locator(".row h2").allInnerTexts().forEach(names::add);

            assertThat(names).isNotEmpty().allMatch(name -> name.contains("Öztürk"));
            visitor.findsAllWell();
        }
    }
}
