package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.device.DeviceOperations;
import io.graphfacade.networkaccess.RemoteNetworkOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both templates watch the function in the same way. */
class ObservationTest {

    private record Alarm(String description, String threshold, String periods, String expression) {}

    private static Alarm ofSam(JsonNode alarm) {
        return new Alarm(
                alarm.path("AlarmDescription").asText(),
                alarm.path("Threshold").asText(),
                alarm.path("EvaluationPeriods").asText(),
                alarm.at("/Metrics/0/Expression").asText().replace("${Timeout}", "${var.timeout}"));
    }

    private static Alarm ofTerraform(String block) {
        return new Alarm(
                TerraformModule.first("alarm_description += \"(.*)\"", block),
                TerraformModule.first("threshold += (.*)", block),
                TerraformModule.first("evaluation_periods += (.*)", block),
                TerraformModule.first("expression += \"(.*)\"", block));
    }

    @Test
    void alarmsAreTheSame() throws IOException {
        Stream<Alarm> sam =
                new SamTemplate().resources("AWS::CloudWatch::Alarm").map(ObservationTest::ofSam);

        assertThat(TerraformModule.blocks("resource", "alarms.tf").values())
                .extracting(ObservationTest::ofTerraform)
                .hasSize(5)
                .containsExactlyInAnyOrderElementsOf(sam.toList());
    }

    /** So that a new one changes no template. */
    @Test
    void noTemplateNamesAnOperation() throws IOException {
        String templates = Files.readString(Path.of("infra", "template.yaml"))
                + TerraformModule.file("alarms.tf")
                + TerraformModule.file("dashboard.json.tftpl");

        assertThat(Stream.of(new DeviceOperations(), new RemoteNetworkOperations())
                        .flatMap(set -> set.operations().stream())
                        .map(operation -> operation.graph().title()))
                .hasSizeGreaterThan(20)
                .noneMatch(templates::contains);
    }

    @Test
    void theAlarmOfThrottlesLooksAtThoseOfAllOperations() throws IOException {
        JsonNode alarm = new SamTemplate().at("/Resources/GraphThrottlesAlarm/Properties");
        String block =
                TerraformModule.blocks("resource", "alarms.tf").get("aws_cloudwatch_metric_alarm.graph_throttles");

        assertThat(alarm.path("Namespace").asText()).isEqualTo("GraphDeviceFacade");
        assertThat(alarm.path("MetricName").asText()).isEqualTo("Throttles");
        assertThat(alarm.path("Statistic").asText()).isEqualTo("Sum");
        assertThat(alarm.has("Dimensions") || alarm.has("Metrics")).isFalse();
        assertThat(block)
                .contains("namespace           = \"GraphDeviceFacade\"")
                .contains("metric_name         = \"Throttles\"")
                .contains("statistic           = \"Sum\"")
                .doesNotContain("dimensions", "metric_query");
    }

    @Test
    void theDurationIsSeenAsAShareOfTheTimeOut() throws IOException {
        assertThat(new SamTemplate()
                        .at("/Resources/DurationAlarm/Properties/Metrics/0/Expression")
                        .asText())
                .isEqualTo("duration / (1000 * ${Timeout})");
    }

    @Test
    void dashboardsAreTheSame() throws IOException {
        assertThat(new SamTemplate()
                        .at("/Resources/Dashboard/Properties/DashboardBody")
                        .asText())
                .isEqualTo(TerraformModule.file("dashboard.json.tftpl")
                        .replace("${region}", "${AWS::Region}")
                        .replace("${api}", "${Api}")
                        .replace("${function}", "${Function}"));
    }

    @Test
    void accessLogsSayTheSame() throws IOException {
        String sam = new SamTemplate()
                .at("/Resources/Stage/Properties/AccessLogSettings/Format")
                .asText();

        assertThat(logged(TerraformModule.file("api.tf"))).isNotEmpty().isEqualTo(logged(sam));
    }

    private static Set<String> logged(String format) {
        return TerraformModule.found("(\\w+)\"?(?: +=|:) ?\"(\\$context\\.[\\w.]+)\"", format)
                .map(match -> match.group(1) + "=" + match.group(2))
                .collect(Collectors.toSet());
    }

    @Test
    void outputsAreTheSame() throws IOException {
        assertThat(TerraformModule.blocks("output", "outputs.tf").keySet())
                .containsExactlyInAnyOrderElementsOf(new SamTemplate()
                        .at("/Outputs")
                        .propertyStream()
                        .map(output -> TerraformModule.name(output.getKey()))
                        .toList());
    }
}
