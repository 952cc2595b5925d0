package kontaktnetz.topics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language topics have names in.
public enum Language {
    GERMAN("de"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// `de` or `en`, as in ISO 639.
    public String code() {
        return code;
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /// German for any German locale, else English.
    public static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(ENGLISH);
    }
}
