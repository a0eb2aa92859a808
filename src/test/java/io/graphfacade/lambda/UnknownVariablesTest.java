package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownVariablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FACADE_GRAPH_CLOD, FACADE_GRAPH_CLOUD",
        "FACADE_CORRS_ORIGINS, FACADE_CORS_ORIGINS",
        "FACADE_RULES_PROFILE, FACADE_RULE_PROFILE",
        "FACADE_AUTH_DEVICE_MODE, FACADE_AUTH_DEVICES_MODE",
        "FACADE_AUTH_CREDENTIAL_ARM, FACADE_AUTH_CREDENTIAL_ARN",
        "FACADE_AUTH_APPLICATION_ROLE, FACADE_AUTH_APPLICATION_ROLES",
        "FACADE_AWS_ENDPOINT_URI, FACADE_AWS_ENDPOINT_URL",
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
                "FACADE_RULES__REQUIRED_",
                "PATH",
                "MY_FACADE_GRAPH_CLOD"
            })
    void whatExistsAndWhatIsNotTheFacadesIsTaken(String variable) {
        assertThatCode(() -> UnknownVariables.refuse(Set.of(variable))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FACADE_SOMETHING_ALTOGETHER_DIFFERENT", "FACADE_"})
    void oneThatIsNearToNoneIsRefusedAlone(String variable) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> UnknownVariables.refuse(Set.of(variable)))
                .withMessage(variable + " is no variable of the facade");
    }
}
