package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import org.jspecify.annotations.Nullable;

/// Adds a person by hand, or changes one.
public final class EditPage {

    private static final int MOST_NAMESAKES = 5;
    private static final int LONGEST_LINE = 500;

    /// Fields of forms that choose people.
    ///
    /// @param action where the form is sent
    /// @param back where one goes instead
    /// @param metWhen a year, a month or a day, as typed
    /// @param likely who this may be already
    /// @param trouble what was wrong, or empty
    public record View(
            Frame frame,
            String action,
            String back,
            CardForm form,
            String metWhen,
            String metHow,
            Picker through,
            Likely likely,
            String trouble) {}

    /// People known by that name or address already.
    ///
    /// @param asks whether the form waits for a yes
    public record Likely(Frame frame, List<Someone> people, boolean asks) {}

    /// `GET /people/new?name`
    public Reply blank(Visit visit) {
        var form = CardForm.of(Card.of(), visit.field("name"));
        return page(visit, null, form, Met.UNKNOWN.when(), "", List.of(), false, "");
    }

    /// `GET /people/{id}/edit`
    public Reply show(Visit visit) {
        return person(visit)
                .map(person ->
                        page(
                                visit,
                                person,
                                CardForm.of(person.card(), person.name()),
                                person.met().when(),
                                person.met().how(),
                                chosen(person.met()),
                                false,
                                ""))
                .orElseGet(Reply.Missing::new);
    }

    /// `POST /people/new`
    public Reply add(Visit visit) {
        return written(visit, null);
    }

    /// `POST /people/{id}/edit`
    public Reply change(Visit visit) {
        var person = person(visit);
        return person.isPresent() ? written(visit, person.get()) : new Reply.Missing();
    }

    /// `GET /people/likely?name&mail`
    public Reply likely(Visit visit) {
        var form = CardForm.read(visit);
        var typed = visit.context().queryParams("mail");
        var people = known(visit, form.name(), typed, List.of(), null);
        return Reply.page("part/likely", new Likely(frame(visit), people, false));
    }

    /// `GET /people/pick?field&several&<field>-words`
    public Reply pick(Visit visit) {
        var field = Picker.FIELDS.contains(visit.field("field")) ? visit.field("field") : "through";
        var chosen =
                visit.context().queryParams(field).stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new PersonId(Long.parseLong(id)))
                        .toList();
        return Reply.page(
                "part/pickerChoices",
                Picker.of(visit, field, visit.field("several").equals("true"), chosen, Set.of()));
    }

    private Reply written(Visit visit, @Nullable Person person) {
        var form = CardForm.read(visit);
        var when = visit.field("met-when");
        var how = visit.field("met-how");
        var through = visit.numbers("through").stream().map(PersonId::new).toList();
        if (!visit.field("find").isEmpty()) {
            return page(visit, person, form, when, how, through, false, "");
        }
        var trouble = trouble(form, when);
        if (!trouble.isEmpty()) {
            return page(visit, person, form, when, how, through, false, trouble);
        }
        boolean asks = person == null && visit.field("sure").isEmpty();
        if (asks && !known(visit, form, null).isEmpty()) {
            return page(visit, person, form, when, how, through, true, "");
        }
        var met = met(visit, when, how, through, person);
        return new Reply.Redirect("/people/" + save(visit, person, form, met));
    }

    private static PersonId save(Visit visit, @Nullable Person person, CardForm form, Met met) {
        var people = visit.net().people();
        if (person == null) {
            return people.add(form.on(Card.of()), met, visit.now()).id();
        }
        people.change(person.id(), form.on(person.card()), met, visit.now());
        return person.id();
    }

    private static String trouble(CardForm form, String when) {
        if (form.name().isEmpty()) {
            return "web.edit.nameless";
        }
        if (form.name().length() > LONGEST_LINE) {
            return "web.edit.long";
        }
        try {
            var unused = new Met(when, "", null);
            return unused.when().isEmpty() || unused.when().length() >= 4 ? "" : "web.edit.when";
        } catch (IllegalArgumentException notADay) {
            return "web.edit.when";
        }
    }

    private static Met met(
            Visit visit, String when, String how, List<PersonId> through, @Nullable Person self) {
        var known =
                through.stream()
                        .filter(id -> self == null || !id.equals(self.id()))
                        .filter(id -> visit.net().people().find(id).isPresent())
                        .findFirst();
        return new Met(when, how, known.orElse(null));
    }

    private static Reply page(
            Visit visit,
            @Nullable Person person,
            CardForm form,
            String when,
            String how,
            List<PersonId> through,
            boolean asks,
            String trouble) {
        var frame = frame(visit);
        var except = person == null ? Set.<PersonId>of() : Set.of(person.id());
        var likely = asks ? known(visit, form, person) : List.<Someone>of();
        var link = person == null ? "" : "/people/" + person.id();
        return new Reply.Page(
                trouble.isEmpty() && !asks ? 200 : 422,
                "edit",
                new View(
                        frame,
                        person == null ? "/people/new" : link + "/edit",
                        person == null ? "/people" : link,
                        form.withRoom(),
                        when,
                        how,
                        Picker.of(visit, "through", false, through, except),
                        new Likely(frame, likely, asks),
                        trouble.isEmpty() ? "" : frame.say(trouble)));
    }

    private static List<Someone> known(Visit visit, CardForm form, @Nullable Person self) {
        return known(
                visit,
                form.name(),
                form.mails().stream().map(CardForm.Line::value).toList(),
                form.phones().stream().map(CardForm.Line::value).toList(),
                self);
    }

    /// Whoever has one of these addresses, or this very name.
    private static List<Someone> known(
            Visit visit,
            String name,
            List<String> mails,
            List<String> phones,
            @Nullable Person self) {
        var people = visit.net().people();
        var identifiers = new ArrayList<Identifier>();
        mails.forEach(mail -> Identifier.email(mail).ifPresent(identifiers::add));
        phones.forEach(phone ->
                Identifier.phone(phone, visit.owner().region()).ifPresent(identifiers::add));
        var ids = new LinkedHashSet<PersonId>();
        people.knownBy(identifiers).values().forEach(ids::addAll);
        var found = new ArrayList<>(people.find(ids).values());
        var key = SearchKeys.sortKey(name);
        if (!key.isEmpty()) {
            people.named(PeopleQuery.named(name, MOST_NAMESAKES)).stream()
                    .filter(person -> SearchKeys.sortKey(person.name()).equals(key))
                    .filter(person -> !ids.contains(person.id()))
                    .forEach(found::add);
        }
        return found.stream()
                .filter(person -> self == null || !person.id().equals(self.id()))
                .limit(MOST_NAMESAKES)
                .map(person -> Someone.of(person, visit.texts().say("web.nameless")))
                .toList();
    }

    private static Optional<Person> person(Visit visit) {
        return visit.context().pathParamMap().containsKey("id")
                ? visit.person().flatMap(visit.net().people()::find)
                : Optional.empty();
    }

    private static List<PersonId> chosen(Met met) {
        var through = met.through();
        return through == null ? List.of() : List.of(through);
    }

    private static Frame frame(Visit visit) {
        var title =
                person(visit)
                        .map(it -> Someone.of(it, visit.texts().say("web.nameless")).name())
                        .map(name -> visit.texts().say("web.edit.title", name))
                        .orElseGet(() -> visit.texts().say("web.people.new"));
        return visit.frame(Place.PEOPLE, title);
    }
}
