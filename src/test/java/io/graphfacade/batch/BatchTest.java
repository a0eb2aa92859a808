package io.graphfacade.batch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /$batch: each request of it is answered as if it came by itself. */
@QuarkusTest
class BatchTest extends FacadeTest {

    private static final String ID = "4ba03c74-2c1a-4c1d-8f2b-6d6e0a7a1c11";
    private static final String KEY = "correct horse battery staple";
    private static final String DEVICE =
            """
            {"accountEnabled":false,"alternativeSecurityIds":[{"type":2,"key":"Y3YxN2E1MWFlYw=="}],
             "deviceId":"{4C299165-6E8F-4B45-A5BA-C5D250A707FF}","displayName":"Test device",
             "operatingSystem":"linux","operatingSystemVersion":1}
            """;
    private static final String LINK = resource("samples/device-link-clean.json");

    private static String part(String id, String method, String url) {
        return "{\"id\":\"%s\",\"method\":\"%s\",\"url\":\"%s\"}".formatted(id, method, url);
    }

    private static String part(String id, String method, String url, String body) {
        return """
               {"id":"%s","method":"%s","url":"%s","headers":{"Content-Type":"application/json"},"body":%s}"""
                .formatted(id, method, url, body);
    }

    private static String dependent(String id, String on) {
        return """
               {"id":"%s","method":"GET","url":"/devices/%s","dependsOn":["%s"]}"""
                .formatted(id, ID, on);
    }

    private static String batch(String... parts) {
        return "{\"requests\":[" + String.join(",", parts) + "]}";
    }

    private static JsonNode answers(String path, String body) {
        Response answer = callerWithJson(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer.asString()).path("responses");
    }

