package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GET …/connectivityConfiguration?format=…: what is entered on the equipment. */
@QuarkusTest
class RouterConfigurationTest extends FacadeTest {

    private static final String LINK = "109376bf-6dc7-4183-ab11-4a1206fb5e90";
    private static final String ONE_LINK = CONNECTIVITY_CONFIGURATION + "/links/" + LINK;
    private static final Path ROUTER = Path.of("src", "test", "resources", "router");

    /** The characters that end a line, a value or a comment somewhere. */
    private static final List<String> HOSTILE = List.of(
            "a\nset system root-authentication plain-text-password",
            "a\r\nno ip access-group",
            "x\"; reboot; \"",
            "x'; /system reset-configuration",
            "} secrets { ike { secret = \"0\" } } {",
            "*/ } /*",
            "$(reboot) `reboot` ${reboot}",
            "{link.id}{#for a in link.tunnels}x{/for}",
            "! # // -- \\",
            "\u2028include /etc/passwd\u0085next",
            "\u202Eevil");

    static Stream<Arguments> goldenFiles() throws IOException {
        return platforms().stream().flatMap(platform -> cases().stream().map(name -> Arguments.of(platform, name)));
    }

    private static List<String> platforms() {
        return json(resource("platforms.json"))
                .propertyStream()
                .map(row -> row.getKey())
                .toList();
    }

