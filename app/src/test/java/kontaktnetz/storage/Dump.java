package kontaktnetz.storage;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kontaktnetz.people.Owner;
import kontaktnetz.people.PersonId;

/// All that a net holds, as text without numbers and without the time of imports: two nets with the
/// same text are the same net, however they came about.
public final class Dump {

    private final Statements sql;
    private final long owner;
    private final boolean origins;
    private final Map<Long, String> imports = new HashMap<>();
    private final Map<Long, String> people = new HashMap<>();
    private final Map<Long, String> identifiers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Dump(Statements sql, long owner, boolean origins) {
        this.sql = sql;
        this.owner = owner;
        this.origins = origins;
        imports.put(0L, "hand");
    }

    /// The net of the only owner of a SQLite file.
    public static String of(Path file, LocalDate today) {
        if (Storage.open(file) instanceof Opened.Ready(var storage)) {
            try (storage) {
                var owner = storage.keys().only("Europe/Berlin", "DE", Instant.EPOCH);
                return of(storage, owner, today);
            }
        }
        throw new IllegalStateException("not to be opened: " + file);
    }

    /// @param today the day the ties are told of
    public static String of(Storage storage, Owner owner, LocalDate today) {
        return of(storage, owner, today, true);
    }

    /// The net without a word on which import brought what.
    public static String withoutOrigins(Storage storage, Owner owner, LocalDate today) {
        return of(storage, owner, today, false);
    }

