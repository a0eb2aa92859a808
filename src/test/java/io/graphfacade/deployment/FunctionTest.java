package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both templates set up the same function behind the same API. */
class FunctionTest {

    @Test
    void runtimesAndHandlersAreTheSame() throws IOException {
        JsonNode function = new SamTemplate().function();

        assertThat(TerraformModule.found(
                        "(native|jvm) +=.*runtime = \"(.*?)\", handler = \"(.*?)\"",
                        TerraformModule.file("function.tf")))
                .extracting(match -> match.group(1) + " " + match.group(2) + " " + match.group(3))
                .containsExactly(
                        "native " + function.at("/Runtime/1").asText() + " "
                                + function.at("/Handler/1").asText(),
                        "jvm " + function.at("/Runtime/2").asText() + " "
                                + function.at("/Handler/2").asText());
    }

    @Test
    void memoryAndTimeOutAreWhatIsSet() throws IOException {
        JsonNode function = new SamTemplate().function();
        String block = TerraformModule.blocks("resource", "function.tf").get("aws_lambda_function.facade");

        assertThat(function.path("MemorySize").asText()).isEqualTo("MemorySize");
        assertThat(function.path("Timeout").asText()).isEqualTo("Timeout");
        assertThat(block).containsPattern("memory_size += var.memory_size").containsPattern("timeout += var.timeout");
    }

    @Test
    void theGatewayWaitsAsLongAsItCan() throws IOException {
        JsonNode integration = new SamTemplate()
                .resources("AWS::ApiGatewayV2::Integration")
                .findFirst()
                .orElseThrow();
        String block = TerraformModule.blocks("resource", "api.tf").get("aws_apigatewayv2_integration.function");

        assertThat(integration.path("TimeoutInMillis").asInt()).isEqualTo(30000);
        assertThat(TerraformModule.first("timeout_milliseconds += (\\d+)", block))
                .isEqualTo("30000");
        assertThat(TerraformModule.first("payload_format_version += \"(.*)\"", block))
                .isEqualTo(integration.path("PayloadFormatVersion").asText());
    }

    @Test
    void portalsMaySendAndReadTheSameHeaders() throws IOException {
        JsonNode cors = new SamTemplate().at("/Resources/Api/Properties/CorsConfiguration/1");
        String terraform = TerraformModule.file("api.tf");

        assertThat(cors.path("AllowHeaders").get(1).valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        quoted(TerraformModule.first("allow_headers += concat\\(\\[(.*?)]", terraform)
                                + ", "
                                + TerraformModule.first("\"iam\" \\? \\[(.*?)]", terraform)));
        assertThat(cors.path("ExposeHeaders").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        quoted(TerraformModule.first("expose_headers += \\[(.*?)]", terraform)));
    }

    /** API Gateway answers preflights itself; so what the function allows says nothing behind it. */
    @Test
    void theyMaySendAndReadWhatTheFunctionAllows() throws IOException {
        JsonNode cors = new SamTemplate().at("/Resources/Api/Properties/CorsConfiguration/1");
        Properties function = new Properties();
        try (var source = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            function.load(source);
        }

        assertThat(cors.path("AllowHeaders").get(2).valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder(
                        function.getProperty("quarkus.http.cors.headers").split(","));
        assertThat(cors.path("ExposeHeaders").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrder(function.getProperty("quarkus.http.cors.exposed-headers")
                        .split(","));
    }

    private static Set<String> quoted(String list) {
        return TerraformModule.found("\"(.*?)\"", list)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
