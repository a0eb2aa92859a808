package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.lambda.NativeFunction;
import io.graphfacade.lambda.NativeOnly;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The native executable, configured wrongly, ends with one line. */
@NativeOnly
class StartFailureIT {

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FACADE_GRAPH_CLOUD | mars | facade.graph.cloud",
                "FACADE_GRAPH_BASE_URL | localhost:8443 | facade.graph.base-url must be scheme, host and port",
                "FACADE_GRAPH_BASE_URL | http://x:80:90 | facade.graph.base-url must be scheme, host and port",
                "FACADE_GRAPH_BASE_URL | http://x:99999 | facade.graph.base-url must be scheme, host and port",
                "FACADE_GRAPH_BASE_URL | http://graph:8089 | facade.graph.allow-http=true",
                "FACADE_AWS_ENDPOINT_URL | http://aws:4566 | facade.aws.allow-http=true",
                "FACADE_GRAPH_CONNECT_TIMEOUT | 25D | facade.graph.connect-timeout",
                "FACADE_GRAPH_KEEP_ALIVE | 9223372036854775807S | facade.graph.keep-alive",
                "FACADE_GRAPH_RESERVE | 28S | facade.graph.reserve must be less than facade.graph.answer-within",
                "FACADE_AUTH_TIMEOUT | 9223372036854775807S | facade.auth.timeout",
                "FACADE_INTAKE_MAX_BODY_SIZE | 99999999999T | facade.intake.max-body-size",
                "FACADE_CORS_ORIGINS | /[/ | facade.cors.origins must be origins",
                "FACADE_AUTH_AUTHORITY | https://u:s3cr~t@login.example | facade.auth.authority must be",
                "FACADE_AUTH_CREDENTIAL_TYPE | s3cr~t | facade.auth.credential.type must be secret",
                "FACADE_AUTH_CREDENTIAL_KEEP | s3cr~t | facade.auth.credential.keep",
                "SMALLRYE_CONFIG_LOCATIONS | /tmp | SMALLRYE_CONFIG_LOCATIONS must not be set",
                "facade_graph_base_ur | http://localhost:1 | did you mean FACADE_GRAPH_BASE_URL?",
                "FACADE_GRAPH_CA_CERTIFICATE | /nowhere.pem | facade.graph.ca-certificate must name a PEM file",
                "FACADE_GRAPH_READ_TIMEOUT | soon | facade.graph.read-timeout",
                "FACADE_INTAKE_MAX_BODY_SIZE | lots | facade.intake.max-body-size",
                "FACADE_RULE_PROFILE | lax | facade.rule-profile must be one of",
                "FACADE_RULES__REQUIERD_ | warning | names no rule",
                "FACADE_RULES__REQUIRED_ | fatal | facade.rules.\"required\" must be one of",
                "FACADE_RULE_SEVERITIES | requierd=off | facade.rule-severities: requierd names no rule",
                "FACADE_RULE_SEVERITIES | required=fatal | facade.rule-severities: required must be one of",
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
            assertThat(function.output())
                    .singleElement()
                    .asString()
                    .contains(expected)
                    .doesNotContain("s3cr~t");
        }
    }
}
