package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The private REST API of infra/private: who can reach it, what it hands on, and that the function understands it. */
class PrivateApiTest {

    private static final Path FILE = Path.of("infra", "private", "template.yaml");

    private final JsonNode template = new YAMLMapper().readTree(FILE.toFile());

    PrivateApiTest() throws IOException {}

    private JsonNode properties(String resource) {
        return template.path("Resources").path(resource).path("Properties");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }

    @Test
    void itIsPrivate() {
        assertThat(properties("Api").at("/EndpointConfiguration/Types").toString())
                .isEqualTo("[\"PRIVATE\"]");
        assertThat(template.path("Resources").findValuesAsText("Type"))
                .filteredOn(type -> type.endsWith("::RestApi") || type.startsWith("AWS::ApiGatewayV2"))
                .containsExactly("AWS::ApiGateway::RestApi");
    }

    @Test
    void onlyTheNamedEndpointsReachIt() {
        List<JsonNode> statements =
                properties("Api").at("/Policy/Statement").valueStream().toList();

        assertThat(statements).hasSize(2).allSatisfy(statement -> {
            assertThat(text(statement, "/Principal")).isEqualTo("*");
            assertThat(text(statement, "/Action")).isEqualTo("execute-api:Invoke");
            assertThat(text(statement, "/Resource")).isEqualTo("execute-api:/*");
        });
        JsonNode denial = statements.stream()
                .filter(statement -> text(statement, "/Effect").equals("Deny"))
                .findFirst()
                .orElseThrow();
        assertThat(denial.path("Condition").toString())
                .isEqualTo("{\"StringNotEquals\":{\"aws:SourceVpce\":\"VpcEndpointIds\"}}");
        assertThat(text(properties("Api"), "/EndpointConfiguration/VpcEndpointIds"))
                .isEqualTo("VpcEndpointIds");
        assertThat(template.at("/Parameters/VpcEndpointIds").has("Default")).isFalse();
    }

    @Test
    void allPathsAndMethodsGoToTheFunctionAsTheyAre() {
        JsonNode method = properties("AnyMethod");

        assertThat(text(properties("AllPaths"), "/PathPart")).isEqualTo("{proxy+}");
        assertThat(text(method, "/HttpMethod")).isEqualTo("ANY");
        assertThat(text(method, "/ResourceId")).isEqualTo("AllPaths");
        assertThat(text(method, "/Integration/Type")).isEqualTo("AWS_PROXY");
        assertThat(text(method, "/Integration/IntegrationHttpMethod")).isEqualTo("POST");
        assertThat(text(method, "/Integration/Uri"))
                .endsWith(":lambda:path/2015-03-31/functions/${AliasArn}/invocations");
        assertThat(properties("Api").path("BinaryMediaTypes").toString()).isEqualTo("[\"*/*\"]");
        assertThat(template.at("/Resources/Deployment/DependsOn").asText()).isEqualTo("AnyMethod");
    }

