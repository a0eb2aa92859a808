package io.graphfacade.web;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Graph repeats, and wherever: the caller gets no secret, and everything else as Graph says it (contract S1). */
@QuarkusTest
class RepeatedSecretsTest extends FacadeTest {

    private static final String LINK = resource("samples/device-link-clean.json");
    private static final String LINKS = "/beta" + DEVICE_LINKS;
    private static final String KEY = "Qx7-mArker-0001-Xy7";
    private static final List<String> PASSED_ON = List.of(
            "request-id",
            "Date",
            "x-ms-ags-diagnostic",
            "WWW-Authenticate",
            "x-ms-resource-unit",
            "x-ms-throttle-limit-percentage",
            "x-ms-throttle-scope",
            "x-ms-throttle-information");

    private Response create(String key, String zoneKey) {
        String keyInJson = JsonNodeFactory.instance.textNode(key).toString();
        return callerWithJson(LINK.replace("\"correct horse battery staple\"", keyInJson)
                        .replace("another horse and battery", zoneKey))
                .post(DEVICE_LINKS);
    }

    private static String error(String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .set(
                        "error",
                        JsonNodeFactory.instance.objectNode().put("code", "x").put("message", message))
                .toString();
    }

    static Stream<Arguments> statusesAndHeaders() {
        return Stream.of(201, 400, 401, 403, 409, 429, 500, 503)
                .flatMap(status -> PASSED_ON.stream().map(header -> Arguments.of(status, header)));
    }

