package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.Belonging;
import kontaktnetz.people.Belonging.Renamed;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.Organisation.Kind;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AcquaintancePage.Choice;
import kontaktnetz.wording.RoleWords;

/// One organisation: who is and was there; its name, kind and note, and how it goes.
public final class OrganisationPage {

    /// @param kind in a word, or empty
    /// @param taken the organisation that has the name that was typed, or empty
    /// @param done what was just done, or empty
    public record View(
            Frame frame,
            String link,
            String name,
            String kind,
            String note,
            List<RoleRow> roles,
            List<Choice> kinds,
            String typed,
            String typedNote,
            String taken,
            String trouble,
            String done) {}

    /// The question before an organisation is taken out.
    public record Delete(Frame frame, String link, String name, List<RoleRow> roles) {}

    /// What was filled in.
    private record Filled(String name, String kind, String note) {

        private static Filled of(Organisation organisation) {
            var kind = organisation.kind();
            return new Filled(
                    organisation.name(), kind == null ? "" : kind.name(), organisation.note());
        }

        private Optional<Kind> chosen() {
            return Arrays.stream(Kind.values()).filter(it -> it.name().equals(kind)).findFirst();
        }
    }

    /// `GET /organisations/{organisation}`
    public Reply show(Visit visit) {
        return organisation(visit)
                .map(it -> page(visit, it, Filled.of(it), "", ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /organisations/{organisation}`
    public Reply change(Visit visit) {
        var filled = new Filled(visit.field("name"), visit.field("kind"), visit.field("note"));
        return organisation(visit)
                .map(it -> changed(visit, it, filled))
                .orElseGet(Reply.Missing::new);
    }

    /// First what does not need a question, so that nothing is half-written.
    private static Reply changed(Visit visit, Organisation organisation, Filled filled) {
        var belonging = new Belonging(visit.net().organisations());
        if (filled.note.length() > Organisation.LONGEST_NOTE) {
            return page(visit, organisation, filled, "", "people.fault.LONG_NOTE");
        }
        boolean merging = visit.field("merge").equals("yes");
        return switch (belonging.rename(organisation.id(), filled.name, merging)) {
            case Renamed.Done(var named) -> {
                boolean merged = !named.id().equals(organisation.id());
                if (!merged) {
                    belonging.describe(named.id(), filled.chosen().orElse(null), filled.note);
                }
                yield new Reply.Redirect(
                        "/organisations/" + named.id() + "?done=" + (merged ? "merged" : "saved"));
            }
            case Renamed.Taken(var by) -> page(visit, organisation, filled, by.name(), "");
            case Renamed.Refused(var fault) ->
                    page(visit, organisation, filled, "", "people.fault." + fault);
            case Renamed.Missing() -> new Reply.Missing();
        };
    }

    /// `GET /organisations/{organisation}/delete`
    public Reply askDelete(Visit visit) {
        return organisation(visit)
                .map(it ->
                        Reply.page(
                                "organisationDelete",
                                new Delete(
                                        visit.frame(Place.PEOPLE, it.name()),
                                        link(it),
                                        it.name(),
                                        RoleRow.at(visit, it.id()))))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /organisations/{organisation}/delete`
    public Reply delete(Visit visit) {
        return organisation(visit)
                .filter(it -> visit.net().organisations().remove(it.id()))
                .<Reply>map(_ -> new Reply.Redirect("/organisations?done=gone"))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply page(
            Visit visit, Organisation organisation, Filled filled, String taken, String trouble) {
        var words = new RoleWords(visit.texts(), visit.today());
        var view =
                new View(
                        visit.frame(Place.PEOPLE, organisation.name()),
                        link(organisation),
                        organisation.name(),
                        words.kind(organisation),
                        organisation.note(),
                        RoleRow.at(visit, organisation.id()),
                        kinds(visit, filled),
                        filled.name,
                        filled.note,
                        taken,
                        trouble.isEmpty() ? "" : visit.texts().say(trouble),
                        done(visit, organisation));
        return new Reply.Page(
                trouble.isEmpty() && taken.isEmpty() ? 200 : 422, "organisation", view);
    }

    private static String done(Visit visit, Organisation organisation) {
        return switch (visit.field("done")) {
            case "saved" -> visit.texts().say("web.wish.saved");
            case "merged" -> visit.texts().say("web.organisation.merged", organisation.name());
            default -> "";
        };
    }

    private static List<Choice> kinds(Visit visit, Filled filled) {
        var choices = new ArrayList<Choice>();
        var texts = visit.texts();
        choices.add(
                new Choice("", texts.say("web.organisation.kind.unknown"), filled.kind.isEmpty()));
        for (var kind : Kind.values()) {
            choices.add(
                    new Choice(
                            kind.name(),
                            texts.say("people.kind." + kind),
                            kind.name().equals(filled.kind)));
        }
        return choices;
    }

    private static String link(Organisation organisation) {
        return "/organisations/" + organisation.id();
    }

    private static Optional<Organisation> organisation(Visit visit) {
        return visit.inPath("organisation")
                .map(OrganisationId::new)
                .flatMap(visit.net().organisations()::find);
    }
}
