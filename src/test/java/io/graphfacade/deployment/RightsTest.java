package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.graphfacade.cloud.Cloud;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both templates let the function, and those who call it, do the same and no more. */
class RightsTest {

    /** All statements, whatever they depend on. */
    private static List<JsonNode> statements() throws IOException {
        SamTemplate sam = new SamTemplate();
        return Stream.of("Rights", "LambdaRights")
                .flatMap(policy -> sam.at("/Resources/" + policy + "/Properties/PolicyDocument/Statement")
                        .valueStream())
                .map(statement -> statement.isArray() ? statement.get(1) : statement)
                .toList();
    }

    private static Stream<String> actions(JsonNode statement) {
        JsonNode action = statement.path("Action");
        return action.isArray() ? action.valueStream().map(JsonNode::asText) : Stream.of(action.asText());
    }

    @Test
    void rightsAreTheSame() throws IOException {
        Set<String> terraform = TerraformModule.found(
                        "\"([a-z0-9]+:[A-Z]\\w+)\"",
                        TerraformModule.file("role.tf").replace("sts:AssumeRole", ""))
                .map(action -> action.group(1))
                .filter(action -> !action.matches(
                        "(sts:(IdentityTokenAudience|SigningAlgorithm|DurationSeconds)|lambda:SourceFunctionArn)"))
                .collect(Collectors.toSet());

        assertThat(statements().stream().flatMap(RightsTest::actions).distinct())
                .containsExactlyInAnyOrder(
                        "logs:CreateLogStream",
                        "logs:PutLogEvents",
                        "secretsmanager:GetSecretValue",
                        "ssm:GetParameter",
                        "kms:Decrypt",
                        "sts:GetWebIdentityToken",
                        "xray:PutTraceSegments",
                        "xray:PutTelemetryRecords",
                        "ec2:CreateNetworkInterface",
                        "ec2:DeleteNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:DetachNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses")
                .containsExactlyInAnyOrderElementsOf(terraform);
    }

    private static Set<String> withEffect(String effect) throws IOException {
        return statements().stream()
                .filter(statement -> statement.path("Effect").asText().equals(effect))
                .flatMap(RightsTest::actions)
                .collect(Collectors.toSet());
    }

    /** Its network interfaces are Lambda's to make. */
    @Test
    void whatIsDeniedIsNotAllowedBesides() throws IOException {
        assertThat(withEffect("Deny")).isNotEmpty().allMatch(action -> action.startsWith("ec2:"));
        assertThat(withEffect("Allow")).isNotEmpty().noneMatch(action -> action.startsWith("ec2:"));
    }

    @Test
    void onlyWhatHasNoResourceIsForAny() throws IOException {
        assertThat(statements().stream()
                        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                        .filter(statement -> statement.path("Resource").asText().equals("*")))
                .flatExtracting(statement -> actions(statement).toList())
                .containsExactlyInAnyOrder(
                        "sts:GetWebIdentityToken", "xray:PutTraceSegments", "xray:PutTelemetryRecords");
    }

    @Test
    void eachCloudHasItsEntra() throws IOException {
        SamTemplate sam = new SamTemplate();
        List<String> clouds = sam.at("/Mappings/Clouds")
                .propertyStream()
                .map(cloud -> cloud.getKey() + " "
                        + cloud.getValue().path("Issuer").asText() + " "
                        + cloud.getValue().path("TokenExchange").asText())
                .toList();

        assertThat(sam.at("/Mappings/Clouds").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        sam.settings().get("GraphCloud").choices());
        assertThat(TerraformModule.found(
                        "(\\S+) += \\{ issuer = \"(.*?)\", token_exchange = \"(.*?)\" }",
                        TerraformModule.file("auth.tf")))
                .extracting(cloud -> cloud.group(1) + " " + cloud.group(2) + " " + cloud.group(3))
                .containsExactlyElementsOf(clouds);
    }

    @Test
    void thatEntraIsTheFunctionsToo() throws IOException {
        UUID tenant = UUID.randomUUID();

        assertThat(new SamTemplate().at("/Mappings/Clouds").properties())
                .isNotEmpty()
                .allSatisfy(entry -> {
                    Cloud cloud = Cloud.valueOf(
                            entry.getKey().toUpperCase(Locale.ROOT).replace('-', '_'));
                    String issuer = entry.getValue().path("Issuer").asText() + "/" + tenant + "/v2.0";

                    assertThat(cloud.issuers(tenant)).contains(issuer);
                    assertThat(entry.getValue().path("TokenExchange").asText()).isEqualTo(cloud.federationAudience());
                });
    }

    @Test
    void theFunctionTakesTokensOfTheIssuerThatTheGatewayDoes() throws IOException {
        SamTemplate sam = new SamTemplate();

        assertThat(sam.function().at("/Environment/Variables/FACADE_AUTH_ISSUERS"))
                .hasToString("[\"HasIssuer\",\"TokenIssuer\",\"AWS::NoValue\"]");
        assertThat(sam.at("/Resources/TokenAuthorizer/Properties/JwtConfiguration/Issuer"))
                .hasToString("[\"HasIssuer\",\"TokenIssuer\","
                        + "[\"${Host}/${TenantId}/v2.0\",{\"Host\":[\"Clouds\",\"GraphCloud\",\"Issuer\"]}]]");
    }

    @Test
    void besideASignatureTheTokenHasAHeaderOfItsOwn() throws IOException {
        SamTemplate sam = new SamTemplate();
        JsonNode header = sam.function().at("/Environment/Variables/FACADE_AUTH_TOKEN_HEADER");

        assertThat(header).hasToString("[\"Iam\",\"X-Graph-Authorization\",\"Authorization\"]");
        assertThat(TerraformModule.first(
                        "token_header += var.authorizer == \"iam\" \\? (.*)", TerraformModule.file("auth.tf")))
                .isEqualTo("\"X-Graph-Authorization\" : \"Authorization\"");
        assertThat(sam.at("/Resources/Api/Properties/CorsConfiguration/1/AllowHeaders/1")
                        .valueStream()
                        .map(JsonNode::asText))
                .contains("x-graph-authorization");
    }
}
