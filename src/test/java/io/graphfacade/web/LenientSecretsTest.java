package io.graphfacade.web;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where unknown names and wrong types are let pass, and Graph is looked at first, there are more ways for a secret to come out. */
@QuarkusTest
@TestProfile(LenientSecretsTest.Lenient.class)
class LenientSecretsTest extends FacadeTest {

    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final String KEY = "Qx7-mArker-0001-Xy7";
    private static final String EARLIER =
            "{\"value\":[{\"id\":\"%s\",\"name\":\"CPE3\",\"ipAddress\":\"20.55.91.43\"}]}";

    @Override
    protected boolean letsFaultsPass() {
        return true;
    }

    public static final class Lenient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "facade.graph.look-first",
                    "true",
                    "facade.rules.\"link-name-taken\"",
                    "error",
                    "facade.rules.\"unknown-property\"",
                    "warning",
                    "facade.rules.\"wrong-type\"",
                    "warning");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "psk",
                "PSK",
                "ikePsk",
                "zonePsk",
                "zoneKey",
                "sharedSecret",
                "secret",
                "password",
                "preSharedKeyOfTunnel",
                "secondaryPreSharedKey",
                "backupPreSharedKey",
                "oldPreSharedKeyValue",
                "somethingElse"
            })
    void whatNobodyKnowsInATunnelIsSentAndNotShown(String name) {
        String body = LINK.replace("\"preSharedKey\"", "\"" + name + "\":\"" + KEY + "\",\"preSharedKey\"");
        graphWill(get(LINKS).willReturn(jsonResponse("{\"value\":[]}", 200)));
        graphWill(post(LINKS)
                .willReturn(jsonResponse(body.replaceFirst("\\{", "{\"id\":\"1\",\"note\":\"" + KEY + "\","), 201)));

        Response report = callerWithJson(body).post(DEVICE_LINKS + "?validateOnly=true");
        Response created = callerWithJson(body).post(DEVICE_LINKS);

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.asString()).contains("\"" + name + "\":\"********\"").doesNotContain(KEY);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.asString()).contains("\"note\":\"********\"").doesNotContain(KEY);
        assertThat(onlyRequestToGraph().getBodyAsString()).contains(KEY);
    }

    @Test
    void whatNobodyKnowsElsewhereIsShown() {
        String body = LINK.replaceFirst("\\{", "{\"zoneKey\":\"of no tunnel\",");

        Response report = callerWithJson(body).post(DEVICE_LINKS + "?validateOnly=true");

        assertThat(report.path("request.body.zoneKey").toString()).isEqualTo("of no tunnel");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "918273645|918273645",
                "[\"hunter2-list\"]|hunter2-list",
                "{\"a\":\"hunter2-map\"}|hunter2-map",
                "[[{\"a\":[\"hunter2-deep\"]}]]|hunter2-deep"
            })
    void secretsOfAnotherTypeAreMasked(String value, String secret) {
        String body = LINK.replace("\"correct horse battery staple\"", value);
        graphWill(get(LINKS).willReturn(jsonResponse("{\"value\":[]}", 200)));
        graphWill(post(LINKS)
                .willReturn(
                        jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"bad key '" + secret + "'\"}}", 400)));

        Response report = callerWithJson(body).post(DEVICE_LINKS + "?validateOnly=true");
        Response refused = callerWithJson(body).post(DEVICE_LINKS);

        assertThat(report.asString()).doesNotContain(secret);
        assertThat(refused.path("error.message").toString()).isEqualTo("bad key '********'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1, 1",
        "0d5f1234-6e8f-1234-a5ba-1234deadbeef, 0d5f1234-6e8f-1234-a5ba-1234deadbeef",
        KEY + ", ********",
        TOKEN + ", ********"
    })
    void anIdThatAFindingNamesIsAsInAnAnswer(String id, String named) {
        graphWill(get(LINKS).willReturn(jsonResponse(EARLIER.formatted(id), 200)));

        Response answer = callerWithJson(LINK.replace("correct horse battery staple", KEY))
                .post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.path("error.message").toString()).endsWith("device link " + named);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"name\":\"CPE " + KEY + "\"}",
                "{\"name\":{\"psk\":\"" + KEY + "\"}}",
                "{\"psk\":\"" + KEY + "\"}",
                "{\"note\":\"" + KEY + "\"}"
            })
    void aTextInAdvanceHasNoKeyWhereverItWasWritten(String members) {
        ObjectNode link = (ObjectNode) json(LINK);
        link.setAll((ObjectNode) json(members));
        ((ObjectNode) link.path("tunnelConfiguration")).put("preSharedKey", KEY);

        Response answer = callerWithJson(link.toString()).post(DEVICE_LINKS + "?validateOnly=true&format=strongswan");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("remote_addrs = ");
        assertThat(answer.asString() + answer.headers()).doesNotContain(KEY);
        assertThat(receivedByGraph()).isEmpty();
    }
}
