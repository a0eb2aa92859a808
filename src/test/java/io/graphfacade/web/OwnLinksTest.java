package io.graphfacade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.setting.GraphConfig;
import io.graphfacade.graph.setting.GraphHost;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links in Graph's answers lead through the facade if they lead to the configured Graph. */
class OwnLinksTest {

    private static final String OWN = "https://facade.example.com";
    private static final String NEXT = "@odata.nextLink";
    private static final String PAGE = "/v1.0/devices?$skiptoken=a%2Bb//c";

    private static GraphHost host(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(GraphConfig.class);
        settings.forEach((key, value) -> builder.withDefaultValue("facade.graph." + key, value));
        return new GraphHost(builder.build().getConfigMapping(GraphConfig.class));
    }

    private static GraphHost of(Cloud cloud) {
        return host(Map.of("cloud", cloud.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static String led(GraphHost host, String name, String link) {
        JsonNode answer = JsonNodeFactory.instance.objectNode().put(name, link);
        return new OwnLinks(host, OWN).in(answer).path(name).asText();
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void aLinkToTheHostOfTheCloudLeadsThroughTheFacade(Cloud cloud) {
        assertThat(led(of(cloud), NEXT, cloud.graph() + PAGE)).isEqualTo(OWN + PAGE);
        assertThat(led(of(cloud), "deviceLinks@odata.nextLink", cloud.graph() + PAGE))
                .isEqualTo(OWN + PAGE);
        assertThat(led(of(cloud), "@odata.context", cloud.graph() + "/v1.0/$metadata#devices"))
                .isEqualTo(OWN + "/v1.0/$metadata#devices");
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Cloud.values()).flatMap(cloud -> Arrays.stream(Cloud.values())
                .filter(other -> other != cloud)
                .map(other -> Arguments.of(cloud, other)));
    }

    @ParameterizedTest(name = "of {0} to {1}")
    @MethodSource("pairs")
    void theGraphOfAnotherCloudIsAnother(Cloud cloud, Cloud other) {
        String link = other.graph() + PAGE;

        assertThat(led(of(cloud), NEXT, link)).isEqualTo(link);
        assertThat(of(cloud).next(link)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://GRAPH.Microsoft.com",
                "HTTPS://graph.microsoft.com",
                "https://graph.microsoft.com:443",
                "http://graph.microsoft.com",
                "http://graph.microsoft.com:80"
            })
    void aHostIsTheSameInOtherSpellings(String root) {
        assertThat(led(of(Cloud.GLOBAL), NEXT, root + PAGE)).isEqualTo(OWN + PAGE);
        assertThat(of(Cloud.GLOBAL).next(root + PAGE).orElseThrow().path()).isEqualTo(PAGE);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://graph.microsoft.com.evil.example",
                "https://evil.example/https://graph.microsoft.com",
                "https://graph.microsoft.com@evil.example",
                "https://evil.example#graph.microsoft.com",
                "https://evil.example\\graph.microsoft.com",
                "https://graph.microsoft.com:8443",
                "https://graph.microsoft.com:80",
                "https://europe.graph.microsoft.com",
                "https://login.microsoftonline.com",
                "ftp://graph.microsoft.com",
                "//graph.microsoft.com",
                "graph.microsoft.com",
                ""
            })
    void aLinkToAnyOtherHostStaysAndIsNotFollowed(String root) {
        for (String name : new String[] {NEXT, "@odata.id", "@odata.editLink", "@odata.context"}) {
            assertThat(led(of(Cloud.GLOBAL), name, root + PAGE)).isEqualTo(root + PAGE);
        }
        assertThat(of(Cloud.GLOBAL).next(root + PAGE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://localhost:8089, http://localhost:8089",
        "http://localhost:8089, https://graph.microsoft.com",
        "https://localhost, https://localhost",
        "https://[::1]:8443, https://[::1]:8443"
    })
    void aStandInMayWriteItsOwnHostOrThatOfGraph(String base, String root) {
        assertThat(led(host(Map.of("base-url", base)), NEXT, root + PAGE)).isEqualTo(OWN + PAGE);
    }

    @Test
    void aContextOfGraphStaysBehindAStandIn() {
        GraphHost standIn = host(Map.of("base-url", "http://localhost:8089"));
        String context = "https://graph.microsoft.com/v1.0/$metadata#devices";

        assertThat(led(standIn, "@odata.context", context)).isEqualTo(context);
        assertThat(led(standIn, "@odata.context", "http://localhost:8089/v1.0/$metadata#devices"))
                .isEqualTo(OWN + "/v1.0/$metadata#devices");
    }

    @Test
    void whatIsNoLinkStays() {
        String text = "https://graph.microsoft.com" + PAGE;

        assertThat(led(of(Cloud.GLOBAL), "displayName", text)).isEqualTo(text);
        assertThat(led(of(Cloud.GLOBAL), "@odata.type", text)).isEqualTo(text);
    }
}
