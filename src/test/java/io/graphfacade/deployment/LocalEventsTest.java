package io.graphfacade.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events of infra/local get the answers that their names promise, and Graph gets what it should. */
@QuarkusTest
class LocalEventsTest extends FacadeTest {

    private static final Map<String, List<String>> FAULTS = Map.ofEntries(
            Map.entry(
                    "create-device.bad.400",
                    List.of(
                            "boolean-malformed /accountEnabled",
                            "key-not-base64 /alternativeSecurityIds/0/key",
                            "guid-malformed /deviceId",
                            "unknown-property /dispalyName",
                            "required /displayName")),
            Map.entry(
                    "create-my-device.bad.400",
                    List.of(
                            "time-malformed /deletedDateTime",
                            "number-malformed /deviceVersion",
                            "boolean-malformed /isManaged",
                            "unknown-property /OperatingSytem")),
            Map.entry(
                    "create-user-device.bad.400",
                    List.of(
                            "query-option validate",
                            "time-malformed /deletedDateTime",
                            "number-malformed /deviceVersion",
                            "boolean-malformed /isManaged",
                            "unknown-property /OperatingSytem",
                            "required /displayName")),
            Map.entry(
                    "create-device-link.bad.400",
                    List.of(
                            "path-parameter remoteNetworkId",
                            "ipv4-malformed /ipAddress",
                            "member-ambiguous /deviceVendor",
                            "required /bgpConfiguration/asn",
                            "unknown-property /tunnelConfiguration/preSharedKye")),
            Map.entry(
                    "create-remote-network.bad.400",
                    List.of(
                            "text-length /name",
                            "member-ambiguous /region",
                            "guid-malformed /forwardingProfiles/0",
                            "ipv4-malformed /deviceLinks/1/ipAddress",
                            "asn-reserved /deviceLinks/1/bgpConfiguration/asn",
                            "link-name-repeated /deviceLinks/1/name",
                            "unknown-property /country")),
            Map.entry(
                    "get-connectivity-configuration.bad.400",
                    List.of("path-parameter remoteNetworkId", "query-option $filter")),
            Map.entry("list-devices.bad.400", List.of("query-option $top", "query-option $slect")),
            Map.entry("get-device.bad.400", List.of("path-parameter id", "query-option $top")),
            Map.entry("get-device-by-device-id.bad.400", List.of("path-parameter deviceId", "query-option $top")),
            Map.entry(
                    "update-device.bad.400",
                    List.of("text-length /displayName", "not-updatable /deviceId", "unknown-property /acountEnabled")),
            Map.entry(
                    "update-device-by-device-id.bad.400",
                    List.of("text-length /displayName", "not-updatable /deviceId", "unknown-property /acountEnabled")),
            Map.entry("delete-device.bad.400", List.of("path-parameter id", "query-option force")),
            Map.entry("delete-device-by-device-id.bad.400", List.of("path-parameter deviceId", "query-option force")),
            Map.entry("list-remote-networks.bad.400", List.of("query-option $filter")),
            Map.entry("get-remote-network.bad.400", List.of("path-parameter remoteNetworkId", "query-option $top")),
            Map.entry("update-remote-network.bad.400", List.of("text-length /name", "not-updatable /region")),
            Map.entry("delete-remote-network.bad.400", List.of("path-parameter remoteNetworkId", "query-option force")),
            Map.entry("list-device-links.bad.400", List.of("path-parameter remoteNetworkId", "query-option $top")),
            Map.entry("get-device-link.bad.400", List.of("path-parameter deviceLinkId", "query-option $filter")),
            Map.entry("delete-device-link.bad.400", List.of("path-parameter deviceLinkId", "query-option force")),
            Map.entry("get-connectivity-of-link.bad.400", List.of("path-parameter linkId", "query-option $filter")),
            Map.entry(
                    "send-batch.bad.400",
                    List.of(
                            "batch-id-repeated /requests/1/id",
                            "batch-dependency /requests/1/dependsOn/0",
                            "batch-part /requests/2/url")),
            Map.entry(
                    "assign-forwarding-profiles.bad.400",
                    List.of(
                            "path-parameter remoteNetworkId",
                            "guid-malformed /value/0/id",
                            "required /value/1/id",
                            "unknown-property /region")),
            Map.entry(
                    "list-network-profiles.bad.400", List.of("path-parameter remoteNetworkId", "query-option $filter")),
            Map.entry("list-forwarding-profiles.bad.400", List.of("query-option $top")),
            Map.entry("list-deployments.bad.400", List.of("query-option $top")));

    static Stream<LocalEvent> good() {
        return LocalEvent.ofKind("good");
    }

    static Stream<LocalEvent> sloppy() {
        return LocalEvent.ofKind("sloppy");
    }

    static Stream<LocalEvent> bad() {
        return LocalEvent.ofKind("bad");
    }

    static Stream<LocalEvent> refused() {
        return LocalEvent.ofKind("refused");
    }

