package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /networkAccess/connectivity/remoteNetworks, also with device links in the same request. */
@QuarkusTest
class RemoteNetworkCreateTest extends FacadeTest {

    private static final String CLEAN = resource("samples/remote-network-clean.json");
    private static final String PUBLISHED = resource("samples/remote-network-create.json");
    private static final String BARE = "{\"name\":\"Bellevue branch\",\"region\":\"westEurope\"}";
    private static final String AT_GRAPH = "/beta" + REMOTE_NETWORKS;
    private static final String WITH_CHILDREN = AT_GRAPH + "?$expand=deviceLinks,forwardingProfiles";
    private static final String KEY = "correct horse battery staple";

    private static ObjectNode clean() {
        return (ObjectNode) json(CLEAN);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {BARE, "remote-network-clean"})
    void aCleanOneIsCreatedUnchanged(String written) {
        String body = written.startsWith("{") ? written : CLEAN;

        callerWithJson(body)
                .post(REMOTE_NETWORKS)
                .then()
                .statusCode(201)
                .header("Facade-Changes", nullValue())
                .header("Facade-Warnings", nullValue())
                .header("Location", containsString("/beta" + REMOTE_NETWORKS + "/"))
                .body("name", equalTo("Bellevue branch"))
                .body("version", equalTo("1.0.0"))
                .body("deviceLinks", nullValue());

        LoggedRequest received = onlyRequestToGraph();
        assertThat(received.getMethod().value()).isEqualTo("POST");
        assertThat(received.getUrl()).isEqualTo(AT_GRAPH);
        assertThat(json(received.getBodyAsString())).isEqualTo(json(body));
        assertThat(receivedByGraph()).hasSize(1);
    }

