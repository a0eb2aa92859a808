package io.graphfacade.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.graph.setting.GraphConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the configuration, in one line. */
class StartFailureTest {

    private static final String START = "The function is not configured correctly: ";

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "facade.graph.cloud | mars | : Cannot convert mars, allowed values: ",
                "facade.graph.read-timeout | soon | (expected a time such as 20S or 500MS)",
                "facade.graph.read-timeout | -5 | (expected a time such as 20S or 500MS)",
                "facade.graph.connect-timeout | 25D | (expected a time such as 20S or 500MS, at most 24H)",
                "facade.graph.connect-timeout | 0S | (expected a time such as 20S or 500MS, at least 1MS)",
                "facade.graph.keep-alive | 9223372036854775807S | (expected a time such as 20S or 500MS, at most 24H)",
                "facade.graph.clod | china | does not map to any root"
            })
    void aValueThatCannotBe(String key, String value, String expected) {
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .withMapping(GraphConfig.class)
                .withDefaultValue(key, value)
                .build());

        assertThat(StartFailure.line(new RuntimeException("Failed to start quarkus", failure)))
                .startsWith(START + key)
                .contains(expected)
                .doesNotContain("\n", "Exception", "SRCFG", "io.graphfacade");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "facade.auth.devices.mode, allowed values: application",
        "facade.auth.timeout, (expected a time such as 20S or 500MS)"
    })
    void whatMayBeASecretIsNotQuoted(String key, String expected) {
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withDefaultValue(key, "s3cr~t \"threw\"\n s3cr~t")
                .build());

        assertThat(StartFailure.line(failure))
                .startsWith(START + key)
                .contains(expected)
                .doesNotContain("s3cr~t", "\n", "Exception", "SRCFG", "io.graphfacade", "$");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"facade.auth.scope, ''", "facade.auth.scope, ' '", "facade.graph.read-timeout, ''"})
    void nothingWhereSomethingIsNeeded(String key, String value) {
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .withMapping(AuthConfig.class)
                .withMapping(GraphConfig.class)
                .withDefaultValue(key, value)
                .build());

        assertThat(StartFailure.line(failure)).isEqualTo(START + key + " must not be empty");
    }

    @Test
    void whatOurOwnChecksSay() {
        assertThat(StartFailure.line(new RuntimeException(new ConfigurationException("facade.x must be y,\n not z"))))
                .isEqualTo(START + "facade.x must be y, not z");
    }

    @Test
    void anythingElse() {
        assertThat(StartFailure.line(new IllegalStateException("no\nmemory")))
                .isEqualTo("The function cannot start: java.lang.IllegalStateException: no memory");
    }
}
