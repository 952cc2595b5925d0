package kontaktnetz.web.http;

import java.util.List;
import java.util.Locale;
import kontaktnetz.people.Owner;
import kontaktnetz.wording.Texts;
import org.jspecify.annotations.Nullable;

/// Which language somebody is spoken to.
final class Languages {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    /// What the owner chose, else what the browser asks for.
    static Texts of(Owner owner, @Nullable String wish) {
        return owner.language().isEmpty() ? of(wish) : Texts.of(owner.language());
    }

    /// English where the browser asks for neither, or for nothing we can read.
    static Texts of(@Nullable String wish) {
        if (wish == null || wish.length() > 1_000) {
            return Texts.ENGLISH;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(wish), SPOKEN);
            return best == null ? Texts.ENGLISH : Texts.of(best);
        } catch (IllegalArgumentException unreadable) {
            return Texts.ENGLISH;
        }
    }
}
