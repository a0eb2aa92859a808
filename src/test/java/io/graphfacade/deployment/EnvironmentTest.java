package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the templates tell the function is configuration that exists, and operators can set all of it that is theirs to set. */
class EnvironmentTest {

    private static final String STAND_IN = "for a stand-in of Graph, Entra or AWS, which no deployment has";

    /** Why no template has a parameter for it. Terraform takes it as "environment" all the same, unless it is a secret. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("FACADE_AUTH_CREDENTIAL_VALUE", "a secret, which whoever sees the function would see"),
            Map.entry("FACADE_AUTH_CREDENTIAL_FILE", "a secret, which whoever has the package would have"),
            Map.entry("FACADE_GRAPH_BASE_URL", STAND_IN),
            Map.entry("FACADE_GRAPH_ALLOW_HTTP", STAND_IN),
            Map.entry("FACADE_GRAPH_CA_CERTIFICATE", STAND_IN),
            Map.entry("FACADE_AUTH_JWKS_URI", STAND_IN),
            Map.entry("FACADE_AUTH_TOKEN_ENDPOINT", STAND_IN),
            Map.entry("FACADE_AUTH_CA_CERTIFICATE", STAND_IN),
            Map.entry("FACADE_AWS_ENDPOINT_URL", STAND_IN),
            Map.entry("FACADE_AWS_ALLOW_HTTP", STAND_IN));

    private static Predicate<String> configured() {
        return ConfigurationKeys.asEnvironmentVariables()::contains;
    }

    private static Set<String> ofSam() throws IOException {
        return new SamTemplate()
                .function()
                .at("/Environment/Variables")
                .propertyStream()
                .map(variable -> variable.getKey())
                .collect(Collectors.toSet());
    }

    static Set<String> ofTerraform() throws IOException {
        return TerraformModule.found("(?m)^ +(FACADE_\\w+) += ", TerraformModule.file("function.tf"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void itIsConfigurationThatExists() throws IOException {
        assertThat(ofSam())
                .contains("FACADE_GRAPH_CLOUD", "FACADE_RULE_PROFILE")
                .allMatch(configured().or(name -> name.startsWith("QUARKUS_LOG_")));
    }

    @Test
    void aVariableThatNobodyReadsWouldBeNoticed() {
        assertThat(configured()).accepts("FACADE_GRAPH_BASE_URL", "FACADE_INTAKE_MAX_BODY_SIZE", "FACADE_CORS_ORIGINS");
        assertThat(configured()).rejects("FACADE_GRAPH_CLOUDS", "FACADE_GRAPH", "GRAPH_CLOUD");
    }

    @Test
    void eachSettingHasAParameterOfSamOrAReasonToHaveNone() throws IOException {
        assertThat(Stream.concat(ofSam().stream().filter(configured()), LEFT_OUT.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(ConfigurationKeys.asEnvironmentVariables());
    }

    /** Its variables, and its map for all others. */
    @Test
    void eachSettingCanBeGivenToTerraform() throws IOException {
        String map = TerraformModule.blocks("variable", "variables.tf").get("environment");
        Predicate<String> fits = Pattern.compile(TerraformModule.first("regex\\(\"(\\^\\(FACADE.*?)\"", map))
                .asMatchPredicate();
        Predicate<String> secret = Pattern.compile(TerraformModule.first("!can\\(regex\\(\"(.*?)\"", map))
                .asMatchPredicate();

        assertThat(ofSam()).containsAll(ofTerraform()).allMatch(fits.and(secret.negate()));
        assertThat("FACADE_RULES__UNKNOWN_MEMBER_").matches(fits);
        assertThat(ConfigurationKeys.asEnvironmentVariables().stream().filter(secret))
                .containsExactlyInAnyOrder("FACADE_AUTH_CREDENTIAL_VALUE", "FACADE_AUTH_CREDENTIAL_FILE");
    }

    @Test
    void whatTheRunbookTellsToChangeCanBeSet() throws IOException {
        String runbook = Files.readString(Path.of("docs", "operations.md"));
        Stream<String> keys = TerraformModule.found("`facade\\.([\\w.-]+)", runbook)
                .map(key -> ConfigurationKeys.variable("facade." + key.group(1)));
        // Those of single rules end with an underscore. There is one for each rule, and SAM's template has none of
        // them.
        Stream<String> variables = TerraformModule.found("[` ]((?:QUARKUS|FACADE)_\\w*[A-Z])\\b", runbook)
                .map(variable -> variable.group(1));

        assertThat(Stream.concat(keys, variables))
                .contains("FACADE_GRAPH_READ_TIMEOUT", "QUARKUS_LOG_CATEGORY__IO_GRAPHFACADE_REQUESTS__LEVEL")
                .isSubsetOf(ofSam());
    }

    @Test
    void eachKindOfLineThatADocumentTellsHowToSwitchOffHasAParameter() throws IOException {
        String documents =
                Files.readString(Path.of("docs", "log.md")) + Files.readString(Path.of("docs", "security.md"));

        assertThat(TerraformModule.found("QUARKUS_LOG_\\w*[A-Z]\\b", documents).map(variable -> variable.group()))
                .hasSizeGreaterThan(1)
                .isSubsetOf(ofSam());
    }

    @Test
    void noSettingTakesASecret() throws IOException {
        assertThat(ofSam()).doesNotContain("FACADE_AUTH_CREDENTIAL_VALUE", "FACADE_AUTH_CREDENTIAL_FILE");
    }

    /** At their longest, with their names, by Lambda's quota. */
    @Test
    void theyFitIntoTheFourKilobytesOfAFunction() throws IOException {
        SamTemplate sam = new SamTemplate();

        assertThat(sam.function()
                        .at("/Environment/Variables")
                        .propertyStream()
                        .mapToInt(variable -> variable.getKey().length()
                                + sam.parametersOf(variable.getValue()).stream()
                                        .map(parameter -> sam.at("/Parameters/" + parameter))
                                        .mapToInt(VersionsTest::longest)
                                        .max()
                                        .orElse(0))
                        .sum())
                .isBetween(1000, 4096);
    }
}
