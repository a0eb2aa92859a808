package io.graphfacade.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:facade-AbCdEf, secretsmanager, eu-central-1",
        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/facade_+=.@!-AbCdEf, secretsmanager, eu-central-1",
        "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:facade-AbCdEf, secretsmanager, cn-north-1",
        "arn:aws-us-gov:ssm:us-gov-west-1:123456789012:parameter/facade, ssm, us-gov-west-1",
        "arn:aws:ssm:ap-southeast-5:123456789012:parameter/prod/facade/client-secret_1.0, ssm, ap-southeast-5"
    })
    void ofSecretsAndParameters(String text, String service, String region) {
        Arn arn = Arn.of(text);

        assertThat(arn).hasToString(text);
        assertThat(arn.service()).isEqualTo(service);
        assertThat(arn.region()).isEqualTo(region);
        assertThat(arn.account()).isEqualTo("123456789012");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "facade",
                "/prod/facade",
                " arn:aws:ssm:eu-central-1:123456789012:parameter/facade",
                "arn:aws:ssm:eu-central-1:123456789012:parameter/facade\n",
                "arn:aws:ssm:eu-central-1:123456789012:parameter/",
                "arn:aws:ssm:eu-central-1:123456789012:parameter//facade",
                "arn:aws:ssm:eu-central-1:123456789012:parameter:facade",
                "arn:aws:ssm:eu-central-1:123456789012:secret:facade",
                "arn:aws:ssm:eu-central-1:123456789012:document/facade",
                "arn:aws:ssm:eu-central-1::parameter/facade",
                "arn:aws:ssm:eu-central-1:12345678901:parameter/facade",
                "arn:aws:ssm::123456789012:parameter/facade",
                "arn:aws:ssm:evil.example/:123456789012:parameter/facade",
                "arn:aws:ssm:EU-CENTRAL-1:123456789012:parameter/facade",
                "arn:aws-iso:ssm:us-iso-east-1:123456789012:parameter/facade",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:facade-AbCdEf:password::",
                "arn:aws:secretsmanager:eu-central-1:123456789012:parameter/facade",
                "arn:aws:s3:::facade"
            })
    void ofNothingElse(String text) {
        assertThatThrownBy(() -> Arn.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "arn:aws:secretsmanager:eu-central-1:123456789012:secret:facade-AbCdEf",
                        "arn:aws:ssm:eu-central-1:123456789012:parameter/facade",
                        "aws-us-gov");
    }
}
