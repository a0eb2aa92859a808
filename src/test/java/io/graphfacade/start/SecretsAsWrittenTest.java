package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is what was generated, whatever characters are in it. */
class SecretsAsWrittenTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "S3cr3t${HOME}",
                "S3cr3t${unset}",
                "S3cr3t${unset:else}",
                "S3cr3t$$x",
                "S3cr3t\\${x}",
                "S3cr3t${",
                "S3cr3t${}",
                "${handler::S3cr3t}",
                "a,b",
                "a\\,b",
                "a\\b",
                "plain"
            })
    void aSecretIsTakenAsItIsWritten(String secret) {
        SmallRyeConfig config = config(Map.of(
                "HOME",
                "/root",
                "FACADE_AUTH_CREDENTIAL_VALUE",
                secret,
                "AWS_SECRET_ACCESS_KEY",
                secret,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                secret));

        assertThat(config.getOptionalValue("facade.auth.credential.value", String.class))
                .contains(secret);
        assertThat(config.getOptionalValue("AWS_SECRET_ACCESS_KEY", String.class))
                .contains(secret);
        assertThat(config.getOptionalValue("AWS_CONTAINER_AUTHORIZATION_TOKEN", String.class))
                .contains(secret);
    }

    @Test
    void otherSettingsMayReferToOthers() {
        assertThat(config(Map.of("HOME", "/root", "FACADE_AUTH_CREDENTIAL_FILE", "${HOME}/secret"))
                        .getValue("facade.auth.credential.file", String.class))
                .isEqualTo("/root/secret");
    }

    @Test
    void itIsFoundByWhoeverMakesTheConfiguration() {
        assertThat(ServiceLoader.load(ConfigSourceInterceptor.class))
                .hasAtLeastOneElementOfType(SecretsAsWritten.class);
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withInterceptors(new SecretsAsWritten())
                .withSources(new EnvConfigSource(environment, 300))
                .build();
    }
}
