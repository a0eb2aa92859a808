package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each deployment that changes something publishes a version, and the one before stays, to roll back to. */
class VersionsTest {

    /** Of a policy of IAM. */
    private static final int LONGEST_DESCRIPTION = 1000;

    private static final int LONGEST_PATH = 512;

    /** Their ids name a version: a change of description or path replaces them. */
    private static final List<String> POLICIES = List.of("Rights", "LambdaRights");

    private static Stream<JsonNode> named(SamTemplate sam) {
        return POLICIES.stream().map(policy -> sam.at("/Resources/" + policy + "/Properties"));
    }

    /**
     * SAM hands {@code UpdateReplacePolicy} on to the version, and with {@code DeletionPolicy} it would do the same in place of Retain, which
     * it gives a version by itself. {@code .ci/translate.py} holds what it makes of them.
     */
    @Test
    void aDeploymentDeletesNoVersion() throws IOException {
        JsonNode function = new SamTemplate().at("/Resources/Function");

        assertThat(function.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        assertThat(function.has("DeletionPolicy")).isFalse();
        assertThat(function.path("Properties").has("VersionDeletionPolicy")).isFalse();
        assertThat(TerraformModule.blocks("resource", "function.tf").get("aws_lambda_function.facade"))
                .containsPattern("(?m)^  publish += true$");
    }

    @Test
    void aChangeOfAnythingThatTheFunctionDependsOnPublishesAVersion() throws IOException {
        SamTemplate sam = new SamTemplate();
        Set<String> settings = sam.parametersOf(sam.function());
        settings.removeAll(Set.of("ReservedConcurrency", "ProvisionedConcurrency", "Rollout")); // no part of a version

        assertThat(settings).contains("Packaging", "Authorizer", "CredentialArn");
        assertThat(named(sam)
                        .flatMap(policy -> Stream.of(policy.path("Description"), policy.path("Path")))
                        .flatMap(part -> sam.parametersOf(part).stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(settings);
    }

    @Test
    void theIdsOfThePoliciesNameTheVersion() throws IOException {
        SamTemplate sam = new SamTemplate();
        Set<String> ids = POLICIES.stream().map(policy -> policy + ".PolicyId").collect(Collectors.toSet());

        assertThat(ids)
                .allMatch(sam.function().path("VersionDescription").asText()::contains)
                .allMatch(sam.function().path("Description").asText()::contains);
        assertThat(sam.function().path("AutoPublishAliasAllProperties").asBoolean())
                .isTrue();
    }

    @Test
    void theirValuesFitAtTheirLongest() throws IOException {
        SamTemplate sam = new SamTemplate();

        assertThat(named(sam)).allSatisfy(policy -> {
            assertThat(atItsLongest(policy.path("Description"), sam)).hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION);
            assertThat(atItsLongest(policy.path("Path").path(1), sam)).hasSizeLessThanOrEqualTo(LONGEST_PATH);
        });
    }

    /** Of IAM's CreatePolicy, by the model of its API. */
    @Test
    void aPathHasOnlyWhatIamTakes() throws IOException {
        Map<String, String> values = Map.of(
                "RuleSeverities", "unknown-member=warning,phase2-combination=off",
                "SchemaExtensions", "extkvbmkofy_assets,ext2_x",
                "PassThroughTenants", "6babcaad-604b-40ac-a9d7-9fd97c0b779f,6babcaad-604b-40ac-a9d7-9fd97c0b7790",
                "VpcSecurityGroupIds", "sg-0a1b2c3d,sg-4e5f6a7b");
        SamTemplate sam = new SamTemplate();

        assertThat(values).allSatisfy((name, value) -> assertThat(value)
                .matches(sam.at("/Parameters/" + name + "/AllowedPattern").asText()));
        assertThat(named(sam).map(policy -> policy.path("Path").path(1).asText()))
                .allSatisfy(path -> {
                    String whole = Pattern.compile("\\$\\{(\\w+)}")
                            .matcher(path)
                            .replaceAll(name -> values.getOrDefault(name.group(1), "a:value*of!others"));
                    assertThat(whole).matches("((/[A-Za-z0-9.,+@=_-]+)*)/");
                    assertThat(path.replaceAll("\\$\\{\\w+}", "")).matches("((/[A-Za-z0-9.,+@=_-]+)*)/");
                });
    }

    private static String atItsLongest(JsonNode text, SamTemplate sam) {
        return Pattern.compile("\\$\\{(\\w+)}").matcher(text.asText()).replaceAll(name -> "x"
                .repeat(longest(sam.at("/Parameters/" + name.group(1)))));
    }

    static int longest(JsonNode parameter) {
        int value = Stream.concat(parameter.path("AllowedValues").valueStream(), Stream.of(parameter.path("MaxValue")))
                .mapToInt(choice -> choice.asText().length())
                .max()
                .orElseThrow();
        int longest = Math.max(value, parameter.path("MaxLength").asInt());
        assertThat(longest).isPositive();
        return longest;
    }
}
