package io.graphfacade.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonPatch;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ?validateOnly=true: a report in place of a request. */
@QuarkusTest
class ValidateOnlyTest extends FacadeTest {

    private static final String MASK = "********";

    @AfterEach
    void nothingWasSent() {
        assertThat(receivedByGraph()).isEmpty();
    }

    private static RequestSpecification withoutToken(String body) {
        return given().contentType("application/json").body(body).queryParam("validateOnly", "true");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "device-create, /devices, /v1.0/devices",
        "user-device-create, /me/devices, /beta/me/devices",
        "device-link-sloppy, " + DEVICE_LINKS + ", /beta" + DEVICE_LINKS
    })
    void thePatchLeadsFromTheCallersBodyToTheRequestThatWouldBeSent(String sample, String path, String graphPath) {
        String body = resource("samples/" + sample + ".json");
        String report =
                withoutToken(body).post(path).then().statusCode(200).extract().asString();

        JsonNode request = json(report).path("request");
        assertThat(request.path("method").asText()).isEqualTo("POST");
        assertThat(request.path("url").asText()).endsWith(graphPath);
        assertThat(masked(JsonPatch.apply(json(report).path("changes"), json(body))))
                .isEqualTo(request.path("body"));
    }

    private static JsonNode masked(JsonNode body) {
        if (body.path("tunnelConfiguration") instanceof ObjectNode tunnel) {
            tunnel.put("preSharedKey", MASK).put("zoneRedundancyPreSharedKey", MASK);
        }
        return body;
    }

    @Test
    void warningsAreReportedBesideAnAcceptableRequest() {
        withoutToken(resource("samples/device-create.json"))
                .post("/devices")
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(true))
                .body("findings[0].code", equalTo("key-prefix"))
                .body("findings[0].severity", equalTo("warning"))
                .body("findings[0].pointer", equalTo("/alternativeSecurityIds/0/key"));
    }

    @Test
    void errorsGiveAReportWithAllOfThemAndNoRequest() {
        withoutToken(resource("samples/device-link-faulty.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(400)
                .body("acceptable", equalTo(false))
                .body("request", nullValue())
                .body("findings.size()", equalTo(4))
                .body("findings.find { it.code == 'unknown-property' }.nearest", equalTo("preSharedKey"));
    }

    @Test
    void aRefusedReportIsAnErrorOfGraphsShapeToo() {
        JsonNode report = json(withoutToken(resource("samples/device-link-faulty.json"))
                .post(DEVICE_LINKS)
                .asString());
        Response refusal =
                callerWithJson(resource("samples/device-link-faulty.json")).post(DEVICE_LINKS);
        JsonNode error = json(refusal.asString()).path("error");

        for (String member : List.of("code", "message", "target", "details")) {
            assertThat(report.path("error").path(member)).as(member).isEqualTo(error.path(member));
        }
        assertThat(report.at("/error/innerError/request-id").asText()).isNotEmpty();
        assertThat(report.at("/error/innerError/client-request-id").asText()).isNotEmpty();
        assertThat(report.path("findings")).hasSize(4);
        assertThat(report.has("request")).isFalse();
    }

    @Test
    void anAcceptableReportHasNoError() {
        assertThat(json(withoutToken(resource("samples/device-create.json"))
                                .post("/devices")
                                .asString())
                        .has("error"))
                .isFalse();
    }

    @Test
    void aRefusedParameterIsInTheErrorOfAReport() {
        withoutToken(resource("samples/device-create.json"))
                .queryParam("x", "1")
                .post("/devices")
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"))
                .body("error.target", equalTo("x"))
                .body("acceptable", equalTo(false));
    }

    @Test
    void secretsAreMaskedAndAppearNowhere() {
        String report = withoutToken(resource("samples/device-link-sloppy.json"))
                .post(DEVICE_LINKS)
                .asString();

        assertThat(report)
                .doesNotContain("a shared key")
                .doesNotContain("another")
                .contains(MASK);
    }

    @Test
    void secretsInAWrongPlaceAreMaskedInTheChangesToo() {
        String body = resource("samples/device-create.json")
                .replace("[", "")
                .replace("]", "")
                .replace("\"type\": 2", "\"type\": 2, \"preSharedKey\": \"hunter2\"");
        String report = withoutToken(body).post("/devices").asString();

        assertThat(report).contains("list-from-single").contains(MASK).doesNotContain("hunter2");
    }

    @Test
    void aCleanPayloadHasNothingToReport() {
        withoutToken(resource("samples/device-link-ikev2-custom.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("request.url", endsWith("/beta" + DEVICE_LINKS));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validateOnly=yes", "validateOnly", "validateOnly=", "validate=true", "validateOnyl=true"})
    void anyDoubtAboutItIsRefusedRatherThanSomethingCreated(String query) {
        callerWithJson(resource("samples/device-create.json"))
                .post("/devices?" + query)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validateonly=true", "ValidateOnly=True", "validateOnly=false&validateOnly=true"})
    void itIsReadInAnySpelling(String query) {
        callerWithJson(resource("samples/device-create.json"))
                .post("/devices?" + query)
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(true));
    }

    @Test
    void manyWrongOptionsAreReportedInPart() {
        String query = IntStream.range(0, 500).mapToObj(i -> "o" + i + "=1").collect(Collectors.joining("&"));

        Response answer = callerWithJson(resource("samples/device-create.json")).post("/devices?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.asString()).at("/error/details"))
                .hasSize(21)
                .allMatch(detail -> detail.path("code").asText().equals("query-option"));
        assertThat(json(answer.asString()).at("/error/details/20/message").asText())
                .contains("480 more");
        assertThat(answer.asString()).hasSizeLessThan(4_000);
    }

    @Test
    void whatStandsBehindManyOptionsIsReadToo() {
        callerWithJson(resource("samples/device-create.json"))
                .post("/devices?" + "validateOnly=false&".repeat(150) + "validateOnly=true")
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(true));
    }

    @Test
    void malformedJsonIsAnErrorHereToo() {
        withoutToken("{\"displayName\": ")
                .post("/devices")
                .then()
                .statusCode(400)
                .body("error.message", containsString("line 1, column"));
    }

    private static RequestSpecification toValidate(String sample) {
        return given().contentType("application/json")
                .body(resource("samples/" + sample + ".json"))
                .urlEncodingEnabled(false);
    }

    @ParameterizedTest(name = "{0}{1} of {2}")
    @CsvSource({
        "/devices, /$validate, device-create",
        "/V1.0/Devices, /$VALIDATE, device-create",
        "/beta/devices, /%24validate, device-create",
        "/me/devices, /$validate/, user-device-create",
        "/users/alice@contoso.com/devices, /$Validate, user-device-create",
        "/users/devices/devices, /$validate, user-device-create",
        "/users/$validate/devices, /$validate, user-device-create",
        DEVICE_LINKS + ", /$validate, device-link-sloppy",
        "/beta" + DEVICE_LINKS + ", /%24Validate, device-link-faulty"
    })
    void thePathOfTheReportIsAnotherNameForTheOption(String collection, String validate, String sample) {
        Response byOption = toValidate(sample).post(collection + "?validateOnly=true");

        Response byPath = toValidate(sample).post(collection + validate);

        assertThat(byPath.statusCode()).isEqualTo(byOption.statusCode()).isIn(200, 400);
        assertThat(withoutMoment(byPath)).isEqualTo(withoutMoment(byOption));
        assertThat(withoutMoment(byPath).has("acceptable")).isTrue();
    }

    private static JsonNode withoutMoment(Response answer) {
        JsonNode body = json(answer.asString());
        if (body.at("/error/innerError") instanceof ObjectNode innerError) {
            innerError.removeAll();
        }
        return body;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"validateOnly=false", "validateOnly=true"})
    void behindItTheOptionChangesNothing(String query) {
        toValidate("device-create")
                .post("/devices/$validate?" + query)
                .then()
                .statusCode(200)
                .body("acceptable", equalTo(true));
    }

    @Test
    void otherOptionsAreFaultsThereToo() {
        toValidate("device-create")
                .post("/devices/$validate?validate=true")
                .then()
                .statusCode(400)
                .body("acceptable", equalTo(false))
                .body("findings.find { it.code == 'query-option' }.pointer", equalTo("validate"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/$validate",
                "/validate",
                "/devices/$validate/$validate",
                "/devices/4c299165-6e8f-4b45-a5ba-c5d250a707ff/$validate",
                "/users/devices/$validate",
                "/me/$validate",
                CONNECTIVITY_CONFIGURATION + "/$validate",
                "/v1.0" + DEVICE_LINKS + "/$validate"
            })
    void nothingElseIsValidated(String path) {
        toValidate("device-create").post(path).then().statusCode(404).body("error.code", equalTo("notFound"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/devices/validate", "/devices/$validates"})
    void anotherWordIsTakenForAnIdWhichNobodyPostsTo(String path) {
        toValidate("device-create").post(path).then().statusCode(405).body("error.code", equalTo("methodNotAllowed"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void aReportIsPostedFor(String method) {
        caller().urlEncodingEnabled(false)
                .request(method, "/devices/$validate")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"))
                .body("error.code", equalTo("methodNotAllowed"));
    }
}
