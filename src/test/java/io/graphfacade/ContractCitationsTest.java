package io.graphfacade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, cases and documents cite sections and rules of docs/graph-contract.md. What they cite is there. */
class ContractCitationsTest {

    private static final Path SOURCES = Path.of("src");
    private static final Path CONTRACT = Path.of("docs", "graph-contract.md");
    private static final Path RULES = Path.of("docs", "rules.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (\\d+(?:\\.\\d+)?)\\.? ");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|");

    @Test
    void theContractHasEachSectionAndRuleOnce() throws IOException {
        assertThat(contract())
                .hasSizeGreaterThan(100)
                .contains("1", "13.4", "20", "G1", "L18", "X29")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}: {1} at least")
    @CsvSource({"src/main/java, 50", "src/test/java, 8", "src/test/cases, 6"})
    void whatIsCitedIsThere(Path directory, int atLeast) throws IOException {
        List<Citation> citations = citations(files(directory), Citation::ofContract);

        assertThat(citations).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(notThere(citations)).isEmpty();
    }

    @Test
    void whatDocumentsCiteIsThere() throws IOException {
        assertThat(notThere(citations(documents(), Citation::ofContract))).isEmpty();
    }

    @Test
    void sourcesOfTheRulesAreThere() throws IOException {
        List<Citation> sources = column("Source", RULES);

        assertThat(sources).hasSizeGreaterThan(80);
        assertThat(notThere(sources)).isEmpty();
    }

    @Test
    void sectionsThatItsOwnCatalogueNamesAreThere() throws IOException {
        List<Citation> sections = column("Source in", CONTRACT);

        assertThat(sections).hasSizeGreaterThan(40);
        assertThat(notThere(sections)).isEmpty();
    }

    @Test
    void nothingCitesTheDesign() throws IOException {
        assertThat(citations(files(SOURCES), Citation::ofDesign)).isEmpty();
        assertThat(citations(documents(), Citation::ofDesign)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'an answer (contract 13.4).' | 13.4",
                "'(contract 12.2, 20)' | 12.2 20",
                "'contract 9.1 and 19 say' | 9.1 19",
                "'contract D9, L18' | D9 L18",
                "'contract D4, D5, sections 3.3, 3.4' | D4 D5 3.3 3.4",
                "'contract L2, L16; sections 9.2, 9.3' | L2 L16 9.2 9.3",
                "'contract G1 to G4, D4, 14' | G1 G2 G3 G4 D4 14",
                "'before it (contract\n * 3.4). White' | 3.4",
                "'(contract 2, 10,\n     * 11)' | 2 10 11",
                "'contract, section 9.2' | 9.2",
                "'sections 9.2 and 9.3 of the contract' | 9.2 9.3"
            })
    void itReadsHowPeopleCite(String text, String entries) {
        List<Citation> citations = Citation.ofContract(Path.of("A.java"), text);

        assertThat(citations).hasSize(1);
        assertThat(String.join(" ", citations.get(0).entries())).isEqualTo(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "13.4.1", "21", "2026", "L20", "L0", "Q1", "G5 to G9"})
    void whatIsNotThereIsNamedWithItsPlace(String entry) throws IOException {
        String text = "/**\n * A rule (contract G1, " + entry + ").\n */";

        assertThat(notThere(Citation.ofContract(Path.of("A.java"), text)))
                .isNotEmpty()
                .allMatch(message -> message.startsWith("A.java:2: \"contract G1, " + entry + "\": no "));
    }

    private static List<String> contract() throws IOException {
        String text = Files.readString(CONTRACT);
        return Stream.of(HEADING, ROW)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> notThere(List<Citation> citations) throws IOException {
        List<String> contract = contract();
        return citations.stream()
                .flatMap(citation -> citation.entries().stream()
                        .filter(entry -> !contract.contains(entry))
                        .map(entry -> citation + ": no " + entry))
                .toList();
    }

    /** But not this one, whose examples would count. */
    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|json|md|properties)"))
                    .filter(file -> !file.endsWith("ContractCitationsTest.java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> documents() throws IOException {
        return Stream.concat(Stream.of(Path.of("README.md")), files(Path.of("docs")).stream())
                .filter(file -> file.toString().endsWith(".md"))
                .toList();
    }

    private static List<Citation> citations(List<Path> files, BiFunction<Path, String, List<Citation>> reader)
            throws IOException {
        List<Citation> citations = new ArrayList<>();
        for (Path file : files) {
            citations.addAll(reader.apply(file, Files.readString(file)));
        }
        return citations;
    }

    /** The cells below a title in the tables of a document, without those that say that the facade itself is the source. */
    private static List<Citation> column(String title, Path document) throws IOException {
        List<Citation> cells = new ArrayList<>();
        List<String> lines = Files.readAllLines(document);
        int column = -1;
        for (int i = 0; i < lines.size(); i++) {
            List<String> row = Arrays.stream(lines.get(i).split("(?<=^|\\s)\\|(?=\\s|$)"))
                    .map(String::strip)
                    .toList();
            if (!lines.get(i).startsWith("|")) {
                column = -1;
            } else if (column < 0) {
                column = row.indexOf(title);
            } else if (row.size() > column && !row.get(column).equals("own")) {
                List<String> entries = List.of(row.get(column).split(",\\s*"));
                cells.add(new Citation(document, i + 1, row.get(column), entries));
            }
        }
        return cells;
    }
}
