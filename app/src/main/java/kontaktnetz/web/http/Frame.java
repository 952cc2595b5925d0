package kontaktnetz.web.http;

import java.util.List;
import kontaktnetz.wording.Texts;

/// What every page has around it.
///
/// @param title what the window is called
/// @param csrf the token of every form on the page
/// @param path where the page lies and what was asked for there, to come back to it
/// @param within whether somebody is in, so that the rail leads somewhere
public record Frame(
        Texts texts,
        Assets assets,
        Place place,
        String title,
        String csrf,
        String path,
        boolean within) {

    public String say(String key, Object... blanks) {
        return texts.say(key, blanks);
    }

    public List<Place> places() {
        return List.of(Place.TODAY, Place.PEOPLE, Place.ASK, Place.NET, Place.GIVING, Place.IMPORT);
    }

    /// The other language we speak.
    public Texts other() {
        return texts.language().equals("de") ? Texts.ENGLISH : Texts.GERMAN;
    }
}
