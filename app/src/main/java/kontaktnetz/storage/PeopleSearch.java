package kontaktnetz.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PeopleQuery.Linked;
import kontaktnetz.people.PeopleQuery.Order;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.SearchKeys;
import org.jdbi.v3.core.Handle;

/// Finds people by the beginnings of words. Each word is a range of the search keys, which a plain
/// index answers on every database.
final class PeopleSearch {

    /// Behind every text that begins with what stands before it.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private PeopleSearch() {}

    static boolean needsTies(PeopleQuery query) {
        return query.linked() != Linked.ANY || query.order() == Order.LAST_CONTACT;
    }

    /// The numbers of those found, in the order asked for.
    static List<PersonId> ids(Handle handle, Owner owner, PeopleQuery query) {
        var search = new PeopleSearch();
        search.build(owner.id().value(), query);
        var statement = handle.createQuery(search.text.toString());
        for (int i = 0; i < search.values.size(); i++) {
            statement.bind(i, search.values.get(i));
        }
        return statement.map((row, _) -> new PersonId(row.getLong("id"))).list();
    }

    private void build(long owner, PeopleQuery query) {
        add(
                """
                select p.id from person p
                left join tie t on t.owner = p.owner and t.person = p.id
                where p.owner = ?
                """,
                owner);
        for (var spellings : SearchKeys.ofQuery(query.words())) {
            word(owner, spellings);
        }
        group(owner, query.group());
        linked(query.linked());
        add(order(query.order()));
        add(" limit ? offset ?", query.limit(), query.offset());
    }

    private void word(long owner, Set<String> spellings) {
        var either = new ArrayList<String>();
        var bounds = new ArrayList<Object>();
        bounds.add(owner);
        for (var spelling : spellings) {
            either.add("k.key >= ? and k.key < ?");
            bounds.add(spelling);
            bounds.add(spelling + LAST);
        }
        add(
                """
                 and p.id in (select k.person from search_key k where k.owner = ? and (<either>))
                """
                        .replace("<either>", String.join(" or ", either)),
                bounds.toArray());
    }

    private void group(long owner, String group) {
        if (!group.isEmpty()) {
            add(
                    """
                     and p.id in (select g.person from property g
                        where g.owner = ? and g.value = ? and g.name = 'CATEGORIES')
                    """,
                    owner,
                    group);
        }
    }

    private void linked(Linked linked) {
        switch (linked) {
            case ANY -> {
                // contact or none
            }
            case IN_TOUCH -> add(" and t.last_day is not null");
            case NOT_YET -> add(" and t.last_day is null");
        }
    }

    private static String order(Order order) {
        return switch (order) {
            case NAME -> " order by p.sort_key, p.id";
            case LAST_CONTACT -> " order by coalesce(t.last_day, -1) desc, p.sort_key, p.id";
            case ADDED -> " order by p.added_at desc, p.id desc";
        };
    }

    private void add(String part, Object... more) {
        text.append(part);
        values.addAll(List.of(more));
    }
}
