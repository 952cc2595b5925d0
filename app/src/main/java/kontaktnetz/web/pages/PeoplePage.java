package kontaktnetz.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PeopleQuery.Linked;
import kontaktnetz.people.PeopleQuery.Order;
import kontaktnetz.people.Person;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.KeepingInTouch;
import kontaktnetz.ties.Tie;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.PeriodWords;
import kontaktnetz.wording.TieWords;
import org.jspecify.annotations.Nullable;

/// Everyone the owner knows, found while typing.
///
/// It never says how many there are: a card is not a contact (law 1).
public final class PeoplePage {

    private static final int PAGE = 50;
    private static final int FARTHEST = 1_000_000;

    /// @param keep how often contact is wished with the group that is shown; null where none is
    /// @param done what was just done, or empty
    /// @param rows those who fit, in order
    /// @param more where the next ones are, or empty
    /// @param fresh nobody is in the net yet
    public record View(
            Frame frame,
            PeopleQuery query,
            List<Choice> groups,
            @Nullable Keep keep,
            String done,
            List<Row> rows,
            String more,
            boolean fresh) {

        public boolean filtered() {
            return !query.words().isEmpty()
                    || !query.group().isEmpty()
                    || query.linked() != Linked.ANY;
        }
    }

    /// A group to choose.
    ///
    /// @param text its name, and how often contact is wished with it
    public record Choice(String group, String text) {}

    /// How often contact is wished with a group.
    public record Keep(String group, List<CadenceOption> cadences) {}

    /// @param tie the tie in one sentence
    public record Row(Someone who, String tie, boolean inNet) {}

    /// `GET /people?q&group&linked&order&offset`
    public Reply show(Visit visit) {
        var query = query(visit);
        var found = visit.net().people().named(query);
        boolean hasMore = found.size() > PAGE;
        var shown = hasMore ? found.subList(0, PAGE) : found;
        var title = visit.texts().say("web.place.people");
        boolean part = visit.wantsPart();
        var cadences = cadences(visit);
        var view =
                new View(
                        visit.frame(Place.PEOPLE, title),
                        query,
                        part ? List.of() : choices(visit, cadences),
                        query.offset() > 0 ? null : keep(visit, query.group(), cadences),
                        visit.field("done").equals("cadence")
                                ? visit.texts().say("web.wish.saved")
                                : "",
                        rows(visit, shown),
                        hasMore ? address(query, query.offset() + PAGE) : "",
                        found.isEmpty() && isFresh(visit));
        if (!part) {
            return Reply.page("people", view);
        }
        return Reply.page(query.offset() > 0 ? "part/peopleRows" : "part/peopleFound", view);
    }

    /// `POST /people/cadence`
    public Reply keep(Visit visit) {
        var group = visit.field("group");
        var keeping = new KeepingInTouch(visit.net().people(), visit.net().ties());
        return keeping.withAll(group, CadenceOption.chosen(visit), visit.today())
                ? new Reply.Redirect("/people?group=" + encoded(group) + "&done=cadence")
                : new Reply.Missing();
    }

    private static Map<String, Cadence> cadences(Visit visit) {
        return visit.net().ties().cadences().stream()
                .collect(Collectors.toMap(Cadence::group, cadence -> cadence));
    }

    private static List<Choice> choices(Visit visit, Map<String, Cadence> cadences) {
        var periods = new PeriodWords(visit.texts());
        return visit.net().people().groups().stream()
                .map(group -> {
                    var cadence = cadences.get(group);
                    var often = cadence == null ? "" : " · " + periods.wished(cadence.days());
                    return new Choice(group, group + often);
                })
                .toList();
    }

    private static @Nullable Keep keep(Visit visit, String group, Map<String, Cadence> cadences) {
        if (group.isEmpty()) {
            return null;
        }
        var none = visit.texts().say("web.wish.never");
        return new Keep(group, CadenceOption.all(visit.texts(), cadences.get(group), none));
    }

    private static boolean isFresh(Visit visit) {
        return visit.net().people().named(PeopleQuery.named("", 1)).isEmpty();
    }

    private static PeopleQuery query(Visit visit) {
        int offset = (int) Math.min(FARTHEST, visit.number("offset").orElse(0L));
        return new PeopleQuery(
                bounded(visit.field("q")),
                bounded(visit.field("group")),
                choice(Linked.values(), visit.field("linked")),
                choice(Order.values(), visit.field("order")),
                offset,
                PAGE + 1);
    }

    private static List<Row> rows(Visit visit, List<Person> people) {
        var words = new TieWords(visit.texts());
        var ties = visit.net().ties().of(people.stream().map(Person::id).toList(), visit.today());
        return people.stream()
                .map(person -> {
                    var tie = ties.getOrDefault(person.id(), Tie.without(person.id()));
                    return new Row(
                            Someone.of(person, visit.texts().say("web.nameless")),
                            words.reason(person, tie, tie.on(visit.today()), null),
                            tie.state() != null);
                })
                .toList();
    }

    /// The first value is what a missing or unknown choice means.
    private static <E extends Enum<E>> E choice(E[] values, String text) {
        for (var value : values) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return value;
            }
        }
        return values[0];
    }

    private static String address(PeopleQuery query, int offset) {
        return "/people?q=%s&group=%s&linked=%s&order=%s&offset=%d"
                .formatted(
                        encoded(query.words()),
                        encoded(query.group()),
                        encoded(query.linked().name()),
                        encoded(query.order().name()),
                        offset);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String bounded(String words) {
        return words.length() > 200 ? words.substring(0, 200) : words;
    }
}
