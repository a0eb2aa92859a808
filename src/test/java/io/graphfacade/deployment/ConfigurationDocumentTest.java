package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/configuration.md has each setting that the function reads, with the default that is in force. */
class ConfigurationDocumentTest {

    private static List<MatchResult> rows() throws IOException {
        return TerraformModule.found(
                        "(?m)^\\| `(facade\\.[^`]+)` \\| `(FACADE_\\w+)` \\| (.*?) \\| \\S.* \\|$",
                        Files.readString(Path.of("docs", "configuration.md")))
                .filter(row -> !row.group(1).contains("CODE"))
                .toList();
    }

    @Test
    void eachSettingHasARowAndNoOther() throws IOException {
        assertThat(rows())
                .extracting(row -> row.group(2))
                .containsExactlyInAnyOrderElementsOf(ConfigurationKeys.asEnvironmentVariables());
    }

    @Test
    void theVariableIsThatOfTheKey() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(ConfigurationKeys.variable(row.group(1)))
                .isEqualTo(row.group(2)));
    }

    @Test
    void theDefaultIsThatOfTheCode() throws IOException {
        Map<String, String> written = rows().stream()
                .filter(row -> row.group(3).startsWith("`"))
                .collect(Collectors.toMap(
                        row -> row.group(2), row -> row.group(3).replace("`", ""), (one, other) -> one, TreeMap::new));
        // worked out of other settings
        written.remove("FACADE_AUTH_AUDIENCES");
        Map<String, String> inForce = new TreeMap<>(ConfigurationKeys.defaults());
        inForce.put("FACADE_RULE_PROFILE", "default");

        assertThat(written).isEqualTo(inForce);
    }
}
