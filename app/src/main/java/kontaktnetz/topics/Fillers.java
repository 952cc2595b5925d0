package kontaktnetz.topics;

import java.util.List;

/// What people write around the thing they look for: "ich brauche dringend jemand Guten für ...".
final class Fillers {

    static final List<String> GERMAN =
            words(
                    """
                    suche suchen sucht gesucht brauche brauchen braucht bräuchte benötige benötigen
                    benötigt möchte möchten wünsche jemand jemanden wer kennt kennst kenne weiß gut
                    gute guter gutes guten gern gerne bitte mal dringend passend passende passenden
                    passender lassen machen macht tun kann könnte hätte haben sollte rund ums
                    """);

    static final List<String> ENGLISH =
            words(
                    """
                    i me my we us our you your need needs needed looking look search searching want
                    wanted someone somebody anyone anybody who can could would good great please
                    find make do does help from about
                    """);

    /// Lucene's English list takes IT for a pronoun.
    static final List<String> NONE = List.of("it");

    private Fillers() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
