package kontaktnetz;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The table of who may import whom, as data, held true by three checks.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    /// The folders of one slice below another count as that folder: `importers.mail` is
    /// `importers`.
    static final Map<String, Set<String>> MAY_IMPORT =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("graph", Set.of()),
                            Map.entry("people", Set.of()),
                            Map.entry("topics", Set.of()),
                            Map.entry("interactions", Set.of("people")),
                            Map.entry("ties", Set.of("people", "interactions", "graph")),
                            Map.entry("network", Set.of("people", "graph")),
                            Map.entry(
                                    "recommendations",
                                    Set.of("people", "ties", "network", "topics", "graph")),
                            Map.entry("answers", Set.of("people", "topics", "recommendations")),
                            Map.entry("outbox", Set.of()),
                            Map.entry("smtp", Set.of("outbox")),
                            Map.entry("introductions", Set.of("people", "interactions", "outbox")),
                            Map.entry(
                                    "giving",
                                    Set.of(
                                            "people",
                                            "topics",
                                            "network",
                                            "graph",
                                            "recommendations")),
                            Map.entry("vcard", Set.of("people")),
                            Map.entry(
                                    "importers",
                                    Set.of("people", "interactions", "topics", "vcard")),
                            Map.entry("access", Set.of("people")),
                            Map.entry(
                                    "wording",
                                    Set.of(
                                            "people",
                                            "interactions",
                                            "ties",
                                            "importers",
                                            "topics",
                                            "network",
                                            "recommendations",
                                            "introductions",
                                            "giving",
                                            "graph")),
                            Map.entry("simulation", Set.of("graph")),
                            Map.entry(
                                    "evaluation", Set.of("graph", "ties", "topics", "simulation")),
                            Map.entry("sample", Set.of("people", "interactions", "vcard")),
                            Map.entry(
                                    "storage",
                                    Set.of(
                                            "people",
                                            "interactions",
                                            "ties",
                                            "topics",
                                            "importers",
                                            "access",
                                            "network",
                                            "recommendations",
                                            "introductions",
                                            "giving",
                                            "answers",
                                            "outbox",
                                            "graph")),
                            Map.entry("web", faces()),
                            Map.entry("cli", faces()),
                            Map.entry("(App, Settings)", everything())));

    private static final String ROOT = "kontaktnetz";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void the_table_names_exactly_the_folders_there_are() {
        var folders =
                CLASSES.stream()
                        .map(ArchitectureTest::folder)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_IMPORT.keySet()).containsExactlyInAnyOrderElementsOf(folders);
    }

    @Test
    void each_folder_imports_only_what_its_row_allows() {
        var offences = new TreeSet<String>();

        for (var type : CLASSES) {
            var folder = folder(type);
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(ROOT)
                        && !folder(target).equals(folder)
                        && !MAY_IMPORT.getOrDefault(folder, Set.of()).contains(folder(target))) {
                    offences.add(type.getName() + " uses " + target.getName());
                }
            }
        }

        assertThat(offences).isEmpty();
    }

    @Test
    void no_folder_depends_on_itself_through_others() {
        SlicesRuleDefinition.slices()
                .matching("kontaktnetz.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void the_numeric_core_imports_the_jdk_alone() {
        var strangers =
                CLASSES.stream()
                        .filter(type -> folder(type).equals("graph"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass().getPackageName())
                        .filter(name ->
                                !name.isEmpty()
                                        && !name.startsWith("java.")
                                        && !name.startsWith("kontaktnetz.graph")
                                        && !name.equals("org.jspecify.annotations"))
                        .collect(Collectors.toSet());

        assertThat(strangers).isEmpty();
    }

    @Test
    void only_storage_speaks_to_a_database() {
        assertThat(usersOf(List.of("org.jdbi", "org.flywaydb", "com.zaxxer", "java.sql")))
                .containsOnly("storage");
    }

    @Test
    void only_vcard_knows_the_vcard_library() {
        assertThat(usersOf(List.of("ezvcard", "com.github.mangstadt.vinnie")))
                .containsOnly("vcard");
    }

    @Test
    void only_smtp_knows_the_mail_library() {
        assertThat(usersOf(List.of("jakarta.mail", "org.eclipse.angus"))).containsOnly("smtp");
    }

    private static Set<String> usersOf(List<String> libraries) {
        return CLASSES.stream()
                .filter(type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .map(d -> d.getTargetClass().getPackageName())
                                .anyMatch(name -> libraries.stream().anyMatch(name::startsWith)))
                .map(ArchitectureTest::folder)
                .collect(Collectors.toSet());
    }

    /// The templates' generated classes belong to the face they are written for.
    private static String folder(JavaClass type) {
        var name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "(App, Settings)";
        }
        return name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    private static Set<String> faces() {
        return Set.of(
                "people",
                "interactions",
                "ties",
                "topics",
                "importers",
                "vcard",
                "access",
                "network",
                "recommendations",
                "introductions",
                "giving",
                "outbox",
                "answers",
                "graph",
                "wording",
                "evaluation",
                "sample");
    }

    private static Set<String> everything() {
        var all = new TreeSet<>(faces());
        all.addAll(Set.of("simulation", "smtp", "storage", "web", "cli"));
        return all;
    }
}
