package kontaktnetz.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Role;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.Listing;
import kontaktnetz.wording.RoleWords;

/// The organisations people belong to, in order of name. How many there are, or how many people
/// belong to one, is nothing to be proud of, and is not told.
public final class OrganisationsPage {

    private static final int PAGE = 50;
    private static final int FARTHEST = 1_000_000;
    private static final int NAMED = 3;

    /// @param more where the next ones are, or empty
    /// @param done what was just done, or empty
    public record View(Frame frame, String typed, List<Row> rows, String more, String done) {}

    /// @param kind in a word, or empty
    /// @param people some of those who are there
    public record Row(String name, String link, String kind, String people) {}

    /// `GET /organisations?q&offset`
    public Reply show(Visit visit) {
        var typed = visit.field("q");
        var words = typed.length() > 200 ? typed.substring(0, 200) : typed;
        int offset = (int) Math.min(FARTHEST, visit.number("offset").orElse(0L));
        var found = visit.net().organisations().named(words, offset, PAGE + 1);
        boolean hasMore = found.size() > PAGE;
        var view =
                new View(
                        visit.frame(Place.PEOPLE, visit.texts().say("web.organisations")),
                        words,
                        rows(visit, hasMore ? found.subList(0, PAGE) : found),
                        hasMore ? address(words, offset + PAGE) : "",
                        visit.field("done").equals("gone")
                                ? visit.texts().say("web.organisation.gone")
                                : "");
        return Reply.page("organisations", view);
    }

    private static List<Row> rows(Visit visit, List<Organisation> organisations) {
        var words = new RoleWords(visit.texts(), visit.today());
        var there = there(visit, organisations);
        var mentioned = new HashSet<PersonId>();
        there.values().forEach(some -> some.stream().limit(NAMED).forEach(mentioned::add));
        var people = AcquaintanceRow.someones(visit, mentioned);
        return organisations.stream()
                .map(it ->
                        new Row(
                                it.name(),
                                "/organisations/" + it.id(),
                                words.kind(it),
                                people(visit, there.getOrDefault(it.id(), List.of()), people)))
                .toList();
    }

    private static Map<OrganisationId, List<PersonId>> there(
            Visit visit, List<Organisation> organisations) {
        var there = new HashMap<OrganisationId, List<PersonId>>();
        visit
                .net()
                .organisations()
                .at(organisations.stream().map(Organisation::id).toList())
                .stream()
                .filter(role -> !role.position().isOver(visit.today()))
                .sorted(Role.latestFirst(visit.today()))
                .forEach(role -> {
                    var some =
                            there.computeIfAbsent(role.organisation().id(), _ -> new ArrayList<>());
                    if (!some.contains(role.person())) {
                        some.add(role.person());
                    }
                });
        return there;
    }

    private static String people(Visit visit, List<PersonId> there, Map<PersonId, Someone> people) {
        var names =
                there.stream()
                        .limit(NAMED)
                        .flatMap(id -> Stream.ofNullable(people.get(id)))
                        .map(Someone::name)
                        .toList();
        return there.size() > NAMED
                ? visit.texts().say("web.organisations.among", String.join(", ", names))
                : Listing.and(names, visit.texts());
    }

    private static String address(String words, int offset) {
        return "/organisations?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&offset="
                + offset;
    }
}