    private static JsonNode answer(String path, String part) {
        JsonNode answers = answers(path, batch(part));
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private List<String> asked() {
        return receivedByGraph().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    /** What Graph was asked besides reads. */
    private List<String> written() {
        return asked().stream().filter(asked -> !asked.startsWith("GET")).toList();
    }

    @Test
    void eachRequestGoesToGraphInItsCanonicalFormAndIsAnsweredInItsPlace() {
        JsonNode answers = answers(
                "/v1.0/$batch", batch(part("create", "post", "devices", DEVICE), part("2", "GET", "/devices/" + ID)));

        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("id").asText()).isEqualTo("create");
        assertThat(answers.get(0).path("status").asInt()).isEqualTo(201);
        assertThat(answers.get(0).at("/headers/Facade-Changes").asText())
                .contains("guid-spelling;pointer=\"/deviceId\"", "text-from-number");
        assertThat(answers.get(0).at("/headers/Location").asText()).contains("/v1.0/devices/");
        assertThat(answers.get(0).at("/body/displayName").asText()).isEqualTo("Test device");
        assertThat(answers.get(1).path("id").asText()).isEqualTo("2");
        assertThat(answers.get(1).path("status").asInt()).isEqualTo(200);
        List<LoggedRequest> received = receivedByGraph();
        JsonNode sent = json(received.get(0).getBodyAsString());
        assertThat(received.get(0).getUrl()).isEqualTo("/v1.0/devices");
        assertThat(sent.path("deviceId").asText()).isEqualTo("4c299165-6e8f-4b45-a5ba-c5d250a707ff");
        assertThat(sent.path("operatingSystemVersion").asText()).isEqualTo("1");
        assertThat(received.get(1).getUrl()).startsWith("/v1.0/devices/" + ID);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/beta/$batch", "/beta/%24batch", "/Beta/$Batch", "/beta/$batch/", "/$batch"})
    void thePathIsReadInEachSpelling(String path) {
        Response answer = callerWithJson(batch(part("1", "GET", REMOTE_NETWORKS)))
                .urlEncodingEnabled(false)
                .post(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Integer>path("responses[0].status")).isEqualTo(200);
        assertThat(asked()).containsExactly("GET /beta" + REMOTE_NETWORKS);
    }

    @Test
    void faultsOfOneRequestAreItsOwnAndTheOthersAreDone() {
        String faulty = LINK.replace("65533", "65517").replace("\"name\"", "\"name\": \"twice\", \"name\"");

        JsonNode answers = answers(
                "/beta/$batch",
                batch(part("bad", "POST", DEVICE_LINKS, faulty), part("good", "POST", DEVICE_LINKS, LINK)));

        assertThat(answers.get(0).path("status").asInt()).isEqualTo(400);
        assertThat(answers.get(0).at("/body/error/code").asText()).isEqualTo("invalidRequest");
        assertThat(answers.get(0).at("/body/error/details").findValuesAsText("target"))
                .containsExactlyInAnyOrder("/name", "/bgpConfiguration/asn");
        assertThat(answers.get(0).at("/body/error/innerError/request-id").asText())
                .isNotEmpty();
        assertThat(answers.get(1).path("status").asInt()).isEqualTo(201);
        assertThat(written()).containsExactly("POST /beta" + DEVICE_LINKS);
        assertThat(json(receivedByGraph().get(0).getBodyAsString())).isEqualTo(json(LINK));
    }

    @Test
    void aRequestIsNotSentIfAnotherFailedThatItDependsOn() {
        graphWill(get(urlPathEqualTo("/v1.0/devices/" + ID))
                .willReturn(jsonResponse("{\"error\":{\"code\":\"Authorization_RequestDenied\"}}", 403)));

        JsonNode answers = answers(
                "/v1.0/$batch",
                batch(
                        dependent("3", "2"),
                        dependent("2", "1"),
                        part("1", "GET", "/devices/" + ID),
                        part("4", "GET", "/devices")));

        assertThat(answers.findValuesAsText("id")).startsWith("3");
        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(424, 424, 403, 200);
        assertThat(answers.get(0).at("/body/error/code").asText()).isEqualTo("failedDependency");
        assertThat(asked()).hasSize(2);
    }

    @Test
    void aDependentRequestRunsAfterTheOneItDependsOn() {
        JsonNode answers =
                answers("/v1.0/$batch", batch(dependent("late", "EARLY"), part("early", "POST", "/devices", DEVICE)));

        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(200, 201);
        assertThat(asked().get(0)).isEqualTo("POST /v1.0/devices");
    }

    @Test
    void aThrottledRequestIsSentAgainByItselfAndTheOthersOnce() {
        graphWillFirst(
                post(urlEqualTo("/beta" + DEVICE_LINKS)),
                aResponse().withStatus(429).withHeader("Retry-After", "0.1"));

        JsonNode answers = answers(
                "/beta/$batch", batch(part("1", "POST", DEVICE_LINKS, LINK), part("2", "GET", REMOTE_NETWORKS)));

        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(201, 200);
        assertThat(written()).containsExactly("POST /beta" + DEVICE_LINKS, "POST /beta" + DEVICE_LINKS);
    }

    @Test
    void aThrottledRequestSaysItsOwnRetryAfter() {
        graphWill(post(urlEqualTo("/beta" + DEVICE_LINKS))
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "77")));

        JsonNode answer = answer("/beta/$batch", part("1", "POST", DEVICE_LINKS, LINK));

        assertThat(answer.path("status").asInt()).isEqualTo(429);
        assertThat(answer.at("/headers/Retry-After").asText()).isEqualTo("77");
    }

    @Test
    void aDoubtfulRequestIsLookedUpByItself() {
        graphWill(
                post(urlEqualTo("/beta" + DEVICE_LINKS)).willReturn(aResponse().withStatus(504)));
        graphWill(get(urlMatching("/beta" + DEVICE_LINKS + ".*"))
                .willReturn(aResponse().withStatus(403)));

        JsonNode answers = answers(
                "/beta/$batch", batch(part("1", "POST", DEVICE_LINKS, LINK), part("2", "GET", REMOTE_NETWORKS)));

        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(502, 200);
        assertThat(answers.get(0).at("/body/error/code").asText()).isEqualTo("outcomeUnknown");
    }

