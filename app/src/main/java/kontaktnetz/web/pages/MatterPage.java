package kontaktnetz.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Matter.Ending;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Outcome;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.MatterId;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.Stating;
import kontaktnetz.giving.Stating.Stated;
import kontaktnetz.people.PersonId;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.ExperiencePage.Topics;
import kontaktnetz.web.pages.HelpPage.Option;
import org.jspecify.annotations.Nullable;

/// Notes what somebody looks for or offers, changes it, and ends it with what became of it.
public final class MatterPage {

    private static final String YES = "yes";
    private static final String NO = "no";

    /// @param action where the form is sent
    /// @param id of what is there, or empty while it is new
    /// @param line what is there in words; null while it is new
    /// @param by who met it
    public record View(
            Frame frame,
            String action,
            String id,
            @Nullable MatterLine line,
            boolean need,
            boolean mine,
            List<Option> kinds,
            Picker whose,
            Topics topics,
            String sentence,
            String until,
            Picker teller,
            List<Option> passing,
            Picker by,
            String done,
            String trouble) {}

    /// What is filled in.
    private record Filled(
            Kind kind,
            List<PersonId> whose,
            String topic,
            String words,
            String sentence,
            String until,
            List<PersonId> teller,
            String pass) {}

    /// `GET /giving/new?kind&whose`
    public Reply blank(Visit visit) {
        var filled = read(visit);
        var until =
                filled.kind == Kind.NEED
                        ? visit.today().plusDays(Stating.USUAL_DAYS).toString()
                        : "";
        return page(
                visit,
                null,
                new Filled(filled.kind, filled.whose, "", "", "", until, List.of(), ""),
                "");
    }

    /// `POST /giving/new`
    public Reply add(Visit visit) {
        return written(visit, null);
    }

