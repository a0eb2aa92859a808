package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the templates tell the function is configuration that exists. */
class EnvironmentTest {

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

    private static Set<String> ofTerraform() throws IOException {
        return TerraformModule.found("(?m)^ +(FACADE_\\w+) += ", TerraformModule.file("function.tf"))
                .map(variable -> variable.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void itIsConfigurationThatExists() throws IOException {
        assertThat(ofSam())
                .contains("FACADE_GRAPH_CLOUD", "FACADE_RULE_PROFILE")
                .allMatch(configured());
    }

    @Test
    void aVariableThatNobodyReadsWouldBeNoticed() {
        assertThat(configured()).accepts("FACADE_GRAPH_BASE_URL", "FACADE_INTAKE_MAX_BODY_SIZE", "FACADE_CORS_ORIGINS");
        assertThat(configured()).rejects("FACADE_GRAPH_CLOUDS", "FACADE_GRAPH", "GRAPH_CLOUD");
    }

    @Test
    void bothTemplatesTellTheSame() throws IOException {
        assertThat(ofTerraform()).isEqualTo(ofSam());
    }

    @Test
    void noSettingTakesASecret() throws IOException {
        assertThat(ofSam()).doesNotContain("FACADE_AUTH_CREDENTIAL_VALUE", "FACADE_AUTH_CREDENTIAL_FILE");
    }
}
