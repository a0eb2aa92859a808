package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A variable changes a setting, unless it has the value that each name of it has without it. */
class KnownValuesTest {

    private final KnownValues known = read();

    private static KnownValues read() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "read-timeout", "20S",
                                "read.timeout", "30S",
                                "keep-alive", "60S",
                                "proxy-host", "none",
                                "greeting", "${name}",
                                "name", "you"),
                        "application",
                        250))
                .build();
        return new KnownValues(
                Set.of("read-timeout", "read.timeout", "keep-alive", "proxy-host", "proxy.host", "greeting"), config);
    }

    private boolean isSame(String variable, String value) {
        return known.isSame(new EnvConfigSource(Map.of(variable, value), 300), variable);
    }

    private boolean isSameInAFile(String name, String value) {
        return known.isSame(new PropertiesConfigSource(Map.of(name, value), "a file", 260), name);
    }

    @Test
    void theSameValueIsTheSame() {
        assertThat(isSame("KEEP_ALIVE", "60S")).isTrue();
        assertThat(isSame("keep.alive", "60S")).isTrue();
        assertThat(isSame("GREETING", "you")).isTrue();
        assertThat(isSameInAFile("keep-alive", "60S")).isTrue();
    }

    @Test
    void anotherIsNotAndNoneIsNot() {
        assertThat(isSame("KEEP_ALIVE", "61S")).isFalse();
        assertThat(isSame("KEEP_ALIVE", "")).isFalse();
        assertThat(isSame("NOT_ASKED_FOR", "60S")).isFalse();
        assertThat(isSameInAFile("keep-alive", "61S")).isFalse();
    }

    @Test
    void oneThatRefersToOthersIsNot() {
        assertThat(isSame("GREETING", "${name}")).isFalse();
    }

    @Test
    void noneIsTheSameForTwoNamesWithTwoValuesOrWithOneAndNone() {
        assertThat(isSame("READ_TIMEOUT", "20S")).isFalse();
        assertThat(isSame("READ_TIMEOUT", "30S")).isFalse();
        assertThat(isSame("PROXY_HOST", "none")).isFalse();
    }

    /** They have names as they are written, and variables have not. */
    @Test
    void inOtherSourcesANameIsAnotherOneThanThatOfTheSameVariable() {
        assertThat(isSameInAFile("keep.alive", "60S")).isFalse();
        assertThat(isSameInAFile("read-timeout", "20S")).isTrue();
        assertThat(isSameInAFile("read.timeout", "20S")).isFalse();
    }
}
