package kontaktnetz.topics;

import java.util.List;

/// Words around the thing itself, by how little they say.
final class Fillers {

    /// "Ich brauche dringend jemand Guten für ...": nothing.
    static final List<String> GERMAN =
            words(
                    """
                    suche suchen gesucht brauche brauchen braucht bräuchte
                    benötige benötigen benötigt möchte möchten wünsche jemand
                    jemanden wer kennt kennst kenne weiß gut gute guter gutes
                    guten gern gerne bitte mal dringend passend passende
                    passenden passender lassen machen macht tun kann kannst
                    könnte könntest nennen empfehlen empfiehlst hätte haben
                    sollte rund ums
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

    /// How somebody came to a trade or carries it on: little beside the trade.
    static final List<String> QUALIFICATIONS_DE =
            words(
                    """
                    staatlich geprüfter geprüfte anerkannter anerkannte zertifizierter zertifizierte
                    erfahrener erfahrene freier freie freiberuflicher freiberufliche selbstständiger
                    selbständige diplom dipl. fh uni universität fachhochschule fachschule bachelor
                    master professional bereich sonstiger sonstige mittlerer gehobener höherer
                    einfacher nichttechnischer
                    """);

    static final List<String> QUALIFICATIONS_EN =
            words(
                    """
                    certified qualified chartered professional experienced freelance freelancer
                    independent self-employed senior junior expert specialist
                    """);

    /// Behind these stands the speciality, which says more than what stands before.
    static final List<String> MARKERS_DE =
            words("fachrichtung schwerpunkt teilbereich fachbereich einsatzgebiet fachgebiet");

    private Fillers() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
