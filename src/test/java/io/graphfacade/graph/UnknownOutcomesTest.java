package io.graphfacade.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A create that may have reached Graph is looked up before anything else is done (contract 13.4): nothing lost, nothing doubled. */
@QuarkusTest
class UnknownOutcomesTest extends FacadeTest {

    private static final String DEVICE = resource("samples/device-clean.json");
    private static final String BY_KEY = "/v1.0/devices(deviceId='4c299165-6e8f-4b45-a5ba-c5d250a707ff')";
    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final ResponseDefinitionBuilder FORBIDDEN =
            jsonResponse("{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"no\"}}", 403);
    private static final String CONFLICT =
            "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"taken\",\"details\":[{\"code\":\"ObjectConflict\"}]}}";

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of("500", aResponse().withStatus(500)),
                Arguments.of("502", aResponse().withStatus(502).withBody("<html>bad gateway</html>")),
                Arguments.of("503", jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"m\"}}", 503)),
                Arguments.of("504", aResponse().withStatus(504)),
                Arguments.of(
                        "504 of the edge in front of Graph",
                        aResponse()
                                .withStatus(504)
                                .withHeader("Content-Type", "text/html")
                                .withBody("<HTML><HEAD><TITLE>Gateway Timeout</TITLE></HEAD></HTML>")),
                Arguments.of("509", aResponse().withStatus(509)),
                Arguments.of("201 that is not JSON", aResponse().withStatus(201).withBody("<html>welcome</html>")),
                Arguments.of("201 with a list", jsonResponse("[]", 201)),
                Arguments.of("201 with an error", jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"m\"}}", 201)),
                Arguments.of("a redirect", temporaryRedirect("/beta/devices")),
                Arguments.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("a broken body", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("noise", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
    }

    private static MappingBuilder links(String... links) {
        return get(LINKS).willReturn(jsonResponse("{\"value\":[" + String.join(",", links) + "]}", 200));
    }

    private static String link(String id, String name, String ipAddress) {
        return """
                {"id":"%s","name":"%s","ipAddress":"%s","tunnelConfiguration":{"preSharedKey":"in clear at Graph"}}
                """
                .formatted(id, name, ipAddress);
    }

    private List<String> methods() {
        return receivedByGraph().stream()
                .map(LoggedRequest::getMethod)
                .map(RequestMethod::value)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void aDeviceThatIsFoundWasCreated(String name, ResponseDefinitionBuilder answer) {
        graphWill(post("/v1.0/devices").willReturn(answer));
        graphWill(get(BY_KEY)
                .willReturn(jsonResponse(
                        "{\"id\":\"47\",\"deviceId\":\"4C299165-6E8F-4B45-A5BA-C5D250A707FF\",\"displayName\":\"Test device\"}",
                        200)));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("id", equalTo("47"))
                .body("displayName", equalTo("Test device"));

        assertThat(methods()).containsExactly("POST", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void aDeviceThatIsCertainlyAbsentIsCreatedOnceMore(String name, ResponseDefinitionBuilder answer) {
        graphWillFirst(post("/v1.0/devices"), answer);

        callerWithJson(DEVICE).post("/devices").then().statusCode(201);

        assertThat(methods()).containsExactly("POST", "GET", "POST");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void whatCannotBeLookedUpIsNotTriedAgain(String name, ResponseDefinitionBuilder answer) {
        graphWill(post("/v1.0/devices").willReturn(answer));
        graphWill(get(BY_KEY).willReturn(FORBIDDEN));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(502)
                .body("error.code", equalTo("outcomeUnknown"))
                .body("error.message", containsString(BY_KEY));

        assertThat(methods()).containsExactly("POST", "GET");
    }

    @Test
    void whatFailsTwiceAndIsAbsentWasNotCreated() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(500).withHeader("request-id", "graph-id")));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(502)
                .body("error.code", equalTo("graphFailed"))
                .body("error.message", containsString("it was not there when it was looked for"))
                .body("error.innerError.request-id", equalTo("graph-id"));

        assertThat(methods()).containsExactly("POST", "GET", "POST", "GET", "GET");
    }

    @Test
    void aNotFoundThatIsNotGraphsTellsNothing() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(500)));
        graphWill(get(BY_KEY).willReturn(aResponse().withStatus(404).withBody("<html>gateway</html>")));

        callerWithJson(DEVICE).post("/devices").then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void aConflictWithWhatTheFirstAttemptCreatedIsASuccess(String name, ResponseDefinitionBuilder answer) {
        graphWillFirst(post("/v1.0/devices"), answer);
        graph().register(post("/v1.0/devices")
                .willReturn(jsonResponse(CONFLICT, 400))
                .atPriority(2));
        graph().register(get(BY_KEY)
                .inScenario("seen")
                .whenScenarioStateIs("Started")
                .willSetStateTo("seen")
                .willReturn(jsonResponse("{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"m\"}}", 404))
                .atPriority(1));
        graph().register(get(BY_KEY)
                .inScenario("seen")
                .whenScenarioStateIs("seen")
                .willReturn(jsonResponse("{\"id\":\"47\",\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\"}", 200))
                .atPriority(1));

        callerWithJson(DEVICE).post("/devices").then().statusCode(201).body("id", equalTo("47"));

        assertThat(methods()).containsExactly("POST", "GET", "POST", "GET");
    }

    @Test
    void aConflictSaysWhatIsThere() {
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(CONFLICT, 400)));
        graphWill(get(BY_KEY)
                .willReturn(
                        jsonResponse("{\"id\":\"47\",\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\"}", 200)));

        callerWithJson(DEVICE)
                .post("/v1.0/devices")
                .then()
                .statusCode(409)
                .header("Location", nullValue())
                .body("error.message", equalTo("taken. What is there has the id 47."))
                .body("error.details[0].code", equalTo("ObjectConflict"));
    }

    @Test
    void aConflictThatCannotBeLookedUpIsAConflictAllTheSame() {
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(CONFLICT, 400)));
        graphWill(get(BY_KEY).willReturn(FORBIDDEN));

        callerWithJson(DEVICE).post("/devices").then().statusCode(409).header("Location", nullValue());
    }

    @Test
    void aLinkIsKnownByNameAndAddress() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));
        graphWill(links(
                link("1", "CPE3", "20.55.91.43"), link("2", "CPE2", "20.55.91.42"), link("3", "CPE3", "20.55.91.42")));

        String answer = callerWithJson(LINK)
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201)
                .body("id", equalTo("3"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain("in clear at Graph");
        assertThat(methods()).containsExactly("POST", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubtful")
    void aLinkThatWasSentIsNotSentAgain(String name, ResponseDefinitionBuilder answer) {
        graphWillFirst(post(LINKS), answer);
        graphWill(links());

        callerWithJson(LINK)
                .post(DEVICE_LINKS)
                .then()
                .statusCode(502)
                .header("Retry-After", nullValue())
                .body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    @Test
    void neitherIsAUsersDevice() {
        graphWillFirst(post("/beta/me/devices"), aResponse().withStatus(503).withHeader("Retry-After", "0"));
        graphWill(get("/beta/me/devices").willReturn(jsonResponse("{\"value\":[]}", 200)));

        callerWithJson(DEVICE).post("/me/devices").then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    @Test
    void aLinkOnALaterPageIsFound() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));
        graphWill(get(LINKS)
                .willReturn(jsonResponse(
                                "{\"value\":[],\"@odata.nextLink\":\"{{request.baseUrl}}" + LINKS
                                        + "?$skiptoken=a%2Fb\"}",
                                200)
                        .withTransformers("response-template")));
        graphWill(get(LINKS + "?$skiptoken=a%2Fb")
                .willReturn(jsonResponse("{\"value\":[" + link("9", "CPE3", "20.55.91.42") + "]}", 200)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201).body("id", equalTo("9"));
    }

    @Test
    void aLinkToAnotherHostIsNotFollowed() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));
        graphWill(get(LINKS)
                .willReturn(jsonResponse("{\"value\":[],\"@odata.nextLink\":\"http://localhost.example/x\"}", 200)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));
    }

    @Test
    void aLinkThatGraphCreatedWithoutAWordIsCompletedWithItsId() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(204)));
        graphWill(links(link("5", "CPE3", "20.55.91.42")));

        callerWithJson(LINK)
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201)
                .body("id", equalTo("5"))
                .body("tunnelConfiguration.preSharedKey", nullValue());
    }

    @Test
    void anAnswerThatDoesNotComeIsLookedUpInTheTimeThatIsLeft() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(201).withFixedDelay(20_000)));
        graphWill(get(BY_KEY).willReturn(aResponse().withStatus(200).withFixedDelay(20_000)));

        Instant begin = Instant.now();
        callerWithJson(DEVICE).post("/devices").then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
        assertThat(methods()).startsWith("POST", "GET").containsOnlyOnce("POST");
    }

    @Test
    void aDeviceWithTheSameIdAndOtherValuesIsSomebodyElses() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
        graphWill(get(BY_KEY)
                .willReturn(jsonResponse(
                        "{\"id\":\"47\",\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\",\"displayName\":\"theirs\"}",
                        200)));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(409)
                .body("error.code", equalTo("conflict"))
                .body("error.message", containsString("the id 47"))
                .body("error.message", containsString("/displayName"))
                .body("error.message", not(containsString("theirs")))
                .header("Retry-After", nullValue());

        assertThat(methods()).containsExactly("POST", "GET");
    }

    static Stream<Arguments> linksOfOthers() {
        return Stream.of(
                Arguments.of("another vendor", ",\"deviceVendor\":\"fortinet\""),
                Arguments.of("another ASN", ",\"bgpConfiguration\":{\"asn\":65001}"),
                Arguments.of("another ASN as a text", ",\"bgpConfiguration\":{\"asn\":\"65001\"}"),
                Arguments.of("no BGP", ",\"bgpConfiguration\":null"),
                Arguments.of("another policy", ",\"tunnelConfiguration\":{\"dhGroup\":\"ecp384\"}"),
                Arguments.of(
                        "the default policy",
                        ",\"tunnelConfiguration\":{\"@odata.type\":\"#microsoft.graph.networkaccess.tunnelConfigurationIKEv2Default\"}"),
                Arguments.of("created before", ",\"createdDateTime\":\"2020-01-01T00:00:00+01:00\""),
                Arguments.of("older", ",\"lastModifiedDateTime\":\"2020-01-01T00:00:00Z\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linksOfOthers")
    void aLinkOfTheSameNameIsNotTakenForWhatWasCreated(String name, String properties) {
        String other = link("old", "CPE3", "20.55.91.42").strip().replaceFirst("}$", properties + "}");
        graphWill(links(other));

        graphWillFirst(post(LINKS), aResponse().withStatus(503));
        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    @Test
    void ofTwoLinksThatBothCanBeItNoneIsChosen() {
        graphWill(links(link("1", "CPE3", "20.55.91.42"), link("2", "CPE3", "20.55.91.42")));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201).body("id", nullValue());

        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));
        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));
    }

    @Test
    void aLinkThatGraphMayStillBeCreatingIsNotCreatedOnceMore() {
        graphWill(post(LINKS).willReturn(aResponse().withStatus(504)));
        graphWill(links());

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    static Stream<Arguments> listsThatSayNothing() {
        return Stream.of(
                Arguments.of("no list", jsonResponse("{\"message\":\"maintenance\"}", 200)),
                Arguments.of("a list that is none", jsonResponse("{\"value\":{}}", 200)),
                Arguments.of(
                        "no such network", jsonResponse("{\"error\":{\"code\":\"NotFound\",\"message\":\"m\"}}", 404)),
                Arguments.of(
                        "a page that no URI leads to",
                        jsonResponse(
                                        "{\"value\":[],\"@odata.nextLink\":\"{{request.baseUrl}}" + LINKS
                                                + "?$skiptoken=a|b\"}",
                                        200)
                                .withTransformers("response-template")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listsThatSayNothing")
    void aListThatSaysNothingIsNoProofOfAbsence(String name, ResponseDefinitionBuilder list) {
        graphWill(get(LINKS).willReturn(list));
        graphWill(post(LINKS).willReturn(aResponse().withStatus(500)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listsThatSayNothing")
    void aListThatSaysNothingLeavesACreationACreation(String name, ResponseDefinitionBuilder list) {
        graphWill(get(LINKS).willReturn(list));
        graphWill(post(LINKS).willReturn(aResponse().withStatus(204)));

        callerWithJson(LINK).post(DEVICE_LINKS).then().statusCode(201).body("name", equalTo("CPE3"));
    }

    @Test
    void whoeverIsToldToLookIsNotToldToRepeat() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1")));
        graphWill(get(BY_KEY).willReturn(FORBIDDEN));

        callerWithJson(DEVICE).post("/devices").then().statusCode(502).header("Retry-After", nullValue());
    }

    static Stream<Arguments> othersDevices() {
        return Stream.of(
                Arguments.of("\"accountEnabled\":false", "/accountEnabled"),
                Arguments.of("\"operatingSystemVersion\":null", "/operatingSystemVersion"),
                Arguments.of(
                        "\"alternativeSecurityIds\":[{\"type\":2,\"key\":\"QUJD\"}]", "/alternativeSecurityIds/0/key"),
                Arguments.of("\"alternativeSecurityIds\":[]", "/alternativeSecurityIds/0"),
                Arguments.of("\"registrationDateTime\":\"2019-05-05T05:05:05Z\"", "/registrationDateTime"),
                Arguments.of("\"createdDateTime\":\"2019-05-05T05:05:05Z\"", "/createdDateTime"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("othersDevices")
    void aDeviceThatIsNotWhatWasSentIsToldApart(String property, String place) {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(503)));
        graphWill(get(BY_KEY).willReturn(jsonResponse(device(property), 200)));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(409)
                .body("error.code", equalTo("conflict"))
                .body(
                        "error.message",
                        containsString("the id 47. It is told apart from what was sent by " + place + "."))
                .body("error.message", not(containsString("QUJD")));
    }

    private static String device(String property) {
        return "{\"id\":\"47\",\"deviceId\":\"4c299165-6e8f-4b45-a5ba-c5d250a707ff\"," + property + "}";
    }

    @Test
    void aDeviceThatWasCreatedJustNowIsTheOne() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(503)));
        graphWill(get(BY_KEY)
                .willReturn(jsonResponse(device("\"registrationDateTime\":\"" + Instant.now() + "\""), 200)));

        callerWithJson(DEVICE).post("/devices").then().statusCode(201).body("id", equalTo("47"));
    }

    @Test
    void aConflictWithWhatTheFirstAttemptCreatedAndNobodySeesYetIsUnknown() {
        graphWillFirst(post("/v1.0/devices"), aResponse().withStatus(500));
        graph().register(post("/v1.0/devices")
                .willReturn(jsonResponse(CONFLICT, 400))
                .atPriority(2));

        callerWithJson(DEVICE).post("/devices").then().statusCode(502).body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "POST", "GET", "GET");
    }

    static Stream<Arguments> conflicts() {
        String multiple = "{\"error\":{\"code\":\"Request_MultipleObjectsWithSameKeyValue\",\"message\":\"taken\"}}";
        return Stream.of(
                Arguments.of("400 with a detail", jsonResponse(CONFLICT, 400)),
                Arguments.of("400 with a code", jsonResponse(multiple, 400)),
                Arguments.of("409", jsonResponse(multiple, 409)),
                Arguments.of(
                        "409 with another code", jsonResponse("{\"error\":{\"code\":\"x\",\"message\":\"m\"}}", 409)),
                Arguments.of("409 that is not JSON", aResponse().withStatus(409).withBody("<html>conflict</html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflicts")
    void aConflictNamesTheDeviceThatIsThere(String name, ResponseDefinitionBuilder answer) {
        graphWill(post("/v1.0/devices").willReturn(answer));
        graphWill(get(BY_KEY).willReturn(jsonResponse(device("\"displayName\":\"theirs\""), 200)));

        callerWithJson(DEVICE)
                .post("/devices")
                .then()
                .statusCode(409)
                .header("Location", nullValue())
                .body(
                        "error.message",
                        containsString(
                                "What is there has the id 47. It is told apart from what was sent by /displayName."));

        assertThat(methods()).containsExactly("POST", "GET");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflicts")
    void aRepetitionThatMeetsWhatItSentBeforeIsASuccess(String name, ResponseDefinitionBuilder answer) {
        graphWill(post("/v1.0/devices").willReturn(answer));
        graphWill(get(BY_KEY).willReturn(jsonResponse(device("\"displayName\":\"Test device\""), 200)));

        callerWithJson(DEVICE)
                .header("Retry-Attempt", "1")
                .post("/devices")
                .then()
                .statusCode(201)
                .body("id", equalTo("47"));
    }

    @Test
    void aRepetitionThatMeetsWhatAnotherSentIsAConflict() {
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(CONFLICT, 400)));
        graphWill(get(BY_KEY).willReturn(jsonResponse(device("\"createdDateTime\":\"2019-05-05T05:05:05Z\""), 200)));

        callerWithJson(DEVICE)
                .header("Retry-Attempt", "2")
                .post("/devices")
                .then()
                .statusCode(409)
                .body("error.details[0].code", equalTo("ObjectConflict"))
                .body(
                        "error.message",
                        containsString("the id 47. It is told apart from what was sent by /createdDateTime."));
    }

    @Test
    void aRepetitionWhoseConflictNobodySeesYetIsUnknown() {
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(CONFLICT, 400)));

        callerWithJson(DEVICE)
                .header("Retry-Attempt", "1")
                .post("/devices")
                .then()
                .statusCode(502)
                .body("error.code", equalTo("outcomeUnknown"));

        assertThat(methods()).containsExactly("POST", "GET", "GET");
    }

    @Test
    void aDeviceThatFailsTwiceWithoutAnAnswerIsNotForClientsToRepeat() {
        graphWill(post("/v1.0/devices").willReturn(aResponse().withStatus(201).withFixedDelay(20_000)));

        callerWithJson(DEVICE).post("/devices").then().statusCode(502);
    }

    static Stream<Arguments> envelopes() {
        String link = "{\"id\":\"b3\",\"name\":\"CPE3\",\"connectivityState\":\"invalid\"}";
        return Stream.of(
                Arguments.of("a list of one", "{\"@odata.context\":\"c\",\"value\":[" + link + "]}"),
                Arguments.of("an object", "{\"value\":" + link + "}"),
                Arguments.of("a list without an id", "{\"value\":[{\"name\":\"CPE3\"}]}"),
                Arguments.of("a list of none", "{\"value\":[]}"),
                Arguments.of("a list of two", "{\"value\":[" + link + "," + link.replace("b3", "b4") + "]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void aLinkThatGraphWrapsUpIsAnsweredAsTheOneLink(String name, String body) {
        graphWill(post(LINKS).willReturn(jsonResponse(body, 201)));
        graphWill(links(link("b3", "CPE3", "20.55.91.42")));

        callerWithJson(LINK)
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201)
                .body("id", equalTo("b3"))
                .body("name", equalTo("CPE3"))
                .body("value", nullValue());
    }

    @Test
    void aConditionIsForTheCreateAndNotForLookUps() {
        graphWillFirst(post("/v1.0/devices"), aResponse().withStatus(500));

        callerWithJson(DEVICE)
                .header("If-Match", "\"1\"")
                .post("/devices")
                .then()
                .statusCode(201);

        assertThat(receivedByGraph())
                .extracting(request -> request.getMethod() + " " + request.getHeader("If-Match"))
                .containsExactly("POST \"1\"", "GET null", "POST \"1\"");
    }

    @Test
    void anAnswerThatTricklesIsGivenUpInTime() {
        graphWill(post("/v1.0/devices")
                .willReturn(jsonResponse("{\"id\":\"" + "x".repeat(100) + "\"}", 201)
                        .withChunkedDribbleDelay(100, 30_000)));
        graphWill(get(BY_KEY).willReturn(FORBIDDEN));

        Instant begin = Instant.now();
        callerWithJson(DEVICE).post("/devices").then().statusCode(502);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }
}