    private static List<String> cases() {
        try (Stream<Path> files = Files.list(ROUTER.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode graphHas(String name) {
        return (ObjectNode) json(resource("router/cases/" + name + ".json"));
    }

    private void graphAnswers(JsonNode has) {
        graphWill(get(urlPathEqualTo("/beta" + CONNECTIVITY_CONFIGURATION))
                .willReturn(okJson(has.path("connectivityConfiguration").toString())));
        graphWill(get(urlPathEqualTo("/beta" + ONE_LINK))
                .willReturn(okJson(has.at("/connectivityConfiguration/links/0").toString())));
        graphWill(get(urlPathEqualTo("/beta" + DEVICE_LINKS))
                .willReturn(okJson(has.path("deviceLinks").toString())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("goldenFiles")
    void eachPlatformHasItsText(String platform, String name) throws IOException {
        graphAnswers(graphHas(name));

        Response answer = caller().get(CONNECTIVITY_CONFIGURATION + "?format=" + platform);

        Path made = Path.of("target", "router", platform, name + ".txt");
        Files.createDirectories(made.getParent());
        Files.writeString(made, answer.asString());
        Path golden = ROUTER.resolve(platform).resolve(name + ".txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(Files.exists(golden) ? Files.readString(golden) : "no file")
                .as("%s; if the new text is right: cp -r target/router src/test/resources/", golden)
                .isEqualTo(answer.asString());
        assertThat(answer.asString()).doesNotContain("never-in-a-text");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "/beta"})
    void graphIsAskedTwiceWithTheCallersToken(String version) {
        graphAnswers(graphHas("default-zone"));

        caller().get(version + CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(200);

        assertThat(receivedByGraph())
                .extracting(LoggedRequest::getUrl)
                .containsExactlyInAnyOrder("/beta" + CONNECTIVITY_CONFIGURATION, "/beta" + DEVICE_LINKS);
        assertThat(receivedByGraph())
                .allSatisfy(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN))
                .allSatisfy(request ->
                        assertThat(request.containsHeader("If-None-Match")).isFalse());
    }

    @Test
    void oneLinkIsAskedForByItsPath() {
        graphAnswers(graphHas("default-zone"));

        String text = caller().get(ONE_LINK + "?format=strongswan").asString();

        assertThat(text).contains("20.245.111.21", "20.245.111.77");
        assertThat(receivedByGraph())
                .extracting(LoggedRequest::getUrl)
                .containsExactlyInAnyOrder("/beta" + ONE_LINK, "/beta" + DEVICE_LINKS);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"format=strongswan", "$format=strongSwan", "%24FORMAT=STRONGSWAN", "Format=strongswan&"})
    void theOptionIsODatas(String query) {
        graphAnswers(graphHas("default-zone"));

        caller().urlEncodingEnabled(false)
                .get(CONNECTIVITY_CONFIGURATION + "?" + query)
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/json", "*/*"})
    void theOptionDecidesAndNotWhatIsAccepted(String accepted) {
        graphAnswers(graphHas("default-zone"));

        caller().accept(accepted)
                .get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8");
    }

    @Test
    void aConditionOfTheCallerIsNotForAText() {
        graphAnswers(graphHas("default-zone"));

        caller().header("If-None-Match", "\"1\"")
                .get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(200);

        assertThat(receivedByGraph()).hasSize(2).noneMatch(request -> request.containsHeader("If-None-Match"));
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThatThereAre() {
        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswam")
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"))
                .body("error.details[0].target", equalTo("format"))
                .body("error.details[0].message", containsString("one of " + String.join(", ", sorted(platforms()))))
                .body("error.details[0].message", containsString("did you mean strongswan?"));

        assertThat(receivedByGraph()).isEmpty();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"format=", "format", "format=json", "format=strongswan&$format=strongswan", "formats=x"})
    void whatNamesNoFormatIsRefused(String query) {
        caller().urlEncodingEnabled(false)
                .get(CONNECTIVITY_CONFIGURATION + "?" + query)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void otherReadsHaveNoFormat() {
        caller().get(DEVICE_LINKS + "?format=strongswan")
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("platforms")
    void noNameBreaksOutOfItsLine(String platform) {
        ObjectNode has = graphHas("default-zone");
        graphAnswers(has);
        String harmless =
                caller().get(CONNECTIVITY_CONFIGURATION + "?format=" + platform).asString();
        for (String hostile : HOSTILE) {
            ObjectNode configuration = (ObjectNode) has.path("connectivityConfiguration");
            ObjectNode link = (ObjectNode) configuration.at("/links/0");
            configuration.put("remoteNetworkName", hostile);
            link.put("displayName", hostile);
            ((ObjectNode) link.at("/localConfigurations/0")).put("region", hostile);
            graphAnswers(has);

            String text = caller().get(CONNECTIVITY_CONFIGURATION + "?format=" + platform)
                    .asString();

            assertThat(withoutComments(text, platform)).as(hostile).isEqualTo(withoutComments(harmless, platform));
            assertThat(text).as(hostile).matches("[\\x20-\\x7E\\n]*");
        }
    }

    private static List<String> withoutComments(String text, String platform) {
        String sign =
                json(resource("platforms.json")).path(platform).path("comment").textValue();
        return text.lines().filter(line -> !line.startsWith(sign)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/links/0/localConfigurations/0/endpoint",
                "/links/0/localConfigurations/1/bgpAddress",
                "/links/0/peerConfiguration/endpoint",
                "/links/0/peerConfiguration/bgpAddress"
            })
    void whatIsNoAddressIsNotWritten(String place) {
        ObjectNode has = graphHas("default-zone");
        String parent = place.substring(0, place.lastIndexOf('/'));
        ((ObjectNode) has.path("connectivityConfiguration").at(parent))
                .put(place.substring(place.lastIndexOf('/') + 1), "1.2.3.4; reboot");
        graphAnswers(has);

        Response answer = caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .contains("NOT CONFIGURED")
                .contains("is not an IPv4 address")
                .doesNotContain("reboot");
        assertThat(list(answer, "Facade-Warnings")).isEqualTo("router-link;pointer=\"/links/0\"");
    }

    @Test
    void whatThePlatformCannotDoIsSaid() {
        ObjectNode has = graphHas("custom-cbc");
        ((ObjectNode) has.at("/deviceLinks/value/0/tunnelConfiguration"))
                .put("ikeIntegrity", "gcmAes128")
                .put("pfsGroup", "pfsmm")
                .put("ipSecIntegrity", "sha256");
        graphAnswers(has);

        String text =
                caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan").asString();

        assertThat(text)
                .contains(
                        "NOT CONFIGURED: ikeIntegrity gcmAes128 has no word in what was read of strongSwan (swanctl.conf)")
                .contains("NOT CONFIGURED: ipSecIntegrity sha256 does not go with ipSecEncryption gcmAes128")
                .doesNotContain("connections {");
    }

    @Test
    void theDocumentListsEachPlatformWithItsProof() throws IOException {
        List<String> rows = json(resource("platforms.json"))
                .propertyStream()
                .map(row -> "| `" + row.getKey() + "` | "
                        + row.getValue().path("title").textValue() + " | "
                        + (row.getValue().has("refusal")
                                ? "refused"
                                : row.getValue().path("proof").textValue())
                        + " |")
                .sorted()
                .toList();

        assertThat(Files.readAllLines(Path.of("docs", "router-configuration.md")))
                .filteredOn(line -> line.startsWith("| `") && !line.startsWith("| `format`"))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void aLinkIsFoundByNameAndAddressWhereItsIdIsAnother() {
        ObjectNode has = graphHas("default-zone");
        ((ObjectNode) has.at("/deviceLinks/value/0")).put("id", "00000000-0000-4000-8000-000000000001");
        graphAnswers(has);

        assertThat(caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                        .asString())
                .contains("connections {");
    }

    @Test
    void withoutADeviceLinkThePolicyIsNotKnown() {
        ObjectNode has = graphHas("default-zone");
        ((ObjectNode) has.path("deviceLinks")).putArray("value");
        graphAnswers(has);

        assertThat(caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                        .asString())
                .contains("NOT CONFIGURED: Graph lists no device link with this id");
    }

    private static final String SECOND_PAGE = "/beta" + DEVICE_LINKS + "?$skiptoken=2";

    /** A first page without the link, and where the next one is. */
    private void graphHasPages(ObjectNode has, String next) {
        graphAnswers(has);
        graphWill(get(urlEqualTo("/beta" + DEVICE_LINKS))
                .willReturn(okJson("{\"value\":[],\"@odata.nextLink\":\"" + next + "\"}")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {CONNECTIVITY_CONFIGURATION, ONE_LINK})
    void aDeviceLinkOnAnotherPageHasItsPolicyToo(String path) {
        graphHasPages(graphHas("default-zone"), "https://graph.microsoft.com" + SECOND_PAGE);

        Response answer = caller().get(path + "?format=strongswan");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("connections {").doesNotContain("never-in-a-text");
        assertThat(receivedByGraph())
                .extracting(LoggedRequest::getUrl)
                .containsExactlyInAnyOrder("/beta" + path, "/beta" + DEVICE_LINKS, SECOND_PAGE);
        assertThat(receivedByGraph()).allSatisfy(request -> assertThat(request.getHeader("Authorization"))
                .isEqualTo("Bearer " + TOKEN));
    }

    @Test
    void aDeviceLinkOnTheFirstOfTwoPagesKeepsItsPolicy() {
        ObjectNode has = graphHas("default-zone");
        ((ObjectNode) has.path("deviceLinks")).put("@odata.nextLink", "https://graph.microsoft.com" + SECOND_PAGE);
        graphAnswers(has);
        graphWill(get(urlEqualTo(SECOND_PAGE)).willReturn(okJson("{\"value\":[]}")));

        assertThat(caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                        .asString())
                .contains("connections {");
        assertThat(receivedByGraph()).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://graph.example.com/beta/next",
                "https://graph.microsoft.com.example.com/beta/next",
                "https://graph.microsoft.com@example.com/beta/next",
                "//example.com/beta/next",
                "no link"
            })
    void aPageOfAnotherHostIsNotReadAndThereIsNoTextWithoutIt(String next) {
        graphHasPages(graphHas("default-zone"), next);

        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(502)
                .contentType("application/json");

        assertThat(receivedByGraph())
                .extracting(LoggedRequest::getUrl)
                .containsExactlyInAnyOrder("/beta" + CONNECTIVITY_CONFIGURATION, "/beta" + DEVICE_LINKS);
    }

    @Test
    void aListWithoutEndIsReadToItsTwentiethPage() {
        graphHasPages(graphHas("default-zone"), "https://graph.microsoft.com/beta" + DEVICE_LINKS);

        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan").then().statusCode(502);

        assertThat(receivedByGraph())
                .filteredOn(request -> request.getUrl().equals("/beta" + DEVICE_LINKS))
                .hasSize(20);
    }

    @Test
    void whatGraphRefusesOnALaterPagePasses() {
        graphHasPages(graphHas("default-zone"), "https://graph.microsoft.com" + SECOND_PAGE);
        graphWill(get(urlEqualTo(SECOND_PAGE))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"error\":{\"code\":\"Directory_ExpiredPageToken\",\"message\":\"old\"}}")));

        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(400)
                .body("error.code", equalTo("Directory_ExpiredPageToken"));
    }

    @Test
    void linksOnAnotherPageOfTheConfigurationAreNotMissedInSilence() {
        ObjectNode has = graphHas("default-zone");
        ((ObjectNode) has.path("connectivityConfiguration"))
                .put("links@odata.nextLink", "https://graph.microsoft.com/beta/next");
        graphAnswers(has);

        Response answer = caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan");

        assertThat(answer.asString())
                .contains("connections {")
                .contains("# NOT CONFIGURED: Graph's list of links has more pages");
        assertThat(list(answer, "Facade-Warnings")).isEqualTo("router-link;pointer=\"/links\"");
    }

    @Test
    void aNetworkWithoutLinksHasATextThatSaysSo() {
        ObjectNode has = graphHas("default-zone");
        ((ObjectNode) has.path("connectivityConfiguration")).putArray("links");
        graphAnswers(has);

        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(200)
                .body(containsString("# The remote network has no device link."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {CONNECTIVITY_CONFIGURATION, DEVICE_LINKS})
    void whatGraphRefusesPasses(String refused) {
        graphAnswers(graphHas("default-zone"));
        graphWill(get(urlPathEqualTo("/beta" + refused))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("{\"error\":{\"code\":\"Forbidden\",\"message\":\"no\"}}")));

        caller().get(CONNECTIVITY_CONFIGURATION + "?format=strongswan")
                .then()
                .statusCode(403)
                .body("error.code", equalTo("Forbidden"));
    }

    @Test
    void aBatchHasItToo() {
        graphAnswers(graphHas("default-zone"));

        JsonNode part = json(callerWithJson("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\""
                                + CONNECTIVITY_CONFIGURATION + "?format=strongswan\"}]}")
                        .post("/beta/$batch")
                        .asString())
                .at("/responses/0");

        assertThat(part.path("status").asInt()).isEqualTo(200);
        assertThat(part.at("/headers/Content-Type").asText()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(part.path("body").asText()).startsWith("# strongSwan").contains("connections {");
    }

    @Test
    void lambdaGetsItAsText() {
        graphAnswers(graphHas("default-zone"));
        ObjectNode event = (ObjectNode) json(resource("events/get-connectivity-configuration.json"));

        JsonNode answer =
                invokeWith(event.put("rawQueryString", "format=strongswan").toString());

        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("body").asText()).startsWith("# strongSwan");
    }
}
