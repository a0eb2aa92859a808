package io.graphfacade.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures that are seen before Graph is asked, each in Graph's error shape. */
@QuarkusTest
class ErrorsTest extends FacadeTest {

    private static final String SAMPLE = resource("samples/device-create.json");

    @AfterEach
    void nothingWasSent() {
        assertThat(receivedByGraph()).isEmpty();
    }

    private static ValidatableResponse isError(ValidatableResponse answer, int status, String code) {
        String requestId = answer.extract().header("request-id");
        return answer.statusCode(status)
                .contentType("application/json")
                .body("error.code", equalTo(code))
                .body("error.message", notNullValue())
                .body("error.innerError.date", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"))
                .body("error.innerError.request-id", equalTo(requestId))
                .header("request-id", not(emptyOrNullString()))
                .body("error.innerError.client-request-id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void malformedJsonIsLocatedByLineAndColumn() {
        String body = "{\n  \"displayName\": \"x\",\n}";
        isError(callerWithJson(body).post("/devices").then(), 400, "malformedJson")
                .body("error.message", equalTo("The body is not valid JSON at line 3, column 1: unexpected '}'."));
    }

    @Test
    void malformedJsonIsNeverQuoted() {
        String answer =
                callerWithJson("{\"preSharedKey\": hunter2}").post(DEVICE_LINKS).asString();

        assertThat(answer).contains("malformedJson").doesNotContain("hunter2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[]", "\"text\"", "1", "null", "true", "", "   "})
    void aBodyThatIsNoObject(String body) {
        isError(callerWithJson(body).post("/devices").then(), 400, "malformedJson");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/merge-patch+json",
                "application/json; charset=utf-16"
            })
    void aMediaTypeOtherThanJsonInUtf8(String mediaType) {
        isError(
                caller().header("Content-Type", mediaType)
                        .body(SAMPLE.getBytes(StandardCharsets.UTF_8))
                        .post("/devices")
                        .then(),
                415,
                "unsupportedMediaType");
    }

    @Test
    void anUnacceptableAnswerType() {
        isError(callerWithJson(SAMPLE).accept("text/html").post("/devices").then(), 406, "notAcceptable");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/", "/nothing", "/v1.0", "/v1.0/nothing", "/v2.0/devices", "/beta/v1.0/devices", "/devices/1/2"
            })
    void anUnknownPath(String path) {
        isError(callerWithJson(SAMPLE).post(path).then(), 404, "notFound");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /me/devices, POST",
        "PUT, /devices, GET POST",
        "DELETE, /v1.0/devices, GET POST",
        "POST, /devices/1, DELETE GET PATCH",
        "PATCH, /me/devices, POST",
        "OPTIONS, /devices, GET POST",
        "OPTIONS, /beta" + DEVICE_LINKS + ", GET POST",
        "TRACE, /users/alice@contoso.com/devices, POST",
        "DELETE, " + DEVICE_LINKS + ", GET POST",
        "OPTIONS, " + CONNECTIVITY_CONFIGURATION + ", GET",
        "PUT, /Beta" + CONNECTIVITY_CONFIGURATION + ", GET",
        "POST, " + CONNECTIVITY_CONFIGURATION + ", GET"
    })
    void aWrongMethod(String method, String path, String served) {
        Response answer = callerWithJson(SAMPLE).request(method, path);

        isError(answer.then(), 405, "methodNotAllowed").body("error.message", containsString(method));
        assertThat(list(answer, "Allow").replaceAll(" *, *", " ")).isEqualTo(served);
    }

    @Test
    void aHeadIsNoRead() {
        caller().head(CONNECTIVITY_CONFIGURATION).then().statusCode(405).header("Allow", equalTo("GET"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"OPTIONS", "TRACE", "POST", "PUT"})
    void aMethodWhereNothingIsServed(String method) {
        isError(callerWithJson(SAMPLE).request(method, "/nothing").then(), 404, "notFound")
                .header("Allow", nullValue());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "PUT, " + DEVICE_LINKS + "/1",
                "PATCH, " + DEVICE_LINKS + "/1030ca77-40e9-4cd3-bf71-b5d74c2f3cb0",
                "PATCH, /beta" + DEVICE_LINKS + "('1')",
                "PUT, /networkaccess/connectivity/remotenetworks('1')/DEVICELINKS('1')"
            })
    void aDeviceLinkCannotBeEdited(String method, String path) {
        Response answer =
                callerWithJson("{\"name\":\"CPE4\"}").urlEncodingEnabled(false).request(method, path);

        assertThat(list(answer, "Allow").replaceAll(" *, *", " ")).isEqualTo("DELETE GET");
        isError(answer.then(), 405, "methodNotAllowed")
                .body("error.message", containsString("cannot be edited after creation"))
                .body("error.message", containsString("Delete it and create it again"))
                .body("error.message", containsString("Microsoft endpoint"));
    }

    @Test
    void aMissingTokenIsChallenged() {
        isError(
                        given().contentType("application/json")
                                .body(SAMPLE)
                                .post("/devices")
                                .then(),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"Microsoft Graph\""));
        isError(given().get(CONNECTIVITY_CONFIGURATION).then(), 401, "unauthenticated");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer two words", "token"})
    void aHeaderWithoutABearerTokenIsChallenged(String authorization) {
        isError(
                        given().header("Authorization", authorization)
                                .contentType("application/json")
                                .body(SAMPLE)
                                .post("/devices")
                                .then(),
                        401,
                        "unauthenticated")
                .header("WWW-Authenticate", containsString("error="));
    }

    @Test
    void aBodyOverTheLimitIsNotParsed() {
        String body = "{\"displayName\":\"" + "x".repeat(300_000) + "\"}";
        isError(callerWithJson(body).post("/devices").then(), 413, "payloadTooLarge");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/devices;validateOnly=true",
                "/beta;validateOnly=true/devices",
                "/users/a;b/devices",
                "/users/../devices",
                "/users/%2e%2e/devices",
                "/users/%2E./devices",
                "/beta/../devices",
                "/beta/users/%2e%2e/devices",
                "/users//devices",
                "/beta/users//devices"
            })
    void aPathThatCouldBeReadAsAnother(String path) {
        isError(
                caller().urlEncodingEnabled(false)
                        .contentType("application/json")
                        .body(SAMPLE)
                        .post(path)
                        .then(),
                404,
                "notFound");
    }

    @Test
    void anEmptyOrMalformedContentType() {
        isError(callerWithContentType("").post("/devices").then(), 415, "unsupportedMediaType");
        isError(callerWithContentType("json").post("/devices").then(), 415, "unsupportedMediaType");
    }

    private static RequestSpecification callerWithContentType(String contentType) {
        return caller().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{\"a\\ud800\": 1}", "{\"displayName\": \" \\ud800 \"}", "{\"\\u0000\": \"\\udc00\"}"})
    void halfCharactersInNamesAndValuesCanStillBeAnswered(String body) {
        isError(callerWithJson(body).post("/devices").then(), 400, "invalidRequest")
                .body("error.details.code", hasItem("text-malformed"));
        callerWithJson(body)
                .post("/devices?validateOnly=true")
                .then()
                .statusCode(400)
                .body("findings.code", hasItem("text-malformed"));
    }

    @Test
    void unknownPropertyAndWrongTypeNameTheirPlace() {
        String body = SAMPLE.replace("\"type\": 2", "\"type\": {}, \"kee\": 1");
        isError(callerWithJson(body).post("/devices").then(), 400, "invalidRequest")
                .body(
                        "error.details.find { it.code == 'wrong-type' }.target",
                        equalTo("/alternativeSecurityIds/0/type"))
                .body(
                        "error.details.find { it.code == 'unknown-property' }.target",
                        equalTo("/alternativeSecurityIds/0/kee"));
    }
}