    private static String of(Storage storage, Owner owner, LocalDate today, boolean origins) {
        var numbers = new ArrayList<PersonId>();
        var text =
                storage.database()
                        .read(
                                "dumping",
                                handle -> {
                                    try (var sql = new Statements(handle.getConnection())) {
                                        var dump = new Dump(sql, owner.id().value(), origins);
                                        dump.write();
                                        dump.people
                                                .keySet()
                                                .forEach(id -> numbers.add(new PersonId(id)));
                                        return dump;
                                    }
                                });
        storage.net(owner)
                .ties()
                .of(numbers, today)
                .forEach((id, tie) ->
                        text.lines.add(
                                "tie of "
                                        + text.people.get(id.value())
                                        + ": "
                                        + tie.state()
                                        + " "
                                        + tie.cadence()
                                        + " "
                                        + tie.wish()
                                        + " "
                                        + tie.planned()));
        return text.lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private void write() throws SQLException {
        list("select id, name, fingerprint, changed from import where owner = ?", this::read);
        list(
                "select id, name, headline, met_when, met_how from person where owner = ?",
                this::meet);
        list(
                """
                select d.*, (select count(*) from claim c
                    where c.owner = d.owner and c.identifier = d.id) claims
                from identifier d where owner = ?
                """,
                this::recognise);
        list(
                """
                select p.*, (select count(*) from property_also a where a.owner = p.owner
                    and a.person = p.person and a.property = p.id) also
                from property p where owner = ?
                """,
                this::describe);
        list("select * from card_taken where owner = ?", this::taken);
        list(
                """
                select r.*, o.sort_key, o.kind, o.note, o.by_hand made from role r
                join organisation o on o.owner = r.owner and o.id = r.organisation
                where r.owner = ?
                """,
                this::belongs);
        list("select * from role_told where owner = ?", this::tells);
        list(
                "select sort_key from organisation where owner = ?",
                row -> add("organisation", row.getString(1)));
        list("select * from group_cadence where owner = ?", this::wants);
        list("select * from name_seen where owner = ?", this::named);
        list(
                """
                select i.*, (select count(*) from interaction_also a
                    where a.owner = i.owner and a.interaction = i.id) also,
                    o.event, o.planned, o.content, o.sequence, o.changed_at, o.whole
                from interaction i
                left join occurrence o on o.owner = i.owner and o.interaction = i.id
                where i.owner = ?
                """,
                this::happened);
        list("select * from introduction where owner = ?", this::introduced);
        list(
                "select * from answer_link where owner = ?",
                row -> add("answer link", row.getString("token"), row.getInt("standing")));
        list("select * from mail_account where owner = ?", row -> add(row.getString("host")));
        list(
                "select * from outgoing where owner = ?",
                row -> add("outgoing", row.getString("message_id"), row.getInt("state")));
        list(
                "select person, count(*) n from search_key where owner = ? group by person",
                this::found);
    }

    private void wants(ResultSet row) throws SQLException {
        add("group", row.getString("name"), row.getInt("days"), row.getInt("since"));
    }

    private void introduced(ResultSet row) throws SQLException {
        var steps =
                sql.list(
                        """
                        select place, step, sentence from introduction_step
                        where owner = ? and introduction = ? order by place
                        """,
                        step -> step.getInt(1) + " " + step.getInt(2) + " " + step.getString(3),
                        owner,
                        row.getLong("id"));
        add(
                "introduction",
                people.getOrDefault(row.getLong("one"), "nobody"),
                people.getOrDefault(row.getLong("other"), "nobody"),
                row.getString("why"),
                steps);
    }

    private interface Line {
        void read(ResultSet row) throws SQLException;
    }

    private void list(String query, Line line) throws SQLException {
        sql.list(
                query,
                row -> {
                    line.read(row);
                    return true;
                },
                owner);
    }

    private void read(ResultSet row) throws SQLException {
        imports.put(row.getLong("id"), row.getString("fingerprint"));
        if (origins) {
            add(
                    "import",
                    row.getString("name"),
                    row.getString("fingerprint"),
                    row.getInt("changed"));
        }
    }

    private void meet(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var card =
                new TreeSet<>(
                        sql.list(
                                """
                                select name, value from property
                                where owner = ? and person = ?
                                """,
                                line -> line.getString(1) + "=" + line.getString(2),
                                owner,
                                id));
        var label = row.getString("name") + " " + card;
        people.put(id, label);
        add(
                "person",
                label,
                row.getString("headline"),
                row.getString("met_when"),
                row.getString("met_how"));
    }

    private void recognise(ResultSet row) throws SQLException {
        int kind = row.getInt("kind");
        var value = row.getString("value");
        var whose = people.getOrDefault(row.getLong("person"), "nobody");
        var shown = kind == Codes.SELF ? "self of " + whose : kind + ":" + value;
        identifiers.put(row.getLong("id"), shown);
        add(
                "identifier",
                shown,
                whose,
                row.getInt("standing"),
                row.getInt("role"),
                row.getString("name"),
                row.getInt("name_day"),
                row.getInt("written"),
                row.getInt("received"),
                row.getInt("last_day"),
                row.getInt("claims"));
    }

    private void describe(ResultSet row) throws SQLException {
        add(
                "line",
                who(row),
                row.getString("name"),
                row.getString("value"),
                row.getString("types"),
                row.getString("label"),
                origin(row),
                origins ? row.getInt("also") : "");
    }

    private void taken(ResultSet row) throws SQLException {
        if (origins) {
            add(
                    "taken",
                    who(row),
                    HexFormat.of().formatHex(row.getBytes("fingerprint")),
                    origin(row));
        }
    }

    private void belongs(ResultSet row) throws SQLException {
        add(
                "role",
                who(row),
                row.getString("sort_key"),
                row.getString("title"),
                row.getString("since"),
                row.getString("until"),
                row.getInt("by_hand"),
                row.getInt("kind"),
                row.getString("note"),
                row.getInt("made"));
    }

    private void tells(ResultSet row) throws SQLException {
        add("told", who(row), row.getString("told"), row.getLong("role") > 0);
    }

    private void named(ResultSet row) throws SQLException {
        if (origins) {
            add(
                    "seen",
                    identifiers.getOrDefault(row.getLong("identifier"), "nothing"),
                    row.getString("name"),
                    row.getInt("day"),
                    origin(row));
        }
    }

    private void found(ResultSet row) throws SQLException {
        add("found by", who(row), row.getInt("n"));
    }

    private void happened(ResultSet row) throws SQLException {
        var parties =
                new TreeSet<>(
                        sql.list(
                                """
                                select identifier, day, part, channel, outgoing, share
                                from party where owner = ? and interaction = ?
                                """,
                                this::party,
                                owner,
                                row.getLong("id")));
        var absentees =
                new TreeSet<>(
                        sql.list(
                                """
                                select identifier, part from absentee
                                where owner = ? and interaction = ?
                                """,
                                line ->
                                        identifiers.getOrDefault(line.getLong(1), "nothing")
                                                + " part "
                                                + line.getInt(2),
                                owner,
                                row.getLong("id")));
        add(
                "interaction",
                HexFormat.of().formatHex(row.getBytes("key")),
                row.getLong("at"),
                row.getInt("day"),
                row.getLong("lasted"),
                row.getInt("channel"),
                row.getInt("outgoing"),
                row.getString("title"),
                row.getInt("people"),
                row.getInt("hidden"),
                origin(row),
                origins ? row.getInt("also") : "",
                parties,
                absentees,
                row.getBytes("event") == null ? "" : told(row));
    }

    private static String told(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("event"))
                + " "
                + HexFormat.of().formatHex(row.getBytes("planned"))
                + " "
                + HexFormat.of().formatHex(row.getBytes("content"))
                + " told "
                + row.getLong("sequence")
                + " "
                + row.getLong("changed_at")
                + " "
                + row.getInt("whole");
    }

    private String party(ResultSet row) throws SQLException {
        return identifiers.getOrDefault(row.getLong(1), "nothing")
                + " on day "
                + row.getInt(2)
                + " part "
                + row.getInt(3)
                + " channel "
                + row.getInt(4)
                + " out "
                + row.getInt(5)
                + " share "
                + row.getLong(6);
    }

    private String who(ResultSet row) throws SQLException {
        return people.getOrDefault(row.getLong("person"), "nobody");
    }

    private String origin(ResultSet row) throws SQLException {
        return origins ? imports.getOrDefault(row.getLong("import"), "no import") : "";
    }

    private void add(Object... parts) {
        lines.add(List.of(parts).stream().map(String::valueOf).collect(Collectors.joining(" | ")));
    }
}
