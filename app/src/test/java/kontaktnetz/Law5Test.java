package kontaktnetz;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.MomentsOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.people.PersonId;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No relationship account (law 5): the schema holds none, no statement works one out, and no class
/// but the few that tell a single moment can see who gave and who received. The routes are walked
/// by `Law5PagesTest`, the commands and documents by `Law5CommandsTest`. Each check is shown what
/// it would miss if it were blind.
@DisplayNameGeneration(ReplaceUnderscores.class)
class Law5Test {

    /// The tables that hold something of help, with every column they may have. A column that says
    /// who gave or who received has no place in them.
    private static final Map<String, Set<String>> OF_HELP =
            Map.of(
                    "moment_of_help", Set.of("owner", "id", "told", "noted_at"),
                    "moment_person", Set.of("owner", "person", "happened", "moment"),
                    "matter",
                            Set.of(
                                    "owner",
                                    "id",
                                    "kind",
                                    "person",
                                    "topic",
                                    "sentence",
                                    "until",
                                    "told_by",
                                    "may_pass",
                                    "since",
                                    "ended",
                                    "outcome"),
                    "idea", Set.of("owner", "id", "week", "need", "shape", "key", "closed"),
                    "inquiry",
                            Set.of(
                                    "owner",
                                    "id",
                                    "topic",
                                    "asked",
                                    "person",
                                    "since",
                                    "ended",
                                    "experience"),
                    "inquiry_voice", Set.of("owner", "inquiry", "person", "part"),
                    "introduction",
                            Set.of(
                                    "owner",
                                    "id",
                                    "one",
                                    "other",
                                    "why",
                                    "begun_at",
                                    "closed_at",
                                    "interaction",
                                    "acquaintance"),
                    "introduction_step",
                            Set.of(
                                    "owner",
                                    "introduction",
                                    "place",
                                    "step",
                                    "person",
                                    "channel",
                                    "on_day",
                                    "outcome",
                                    "sentence",
                                    "at"));

    /// Everything else there is: what happened, who is who, what somebody experienced.
    private static final Set<String> OF_OTHER_THINGS =
            Set.of(
                    "absentee",
                    "acquaintance",
                    "answer_link",
                    "calibration",
                    "card_taken",
                    "claim",
                    "counter",
                    "experience",
                    "experience_told",
                    "flyway_schema_history",
                    "group_cadence",
                    "identifier",
                    "import",
                    "import_skipped",
                    "interaction",
                    "interaction_also",
                    "limit_set",
                    "link",
                    "mail_account",
                    "name_seen",
                    "net_cluster",
                    "net_cluster_person",
                    "net_spot",
                    "occurrence",
                    "organisation",
                    "organisation_name",
                    "outgoing",
                    "owner",
                    "party",
                    "person",
                    "property",
                    "property_also",
                    "related",
                    "role",
                    "role_told",
                    "search_key",
                    "seen_together",
                    "session",
                    "suggestion_answer",
                    "tie",
                    "tie_wish",
                    "topic",
                    "topic_fading",
                    "topic_label",
                    "trust_word");

    /// Who may see who gave and who received: what keeps a moment, and what tells a single one.
    private static final Set<String> TELLERS =
            Set.of(
                    "kontaktnetz.giving.Deed",
                    "kontaktnetz.giving.Flow",
                    "kontaktnetz.giving.KnownAsks",
                    "kontaktnetz.giving.MomentOfHelp",
                    "kontaktnetz.storage.MomentRows",
                    "kontaktnetz.wording.GivingWords",
                    "kontaktnetz.web.pages.HelpPage",
                    "kontaktnetz.cli.Remembered",
                    "kontaktnetz.cli.HelpedThanksCommand");