    @ParameterizedTest(name = "{1} of a {0}")
    @MethodSource("statusesAndHeaders")
    void headersRepeatNoSecret(int status, String header) {
        for (String secret : List.of(KEY, TOKEN, "Bearer token=\"" + TOKEN + "\", x=\"" + KEY + "\"")) {
            graphWill(any(anyUrl())
                    .willReturn(jsonResponse(status == 201 ? "{\"id\":\"1\"}" : error("m"), status)
                            .withHeader(header, secret)
                            .withHeader("Retry-After", "600")));

            Response answer = create(KEY, "another");

            assertThat(answer.headers().toString() + answer.asString())
                    .doesNotContain(KEY)
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void headersComeAsGraphSaysThemEvenIfAShortKeyReadsLikeAPartOfThem() {
        ResponseDefinitionBuilder answer = jsonResponse(error("m"), 400)
                .withHeader("request-id", "0d5f2026-6e8f-2026-a5ba-1234deadbeef")
                .withHeader("Date", "Sat, 28 Nov 2026 10:00:00 GMT")
                .withHeader("x-ms-resource-unit", "2026")
                .withHeader("x-ms-throttle-limit-percentage", "0.8")
                .withHeader("x-ms-throttle-scope", "Tenant_x20262/ReadWrite");
        graphWill(post(LINKS).willReturn(answer));

        Response got = create("2026", "another");

        assertThat(got.header("request-id")).isEqualTo("0d5f2026-6e8f-2026-a5ba-1234deadbeef");
        assertThat(got.path("error.innerError.request-id").toString()).isEqualTo(got.header("request-id"));
        assertThat(got.header("Date")).isEqualTo("Sat, 28 Nov 2026 10:00:00 GMT");
        assertThat(got.header("x-ms-resource-unit")).isEqualTo("2026");
        assertThat(got.header("x-ms-throttle-limit-percentage")).isEqualTo("0.8");
        assertThat(got.header("x-ms-throttle-scope")).isEqualTo("Tenant_x20262/ReadWrite");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"two words", "a/b", "\"quoted\"", "é"})
    void whatDoesNotLookLikeARequestIdIsNone(String id) {
        graphWill(post(LINKS).willReturn(jsonResponse(error("m"), 400).withHeader("request-id", id)));

        Response answer = create(KEY, "another");

        assertThat(answer.header("request-id")).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(answer.asString()).doesNotContain("\"request-id\":\"" + id);
    }

    @Test
    void aRequestIdIsOfSixtyFourCharactersAtMost() {
        for (int length : new int[] {64, 65}) {
            graphWill(
                    post(LINKS).willReturn(jsonResponse(error("m"), 400).withHeader("request-id", "a".repeat(length))));

            boolean passedOn = create(KEY, "another").header("request-id").equals("a".repeat(length));
            assertThat(passedOn).isEqualTo(length == 64);
        }
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("dcf", "another", "value dcf is not valid", "value ******** is not valid"),
                Arguments.of("dcf", "another", "abdcfe 'dcf'", "abdcfe '********'"),
                Arguments.of(
                        "abcd",
                        "abcdREST-OF-ZONE-KEY",
                        "Keys abcd and abcdREST-OF-ZONE-KEY are weak",
                        "Keys ******** and ******** are weak"),
                Arguments.of(TOKEN.substring(0, 9), "another", "token Bearer " + TOKEN, "token Bearer ********"),
                Arguments.of(
                        "Psk\"mA\\rker-0001",
                        "another",
                        "The value {\"preSharedKey\": \"Psk\\\"mA\\\\rker-0001\"} is not valid",
                        "The value {\"preSharedKey\": \"********\"} is not valid"),
                Arguments.of(KEY, "another", "base64 UXg3LW1Bcmtlci0wMDAxLVh5Nw==", "base64 ********"),
                Arguments.of("a key & more", "another", "?key=a%20key%20%26%20more", "?key=********"),
                Arguments.of("a key & more", "another", "<b>a key &amp; more</b>", "<b>********</b>"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("messages")
    void messagesRepeatNoSecretInAnyForm(String key, String zoneKey, String message, String masked) {
        graphWill(post(LINKS).willReturn(jsonResponse(error(message), 400)));

        create(key, zoneKey).then().statusCode(400).body("error.message", org.hamcrest.Matchers.equalTo(masked));
    }

    @ParameterizedTest(name = "{0}: id {1}")
    @CsvSource({
        "1234, 0d5f1234-6e8f-1234-a5ba-1234deadbeef, 0d5f1234-6e8f-1234-a5ba-1234deadbeef",
        KEY + ", " + KEY + ", ********",
        "dcf, dcf, ********"
    })
    void anIdStaysUnlessItIsTheKey(String key, String id, String shown) {
        graphWill(post(LINKS).willReturn(jsonResponse("{\"id\":\"" + id + "\"}", 201)));

        Response answer = create(key, "another");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.path("id").toString()).isEqualTo(shown);
    }

    @Test
    void membersThatWereSentComeBackWhateverTheKeysAre() {
        JsonNode sent = json(LINK);
        graphWill(post(LINKS).willReturn(jsonResponse(LINK.replaceFirst("\\{", "{\"id\":\"1\","), 201)));

        Response answer = create("20.55.91.42", "ciscoMeraki");

        assertThat(json(answer.asString()).path("deviceVendor")).isEqualTo(sent.path("deviceVendor"));
        assertThat(json(answer.asString()).path("ipAddress")).isEqualTo(sent.path("ipAddress"));
        assertThat(json(answer.asString()).path("tunnelConfiguration").has("preSharedKey"))
                .isFalse();
    }

    @Test
    void aMemberNamedLikeTheKeyIsMasked() {
        graphWill(post(LINKS).willReturn(jsonResponse("{\"id\":\"1\",\"" + KEY + "\":{\"" + KEY + "\":1}}", 201)));

        assertThat(create(KEY, "another").asString()).contains("\"********\":").doesNotContain(KEY);
    }

    @ParameterizedTest(name = "?validateOnly={0}")
    @ValueSource(booleans = {true, false})
    void aKeyUsedAsANameIsNotQuoted(boolean validateOnly) {
        String body = LINK.replace("correct horse battery staple", KEY)
                .replace("\"preSharedKey\"", "\"" + KEY + "\":1,\"preSharedKey\"")
                .replaceFirst("\\{", "{\"" + KEY + "\":1,\"" + KEY + "\":2,");

        Response answer = callerWithJson(body).post(DEVICE_LINKS + "?validateOnly=" + validateOnly);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString())
                .contains("/tunnelConfiguration/********")
                .contains("******** is not a property of")
                .doesNotContain(KEY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"name", "deviceVendor", "tunnelConfiguration"})
    void aNameThatGraphHasIsQuotedEvenIfTheKeyReadsTheSame(String key) {
        String body = LINK.replace("correct horse battery staple", key).replace("\"CPE3\"", "[]");

        Response answer = callerWithJson(body).post(DEVICE_LINKS);

        assertThat(answer.path("error.target").toString()).isEqualTo("/name");
        assertThat(answer.path("error.message").toString()).startsWith("name is a list");
    }

    @Test
    void whatIsMendedIsQuotedWithoutTheKey() {
        String body = LINK.replace("correct horse battery staple", KEY).replace("\"CPE3\"", "\" " + KEY + " \"");

        Response answer = callerWithJson(body).post(DEVICE_LINKS + "?validateOnly=true");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain(KEY);
        assertThat(answer.path("request.body.name").toString()).isEqualTo("********");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"extension_psk", "extension_0123456789abcdef0123456789abcdef_preSharedKey", "extension_password"
            })
    void aDevicesExtensionThatIsNamedLikeAKeyIsNotShown(String name) {
        String body = resource("samples/device-clean.json").replaceFirst("\\{", "{\"" + name + "\":\"" + KEY + "\",");
        graphWill(post("/v1.0/devices").willReturn(jsonResponse(body.replaceFirst("\\{", "{\"id\":\"1\","), 201)));

        Response report = callerWithJson(body).post("/devices?validateOnly=true");
        Response created = callerWithJson(body).post("/devices");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.asString()).contains("\"" + name + "\":\"********\"").doesNotContain(KEY);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.asString()).doesNotContain(KEY);
        assertThat(onlyRequestToGraph().getBodyAsString()).contains(KEY);
    }

    @Test
    void aReadRepeatsNoSecretInAHeader() {
        graphWill(get("/beta" + CONNECTIVITY_CONFIGURATION)
                .willReturn(jsonResponse("{\"links\":[{\"preSharedKey\":\"" + KEY + "\"}]}", 200)
                        .withHeader("x-ms-ags-diagnostic", KEY + " " + TOKEN)));

        Response answer = caller().get(CONNECTIVITY_CONFIGURATION);

        assertThat(answer.header("x-ms-ags-diagnostic")).isEqualTo("******** ********");
        assertThat(answer.asString()).isEqualTo("{\"links\":[{}]}");
    }
}
