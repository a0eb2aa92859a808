package io.graphfacade.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import java.util.Optional;
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
        assertThat(new Endpoints(Optional::empty).of(service, region)).isEqualTo(endpoint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://localhost:4566, http://localhost:4566/",
        "https://aws.example/, https://aws.example/",
        "http://[::1]:4566, http://[::1]:4566/"
    })
    void oneStandInForAll(URI configured, URI endpoint) {
        Endpoints endpoints = new Endpoints(() -> Optional.of(configured));

        assertThat(endpoints.of("sts", "eu-central-1")).isEqualTo(endpoint);
        assertThat(endpoints.of("ssm", "cn-north-1")).isEqualTo(endpoint);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"localhost:4566", "ftp://localhost", "http://user@localhost", "http://localhost/aws", "aws"})
    void aStandInIsSchemeHostAndPort(URI configured) {
        assertThatThrownBy(() -> new Endpoints(() -> Optional.of(configured)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("facade.aws.endpoint-url must be scheme, host and port, such as http://localhost:4566, not "
                        + configured);
    }
}
