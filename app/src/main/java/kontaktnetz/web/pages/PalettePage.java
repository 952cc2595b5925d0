package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// One field that leads to people and places.
public final class PalettePage {

    private static final int MOST_PEOPLE = 8;

    /// @param ways where it leads, people before places where something was typed
    public record View(Frame frame, String words, List<Way> ways) {}

    /// @param about what stands beside it, or empty
    public record Way(String link, String text, String about) {}

    /// `GET /find?q`
    public Reply show(Visit visit) {
        var words = visit.field("q");
        var ways = new ArrayList<Way>();
        if (!words.isEmpty()) {
            visit.net()
                    .people()
                    .named(PeopleQuery.named(words, MOST_PEOPLE))
                    .forEach(person -> {
                        var who = Someone.of(person, visit.texts().say("web.nameless"));
                        ways.add(new Way(who.link(), who.name(), who.headline()));
                    });
        }
        var frame = visit.frame(Place.PEOPLE, visit.texts().say("web.palette.title"));
        for (var place : places()) {
            var name = frame.say(place.text());
            if (matches(name, words)) {
                ways.add(new Way(place.address(), name, ""));
            }
        }
        add(ways, frame, words, "/people/new", "web.people.new");
        add(ways, frame, words, "/waiting", "web.waiting.title");
        add(ways, frame, words, "/topics", "web.topics.title");
        return Reply.page(
                visit.wantsPart() ? "part/paletteWays" : "find", new View(frame, words, ways));
    }

    private static List<Place> places() {
        return List.of(
                Place.TODAY, Place.PEOPLE, Place.ASK, Place.NET, Place.IMPORT, Place.SETTINGS);
    }

    private static void add(List<Way> ways, Frame frame, String words, String link, String key) {
        var text = frame.say(key);
        if (matches(text, words)) {
            ways.add(new Way(link, text, ""));
        }
    }

    private static boolean matches(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
