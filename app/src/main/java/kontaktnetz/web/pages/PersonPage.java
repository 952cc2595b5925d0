package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kontaktnetz.giving.Side;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.ties.Layers;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieExplanation;
import kontaktnetz.ties.TieWish;
import kontaktnetz.topics.Language;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Told;
import kontaktnetz.wording.DateWords;
import kontaktnetz.wording.ExplanationWords;
import kontaktnetz.wording.PeriodWords;
import kontaktnetz.wording.TieWords;

/// One person: the tie in words, what happened, how to reach them, where the data came from.
public final class PersonPage {

    private static final int PAGE = 20;
    private static final int MOST_ACQUAINTANCES = 5;
    private static final int MOST_MATTERS = 8;

    /// @param met how and through whom we met, or empty
    /// @param why the explanation of the tie, one sentence each
    /// @param sources where the data came from, one sentence each
    /// @param experiences what was experienced with them
    /// @param told what they experienced or told
    /// @param roles where they belong and belonged
    /// @param open whom the card names and who is nobody of the net
    /// @param matters what they look for and offer
    /// @param limits what the owner keeps to themselves about what they look for
    /// @param acquaintances some of those they know
    /// @param moreAcquaintances whether there are others
    /// @param done what was just done, or empty
    /// @param undo the interaction that was just noted, or empty
    public record View(
            Frame frame,
            Someone who,
            Met met,
            String tie,
            List<String> why,
            RhythmChart chart,
            boolean hasContact,
            TieWish wish,
            List<CadenceOption> cadences,
            Timeline timeline,
            List<Way> ways,
            List<String> groups,
            List<Fact> facts,
            List<String> sources,
            List<Told> experiences,
            List<Told> told,
            List<RoleRow> roles,
            List<String> open,
            List<MatterLine> matters,
            LimitsPart limits,
            List<AcquaintanceRow> acquaintances,
            boolean moreAcquaintances,
            TrustPart trust,
            String done,
            String undo) {}

    /// @param sentence when and how, or empty
    /// @param through the link of whoever brought us together, or empty
    public record Met(String sentence, String through, String throughName) {}

    /// @param more where earlier ones are, or empty
    public record Timeline(Frame frame, List<Moment> moments, String more) {}

    /// @param channel its name in lower case, which is also the drawing's
    /// @param edit where it can be changed, or empty
    /// @param day its place in the timeline
    public record Moment(String channel, String title, String about, String edit, LocalDate day) {}

    /// @param text may hold line breaks
    public record Fact(String name, String text) {}

    /// `GET /people/{id}`
    public Reply show(Visit visit) {
        return person(visit)
                .map(person -> Reply.page("person", view(visit, person)))
                .orElseGet(Reply.Missing::new);
    }

    /// `GET /people/{id}/timeline?offset`
    public Reply timeline(Visit visit) {
        int offset = (int) Math.min(10_000_000, visit.number("offset").orElse(0L));
        var person = person(visit);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        return visit.wantsPart()
                ? Reply.page("part/timeline", timeline(visit, person.get(), offset))
                : Reply.page(
                        "timeline",
                        new Earlier(
                                frame(visit, person.get()),
                                someone(visit, person.get()),
                                timeline(visit, person.get(), offset)));
    }

    /// What happened longer ago, on a page of its own.
    public record Earlier(Frame frame, Someone who, Timeline timeline) {}

    /// `POST /people/{id}/wish`
    public Reply wish(Visit visit) {
        var person = person(visit);
        if (person.isEmpty()) {
            return new Reply.Missing();
        }
        var before = tie(visit, person.get()).wish();
        var days = CadenceOption.chosen(visit);
        var often =
                days.isPresent()
                        ? before.every(days.getAsInt(), visit.today())
                        : before.withoutCadence();
        var wish =
                often.pinned(!visit.field("pinned").isEmpty())
                        .quiet(!visit.field("quiet").isEmpty());
        visit.net().ties().wish(person.get().id(), wish);
        return new Reply.Redirect("/people/" + person.get().id() + "?done=wish");
    }

    /// `GET /people/{id}/delete`
    public Reply askDelete(Visit visit) {
        return person(visit)
                .map(person ->
                        Reply.page(
                                "delete", new Delete(frame(visit, person), someone(visit, person))))
                .orElseGet(Reply.Missing::new);
    }

