package io.graphfacade.start.frozen;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void theSameValueIsTheSame() {
        assertThat(known.isSame("KEEP_ALIVE", "60S")).isTrue();
        assertThat(known.isSame("GREETING", "you")).isTrue();
    }

    @Test
    void anotherIsNotAndNoneIsNot() {
        assertThat(known.isSame("KEEP_ALIVE", "61S")).isFalse();
        assertThat(known.isSame("KEEP_ALIVE", null)).isFalse();
        assertThat(known.isSame("NOT_ASKED_FOR", "60S")).isFalse();
    }

    @Test
    void oneThatRefersToOthersIsNot() {
        assertThat(known.isSame("GREETING", "${name}")).isFalse();
    }

    @Test
    void noneIsTheSameForTwoNamesWithTwoValuesOrWithOneAndNone() {
        assertThat(known.isSame("READ_TIMEOUT", "20S")).isFalse();
        assertThat(known.isSame("READ_TIMEOUT", "30S")).isFalse();
        assertThat(known.isSame("PROXY_HOST", "none")).isFalse();
    }
}
