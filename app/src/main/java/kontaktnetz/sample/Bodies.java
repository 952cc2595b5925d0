package kontaktnetz.sample;

import java.util.random.RandomGenerator;

/// The few sentences below a subject. Nobody reads them: bodies are never stored.
final class Bodies {

    private Bodies() {}

    static String letter(Someone who, boolean mine, Letters letters, RandomGenerator random) {
        var signed = mine ? "Lena" : who.given();
        var greeted = mine ? who.given() : "Lena";
        var sentences = letters.sentence(who, random) + "\n" + letters.sentence(who, random);
        if (who.kind() == Kind.ENGLISH) {
            return "Hi " + greeted + ",\n\n" + sentences + "\n\nBest,\n" + signed;
        }
        return who.story().polite()
                ? "Guten Tag,\n\n"
                        + sentences
                        + "\n\nFreundliche Grüße\n"
                        + (mine ? "Lena Hartmann" : who.name())
                : "Hallo " + greeted + ",\n\n" + sentences + "\n\nHerzlich\n" + signed;
    }

    static String toMany(Letters letters, RandomGenerator random) {
        return "Hallo zusammen,\n\n" + letters.any("warm", random) + "\n\nHerzlich\nLena";
    }
}
