package kontaktnetz.wording;

import java.time.LocalDate;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.Position;
import kontaktnetz.people.Role;

/// Who belongs where, as what and when, in words.
public final class RoleWords {

    private final Texts texts;
    private final DateWords days;
    private final LocalDate today;

    public RoleWords(Texts texts, LocalDate today) {
        this.texts = texts;
        this.days = new DateWords(texts, today);
        this.today = today;
    }

    /// "Keramikerin bei Atelier am Fluss, seit 2019", "früher Chor Nord, bis 2020".
    public String line(Role role) {
        return line(role, role.organisation().name());
    }

    /// The same without the organisation: "Keramikerin, seit 2019"; "dabei" where nothing is known.
    public String at(Role role) {
        return line(role, "");
    }

    private String line(Role role, String organisation) {
        var position = role.position();
        var what = what(position, organisation);
        var when = when(position);
        return when.isEmpty() ? what : what + ", " + when;
    }

    private String what(Position position, String organisation) {
        var title = position.title();
        if (!title.isEmpty()) {
            return organisation.isEmpty() ? title : texts.say("people.role", title, organisation);
        }
        if (!organisation.isEmpty()) {
            return organisation;
        }
        return texts.say(position.isOver(today) ? "people.role.was" : "people.role.is");
    }

    /// "seit 2019", "2019 bis 2022"; empty where nobody knows.
    public String when(Position position) {
        boolean begun = position.since().isKnown();
        boolean ended = position.until().isKnown();
        if (begun && ended) {
            return texts.say(
                    "people.role.between",
                    days.vague(position.since()),
                    days.vague(position.until()));
        }
        if (begun) {
            return texts.say("people.role.since", days.vague(position.since()));
        }
        return ended ? texts.say("people.role.until", days.vague(position.until())) : "";
    }

    /// Who says so: "Das haben Sie notiert.", "Das steht auf der Karte."
    public String by(Role role) {
        return texts.say(role.byHand() ? "people.role.mine" : "people.role.card");
    }

    /// "Firma", "Verein"; empty where nobody knows.
    public String kind(Organisation organisation) {
        var kind = organisation.kind();
        return kind == null ? "" : texts.say("people.kind." + kind);
    }
}
