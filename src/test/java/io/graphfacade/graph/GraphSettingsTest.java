package io.graphfacade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import io.graphfacade.graph.setting.TimeForGraph;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Graph is and how long it is waited for; what cannot be is refused before the first request. */
class GraphSettingsTest {

    @Test
    void graphIsTheClouds() {
        GraphHost host = new GraphHost(config(Map.of("cloud", "china")));

        assertThat(host.root()).isEqualTo("https://microsoftgraph.chinacloudapi.cn");
        assertThat(host.isSecure()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://localhost:8443/, https://localhost:8443, true",
        "http://localhost:8089, http://localhost:8089, false",
        "http://[::1]:8089, http://[::1]:8089, false"
    })
    void orAStandIn(String written, String root, boolean secure) {
        GraphHost host = new GraphHost(config(Map.of("base-url", written)));

        assertThat(host.root()).isEqualTo(root);
        assertThat(host.isSecure()).isEqualTo(secure);
    }

    @Test
    void oneOnAnotherMachineIsReachedByHttpOnlyWhereThatIsAllowed() {
        GraphConfig refused = config(Map.of("base-url", "http://graph:8089"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new GraphHost(refused))
                .withMessageStartingWith("facade.graph.base-url must begin with https://")
                .withMessageContaining("facade.graph.allow-http=true");
        assertThat(new GraphHost(config(Map.of("base-url", "http://graph:8089", "allow-http", "true"))).root())
                .isEqualTo("http://graph:8089");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"localhost:8443", "http://x:80:90", "http://x:99999", "http://u:s3cr~t@x", "http://:8080"})
    void aStandInIsSchemeHostAndPort(String written) {
        GraphConfig config = config(Map.of("base-url", written, "allow-http", "true"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new GraphHost(config))
                .withMessageStartingWith("facade.graph.base-url must be scheme, host and port")
                .withMessageNotContaining("s3cr~t");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"28S, 28S", "29S, 28S", "1H, 28S", "1MS, 1MS"})
    void aReserveThatLeavesNothingIsRefused(String reserve, String answerWithin) {
        GraphConfig config = config(Map.of("reserve", reserve, "answer-within", answerWithin));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> TimeForGraph.require(config))
                .withMessageStartingWith("facade.graph.reserve must be less than facade.graph.answer-within");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"0S, 1MS", "0.5S, 28S", "27S, 28S"})
    void anyOtherIsTaken(String reserve, String answerWithin) {
        GraphConfig config = config(Map.of("reserve", reserve, "answer-within", answerWithin));

        assertThatCode(() -> TimeForGraph.require(config)).doesNotThrowAnyException();
    }

    private static GraphConfig config(Map<String, String> settings) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(GraphConfig.class);
        settings.forEach((name, value) -> builder.withDefaultValue("facade.graph." + name, value));
        return builder.build().getConfigMapping(GraphConfig.class);
    }
}