    static Stream<LocalEvent> anonymous() {
        return LocalEvent.ofKind("anonymous");
    }

    static Stream<LocalEvent> parts() {
        return LocalEvent.ofKind("parts");
    }

    static Stream<LocalEvent> report() {
        return LocalEvent.ofKind("report");
    }

    private static JsonNode answerTo(LocalEvent event) {
        JsonNode answer = invokeWith(event.json().toString());

        assertThat(answer.path("statusCode").asInt()).as(answer.toString()).isEqualTo(event.status());
        JsonNode sent = event.isCreate() ? json(event.body()) : event.json();
        assertThat(sent.findValuesAsText("preSharedKey"))
                .allSatisfy(key -> assertThat(answer.toString()).doesNotContain(key));
        return answer;
    }

    private static JsonNode body(JsonNode answer) {
        return json(answer.path("body").asText());
    }

    private LoggedRequest whatGraphReceives(LocalEvent event) {
        graph().resetRequests();
        answerTo(event);
        return onlyRequestToGraph();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void aGoodOneGoesToGraphAsItIs(LocalEvent event) {
        JsonNode answer = answerTo(event);

        assertThat(answer.path("headers").has("Facade-Changes")).isFalse();
        boolean isServed = event.isCreate() && !event.rawPath().matches("/(me|users/.*)/devices");
        assertThat(answer.path("headers").has("Location")).isEqualTo(isServed);
        LoggedRequest received = onlyRequestToGraph();
        assertThat(URI.create(received.getUrl()).getPath())
                .matches("/(v1\\.0|beta)/.*")
                .endsWith(event.rawPath());
        assertThat(received.getHeader("Authorization"))
                .isEqualTo(event.json().at("/headers/authorization").asText());
        assertThat(json(received.getBodyAsString())).isEqualTo(json(event.body()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sloppy")
    void aSloppyOneReachesGraphAsTheGoodOneDoesAndItsChangesAreAnnounced(LocalEvent event) {
        LoggedRequest good = whatGraphReceives(event.good());
        graph().resetRequests();

        JsonNode answer = answerTo(event);

        assertThat(answer.at("/headers/Facade-Changes").asText()).contains(";pointer=\"/");
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo(good.getUrl());
        assertThat(json(onlyRequestToGraph().getBodyAsString())).isEqualTo(json(good.getBodyAsString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadOneIsRefusedWithAllItsFaultsAndNothingIsSent(LocalEvent event) {
        JsonNode error = body(answerTo(event)).path("error");

        assertThat(error.path("code").asText()).isEqualTo("invalidRequest");
        assertThat(error.at("/innerError/client-request-id").asText())
                .isEqualTo(event.json().at("/headers/client-request-id").asText());
        assertThat(StreamSupport.stream(error.path("details").spliterator(), false)
                        .map(fault -> fault.path("code").asText() + " "
                                + fault.path("target").asText()))
                .containsExactlyInAnyOrderElementsOf(FAULTS.get(event.toString()));
        assertThat(error.path("details"))
                .allMatch(fault -> !fault.path("message").asText().isEmpty());
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void oneThatGraphRefusesIsSentOnceAndComesBackAsGraphSaidIt(LocalEvent event) {
        JsonNode answer = answerTo(event);

        assertThat(onlyRequestToGraph().getMethod().getName())
                .isEqualTo(event.json().at("/requestContext/http/method").asText());
        assertThat(body(answer).at("/error/code").asText()).isIn("Request_BadRequest", "ResourceNotFound");
        assertThat(body(answer).at("/error/innerError/request-id").asText())
                .isEqualTo(answer.at("/headers/request-id").asText())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anonymous")
    void oneWithoutATokenIsAskedForIt(LocalEvent event) {
        JsonNode answer = answerTo(event);

        assertThat(answer.at("/headers/WWW-Authenticate").asText()).startsWith("Bearer ");
        assertThat(body(answer).at("/error/message").asText()).contains("Authorization");
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("report")
    void aReportShowsWhatTheGoodOneIsAndNothingIsSent(LocalEvent event) {
        JsonNode report = body(answerTo(event));

        assertThat(report.path("acceptable").asBoolean()).isTrue();
        assertThat(report.path("changes")).isNotEmpty();
        assertThat(withoutKeys(report.at("/request/body")))
                .isEqualTo(withoutKeys(json(event.good().body())));
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void eachRequestOfABatchHasAnAnswerOfItsOwn(LocalEvent event) {
        JsonNode answers = body(answerTo(event)).path("responses");

        assertThat(answers.valueStream().map(answer -> answer.path("id").asText() + " " + answer.path("status")))
                .containsExactly("link 201", "nameless 400", "after-link 200", "after-nameless 424");
    }

    private static JsonNode withoutKeys(JsonNode body) {
        body.findParents("preSharedKey").forEach(tunnel -> ((ObjectNode) tunnel).remove("preSharedKey"));
        return body;
    }
}