    /// The question before a person is taken out.
    public record Delete(Frame frame, Someone who) {}

    /// `POST /people/{id}/delete`
    public Reply delete(Visit visit) {
        var id = visit.person();
        return id.isPresent() && visit.net().people().remove(id.get())
                ? new Reply.Redirect("/people")
                : new Reply.Missing();
    }

    private static View view(Visit visit, Person person) {
        var tie = tie(visit, person);
        var reading = tie.on(visit.today());
        var buckets = visit.net().interactions().buckets(person.id(), visit.today());
        var explanation = TieExplanation.of(buckets, visit.today());
        var layer = new Layers(visit.net().ties()).of(tie, visit.today()).orElse(null);
        var known = AcquaintanceRow.of(visit, person.id(), MOST_ACQUAINTANCES + 1);
        return new View(
                frame(visit, person),
                someone(visit, person),
                met(visit, person),
                new TieWords(visit.texts()).sentence(tie, reading, explanation),
                new ExplanationWords(visit.texts()).sentences(tie, reading, explanation, layer),
                RhythmChart.of(buckets, reading, visit.today(), visit.texts()),
                tie.state() != null,
                tie.wish(),
                cadences(visit, tie),
                timeline(visit, person, 0),
                Way.of(person),
                person.card().groups(),
                facts(visit, person),
                sources(visit, person),
                experiences(visit, visit.net().experiences().with(person.id())),
                experiences(visit, visit.net().experiences().by(person.id())),
                RoleRow.of(visit, person.id()),
                visit.net().acquaintances().open(person.id()).stream()
                        .map(AcquaintanceRow.words(visit, Map.of())::open)
                        .toList(),
                matters(visit, person),
                LimitsPart.of(visit, person),
                known.stream().limit(MOST_ACQUAINTANCES).toList(),
                known.size() > MOST_ACQUAINTANCES,
                TrustPart.of(visit, person),
                done(visit),
                visit.field("done").equals("noted")
                        ? visit.number("moment").map(String::valueOf).orElse("")
                        : "");
    }

    private static String done(Visit visit) {
        return switch (visit.field("done")) {
            case "noted" -> visit.texts().say("web.moment.noted");
            case "erased" -> visit.texts().say("web.moment.erased");
            case "help-forgotten" -> visit.texts().say("web.help.done.forgotten");
            case "wish" -> visit.texts().say("web.wish.saved");
            case "limits" -> visit.texts().say("web.limits.saved");
            case "trust" -> visit.texts().say("web.trust.saved");
            case "topic-unknown" -> visit.texts().say("web.trust.topic.unknown");
            case "role" -> visit.texts().say("web.role.done");
            case "role-gone" -> visit.texts().say("web.role.done.gone");
            case "experience" -> visit.texts().say("web.experience.done");
            case "experience-gone" -> visit.texts().say("web.experience.done.gone");
            default -> "";
        };
    }

    private static List<Told> experiences(Visit visit, List<Experience> experiences) {
        return experiences.isEmpty()
                ? List.of()
                : Experienced.rows(
                        visit,
                        experiences,
                        visit.net().topics().book(),
                        Language.of(visit.texts().locale()));
    }

    private static List<MatterLine> matters(Visit visit, Person person) {
        var whose = Side.of(person.id());
        return MatterLine.of(visit, visit.net().matters().of(whose, visit.today(), MOST_MATTERS));
    }

    /// `POST /people/{id}/trust`
    public Reply trust(Visit visit) {
        return TrustPart.declare(visit);
    }

    /// `POST /people/{id}/limits`
    public Reply limits(Visit visit) {
        return LimitsPart.change(visit);
    }

    private static Met met(Visit visit, Person person) {
        var met = person.met();
        var days = new DateWords(visit.texts(), visit.today());
        var through =
                Optional.ofNullable(met.through())
                        .flatMap(visit.net().people()::find)
                        .map(it -> someone(visit, it));
        var when =
                met.when().isEmpty()
                        ? ""
                        : visit.texts()
                                .say(
                                        "web.met.when",
                                        met.when().length(),
                                        days.vague(new VagueDay(met.when())));
        var parts = new ArrayList<String>();
        if (!when.isEmpty()) {
            parts.add(when);
        }
        if (!met.how().isEmpty()) {
            parts.add(met.how());
        }
        return new Met(
                String.join(", ", parts),
                through.map(Someone::link).orElse(""),
                through.map(Someone::name).orElse(""));
    }

