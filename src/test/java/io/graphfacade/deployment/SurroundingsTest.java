package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an account asks for around the function, as infra/template.yaml makes it; infra/terraform/tests/surroundings.tftest.hcl is the same. */
class SurroundingsTest {

    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:key/aaaa-bbbb";
    private static final String ENI = "arn:AWS::Partition:iam::aws:policy/service-role/AWSLambdaENIManagementAccess";

    private static SamDeployment of(String... parameters) throws IOException {
        return new SamDeployment(Stream.of(parameters)
                .map(given -> given.split("=", 2))
                .collect(Collectors.toMap(given -> given[0], given -> given[1])));
    }

    private static String text(SamDeployment deployment, String resource, String pointer) {
        return deployment.properties(resource).at(pointer).toString();
    }

    private static String rights(SamDeployment deployment) {
        return text(deployment, "LambdaRights", "/PolicyDocument/Statement");
    }

    @Test
    void callersMoveAllAtOnceUnlessToldOtherwise() throws IOException {
        SamDeployment gradual = new SamDeployment(Map.of("Rollout", "Canary10Percent5Minutes"));

        assertThat(new SamDeployment(Map.of()).resource("RolloutRole")).isEmpty();
        assertThat(text(gradual, "RolloutRole", "/AssumeRolePolicyDocument/Statement/0/Principal"))
                .isEqualTo("{\"Service\":\"codedeploy.amazonaws.com\"}");
        assertThat(new SamTemplate().settings().get("Rollout").usual()).isEqualTo("AllAtOnce");
    }

    /** SAM reads the map, and CloudFormation the condition. */
    @Test
    void eachWayToMoveThemIsGradualOrNot() throws IOException {
        SamTemplate sam = new SamTemplate();

        assertThat(sam.settings().get("Rollout").choices())
                .allSatisfy(choice -> assertThat(sam.at("/Mappings/Rollouts/" + choice + "/Gradual")
                                .asText())
                        .isEqualTo(String.valueOf(new SamDeployment(Map.of("Rollout", choice))
                                .resource("RolloutRole")
                                .isPresent())))
                .hasSize(5);
    }

    @Test
    void asItComes() throws IOException {
        SamDeployment usual = of();

        assertThat(usual.properties("Function").has("VpcConfig")).isFalse();
        assertThat(usual.properties("Function").path("Tracing").asText()).isEqualTo("PassThrough");
        assertThat(usual.properties("Role").has("PermissionsBoundary")).isFalse();
        assertThat(text(usual, "Role", "/ManagedPolicyArns")).isEqualTo("[\"Rights\",\"LambdaRights\"]");
        assertThat(rights(usual)).doesNotContain("Allow");
        assertThat(text(usual, "Api", "/DisableExecuteApiEndpoint")).isEqualTo("\"false\"");
        assertThat(usual.output("Url")).contains("Api.ApiEndpoint");
        assertThat(usual.refusals()).isEmpty();
    }

    @Test
    void aNetwork() throws IOException {
        SamDeployment inside = of("VpcSubnetIds=subnet-0a1b2c3d,subnet-4e5f6a7b", "VpcSecurityGroupIds=sg-0a1b2c3d");

        assertThat(text(inside, "Function", "/VpcConfig"))
                .isEqualTo("{\"SubnetIds\":[\"subnet-0a1b2c3d\",\"subnet-4e5f6a7b\"],"
                        + "\"SecurityGroupIds\":[\"sg-0a1b2c3d\"]}");
        assertThat(text(inside, "Role", "/ManagedPolicyArns")).contains(ENI);
        assertThat(rights(inside)).contains("\"Deny\"", "ec2:CreateNetworkInterface", "lambda:SourceFunctionArn");
        assertThat(inside.refusals()).isEmpty();
    }

    @Test
    void traces() throws IOException {
        SamDeployment traced = of("Tracing=Active");

        assertThat(traced.properties("Function").path("Tracing").asText()).isEqualTo("Active");
        assertThat(rights(traced))
                .contains("{\"Effect\":\"Allow\",\"Action\":[\"xray:PutTraceSegments\",\"xray:PutTelemetryRecords\"],"
                        + "\"Resource\":\"*\"}");
    }

