package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both templates save each query of infra/queries, as it is and by its title. */
class SavedQueriesTest {

    private static final Path HOME = Path.of("infra", "queries");

    /** By title, which is the first line. */
    private static Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(SavedQueriesTest::text)
                    .collect(Collectors.toMap(text -> TerraformModule.first("\\A# (.*)", text), text -> text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void samHasEachOfThem() throws IOException {
        Map<String, String> saved = new SamTemplate()
                .resources("AWS::Logs::QueryDefinition")
                .collect(Collectors.toMap(
                        query -> query.path("Name").asText().replace("${AWS::StackName}/", ""),
                        query -> query.path("QueryString").asText()));

        assertThat(saved).isNotEmpty().containsExactlyInAnyOrderEntriesOf(files());
    }

    @Test
    void samHasThemForItsStackAndTheFunctionsLog() throws IOException {
        assertThat(new SamTemplate().resources("AWS::Logs::QueryDefinition")).allSatisfy(query -> {
            assertThat(query.path("Name").asText()).startsWith("${AWS::StackName}/");
            assertThat(query.path("LogGroupNames"))
                    .hasToString("[\"FunctionLogs\",[\"KeepsLogs\",\"KeptFunctionLogs\",\"AWS::NoValue\"]]");
        });
    }

    @Test
    void terraformTakesAllFiles() throws IOException {
        assertThat(TerraformModule.file("queries.tf"))
                .contains("fileset(\"${path.module}/../queries\", \"*.logsinsights\")");
        try (Stream<Path> files = Files.list(HOME)) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".logsinsights"));
        }
    }
}
