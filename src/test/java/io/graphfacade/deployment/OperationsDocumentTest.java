package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.device.DeviceOperations;
import io.graphfacade.networkaccess.RemoteNetworkOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/operations.md knows the alarms, the queries, the files that there are, and how many there are of what costs. */
class OperationsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "operations.md");
    private static final Pattern QUERY = Pattern.compile("\\(\\.\\./infra/queries/([^)]+)\\)");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (\\w+Alarm)\n\n((?s:.*?))(?=^##)");

    private static String document;
    private static Map<String, String> sections;
    private static Map<String, JsonNode> alarms;

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(DOCUMENT).replace("\r", "");
        sections = SECTION.matcher(document)
                .results()
                .collect(Collectors.toMap(section -> section.group(1), section -> section.group(2)));
        alarms = new SamTemplate()
                .at("/Resources")
                .propertyStream()
                .filter(resource -> resource.getValue().path("Type").asText().equals("AWS::CloudWatch::Alarm"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, resource -> resource.getValue().path("Properties")));
    }

    static Set<String> alarms() {
        return alarms.keySet();
    }

    private static Set<String> queries(String text) {
        return QUERY.matcher(text).results().map(query -> query.group(1)).collect(Collectors.toSet());
    }

    @Test
    void itHasASectionForEachAlarmAndNoOther() {
        assertThat(sections.keySet()).isNotEmpty().isEqualTo(alarms.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alarms")
    void anAlarmsSectionBeginsWithWhatTheAlarmSays(String alarm) {
        assertThat(sections.get(alarm))
                .startsWith(alarms.get(alarm).path("AlarmDescription").asText() + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alarms")
    void anAlarmsSectionHasItsOtherNameAndAQuery(String alarm) throws IOException {
        String name = TerraformModule.name(alarm.replaceAll("Alarm$", "")).replace('_', '-');

        assertThat(TerraformModule.file("alarms.tf")).contains("\"${var.name}-" + name + "\"");
        assertThat(sections.get(alarm)).contains("Terraform: `NAME-" + name + "`");
        assertThat(queries(sections.get(alarm))).isNotEmpty();
    }

    @Test
    void itNamesEachQuery() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("infra", "queries"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(queries(document));
        }
    }

    @Test
    void itCountsTheMetricsThatAlarmsLookAt() {
        long metrics = alarms.values().stream()
                .mapToLong(alarm -> Math.max(1, alarm.findValues("MetricStat").size()))
                .sum();

        assertThat(document).contains("| alarms, by the metrics that they look at | " + metrics + " |");
    }

    @Test
    void itCountsTheMetricsOfOperations() {
        long operations = Stream.of(new DeviceOperations(), new RemoteNetworkOperations())
                .flatMap(set -> set.operations().stream())
                .map(operation -> operation.graph().title())
                .distinct()
                .count();

        assertThat(document)
                .contains("| metrics by `operation`: 8 for each of " + operations
                        + " operations, 4 for `$batch` and for requests that are none | " + (8 * operations + 8)
                        + " |")
                .contains("| `TokenLatency`, in modes other than `pass-through` | " + operations + " |");
    }

    @Test
    void itCountsTheRulesThatAreErrors() throws IOException {
        long errors = TerraformModule.found("(?m)^\\| `[^|]+\\| error", Files.readString(Path.of("docs", "rules.md")))
                .count();

        assertThat(document).contains("; " + errors + " are errors by default | 0 to " + errors + " |");
    }
}