    @Test
    void aRepeatedBatchFindsWhatItMadeBefore() {
        graphWill(post(urlEqualTo("/v1.0/devices"))
                .willReturn(jsonResponse(
                        """
                        {"error":{"code":"Request_BadRequest","message":"exists","details":[{"code":"ObjectConflict"}]}}""",
                        400)));
        graphWill(get(urlPathEqualTo("/v1.0/devices(deviceId='4c299165-6e8f-4b45-a5ba-c5d250a707ff')"))
                .willReturn(jsonResponse(
                        DEVICE.replace("{4C299165-6E8F-4B45-A5BA-C5D250A707FF}", "4c299165-6e8f-4b45-a5ba-c5d250a707ff")
                                .replace("1}", "\"1\",\"id\":\"" + ID + "\"}"),
                        200)));

        Response answer = callerWithJson(batch(part("1", "POST", "/devices", DEVICE)))
                .header("SdkVersion", "graph-java/6")
                .header("Retry-Attempt", "1")
                .post("/v1.0/$batch");

        assertThat(answer.<Integer>path("responses[0].status"))
                .as(answer.asString())
                .isEqualTo(201);
        assertThat(answer.<String>path("responses[0].body.id")).isEqualTo(ID);
    }

    @Test
    void aKeyThatGraphRepeatsIsNotPassedOn() {
        String key = json(LINK).at("/tunnelConfiguration/preSharedKey").asText();
        graphWill(post(urlEqualTo("/beta" + DEVICE_LINKS))
                .willReturn(jsonResponse("{\"error\":{\"code\":\"bad\",\"message\":\"the key " + key + "\"}}", 400)));

        Response answer =
                callerWithJson(batch(part("1", "POST", DEVICE_LINKS, LINK))).post("/beta/$batch");

        assertThat(key).isNotEmpty();
        assertThat(answer.<Integer>path("responses[0].status")).isEqualTo(400);
        assertThat(answer.asString()).contains("the key").doesNotContain(key);
    }

    @Test
    void whatThereWasNoTimeForSaysSoAndWasNotSent() {
        graphWill(get(urlPathEqualTo("/v1.0/devices/" + ID))
                .willReturn(jsonResponse("{\"id\":\"" + ID + "\"}", 200).withFixedDelay(2_500)));
        String[] parts = IntStream.range(0, 6)
                .mapToObj(i -> part(Integer.toString(i), "GET", "/devices/" + ID))
                .toArray(String[]::new);

        JsonNode answers = answers("/v1.0/$batch", batch(parts));

        List<Integer> statuses = new ArrayList<>();
        answers.forEach(answer -> statuses.add(answer.path("status").asInt()));
        int answered = asked().size();
        assertThat(answered).isBetween(2, 4);
        assertThat(statuses.subList(answered, 6)).isNotEmpty().allMatch(status -> status == 504);
        assertThat(answers.get(5).at("/body/error/code").asText()).isEqualTo("outOfTime");
        assertThat(answers.get(5).at("/body/error/message").asText()).contains("was not sent");
    }

