package io.graphfacade.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.Settings;
import io.graphfacade.auth.TestCertificate;
import io.graphfacade.cloud.Cloud;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which credential the settings make, and which settings make none. What is fetched from AWS has tests of its own. */
class CredentialSourceTest {

    private static final String SECRET_ARN = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:graph-AbCdEf";

    @TempDir
    Path directory;

    @Test
    void aSecretIsTakenAsItIsButForBlanksAround() {
        Credential credential = credential(Map.of("type", "secret", "value", " a~secret\n"));

        assertThat(credential.parameters(Duration.ZERO)).isEqualTo(Map.of("client_secret", "a~secret"));
        assertThat(credential.renew(Duration.ZERO)).isFalse();
    }

    @Test
    void aSecretMayBeInAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "a~secret\n");

        assertThat(credential(Map.of("type", "secret", "file", file.toString())).parameters(Duration.ZERO))
                .isEqualTo(Map.of("client_secret", "a~secret"));
    }

    @Test
    void aCertificateSigns() {
        Credential credential = credential(
                Map.of("type", "certificate", "value", TestCertificate.rsa().pem()));

        assertThat(credential.parameters(Duration.ZERO)).containsOnlyKeys("client_assertion", "client_assertion_type");
    }

    @Test
    void whatIsInAwsIsNotReadAtTheStart() {
        assertThat(credential(Map.of("type", "secret", "arn", SECRET_ARN)))
                .isInstanceOfSatisfying(ClientSecret.class, secret -> assertThat(secret.secret())
                        .isInstanceOf(StoredInAws.class));
        assertThat(credential(Map.of("type", "aws-federation"))).isInstanceOf(AwsFederation.class);
    }

    @Test
    void nothingIsNeededWhereEverythingIsPassedThrough() {
        AuthConfig config = Settings.of("");

        assertThat(new CredentialSource(config, new Entra(config, () -> Cloud.GLOBAL), null).credential())
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "file=f | .type must be secret, certificate or aws-federation",
                "type=secret | exactly one of .value, .file and .arn",
                "type=certificate | exactly one of .value, .file and .arn",
                "type=secret value=a file=b | exactly one of .value, .file and .arn",
                "type=aws-federation value=s3cr~t | .value, .file and .arn must not be set",
                "type=secret file=/s3cr~t | .file must name a file that can be read",
                "type=secret arn=graph-secret | .arn",
                "type=s3cr~t | .type must be secret, certificate or aws-federation",
                "type=secret value=a keep=s3cr~t | .keep (expected a time such as 20S or 500MS)",
                "type=secret arn=a keep=300D | .keep (expected a time such as 20S or 500MS, at most 24H)",
                "type=certificate value=s3cr~t | .value has no unencrypted private key"
            })
    void wrongSettingsAreNamedAndSecretsAreNot(String properties, String expected) {
        Map<String, String> settings = Settings.parsed(properties);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> credential(settings))
                .withMessageStartingWith("facade.auth.credential")
                .withMessageContaining(expected)
                .withMessageNotContaining("s3cr~t");
    }

    @Test
    void aWrongTypeIsNamedWhereNoneIsNeededToo() {
        AuthConfig config = Settings.of("credential.type=s3cr~t");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new CredentialSource(config, new Entra(config, () -> Cloud.GLOBAL), null))
                .withMessage("facade.auth.credential.type must be secret, certificate or aws-federation");
    }

    @Test
    void blanksAreNoSecret() throws IOException {
        Path file = Files.writeString(directory.resolve("empty"), "\n");

        for (Map<String, String> settings : List.of(
                Map.of("type", "secret", "value", "  "),
                Map.of("type", "secret", "file", file.toString()),
                Map.of("type", "certificate", "value", " "))) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> credential(settings))
                    .withMessageContaining("must have a credential in it, not blanks");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"aws-federation", "AWS_FEDERATION", " Aws-Federation "})
    void theTypeIsReadInAnyCase(String type) {
        assertThat(credential(Map.of("type", type))).isInstanceOf(AwsFederation.class);
    }

    private static Credential credential(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Settings.parsed("devices.mode=on-behalf-of tenant=TENANT client-id=CLIENT"));
        settings.forEach((name, value) -> all.put("credential." + name, value));
        AuthConfig config = Settings.of(all);
        return new CredentialSource(config, new Entra(config, () -> Cloud.GLOBAL), null).credential();
    }
}