    /// A page of interactions, and the help between the days it spans: what happened on the day of
    /// its last stands on this page.
    private static Timeline timeline(Visit visit, Person person, int offset) {
        int above = Math.min(offset, 1);
        var found = visit.net().interactions().with(person.id(), offset - above, above + PAGE + 1);
        var before = above == 0 || found.isEmpty() ? LocalDate.MAX : found.getFirst().day();
        var below = found.subList(Math.min(above, found.size()), found.size());
        boolean hasMore = below.size() > PAGE;
        var shown = hasMore ? below.subList(0, PAGE) : below;
        var from = hasMore ? shown.getLast().day() : LocalDate.MIN;
        var moments =
                new ArrayList<>(shown.stream().map(it -> moment(visit, person.id(), it)).toList());
        moments.addAll(Helped.rows(visit, person.id(), from, before));
        moments.sort(Comparator.comparing(Moment::day).reversed());
        return new Timeline(
                frame(visit, person),
                moments,
                hasMore ? "/people/" + person.id() + "/timeline?offset=" + (offset + PAGE) : "");
    }

    private static Moment moment(Visit visit, PersonId person, Interaction moment) {
        var texts = visit.texts();
        var channel = moment.channel().name().toLowerCase(java.util.Locale.ROOT);
        var way = moment.outgoing() ? "out" : "in";
        var days = new Days(texts, visit.today());
        var about =
                new StringBuilder(
                        texts.say("web.moment." + channel + "." + way, days.day(moment.day())));
        if (moment.at().isAfter(visit.now())) {
            about.append(" · ").append(texts.say("web.moment.planned"));
        }
        int others = moment.with().size() - 1 + moment.others();
        if (others > 0) {
            about.append(" · ").append(texts.say("web.moment.others", others));
        }
        return new Moment(
                channel,
                moment.title().isEmpty() ? texts.say("web.channel." + channel) : moment.title(),
                about.toString(),
                moment.source().equals("hand")
                        ? "/moments/" + moment.id() + "?person=" + person
                        : "",
                moment.day());
    }

    private static List<Fact> facts(Visit visit, Person person) {
        var facts = new ArrayList<Fact>();
        person.card()
                .first("BDAY")
                .ifPresent(day ->
                        facts.add(
                                new Fact(
                                        visit.texts().say("web.fact.birthday"),
                                        new Days(visit.texts(), visit.today()).birthday(day))));
        person.card()
                .all("NOTE")
                .forEach(note ->
                        facts.add(new Fact(visit.texts().say("web.fact.note"), note.value())));
        return facts;
    }

    private static List<String> sources(Visit visit, Person person) {
        var days = new Days(visit.texts(), LocalDate.MIN);
        return visit.net().people().sources(person.id()).stream()
                .map(source -> {
                    var day = days.day(visit.owner().day(source.at()));
                    return source.name().isEmpty()
                            ? visit.texts().say("web.source.hand", day)
                            : visit.texts().say("web.source.file", source.name(), day);
                })
                .distinct()
                .toList();
    }

    /// Where nothing is wished of the person alone, the groups' cadence holds.
    private static List<CadenceOption> cadences(Visit visit, Tie tie) {
        var group = tie.group();
        var texts = visit.texts();
        var none =
                group == null
                        ? texts.say("web.wish.never")
                        : texts.say(
                                "web.wish.group",
                                group.group(),
                                new PeriodWords(texts).wished(group.days()));
        return CadenceOption.all(texts, tie.wish().cadence(), none);
    }

    private static Optional<Person> person(Visit visit) {
        return visit.person().flatMap(visit.net().people()::find);
    }

    private static Tie tie(Visit visit, Person person) {
        return visit.net()
                .ties()
                .of(List.of(person.id()), visit.today())
                .getOrDefault(person.id(), Tie.without(person.id()));
    }

    private static Someone someone(Visit visit, Person person) {
        return Someone.of(person, visit.texts().say("web.nameless"));
    }

    private static Frame frame(Visit visit, Person person) {
        return visit.frame(Place.PEOPLE, someone(visit, person).name());
    }
}