    @Test
    void aBoundary() throws IOException {
        String boundary = "arn:aws:iam::123456789012:policy/boundaries/functions";

        assertThat(text(of("PermissionsBoundaryArn=" + boundary), "Role", "/PermissionsBoundary"))
                .isEqualTo('"' + boundary + '"');
    }

    @Test
    void theDomainIsTheOnlyWayIn() throws IOException {
        SamDeployment closed = of(
                "DomainName=facade.example.com",
                "CertificateArn=arn:aws:acm:eu-west-1:123456789012:certificate/aaaa-bbbb",
                "DefaultEndpoint=closed",
                "MutualTlsTruststore=s3://bucket/authorities.pem");

        assertThat(text(closed, "Api", "/DisableExecuteApiEndpoint")).isEqualTo("\"true\"");
        assertThat(closed.output("Url")).contains("https://facade.example.com");
        assertThat(text(closed, "Domain", "/MutualTlsAuthentication"))
                .isEqualTo("{\"TruststoreUri\":\"s3://bucket/authorities.pem\"}");
        assertThat(closed.refusals()).isEmpty();
    }

    @Test
    void logsThatGoWithTheStack() throws IOException {
        SamDeployment usual = of();

        assertThat(usual.resource("FunctionLogs").map(SurroundingsTest::fate)).contains("Delete");
        assertThat(usual.resource("KeptFunctionLogs")).isEmpty();
        assertThat(usual.resource("KeptAccessLogs")).isEmpty();
        assertThat(text(usual, "Function", "/LoggingConfig/LogGroup")).isEqualTo("\"FunctionLogs\"");
        assertThat(text(usual, "Stage", "/AccessLogSettings/DestinationArn")).isEqualTo("\"AccessLogs.Arn\"");
        assertThat(text(usual, "ColdStartsQuery", "/LogGroupNames")).isEqualTo("[\"FunctionLogs\"]");
        assertThat(usual.output("FunctionLogGroup")).contains("FunctionLogs");
    }

    /** Those that were written before stay as long as the stack, so that a change of mind deletes nothing. */
    @Test
    void logsThatStay() throws IOException {
        SamDeployment kept = of("LogsOnDelete=keep", "LogRetentionDays=3653", "LogKeyArn=" + KEY);

        for (String group : new String[] {"KeptFunctionLogs", "KeptAccessLogs"}) {
            assertThat(kept.resource(group).map(SurroundingsTest::fate)).contains("RetainExceptOnCreate");
            assertThat(text(kept, group, "/RetentionInDays")).isEqualTo("\"3653\"");
            assertThat(text(kept, group, "/KmsKeyId")).isEqualTo('"' + KEY + '"');
        }
        assertThat(kept.resource("FunctionLogs")).isPresent();
        assertThat(kept.resource("AccessLogs")).isPresent();
        assertThat(text(kept, "Function", "/LoggingConfig/LogGroup")).isEqualTo("\"KeptFunctionLogs\"");
        assertThat(text(kept, "Rights", "/PolicyDocument/Statement/0/Resource"))
                .isEqualTo("[\"FunctionLogs.Arn\",\"KeptFunctionLogs.Arn\"]");
        assertThat(text(kept, "Stage", "/AccessLogSettings/DestinationArn")).isEqualTo("\"KeptAccessLogs.Arn\"");
        assertThat(text(kept, "ColdStartsQuery", "/LogGroupNames"))
                .isEqualTo("[\"FunctionLogs\",\"KeptFunctionLogs\"]");
        assertThat(kept.output("FunctionLogGroup")).isEqualTo(Optional.of("KeptFunctionLogs"));
    }

    private static String fate(JsonNode resource) {
        return resource.path("DeletionPolicy").asText();
    }

    @Test
    void productionKeepsItsLogsAndHasACeiling() throws IOException {
        String production = Files.readString(Path.of("infra", "samconfig.toml")).split("\\[prod\\.")[1];
        Map<String, String> given = TerraformModule.found("\"(\\w+)=([^\"]*)\"", production)
                .collect(Collectors.toMap(set -> set.group(1), set -> set.group(2)));

        assertThat(new SamTemplate().settings().keySet()).containsAll(given.keySet());
        assertThat(given).containsEntry("LogsOnDelete", "keep").containsKey("ReservedConcurrency");
        assertThat(new SamDeployment(given).refusals()).isEmpty();
    }
}