    @Test
    void thePublishedRequestIsCreatedWithoutItsNull() {
        Response answer = callerWithJson(PUBLISHED).post("/beta" + REMOTE_NETWORKS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(list(answer, "Facade-Warnings"))
                .contains(
                        "pre-shared-key-weak;pointer=\"/deviceLinks/0/tunnelConfiguration/preSharedKey\"",
                        "forwarding-profile-single;pointer=\"/forwardingProfiles\"");
        JsonNode expected = json(PUBLISHED);
        ((ObjectNode) expected.at("/deviceLinks/0/redundancyConfiguration")).remove("zoneLocalIpAddress");
        assertThat(json(onlyRequestToGraph().getBodyAsString())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/networkaccess/connectivity/remotenetworks",
                "/Beta/NetworkAccess/Connectivity/RemoteNetworks/",
                "/beta/networkAccess/connectivity/remoteNetworks"
            })
    void thePathIsReadInAnyCase(String path) {
        callerWithJson(BARE).post(path).then().statusCode(201);

        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(AT_GRAPH);
    }

    @Test
    void thereIsNoneInVersionOne() {
        callerWithJson(BARE)
                .post("/v1.0" + REMOTE_NETWORKS)
                .then()
                .statusCode(404)
                .body("error.message", containsString("in version beta only"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void branchesAreReplacedByRemoteNetworks() {
        callerWithJson(BARE)
                .post("/beta/networkAccess/connectivity/branches")
                .then()
                .statusCode(404)
                .body("error.message", containsString("use /networkAccess/connectivity/remoteNetworks"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void faultsOfALinkAreToldAtItsPlaceAndNothingIsSent() {
        ObjectNode network = clean();
        ((ObjectNode) network.at("/deviceLinks/1/bgpConfiguration")).put("asn", 65517);
        ((ObjectNode) network.at("/deviceLinks/1/tunnelConfiguration")).put("preSharedKye", KEY);
        network.put("region", "Canada");

        callerWithJson(network.toString())
                .post(REMOTE_NETWORKS)
                .then()
                .statusCode(400)
                .body("error.details", hasSize(3))
                .body("error.details.find { it.target == '/region' }.code", equalTo("member-ambiguous"))
                .body(
                        "error.details.find { it.target == '/deviceLinks/1/bgpConfiguration/asn' }.code",
                        equalTo("asn-reserved"))
                .body(
                        "error.details.find { it.target == '/deviceLinks/1/tunnelConfiguration/preSharedKye' }.message",
                        containsString("did you mean preSharedKey?"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/$validate", "?validateOnly=true"})
    void aReportMasksTheKeysOfAllLinksAndSendsNothing(String suffix) {
        ObjectNode network = clean();
        network.set("DeviceLinks", network.remove("deviceLinks"));
        ((ObjectNode) network.at("/DeviceLinks/1")).put("name", " CPE4 ");

        Response answer =
                callerWithJson(network.toString()).urlEncodingEnabled(false).post(REMOTE_NETWORKS + suffix);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = json(answer.asString());
        assertThat(report.at("/request/method").asText()).isEqualTo("POST");
        assertThat(report.at("/request/url").asText()).endsWith(AT_GRAPH);
        assertThat(report.findValuesAsText("preSharedKey")).containsExactly("********", "********");
        assertThat(report.findValuesAsText("path")).containsExactly("/deviceLinks", "/deviceLinks/1/name");
        assertThat(answer.asString()).doesNotContain("horse");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aTwoHundredFourBecomesTheCanonicalBodyWithoutSecrets() {
        graphWill(post(AT_GRAPH).willReturn(aResponse().withStatus(204)));
        graphWill(get(WITH_CHILDREN).willReturn(jsonResponse("{\"value\":[]}", 200)));

        Response answer = callerWithJson(CLEAN).post(REMOTE_NETWORKS);

        ObjectNode expected = clean();
        expected.path("deviceLinks").forEach(RemoteNetworkCreateTest::removeKeys);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer.asString())).isEqualTo(expected);
    }

    private static void removeKeys(JsonNode link) {
        ((ObjectNode) link.path("tunnelConfiguration")).remove("preSharedKey");
        ((ObjectNode) link.path("tunnelConfiguration")).remove("zoneRedundancyPreSharedKey");
    }

    @Test
    void keysThatGraphRepeatsDoNotComeBack() {
        graphWill(
                post(AT_GRAPH).willReturn(jsonResponse(clean().put("id", "4711").toString(), 201)));

        Response answer = callerWithJson(CLEAN).post(REMOTE_NETWORKS);

        assertThat(answer.path("id").toString()).isEqualTo("4711");
        assertThat(json(answer.asString()).path("deviceLinks")).hasSize(2);
        assertThat(answer.asString()).doesNotContain("horse");
    }

    @Test
    void keysThatAnErrorOfGraphRepeatsDoNotComeBack() {
        graphWill(post(AT_GRAPH)
                .willReturn(jsonResponse(
                        "{\"error\":{\"code\":\"BadRequest\",\"message\":\"no " + KEY
                                + "\",\"details\":[{\"code\":\"x\",\"message\":\"a third horse in the stable\"}]}}",
                        400)));

        Response answer = callerWithJson(CLEAN).post(REMOTE_NETWORKS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("BadRequest").doesNotContain("horse");
    }

    /** As Graph has it: with properties of its own, in another order. */
    private static ObjectNode atGraph() {
        ObjectNode network = clean().put("id", "4711").put("version", "1.0.0");
        ArrayNode links = (ArrayNode) network.path("deviceLinks");
        links.add(links.remove(0));
        links.forEach(link -> ((ObjectNode) link).put("id", "1"));
        return network;
    }

    private static String listOf(ObjectNode... networks) {
        ObjectNode list = (ObjectNode) json("{\"value\":[]}");
        for (ObjectNode network : networks) {
            ((ArrayNode) list.path("value")).add(network);
        }
        return list.toString();
    }

    private Response createdInDoubt(String body, String list, String answer) {
        graphWill(post(AT_GRAPH).willReturn(aResponse().withStatus(503)));
        graphWill(get(list).willReturn(jsonResponse(answer, 200)));
        return callerWithJson(body).post(REMOTE_NETWORKS);
    }

    private long sent() {
        return receivedByGraph().stream()
                .filter(request -> request.getMethod().value().equals("POST"))
                .count();
    }

    @Test
    void afterAFailureItIsFoundByItsNameWithAllThatWasSent() {
        Response answer = createdInDoubt(
                CLEAN, WITH_CHILDREN, listOf(atGraph().put("name", "another").put("id", "1"), atGraph()));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.path("id").toString()).isEqualTo("4711");
        assertThat(answer.asString()).doesNotContain("horse");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void afterAFailureOneWithoutLinksIsFoundWithoutAskingForThem() {
        String found = listOf((ObjectNode) json(BARE.replace("{", "{\"id\":\"4711\",")));

        assertThat(createdInDoubt(BARE, AT_GRAPH, found).path("id").toString()).isEqualTo("4711");
    }

    @Test
    void afterAFailureOneInAnotherRegionIsNotTakenForIt() {
        Response answer = createdInDoubt(CLEAN, WITH_CHILDREN, listOf(atGraph().put("region", "eastUS")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.path("error.code").toString()).isEqualTo("outcomeUnknown");
        assertThat(answer.path("error.message").toString()).contains(WITH_CHILDREN);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void afterAFailureOneWithOtherLinksIsNotTakenForIt() {
        ObjectNode other = atGraph();
        ((ObjectNode) other.at("/deviceLinks/0")).put("ipAddress", "20.55.91.99");
        ObjectNode fewer = atGraph();
        ((ArrayNode) fewer.path("deviceLinks")).remove(0);

        assertThat(createdInDoubt(CLEAN, WITH_CHILDREN, listOf(other, fewer)).statusCode())
                .isEqualTo(502);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void afterAFailureTwoOfThemLeaveItUnknown() {
        Response answer = createdInDoubt(CLEAN, WITH_CHILDREN, listOf(atGraph(), atGraph()));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(traces(answer)).containsExactly("untold ", "untold /deviceLinks/0", "untold /deviceLinks/1");
    }

    private static List<String> traces(Response answer) {
        return json(answer.asString())
                .at("/error/details")
                .valueStream()
                .map(each ->
                        each.path("code").asText() + " " + each.path("target").asText())
                .toList();
    }

    @Test
    void afterAFailureItSaysWhichLinksAreThere() {
        ObjectNode fewer = atGraph();
        ((ArrayNode) fewer.path("deviceLinks")).remove(0);
        ((ObjectNode) fewer.at("/deviceLinks/0")).put("id", "4712");

        Response answer = createdInDoubt(CLEAN, WITH_CHILDREN, listOf(fewer));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.<String>path("error.code")).isEqualTo("outcomeUnknown");
        assertThat(traces(answer)).containsExactly("created ", "created /deviceLinks/0", "notSeen /deviceLinks/1");
        assertThat(answer.<String>path("error.details[0].message")).contains("4711");
        assertThat(answer.<String>path("error.details[1].message")).contains("4712");
        assertThat(answer.asString()).doesNotContain("horse");
    }

    @Test
    void afterAFailureALinkOfTheSameNameWithAnotherAddressIsNotTheOne() {
        ObjectNode other = atGraph();
        ((ObjectNode) other.at("/deviceLinks/1")).put("ipAddress", "20.55.91.99");

        assertThat(traces(createdInDoubt(CLEAN, WITH_CHILDREN, listOf(other))))
                .containsExactly("created ", "notSeen /deviceLinks/0", "created /deviceLinks/1");
    }

    @Test
    void afterAFailureWithNothingToBeSeenItSaysSoOfEachLink() {
        assertThat(traces(createdInDoubt(CLEAN, WITH_CHILDREN, listOf())))
                .containsExactly("notSeen ", "notSeen /deviceLinks/0", "notSeen /deviceLinks/1");
    }

    @Test
    void afterAFailureWithoutTheRightToReadItSaysThatNobodyCanTell() {
        assertThat(traces(createdInDoubt(CLEAN, WITH_CHILDREN, "{\"value\":7}")))
                .containsExactly("untold ", "untold /deviceLinks/0", "untold /deviceLinks/1");
    }

    @Test
    void whatGraphSaysOfAConflictComesBackWithTheOneThatIsThere() {
        graphWill(post(AT_GRAPH)
                .willReturn(jsonResponse("{\"error\":{\"code\":\"Conflict\",\"message\":\"exists\"}}", 409)));
        graphWill(get(WITH_CHILDREN).willReturn(jsonResponse(listOf(atGraph().put("region", "eastUS")), 200)));

        Response answer = callerWithJson(CLEAN).post(REMOTE_NETWORKS);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.path("error.message").toString()).contains("4711", "/region");
    }
}
