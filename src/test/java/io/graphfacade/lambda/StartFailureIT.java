package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The native executable, configured wrongly, ends with one line. */
@EnabledIfSystemProperty(
        named = "native",
        matches = ".*",
        disabledReason = "there is an executable after a native build only")
class StartFailureIT {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FACADE_GRAPH_CLOUD | mars | facade.graph.cloud",
                "FACADE_GRAPH_BASE_URL | localhost:8443 | facade.graph.base-url must be scheme, host and port",
                "FACADE_GRAPH_CA_CERTIFICATE | /nowhere.pem | facade.graph.ca-certificate must name a PEM file",
                "FACADE_GRAPH_READ_TIMEOUT | soon | facade.graph.read-timeout",
                "FACADE_INTAKE_MAX_BODY_SIZE | lots | facade.intake.max-body-size",
                "FACADE_RULE_PROFILE | lax | facade.rule-profile must be one of",
                "FACADE_RULES__REQUIERD_ | warning | names no rule",
                "FACADE_RULES__REQUIRED_ | fatal | facade.rules.\"required\" must be one of",
                "FACADE_GRAPH_CLOD | global | did you mean FACADE_GRAPH_CLOUD?",
                "FACADE_AUTH_DEVICES_MODE | on-behalf | facade.auth.devices.mode",
                "FACADE_AUTH_DEVICES_MODE | application | must be pass-through or on-behalf-of",
                "FACADE_AUTH_DEVICES_MODE | on-behalf-of | facade.auth.tenant must be set",
                "FACADE_AUTH_CA_CERTIFICATE | /nowhere.pem | facade.auth.ca-certificate must name a PEM file",
                "FACADE_AUTH_TENANT | contoso.com | facade.auth.tenant"
            })
    void itSaysWhatIsWrongAndEnds(String variable, String value, String expected)
            throws IOException, InterruptedException {
        try (NativeFunction function =
                new NativeFunction(Map.of(variable, value, "AWS_LAMBDA_RUNTIME_API", "localhost:1"))) {
            assertThat(function.exitValue()).isEqualTo(1);
            assertThat(function.output()).singleElement().asString().contains(expected);
        }
    }
}
