package io.graphfacade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has its cases. */
class CaseFilesTest {

    private static final String OF_NO_RULE = "published";

    private static final Pattern RULE = Pattern.compile("^\\| `([a-z0-9-]+)`<", Pattern.MULTILINE);
    private static final List<CaseFile> CASES = CaseFile.all();

    /** They need an AWS to read from; {@code StoredKeyTest} has both sides of each. */
    private static final Set<String> OF_AWS = Set.of("stored-key", "key-reference");

    static Stream<String> rules() throws IOException {
        return RULE.matcher(Files.readString(Path.of("docs", "rules.md")))
                .results()
                .map(row -> row.group(1))
                .filter(rule -> !OF_AWS.contains(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aRuleIsFoundInACaseOfItsFolderAndNotInAnother(String code) {
        List<Boolean> found = CASES.stream()
                .filter(written -> written.folder().equals(code))
                .map(written -> written.expected().hasRule(code))
                .toList();

        assertThat(found)
                .as("whether it is found, of the cases in src/test/cases/" + code)
                .contains(true, false);
    }

    @Test
    void aFolderIsNamedAfterARule() throws IOException {
        List<String> rules = rules().toList();

        assertThat(CASES)
                .filteredOn(written -> !written.folder().equals(OF_NO_RULE) && !rules.contains(written.folder()))
                .isEmpty();
    }

    @Test
    void aCaseSaysWhy() {
        assertThat(CASES)
                .allSatisfy(written -> assertThat(written.content().why()).isNotBlank());
    }
}
