package kontaktnetz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kontaktnetz.Program;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.importers.Sources;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where somebody works, by the tables address books write, through the whole program.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "linkedin | First Name,Last Name,Email Address,Company,Position,Connected On"
                        + " | Miriam,Beck,m@beck.example,\"Beck, Söhne\",Töpferin,12 Mar 2024",
                "google | First Name,Last Name,File As,Labels,Organization Name,"
                        + "Organization Title,E-mail 1 - Label,E-mail 1 - Value"
                        + " | Miriam,Beck,,,\"Beck, Söhne\",Töpferin,Work,m@beck.example",
                "google-old | Name,Given Name,Family Name,Yomi Name,Organization 1 - Name,"
                        + "Organization 1 - Title,E-mail 1 - Value"
                        + " | Miriam Beck,Miriam,Beck,,\"Beck, Söhne\",Töpferin,m@beck.example",
                "outlook | First Name,Last Name,Company,Job Title,E-mail Address"
                        + " | Miriam,Beck,\"Beck, Söhne\",Töpferin,m@beck.example",
                "outlook-de | Vorname,Nachname,Firma,Position,E-Mail-Adresse"
                        + " | Miriam,Beck,\"Beck, Söhne\",Töpferin,m@beck.example"
            })
    void company_and_position_are_a_role_at_an_organisation(
            String dialect, String titles, String row) {
        var program = new Program(folder.resolve("data"), "en");
        var file = new Luggage(folder).write(dialect + ".csv", titles + "\n" + row + "\n");

        program.run("import", file);
        program.run("import", file);
        var roles = program.run("role", "list", "Miriam", "--json").json().path("roles");

        assertThat(Sources.of(List.of(Path.of(file))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Recognised.class, it -> assertThat(it.dialect()).isEqualTo(dialect));
        assertThat(roles).hasSize(1);
        assertThat(roles.at("/0/title").asText()).isEqualTo("Töpferin");
        assertThat(roles.at("/0/organisation/name").asText()).isEqualTo("Beck, Söhne");
        assertThat(roles.at("/0/byHand").asBoolean()).isFalse();
        assertThat(program.run("organisation", "list").out()).contains("Beck, Söhne");
        program.run("undo", "1");
        assertThat(program.run("organisation", "list").out()).doesNotContain("Beck");
    }
}
