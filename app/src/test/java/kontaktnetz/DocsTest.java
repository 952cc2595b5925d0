package kontaktnetz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the documents name must exist, and what exists must be named where a reader looks for it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocsTest {

    private static final Path ROOT = Repository.root();
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| ([^|]*)\\|([^|]*)\\|");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/ARCHITECTURE.md", "docs/words.md"})
    void every_type_a_document_names_exists(String document) {
        var types = types();

        var unknown =
                CODE.matcher(read(document))
                        .results()
                        .map(match -> match.group(1))
                        .filter(code -> TYPE.matcher(code).matches())
                        .filter(code -> !types.contains(code))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_link_in_the_documents_leads_somewhere() {
        var broken = new TreeSet<String>();

        for (var document : documents()) {
            LINK.matcher(read(document))
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !exists(document, link))
                    .forEach(link -> broken.add(document + " -> " + link));
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void the_architecture_document_shows_the_table_the_test_holds() {
        var shown = new TreeMap<String, Set<String>>();

        ROW.matcher(read("docs/ARCHITECTURE.md"))
                .results()
                .forEach(row -> shown.put(row.group(1), folders(row.group(3))));

        var held = new TreeMap<>(ArchitectureTest.MAY_IMPORT);
        held.remove("(App, Settings)");
        assertThat(shown).isEqualTo(held);
    }

    @Test
    void the_readme_names_every_folder() {
        var readme = read("README.md");

        assertThat(ArchitectureTest.MAY_IMPORT.keySet())
                .filteredOn(folder -> !folder.startsWith("("))
                .allSatisfy(folder -> assertThat(readme).contains("`" + folder + "`"));
    }

    @Test
    void decisions_are_numbered_without_gaps_and_have_all_five_parts() throws IOException {
        List<Path> records;
        try (var files = Files.list(ROOT.resolve("docs/decisions"))) {
            records = files.sorted().toList();
        }

        assertThat(records).isNotEmpty();
        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i).getFileName().toString())
                    .startsWith("%04d-".formatted(i + 1));
            assertThat(Files.readString(records.get(i)))
                    .contains("## Question", "## Decision", "## Reasons", "## Price", "## Proof");
        }
    }

    private static Set<String> folders(String cell) {
        return CODE.matcher(cell)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> types() {
        try (var files = Files.walk(ROOT)) {
            var types =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            for (var file : List.copyOf(javaFiles())) {
                Pattern.compile("\\b(?:record|enum|interface|class) ([A-Z]\\w*)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> types.add(match.group(1)));
            }
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException("walking the repository", e);
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> documents() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString())
                    .filter(file -> !file.contains("target"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("walking the repository", e);
        }
    }

    private static boolean exists(String document, String link) {
        return Files.exists(ROOT.resolve(document).resolveSibling(link));
    }

    private static String read(String document) {
        try {
            return Files.readString(ROOT.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + document, e);
        }
    }
}
