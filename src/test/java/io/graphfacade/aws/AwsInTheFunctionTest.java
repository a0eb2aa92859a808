package io.graphfacade.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.graphfacade.aws.AwsStandIn.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the configuration, the JSON and the connections of the function. */
@QuarkusTest
@TestProfile(AwsInTheFunctionTest.WithAws.class)
class AwsInTheFunctionTest extends FacadeTest {

    public static final class WithAws implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> configuration = new HashMap<>(AwsStandIn.ENVIRONMENT);
            configuration.put("facade.aws.endpoint-url", "http://localhost:${quarkus.wiremock.devservices.port}");
            return configuration;
        }
    }

    @Inject
    AwsApi api;

    @Test
    void aParameter() {
        Arn arn = Arn.of("arn:aws:ssm:us-east-2:123456789012:parameter/facade");
        graphWill(post("/").willReturn(okJson("{\"Parameter\":{\"Value\":\"s3cret\"}}")));

        assertThat(api.secret(arn, LONG)).isEqualTo("s3cret");
        assertThat(onlyRequestToGraph().getHeader("authorization")).contains("/us-east-2/ssm/aws4_request");
    }
}