    @Test
    void validateOnlyHoldsForAllAndSendsNothing() {
        JsonNode answers = answers(
                "/v1.0/$batch?validateOnly=true",
                batch(
                        part("1", "POST", "/devices", DEVICE),
                        part("2", "POST", "/devices", "{}"),
                        part("3", "GET", "/devices?$top=5"),
                        part("4", "DELETE", "/devices/" + ID),
                        part("5", "PATCH", "/devices/" + ID, "{\"displayName\":\"Kiosk 8\"}"),
                        dependent("6", "2")));

        assertThat(answers)
                .extracting(each -> each.path("status").asInt())
                .containsExactly(200, 400, 200, 200, 200, 200);
        assertThat(answers.get(0).at("/body/acceptable").asBoolean()).isTrue();
        assertThat(answers.get(2).at("/body/request/url").asText()).endsWith("/v1.0/devices?$top=5");
        assertThat(answers.get(4).at("/body/request/method").asText()).isEqualTo("PATCH");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void validateOnlyOfOneRequestIsItsOwn() {
        JsonNode answers = answers(
                "/v1.0/$batch",
                batch(
                        part("1", "POST", "/devices?validateOnly=true", DEVICE),
                        part("2", "POST", "/devices/$validate", DEVICE),
                        part("3", "POST", "/devices", DEVICE)));

        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(200, 200, 201);
        assertThat(asked()).containsExactly("POST /v1.0/devices");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /nowhere, 404, There is no operation at this path.",
        "PUT, /devices, 405, This path does not take PUT requests.",
        "GET, /networkAccess/connectivity/remoteNetworks, 404, in version beta only",
        "PUT, /networkAccess/connectivity/remoteNetworks/1/deviceLinks/2, 405, cannot be edited",
        "GET, /devices/%zz, 400, cannot be read",
        "GET, /devices/../users, 404, There is no operation",
        "POST, /$batch, 400, cannot hold a batch",
        "GET, /beta/devices, 400, another version",
        "GET, https://graph.microsoft.com/v1.0/devices, 400, has a host",
        "GET, /devices?$select=nothing(, 200, ''",
        "GET, /devices?validateOnly=1, 400, validateOnly",
    })
    void whatIsWrongWithAUrlIsSaid(String method, String url, int status, String message) {
        JsonNode answer = answer("/v1.0/$batch", part("1", method, url));

        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.at("/body/error/message").asText()).contains(message);
    }

    @Test
    void aUrlIsReadAsPeopleWriteIt() {
        answer("/v1.0/$batch", part("1", "GET", "/v1.0/devices?$filter=displayName eq 'Käse #1'"));

        assertThat(asked()).containsExactly("GET /v1.0/devices?$filter=displayName%20eq%20'K%C3%A4se%20%231'");
    }

    @Test
    void headersOfARequestAreItsOwn() {
        answers(
                "/v1.0/$batch",
                batch(
                        """
                        {"id":1,"method":"GET","url":"/devices?$count=true",
                         "headers":{"consistencylevel":"eventual","client-request-id":"own"}}""",
                        part("2", "GET", "/devices")));

        List<LoggedRequest> received = receivedByGraph();
        assertThat(received.get(0).getHeader("ConsistencyLevel")).isEqualTo("eventual");
        assertThat(received.get(0).getHeader("client-request-id")).isEqualTo("own");
        assertThat(received.get(1).containsHeader("ConsistencyLevel")).isFalse();
        assertThat(received).allSatisfy(request -> assertThat(request.getHeader("Authorization"))
                .isEqualTo("Bearer " + TOKEN));
    }

    /** Longer than what the parser reads at once, with letters of two units and of several bytes. */
    @Test
    void bodiesAreTakenAsTheyAreInALongBatch() {
        String name = "K\u00e4se \ud83e\uddc0 ".repeat(25).strip();
        String[] parts = IntStream.range(0, 20)
                .mapToObj(i -> part(
                        Integer.toString(i),
                        "PATCH",
                        "/devices/" + ID,
                        "{\"displayName\":\"" + i + name + "\",\"x\":\"" + "y".repeat(2_000) + "\"}"))
                .toArray(String[]::new);

        JsonNode answers = answers("/v1.0/$batch?validateOnly=true", batch(parts));

        for (int i = 0; i < parts.length; i++) {
            JsonNode report = answers.get(i).path("body");
            assertThat(report.path("findings").findValuesAsText("pointer")).containsExactly("/x");
        }
        String good = part("1", "PATCH", "/devices/" + ID, "{\"displayName\":\"" + name + "\"}");
        graphWill(
                patch(urlEqualTo("/v1.0/devices/" + ID)).willReturn(aResponse().withStatus(204)));
        answers("/v1.0/$batch", batch(part("0", "GET", "/nowhere", "\"" + "\u00e4".repeat(70_000) + "\""), good));
        assertThat(json(receivedByGraph().get(0).getBodyAsString())
                        .path("displayName")
                        .asText())
                .isEqualTo(name);
    }

    @Test
    void aHeaderInTwoCasesIsOneIfItHasOneValue() {
        String written =
                """
                {"id":"1","method":"POST","url":"/devices","body":%s,
                 "headers":{"content-type":"application/json","Content-Type":"%s"}}""";

        assertThat(answer("/v1.0/$batch", written.formatted(DEVICE, "application/json"))
                        .path("status")
                        .asInt())
                .isEqualTo(201);
        callerWithJson(batch(written.formatted(DEVICE, "text/plain")))
                .post("/v1.0/$batch")
                .then()
                .statusCode(400)
                .body("error.details.target", hasItem("/requests/0/headers/Content-Type"));
    }

    @Test
    void aHeaderThatNoRequestCouldHaveIsRefusedAndNotLeftOut() {
        for (String value : List.of("x\\r\\nHost: evil.example", "\u00e4", "x".repeat(8_001))) {
            JsonNode answer = answer(
                    "/v1.0/$batch",
                    "{\"id\":\"1\",\"method\":\"DELETE\",\"url\":\"/devices/" + ID + "\",\"headers\":{\"If-Match\":\""
                            + value + "\"}}");

            assertThat(answer.path("status").asInt()).as(value).isEqualTo(400);
        }
        assertThat(answer("/v1.0/$batch", part("1", "GET", "/devices?$top=" + "%CE%A3".repeat(2_000)))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedByItself() {
        JsonNode answers = answers(
                "/v1.0/$batch",
                batch(
                        """
                        {"id":"1","method":"POST","url":"/devices","headers":{"Content-Type":"text/plain"},"body":"x"}""",
                        part("2", "POST", "/devices", "\"x\""),
                        part("3", "POST", "/devices")));

        assertThat(answers).extracting(each -> each.path("status").asInt()).containsExactly(415, 400, 400);
        assertThat(answers.get(1).at("/body/error/code").asText()).isEqualTo("malformedJson");
        assertThat(answers.get(2).at("/body/error/message").asText()).contains("The body is empty");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aDeleteHasNoBody() {
        graphWill(
                delete(urlEqualTo("/v1.0/devices/" + ID)).willReturn(aResponse().withStatus(204)));

        JsonNode answer = answer("/v1.0/$batch", part("1", "DELETE", "/devices/" + ID));

        assertThat(answer.path("status").asInt()).isEqualTo(204);
        assertThat(answer.has("body")).isFalse();
    }

    @Test
    void pagesOfAListLeadThroughTheFacade() {
        graphWill(
                get(urlEqualTo("/v1.0/devices?$top=1"))
                        .willReturn(
                                aResponse()
                                        .withHeader("Content-Type", "application/json")
                                        .withTransformers("response-template")
                                        .withBody(
                                                "{\"@odata.nextLink\":\"{{request.baseUrl}}/v1.0/devices?$skiptoken=x\",\"value\":[]}")));

        JsonNode answer = answer("/v1.0/$batch", part("1", "GET", "/devices?$top=1"));

        String link = answer.at("/body").path("@odata.nextLink").asText();
        assertThat(link).endsWith("/v1.0/devices?$skiptoken=x").doesNotContain("{{");
    }

    @Test
    void aBatchThatCannotBeOrderedIsRefusedAsAWhole() {
        callerWithJson(batch(part("1", "POST", "/devices", DEVICE), part("1", "POST", "/devices", DEVICE)))
                .post("/v1.0/$batch")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("invalidRequest"))
                .body("error.details", hasSize(1))
                .body("error.details.target", hasItem("/requests/1/id"));
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void textThatIsNoJsonIsRefusedAsAWhole() {
        callerWithJson("{\"requests\":[{\"id\":\"1\",\"body\":{\"preSharedKey\":" + KEY + "}}]}")
                .post("/beta/$batch")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("malformedJson"))
                .body("error.message", containsString("line 1, column"));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        Response answer = caller().get("/v1.0/$batch");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void aCallerWithoutATokenIsToldForEachRequest() {
        Response answer = given().contentType("application/json")
                .body(batch(part("1", "GET", "/devices"), part("2", "POST", "/devices", DEVICE)))
                .post("/v1.0/$batch");

        assertThat(json(answer.asString()).path("responses"))
                .extracting(each -> each.path("status").asInt())
                .containsExactly(401, 401);
        assertThat(json(answer.asString())
                        .at("/responses/0/headers/WWW-Authenticate")
                        .asText())
                .startsWith("Bearer");
        assertThat(receivedByGraph()).isEmpty();
    }
}
