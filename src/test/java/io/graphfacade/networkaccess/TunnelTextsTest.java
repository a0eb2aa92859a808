package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves the texts in target/tunnels that infra/tunnel/test makes tunnels with: as callers get them, with what Graph says of the link. */
@QuarkusTest
class TunnelTextsTest extends FacadeTest {

    private static final Path TEXTS = Path.of("target", "tunnels");
    private static final Path POLICIES = Path.of("infra", "tunnel", "policies.csv");
    private static final List<String> FORMATS = List.of("strongswan", "libreswan", "bird", "frr");
    private static final String TYPE = "#microsoft.graph.networkaccess.tunnelConfigurationIKEv2";
    private static final String LINK = "109376bf-6dc7-4183-ab11-4a1206fb5e90";

    static Stream<Arguments> links() throws IOException {
        List<String> lines = Files.readAllLines(POLICIES);
        List<String> names = List.of(lines.get(0).split(","));
        Stream.Builder<Arguments> links = Stream.builder();
        ObjectNode unnamed = JsonNodeFactory.instance.objectNode().put("@odata.type", TYPE + "Default");
        links.add(Arguments.of("default", unnamed, false));
        links.add(Arguments.of("default, zone redundancy", unnamed, true));
        for (int i = 1; i < lines.size(); i++) {
            ObjectNode policy = policy(names, List.of(lines.get(i).split(",")));
            links.add(Arguments.of("custom %02d".formatted(i), policy, false));
            if (i == 1) {
                links.add(Arguments.of("custom, zone redundancy", policy, true));
            }
        }
        return links.build();
    }

    private static ObjectNode policy(List<String> names, List<String> values) {
        ObjectNode policy = JsonNodeFactory.instance.objectNode().put("@odata.type", TYPE + "Custom");
        for (int i = 0; i < names.size(); i++) {
            policy.put(names.get(i), values.get(i));
        }
        return policy.put("saLifeTimeSeconds", policy.get("saLifeTimeSeconds").asInt());
    }

    /** The addresses are private: they are those of the hosts of a test. */
    private static ObjectNode configuration(boolean redundant) {
        ObjectNode link = JsonNodeFactory.instance.objectNode().put("id", LINK).put("displayName", "CPE 1");
        link.putArray("localConfigurations")
                .addObject()
                .put("endpoint", "172.31.0.21")
                .put("asn", 65476)
                .put("bgpAddress", "10.1.1.11")
                .put("region", "westUS");
        if (redundant) {
            link.withArray("localConfigurations")
                    .addObject()
                    .put("endpoint", "172.31.0.77")
                    .put("asn", 65476)
                    .put("bgpAddress", "10.1.1.12")
                    .put("region", "westUS");
        }
        link.putObject("peerConfiguration")
                .put("endpoint", "172.31.1.7")
                .put("asn", 65001)
                .put("bgpAddress", "10.6.6.6");
        return link;
    }

    private void graphHas(ObjectNode policy, boolean redundant) {
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("remoteNetworkId", REMOTE_NETWORK)
                .put("remoteNetworkName", "Branch Seattle");
        all.putArray("links").add(configuration(redundant));
        graphWill(get(urlPathEqualTo("/beta" + CONNECTIVITY_CONFIGURATION)).willReturn(okJson(all.toString())));
        ObjectNode deviceLinks = JsonNodeFactory.instance.objectNode();
        deviceLinks.putArray("value").add(deviceLink(policy));
        graphWill(get(urlPathEqualTo("/beta" + DEVICE_LINKS)).willReturn(okJson(deviceLinks.toString())));
    }

    private static ObjectNode deviceLink(ObjectNode policy) {
        ObjectNode deviceLink = JsonNodeFactory.instance.objectNode().put("id", LINK);
        deviceLink.set("tunnelConfiguration", policy);
        return deviceLink;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("links")
    void theTextsOf(String name, ObjectNode policy, boolean redundant) throws IOException {
        graphHas(policy, redundant);
        Path directory = Files.createDirectories(TEXTS.resolve(name));

        for (String format : FORMATS) {
            Response answer = caller().get(CONNECTIVITY_CONFIGURATION + "?format=" + format);

            assertThat(answer.statusCode()).as(format).isEqualTo(200);
            Files.writeString(directory.resolve(format + ".txt"), answer.asString());
            if (!format.equals("libreswan")) {
                assertThat(answer.asString()).as(format).doesNotContain("NOT CONFIGURED");
            }
        }

        ObjectNode known = JsonNodeFactory.instance.objectNode();
        known.set("deviceLink", deviceLink(policy));
        known.set("configuration", configuration(redundant));
        Files.writeString(directory.resolve("link.json"), known.toPrettyString());
    }

    /** So says Microsoft of the member of the same name in Windows (IPSEC_PFS_GROUP, ipsectypes.h). */
    @Test
    void pfsmmIsTheGroupOfPhase1() {
        JsonNode custom = json(resource("router/cases/custom-gcm.json"));
        graphHas(
                ((ObjectNode) custom.at("/deviceLinks/value/0/tunnelConfiguration"))
                        .put("dhGroup", "dhGroup24")
                        .put("pfsGroup", "pfsmm"),
                false);

        assertThat(caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                        .asString())
                .contains("esp_proposals = aes256gcm16-modp2048s256\n");
    }
}