    /// Who may ask for the moments of somebody: the timeline, and the list of a command.
    private static final Set<String> TIMELINES =
            Set.of("kontaktnetz.web.pages.Helped", "kontaktnetz.cli.HelpedListCommand");

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)\\b(select|insert\\s+into|update|delete\\s+from|create|with)\\b.*");
    private static final Pattern SUMS =
            Pattern.compile(
                    "(?is)\\b(count|sum|avg|total|group_concat|string_agg|array_agg|rank|dense_rank"
                            + "|row_number|ntile)\\s*\\(|\\bgroup\\s+by\\b|\\bhaving\\b"
                            + "|\\bover\\s*\\(|\\bdistinct\\b");
    private static final Pattern ORDER = Pattern.compile("(?is)\\border\\s+by\\s+(.*)");
    private static final Pattern OPENED =
            Pattern.compile("(?is)\\w+\\s*\\([^()]*\\btold\\b[^()]*\\)");
    private static final Set<String> ORDERS =
            Set.of(
                    "id",
                    "happened",
                    "since",
                    "ended",
                    "until",
                    "part",
                    "person",
                    "introduction",
                    "place",
                    "begun_at",
                    "closed_at",
                    "desc",
                    "asc",
                    "limit",
                    "case",
                    "when",
                    "is",
                    "null",
                    "and",
                    "or",
                    "then",
                    "else",
                    "end");

    @TempDir private Path folder;

    @Test
    void every_table_is_known_and_those_of_help_have_no_column_for_a_giver_or_a_receiver()
            throws SQLException {
        assertThat(schemaComplaints(List.of())).isEmpty();
    }

    @Test
    void a_planted_column_table_or_view_is_found() throws SQLException {
        assertThat(
                        schemaComplaints(
                                List.of(
                                        "alter table moment_of_help add column by_person bigint",
                                        "create table favour (person bigint, given integer)",
                                        "create view giver as select person, count(*) given from"
                                                + " moment_person group by person",
                                        "create trigger counting after insert on moment_person"
                                                + " begin update person set name = name; end")))
                .containsExactlyInAnyOrder(
                        "moment_of_help has a column by_person",
                        "nobody said what the table favour holds",
                        "there is a view giver",
                        "there is a trigger counting");
    }

    private List<String> schemaComplaints(List<String> planted) throws SQLException {
        var file = folder.resolve("net.db");
        ((Opened.Ready) Storage.open(file)).storage().close();
        var complaints = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : planted) {
                statement.executeUpdate(sql);
            }
            var tables = new ArrayList<String>();
            try (var rows =
                    statement.executeQuery(
                            "select type, name from sqlite_master where name not like 'sqlite%'")) {
                while (rows.next()) {
                    switch (rows.getString(1)) {
                        case "table" -> tables.add(rows.getString(2));
                        case "index" -> {
                            // an index holds the columns of its table
                        }
                        default ->
                                complaints.add(
                                        "there is a "
                                                + rows.getString(1)
                                                + " "
                                                + rows.getString(2));
                    }
                }
            }
            for (var table : tables) {
                var allowed = OF_HELP.get(table);
                if (allowed == null && !OF_OTHER_THINGS.contains(table)) {
                    complaints.add("nobody said what the table " + table + " holds");
                }
                try (var rows = statement.executeQuery("pragma table_info(" + table + ")")) {
                    while (rows.next()) {
                        if (allowed != null && !allowed.contains(rows.getString("name"))) {
                            complaints.add(table + " has a column " + rows.getString("name"));
                        }
                    }
                }
            }
        }
        return complaints;
    }

    @Test
    void no_statement_sums_sorts_or_opens_what_is_known_of_help() throws Exception {
        var statements = statements();

        assertThat(statements).hasSizeGreaterThan(150);
        assertThat(statements).filteredOn(it -> isOfHelp(it)).hasSizeGreaterThan(20);
        assertThat(statements.stream().flatMap(it -> complaints(it).stream())).isEmpty();
    }

    @Test
    void a_planted_statement_is_found() {
        var planted =
                List.of(
                        "select person, count(*) from moment_person where owner = ? group by"
                                + " person",
                        "select person from moment_person where owner = ?\n"
                                + "order by (select max(m.id) from moment_person m)",
                        "select sum(part) from inquiry_voice where owner = ?",
                        "select id, substr(told, 1, 2) from moment_of_help",
                        "select distinct length(told) from moment_of_help",
                        "select person, row_number() over (order by person) from moment_person",
                        "create view givers as select person from moment_person",
                        "select p.name from person p where (select count(*) from matter m\n"
                                + "where m.person = p.id) > 3");

        for (var statement : planted) {
            assertThat(complaints(statement)).as(statement).isNotEmpty();
        }
        assertThat(complaints("select moment from moment_person where owner = ? order by id desc"))
                .isEmpty();
        assertThat(complaints("select count(*) from interaction")).isEmpty();
    }

    private static boolean isOfHelp(String statement) {
        return OF_HELP.keySet().stream()
                .anyMatch(
                        table -> Pattern.compile("\\b" + table + "\\b").matcher(statement).find());
    }

    private static List<String> complaints(String statement) {
        if (!isOfHelp(statement)) {
            return List.of();
        }
        var complaints = new ArrayList<String>();
        if (SUMS.matcher(statement).find()) {
            complaints.add("sums up: " + statement);
        }
        if (statement.toLowerCase(Locale.ROOT).contains("create view")) {
            complaints.add("is a view: " + statement);
        }
        if (!statement.toLowerCase(Locale.ROOT).contains("insert")
                && !statement.contains("create table")
                && OPENED.matcher(statement).find()) {
            complaints.add("opens what is sealed: " + statement);
        }
        var order = ORDER.matcher(statement);
        if (order.find()) {
            for (var word : order.group(1).split("[^a-z_(]+")) {
                var bare = word.replace("(", "");
                if (!bare.isEmpty() && (bare.equals("select") || !ORDERS.contains(bare))) {
                    complaints.add("sorts by " + bare + ": " + statement);
                }
            }
        }
        return complaints;
    }

    /// Every text in the classes that could be or become a statement, and every migration.
    private static Collection<String> statements() throws IOException {
        var texts = new HashSet<String>();
        for (var type : classes()) {
            if (type.getPackageName().equals("kontaktnetz.storage")) {
                for (var entry : ClassFile.of().parse(bytes(type)).constantPool()) {
                    if (entry instanceof StringEntry text
                            && STATEMENT.matcher(text.stringValue()).find()) {
                        texts.add(text.stringValue());
                    }
                }
            }
        }
        try (var files = Files.list(Path.of(migrations()))) {
            for (var file : files.toList()) {
                var lines = Files.readString(file, StandardCharsets.UTF_8);
                var bare = lines.replaceAll("(?m)--.*$", "").replace("${sqlite}", "");
                texts.addAll(List.of(bare.split(";")));
            }
        }
        return texts;
    }

    private static URI migrations() {
        try {
            var folder = Storage.class.getResource("migrations");
            if (folder == null) {
                throw new IllegalStateException("there are no migrations");
            }
            return folder.toURI();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(JavaClass type) throws IOException {
        var name = "/" + type.getName().replace('.', '/') + ".class";
        try (var stream = Storage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no class file of " + type.getName());
            }
            return stream.readAllBytes();
        }
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(DO_NOT_INCLUDE_TESTS)
                .importPackages("kontaktnetz");
    }

    @Test
    void only_what_tells_a_single_moment_sees_who_gave_and_who_received() {
        assertThat(seers(classes())).isEmpty();
    }

    @Test
    void a_planted_class_that_counts_is_found() {
        var planted = new ClassFileImporter().importClasses(Ledger.class);

        assertThat(seers(planted))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                Ledger.class.getName(),
                                new TreeSet<>(Set.of("Deed.by", "MomentsOfHelp.with"))));
    }

    /// Whoever keeps a ledger has to look into deeds.
    static final class Ledger {

        private final MomentsOfHelp moments;

        Ledger(MomentsOfHelp moments) {
            this.moments = moments;
        }

        long given(PersonId person) {
            return moments.with(person, java.time.LocalDate.MIN, java.time.LocalDate.MAX).stream()
                    .map(MomentOfHelp::deed)
                    .filter(deed -> deed.by().equals(Side.of(person)))
                    .count();
        }
    }

    private static Map<String, Set<String>> seers(JavaClasses classes) {
        var seers = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            var outer = type.getName().replaceAll("\\$(?!Ledger).*", "");
            for (var access : type.getAccessesFromSelf()) {
                var target = access.getTargetOwner();
                var name = access.getTarget().getName();
                boolean direction =
                        target.isEquivalentTo(Deed.class)
                                && Set.of("by", "to").contains(name)
                                && !TELLERS.contains(outer);
                boolean list =
                        target.isAssignableTo(MomentsOfHelp.class)
                                && name.equals("with")
                                && !TIMELINES.contains(outer);
                if (direction || list) {
                    seers.computeIfAbsent(type.getName(), _ -> new TreeSet<>())
                            .add(target.getSimpleName() + "." + name);
                }
            }
        }
        return seers;
    }
}
