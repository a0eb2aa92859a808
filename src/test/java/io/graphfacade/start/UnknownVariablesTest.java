package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.graphfacade.graph.setting.GraphConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownVariablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FACADE_GRAPH_CLOD, FACADE_GRAPH_CLOUD",
        "FACADE_CORRS_ORIGINS, FACADE_CORS_ORIGINS",
        "FACADE_RULES_PROFILE, FACADE_RULE_PROFILE",
        "FACADE_RULES_SEVERITIES, FACADE_RULE_SEVERITIES",
        "FACADE_AUTH_DEVICE_MODE, FACADE_AUTH_DEVICES_MODE",
        "FACADE_AUTH_CREDENTIAL_ARM, FACADE_AUTH_CREDENTIAL_ARN",
        "FACADE_AUTH_APPLICATION_ROLE, FACADE_AUTH_APPLICATION_ROLES",
        "FACADE_AWS_ENDPOINT_URI, FACADE_AWS_ENDPOINT_URL",
        "facade_graph_base_ur, FACADE_GRAPH_BASE_URL",
        "Facade_Graph_Clod, FACADE_GRAPH_CLOUD",
        "facade.graph.base-ur, FACADE_GRAPH_BASE_URL",
        "FACADE_INTAKE_MAXBODYSIZE, FACADE_INTAKE_MAX_BODY_SIZE"
    })
    void aMisspeltOneIsRefusedWithTheNearest(String variable, String nearest) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuse(Set.of("PATH", variable)))
                .withMessage(variable + " is no variable of the facade; did you mean " + nearest + "?");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FACADE_GRAPH_CLOUD",
                "FACADE_GRAPH_CA_CERTIFICATE",
                "FACADE_INTAKE_USUAL_CASING",
                "FACADE_AUTH_NETWORK_ACCESS_MODE",
                "FACADE_AUTH_TENANT",
                "FACADE_AUTH_APPLICATION_ROLES",
                "FACADE_AUTH_CREDENTIAL_KEEP",
                "FACADE_AWS_ENDPOINT_URL",
                "FACADE_CORS_ORIGINS",
                "FACADE_RULE_PROFILE",
                "FACADE_RULE_SEVERITIES",
                "FACADE_RULES__REQUIRED_",
                "FACADE_GRAPH_ALLOW_HTTP",
                "facade_graph_base_url",
                "facade_rules__required_",
                "PATH",
                "MY_FACADE_GRAPH_CLOD"
            })
    void whatExistsAndWhatIsNotTheFacadesIsTaken(String variable) {
        assertThatCode(() -> UnknownVariables.refuse(Set.of(variable))).doesNotThrowAnyException();
    }

    /** Or they would be taken for set, and not be heeded. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FACADE_GRAPH_BASE_URL",
                "facade_graph_base_url",
                "Facade_Graph_Base_Url",
                "facade.graph.base-url"
            })
    void whatIsTakenIsHeeded(String variable) {
        assertThat(new SmallRyeConfigBuilder()
                        .withMapping(GraphConfig.class)
                        .withSources(new EnvConfigSource(Map.of(variable, "http://localhost:1"), 300))
                        .build()
                        .getConfigMapping(GraphConfig.class)
                        .baseUrl())
                .contains("http://localhost:1");
    }

    @Test
    void oneSettingIsSetOnce() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(
                        () -> UnknownVariables.refuse(Set.of("facade_graph_base_url", "FACADE_GRAPH_BASE_URL", "PATH")))
                .withMessageContaining("facade_graph_base_url")
                .withMessageContaining("FACADE_GRAPH_BASE_URL")
                .withMessageContaining("only one must be set");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SMALLRYE_CONFIG_LOCATIONS",
                "QUARKUS_CONFIG_LOCATIONS",
                "smallrye_config_locations",
                "smallrye.config.locations",
                "quarkus.config.locations"
            })
    void settingsAreNotReadFromElsewhere(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuse(Set.of(name)))
                .withMessageStartingWith(name + " must not be set");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuseProperties(Set.of(name)))
                .withMessageStartingWith(name + " must not be set");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "facade.rule-profil, facade.rule-profile",
        "facade.cors.origin, facade.cors.origins",
        "facade.grpah.cloud, facade.graph.cloud",
        "facade.auth.credentials.value, facade.auth.credential.value"
    })
    void aMisspeltPropertyIsRefusedWithTheNearest(String property, String nearest) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuseProperties(Set.of("java.home", property)))
                .withMessage(property + " is no property of the facade; did you mean " + nearest + "?");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "facade.rule-profile",
                "facade.rule-severities",
                "facade.cors.origins",
                "facade.graph.base-url",
                "facade.graph.allow-http",
                "facade.aws.endpoint-url",
                "facade.auth.devices.mode",
                "facade.auth.application.roles",
                "facade.auth.application.roles[0]",
                "facade.auth.credential.value",
                "facade.intake.schema-extensions",
                "facade.rules.\"required\"",
                "my.facade.property",
                "java.home"
            })
    void propertiesThatExistAndThoseOfOthersAreTaken(String property) {
        assertThatCode(() -> UnknownVariables.refuseProperties(Set.of(property)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FACADE_SOMETHING_ALTOGETHER_DIFFERENT", "FACADE_"})
    void oneThatIsNearToNoneIsRefusedAlone(String variable) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuse(Set.of(variable)))
                .withMessage(variable + " is no variable of the facade");
    }
}