    /// `GET /giving/matters/{matter}`
    public Reply show(Visit visit) {
        return matter(visit)
                .map(it -> page(visit, it, filled(it), ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/matters/{matter}`
    public Reply change(Visit visit) {
        return matter(visit).map(it -> written(visit, it)).orElseGet(Reply.Missing::new);
    }

    /// `POST /giving/matters/{matter}/delete`
    public Reply delete(Visit visit) {
        var matter = matter(visit);
        return matter.isPresent() && visit.net().matters().remove(matter.get().id())
                ? new Reply.Redirect("/giving?done=gone")
                : new Reply.Missing();
    }

    /// `POST /giving/matters/{matter}/end`
    public Reply end(Visit visit) {
        var matter = matter(visit);
        if (matter.isEmpty()) {
            return new Reply.Missing();
        }
        var outcome = visit.field("outcome").equals("MET") ? Outcome.MET : Outcome.GONE;
        var ending = new Ending(visit.today(), outcome);
        if (outcome == Outcome.MET) {
            helper(visit).ifPresent(by -> remember(visit, matter.get(), by));
        }
        visit.net().matters().end(matter.get().id(), ending);
        return to(matter.get(), "ended");
    }

    /// Who met it, where the owner says so.
    private static Optional<Side> helper(Visit visit) {
        return visit.field("by").equals("me")
                ? Optional.of(Side.ME)
                : visit.number("by").map(PersonId::new).map(Side::of);
    }

    /// Whoever met it has helped: that is a moment, and stands nowhere else.
    private static void remember(Visit visit, Matter matter, Side by) {
        var said = matter.said();
        boolean need = said.kind() == Kind.NEED;
        var deed =
                new Deed(
                        Deed.Kind.FAVOUR,
                        need ? by : said.whose(),
                        need ? said.whose() : by,
                        null,
                        visit.today(),
                        MatterLine.topic(visit, said.topic()));
        new Helping(visit.net().moments()).remember(deed, visit.today(), visit.now());
    }

    /// `POST /giving/matters/{matter}/reopen`
    public Reply reopen(Visit visit) {
        return matter(visit)
                .flatMap(it -> visit.net().matters().end(it.id(), null))
                .map(it -> to(it, "reopened"))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply to(Matter matter, String done) {
        return new Reply.Redirect("/giving/matters/" + matter.id() + "?done=" + done);
    }

    private Reply written(Visit visit, @Nullable Matter before) {
        var filled = read(visit);
        if (!visit.field("find").isEmpty()) {
            return page(visit, before, filled, "");
        }
        var trouble = trouble(visit, filled);
        if (!trouble.isEmpty()) {
            return page(visit, before, filled, trouble);
        }
        var said = said(visit, filled);
        var stating = new Stating(visit.net().matters());
        var stated =
                before == null
                        ? stating.state(said, visit.today())
                        : stating.change(before.id(), said, visit.today());
        return switch (stated) {
            case Stated.Noted(var matter) ->
                    before == null
                            ? new Reply.Redirect("/giving?done=noted")
                            : to(matter, "changed");
            case Stated.Refused(var fault) -> page(visit, before, filled, "giving.fault." + fault);
            case Stated.Missing() -> new Reply.Missing();
        };
    }

    private static String trouble(Visit visit, Filled filled) {
        if (!TopicPicker.isTopic(visit, filled.topic, filled.words)) {
            return "web.experience.fault.topic";
        }
        if (filled.sentence.length() > Matter.LONGEST_SENTENCE) {
            return "web.experience.long";
        }
        return filled.until.isEmpty() || day(filled.until).isPresent() ? "" : "web.moment.when";
    }

    private static Said said(Visit visit, Filled filled) {
        var until = day(filled.until).orElse(null);
        TopicId topic = TopicPicker.chosen(visit, filled.topic, filled.words);
        return new Said(
                filled.kind,
                filled.whose.stream().findFirst().map(Side::of).orElse(Side.ME),
                topic,
                filled.sentence,
                until == null && filled.kind == Kind.NEED
                        ? visit.today().plusDays(Stating.USUAL_DAYS)
                        : until,
                filled.teller.stream().findFirst().orElse(null),
                switch (filled.pass) {
                    case YES -> Boolean.TRUE;
                    case NO -> Boolean.FALSE;
                    default -> null;
                });
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Filled read(Visit visit) {
        return new Filled(
                visit.field("kind").equals(Kind.OFFER.name()) ? Kind.OFFER : Kind.NEED,
                chosen(visit, "whose"),
                TopicPicker.key(visit),
                visit.field("topic-words"),
                visit.field("sentence"),
                visit.field("until"),
                chosen(visit, "teller"),
                visit.field("pass"));
    }

    private static List<PersonId> chosen(Visit visit, String field) {
        return visit.number(field).map(PersonId::new).stream().toList();
    }

    private static Filled filled(Matter matter) {
        var said = matter.said();
        var until = said.until();
        var teller = said.toldBy();
        var mayPass = said.mayPass();
        return new Filled(
                said.kind(),
                said.whoseId().stream().toList(),
                said.topic().key(),
                "",
                said.sentence(),
                until == null ? "" : until.toString(),
                teller == null ? List.of() : List.of(teller),
                mayPass == null ? "" : mayPass ? YES : NO);
    }

    private static Reply page(Visit visit, @Nullable Matter before, Filled filled, String trouble) {
        var texts = visit.texts();
        boolean need = filled.kind == Kind.NEED;
        var title = need ? "web.matter.title.NEED" : "web.matter.title.OFFER";
        var line =
                before == null
                        ? null
                        : MatterLine.of(
                                visit, before, MatterLine.words(visit, List.of(before)), List.of());
        return new Reply.Page(
                trouble.isEmpty() ? 200 : 422,
                "matter",
                new View(
                        visit.frame(Place.GIVING, texts.say(title)),
                        before == null ? "/giving/new" : "/giving/matters/" + before.id(),
                        before == null ? "" : before.id().toString(),
                        line,
                        need,
                        filled.whose.isEmpty(),
                        kinds(visit, filled.kind),
                        Picker.of(visit, "whose", false, filled.whose, Set.of()),
                        TopicPicker.choices(
                                visit, visit.net().topics().book(), filled.words, filled.topic),
                        filled.sentence,
                        filled.until,
                        Picker.of(visit, "teller", false, filled.teller, Set.of()),
                        passing(visit, filled.pass),
                        Picker.of(visit, "by", false, List.of(), Set.copyOf(filled.whose)),
                        done(visit),
                        trouble.isEmpty() ? "" : texts.say(trouble)));
    }

    private static List<Option> kinds(Visit visit, Kind chosen) {
        return Arrays.stream(Kind.values())
                .map(it ->
                        new Option(
                                it.name(),
                                visit.texts().say("web.matter.kind." + it),
                                it == chosen))
                .toList();
    }

    private static List<Option> passing(Visit visit, String chosen) {
        return List.of(YES, NO, "").stream()
                .map(it ->
                        new Option(
                                it,
                                visit.texts()
                                        .say("web.matter.pass." + (it.isEmpty() ? "open" : it)),
                                it.equals(chosen)))
                .toList();
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "ended" -> visit.texts().say("web.matter.done.ended");
            case "reopened" -> visit.texts().say("web.matter.done.reopened");
            case "changed" -> visit.texts().say("web.matter.done.changed");
            default -> "";
        };
    }

    private static Optional<Matter> matter(Visit visit) {
        return visit.inPath("matter").map(MatterId::new).flatMap(visit.net().matters()::find);
    }
}
