package io.graphfacade.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.graphfacade.graph.GraphConfig;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
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
                "facade.graph.clod | china | does not map to any root"
            })
    void aValueThatCannotBe(String key, String value, String expected) {
        Throwable failure = catchThrowable(() -> new SmallRyeConfigBuilder()
                .withMapping(GraphConfig.class)
                .withConverter(Duration.class, DurationText.BEFORE_THAT_OF_QUARKUS, new DurationText())
                .withDefaultValue(key, value)
                .build());

        assertThat(StartFailure.line(new RuntimeException("Failed to start quarkus", failure)))
                .startsWith(START + key)
                .contains(expected)
                .doesNotContain("\n", "Exception", "SRCFG", "io.graphfacade");
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
