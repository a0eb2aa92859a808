package io.graphfacade.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "sts, eu-central-1, https://sts.eu-central-1.amazonaws.com/",
        "sts, us-east-1, https://sts.us-east-1.amazonaws.com/",
        "sts, us-gov-west-1, https://sts.us-gov-west-1.amazonaws.com/",
        "sts, cn-north-1, https://sts.cn-north-1.amazonaws.com.cn/",
        "secretsmanager, cn-northwest-1, https://secretsmanager.cn-northwest-1.amazonaws.com.cn/",
        "ssm, ca-central-1, https://ssm.ca-central-1.amazonaws.com/"
    })
    void ofTheRegion(String service, String region, URI endpoint) {
        assertThat(new Endpoints(AwsStandIn.config(null, false)).of(service, region))
                .isEqualTo(endpoint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://localhost:4566, http://localhost:4566/",
        "https://aws.example/, https://aws.example/",
        "http://127.0.0.1:4566, http://127.0.0.1:4566/",
        "http://[::1]:4566, http://[::1]:4566/"
    })
    void oneStandInForAll(String configured, URI endpoint) {
        Endpoints endpoints = new Endpoints(AwsStandIn.config(configured, false));

        assertThat(endpoints.of("sts", "eu-central-1")).isEqualTo(endpoint);
        assertThat(endpoints.of("ssm", "cn-north-1")).isEqualTo(endpoint);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "localhost:4566",
                "ftp://localhost",
                "http://user@localhost",
                "http://u:s3cr~t@localhost:4566",
                "http://localhost/aws",
                "http://localhost:80:90",
                "http://localhost:99999",
                "aws"
            })
    void aStandInIsSchemeHostAndPort(String configured) {
        AwsConfig config = AwsStandIn.config(configured, true);

        assertThatThrownBy(() -> new Endpoints(config))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("facade.aws.endpoint-url must be scheme, host and port")
                .hasMessageNotContaining("s3cr~t");
    }

    @Test
    void oneOnAnotherMachineIsReachedByHttpOnlyWhereThatIsAllowed() {
        AwsConfig refused = AwsStandIn.config("http://aws:4566", false);
        Endpoints allowed = new Endpoints(AwsStandIn.config("http://aws:4566", true));

        assertThatThrownBy(() -> new Endpoints(refused))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("facade.aws.endpoint-url must begin with https://")
                .hasMessageContaining("facade.aws.allow-http=true");
        assertThat(allowed.of("sts", "eu-central-1")).hasToString("http://aws:4566/");
    }
}