    @Test
    void thisApiAndNoOtherMayInvokeTheAlias() {
        JsonNode permission = properties("Invocation");

        assertThat(text(permission, "/FunctionName")).isEqualTo("AliasArn");
        assertThat(text(permission, "/Principal")).isEqualTo("apigateway.amazonaws.com");
        assertThat(text(permission, "/Action")).isEqualTo("lambda:InvokeFunction");
        assertThat(text(permission, "/SourceArn")).endsWith(":${AWS::AccountId}:${Api}/*");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "arn:aws:lambda:eu-central-1:123456789012:function:facade-Function-1A2b:live, true",
        "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:facade:live, true",
        "arn:aws:lambda:eu-central-1:123456789012:function:facade, false",
        "arn:aws:lambda:eu-central-1:123456789012:function:facade:7, false",
        "facade:live, false"
    })
    void theAliasIsTheOneThatDeploymentsMove(String arn, boolean allowed) throws IOException {
        String pattern = text(template, "/Parameters/AliasArn/AllowedPattern");

        assertThat(Pattern.matches(pattern, arn)).isEqualTo(allowed);
        assertThat(text(new SamTemplate().function(), "/AutoPublishAlias")).isEqualTo("live");
    }

    /** What one stack takes from the HTTP API's should not differ here. */
    @Test
    void itIsThrottledAsTheHttpApi() throws IOException {
        JsonNode ofHttpApi = new SamTemplate().at("/Parameters");

        for (String name : List.of("ThrottlingRate", "ThrottlingBurst")) {
            assertThat(template.path("Parameters").path(name)).isEqualTo(ofHttpApi.path(name));
        }
    }

    private static String terraform(String file) throws IOException {
        return Files.readString(Path.of("infra", "terraform-private", file)).replace("\r", "");
    }

    /** What an attribute of a resource of Terraform is, as it stands there. */
    private static String attribute(String name) throws IOException {
        return TerraformModule.first("(?m)^ +" + name + " += (.*)$", terraform("main.tf"));
    }

    @Test
    void terraformMakesTheSameApi() throws IOException {
        JsonNode integration = properties("AnyMethod").path("Integration");

        assertThat(attribute("types")).isEqualTo("[\"PRIVATE\"]");
        assertThat(attribute("binary_media_types")).isEqualTo("[\"*/*\"]");
        assertThat(attribute("path_part")).isEqualTo("\"" + text(properties("AllPaths"), "/PathPart") + "\"");
        assertThat(attribute("http_method")).isEqualTo("\"" + text(properties("AnyMethod"), "/HttpMethod") + "\"");
        assertThat(attribute("authorization"))
                .isEqualTo("\"" + text(properties("AnyMethod"), "/AuthorizationType") + "\"");
        assertThat(attribute("type")).isEqualTo("\"" + text(integration, "/Type") + "\"");
        assertThat(attribute("integration_http_method"))
                .isEqualTo("\"" + text(integration, "/IntegrationHttpMethod") + "\"");
        assertThat(attribute("timeout_milliseconds")).isEqualTo(text(integration, "/TimeoutInMillis"));
        assertThat(attribute("stage")).isEqualTo("\"" + text(properties("Stage"), "/StageName") + "\"");
        assertThat(attribute("principal")).isEqualTo("\"" + text(properties("Invocation"), "/Principal") + "\"");
        assertThat(attribute("action")).isEqualTo("\"" + text(properties("Invocation"), "/Action") + "\"");
        assertThat(properties("Api")
                        .at("/Policy/Statement")
                        .findValuesAsText("Effect")
                        .toString())
                .isEqualTo(TerraformModule.found("(?m)^ +Effect += \"(.*)\"$", terraform("main.tf"))
                        .map(effect -> effect.group(1))
                        .toList()
                        .toString());
    }

    @Test
    void terraformTakesTheSameAndGivesTheSame() throws IOException {
        assertThat(names("variable", "variables.tf"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("name"), snake(template.path("Parameters")))
                                .toList());
        assertThat(names("output", "outputs.tf"))
                .containsExactlyInAnyOrderElementsOf(
                        snake(template.path("Outputs")).toList());
        assertThat(TerraformModule.first("(?s)variable \"alias_arn\".*?regex\\(\"(.*?)\", ", terraform("variables.tf")))
                .isEqualTo(text(template, "/Parameters/AliasArn/AllowedPattern"));
        for (String name : List.of("ThrottlingRate", "ThrottlingBurst")) {
            assertThat(TerraformModule.first(
                            "(?s)variable \"" + TerraformModule.name(name) + "\".*?default += (\\d+)",
                            terraform("variables.tf")))
                    .isEqualTo(text(template, "/Parameters/" + name + "/Default"));
        }
    }

    private static List<String> names(String kind, String file) throws IOException {
        return TerraformModule.found("(?m)^" + kind + " \"(\\w+)\"", terraform(file))
                .map(name -> name.group(1))
                .toList();
    }

    private static Stream<String> snake(JsonNode members) {
        return members.propertyStream().map(member -> TerraformModule.name(member.getKey()));
    }

    @Test
    void theTemplateIsLintedWithTheOthers() throws IOException {
        assertThat(Files.readString(Path.of(".ci", "templates")))
                .contains("infra/private/template.yaml")
                .contains("\"$work/terraform-private\" test");
    }

    @Test
    void theDocumentNamesItsParametersAndOutputs() throws IOException {
        assertThat(Files.readString(Path.of("docs", "placement.md")))
                .contains("AliasArn=", "VpcEndpointIds=", "`Url`", "--name live")
                .contains("alias_arn=", "vpc_endpoint_ids=", "`url`");
    }
}
