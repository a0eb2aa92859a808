package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST …/deviceLinks?validateOnly=true&format=…: what will be entered on the equipment, before Graph has made the link. */
@QuarkusTest
class RouterConfigurationInAdvanceTest extends FacadeTest {

    private static final Path ROUTER = Path.of("src", "test", "resources", "router");
    private static final String OPEN_WORD = "(ENDPOINT|ASN|BGP-ADDRESS)-\\d";

    private static JsonNode platform(String name) {
        return json(resource("platforms.json")).path(name);
    }

    static List<String> platforms() {
        return json(resource("platforms.json"))
                .propertyStream()
                .map(row -> row.getKey())
                .toList();
    }

    private static List<String> files(String folder) {
        try (Stream<Path> files = Files.list(ROUTER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> goldenFiles() {
        return platforms().stream().flatMap(name -> files("advance").stream().map(file -> Arguments.of(name, file)));
    }

    static Stream<Arguments> configured() {
        return platforms().stream()
                .filter(name -> !platform(name).has("refusal"))
                .flatMap(name -> files("cases").stream().map(file -> Arguments.of(name, file)));
    }

    private static ObjectNode payload(String name) {
        return (ObjectNode) json(resource("router/advance/" + name + ".json")).path("payload");
    }

    /** It needs no token. */
    private static RequestSpecification with(JsonNode payload) {
        return given().contentType("application/json").body(payload.toString()).urlEncodingEnabled(false);
    }

    private static Response inAdvance(JsonNode payload, String platform) {
        return with(payload).post(DEVICE_LINKS + "?validateOnly=true&format=" + platform);
    }

    private void requireNothingSent() {
        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("goldenFiles")
    void eachPlatformHasItsText(String platform, String name) throws IOException {
        JsonNode file = json(resource("router/advance/" + name + ".json"));
        String path = file.path("of").asText().equals("deviceLinks") ? DEVICE_LINKS : REMOTE_NETWORKS;

        Response answer = with(file.path("payload")).post(path + "?validateOnly=true&format=" + platform);

        Path made = Path.of("target", "router", platform, "advance-" + name + ".txt");
        Files.createDirectories(made.getParent());
        Files.writeString(made, answer.asString());
        Path golden = ROUTER.resolve(platform).resolve("advance-" + name + ".txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(Files.exists(golden) ? Files.readString(golden) : "no file")
                .as("%s; if the new text is right: cp -r target/router src/test/resources/", golden)
                .isEqualTo(answer.asString());
        assertThat(answer.asString()).doesNotContain("never-in-a-text").matches("[\\x20-\\x7E\\n]*");
        requireNothingSent();
    }

    /** The same words at the same places: only what is open differs, and the link's id in names. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("configured")
    void filledInItIsTheTextThatGraphsAnswerGives(String platform, String name) {
        JsonNode has = json(resource("router/cases/" + name + ".json"));
        for (JsonNode link : has.at("/connectivityConfiguration/links")) {
            if (link.path("localConfigurations").isEmpty()) {
                continue;
            }
            ObjectNode payload = payloadOf(link, has.at("/deviceLinks/value"));
            String afterwards = afterwards(link, has.path("deviceLinks"), platform);

            assertThat(filledIn(inAdvance(payload, platform).asString(), link, platform))
                    .isEqualTo(commands(afterwards, platform));
            if (payload.path("redundancyConfiguration") instanceof ObjectNode redundancy) {
                redundancy.remove("zoneLocalIpAddress");
            }
            assertThat(filledIn(inAdvance(payload, platform).asString(), link, platform))
                    .as("with an open BGP address")
                    .isEqualTo(commands(afterwards, platform));
        }
    }

    private static ObjectNode withoutId(JsonNode deviceLink) {
        ObjectNode payload = deviceLink.deepCopy();
        payload.remove("id");
        return payload;
    }

    private static ObjectNode payloadOf(JsonNode link, JsonNode deviceLinks) {
        return deviceLinks
                .valueStream()
                .filter(device -> device.path("id").equals(link.path("id")))
                .map(RouterConfigurationInAdvanceTest::withoutId)
                .findFirst()
                .orElseThrow();
    }

    private String afterwards(JsonNode link, JsonNode deviceLinks, String platform) {
        String id = link.path("id").asText();
        String path = CONNECTIVITY_CONFIGURATION + "/links/" + id;
        graphWill(get(urlEqualTo("/beta" + path)).willReturn(okJson(link.toString())));
        graphWill(get(urlEqualTo("/beta" + DEVICE_LINKS)).willReturn(okJson(deviceLinks.toString())));
        return caller().get(path + "?format=" + platform).asString().replace(id.substring(0, 8), "new");
    }

    private static List<String> filledIn(String text, JsonNode link, String platform) {
        String filled = text;
        for (int n = 1; n <= link.path("localConfigurations").size(); n++) {
            JsonNode gateway = link.path("localConfigurations").get(n - 1);
            filled = filled.replace(
                            "<endpoint of gsa-new-" + n + ">",
                            gateway.path("endpoint").asText())
                    .replace("ENDPOINT-" + n, gateway.path("endpoint").asText())
                    .replace("BGP-ADDRESS-" + n, gateway.path("bgpAddress").asText())
                    .replace("ASN-" + n, gateway.path("asn").asText());
        }
        return commands(filled, platform);
    }

    /** What comes behind the head, without the signs of comments. */
    private static List<String> commands(String text, String platform) {
        String sign = platform(platform).path("comment").asText();
        return text.substring(text.indexOf("\n\n"))
                .lines()
                .skip(3)
                .map(line -> line.replaceFirst("^ *(" + sign + ")? *", ""))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("configured")
    void noLineWithAnOpenWordIsACommand(String platform, String name) {
        ObjectNode payload =
                withoutId(json(resource("router/cases/" + name + ".json")).at("/deviceLinks/value/0"));
        payload.putObject("redundancyConfiguration").put("redundancyTier", "zoneRedundancy");

        String text = inAdvance(payload, platform).asString();

        // the one word of strongSwan stands where angle brackets would be commands
        assertThat(text.lines()
                        .filter(line -> !line.startsWith(
                                platform(platform).path("comment").asText()))
                        .filter(line -> line.matches(".*\\b" + OPEN_WORD + "\\b.*")))
                .allSatisfy(line -> assertThat(line).contains(" peer BGP-ADDRESS-2/32 dev "))
                .hasSize(platform.equals("strongswan") && text.contains("connections {") ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({
        DEVICE_LINKS + ", ?validateOnly=true&format=strongswan",
        DEVICE_LINKS + ", ?$format=StrongSwan&validateonly=TRUE",
        DEVICE_LINKS + ", /$validate?format=strongswan",
        "/beta" + DEVICE_LINKS + ", /%24validate?%24FORMAT=strongswan"
    })
    void itIsAskedForAsAReportIs(String collection, String validate) {
        with(payload("custom-policy"))
                .post(collection + validate)
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("in advance"))
                .body(containsString("connections {"));

        requireNothingSent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain", "application/json", "*/*"})
    void theOptionDecidesAndNotWhatIsAccepted(String accepted) {
        with(payload("custom-policy"))
                .accept(accepted)
                .post(DEVICE_LINKS + "?validateOnly=true&format=strongswan")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8");
    }

    @Test
    void theHeadSaysWhatIsOpenAndWhereTheRealOneIs() {
        assertThat(inAdvance(payload("custom-policy"), "junos").asString().split("\n\n")[0])
                .contains("in advance", "was not sent", "Open: the endpoint and the ASN of each gateway", "ENDPOINT-1")
                .contains("After the create", "GET .../connectivityConfiguration?format=junos");
    }

    @ParameterizedTest(name = "{0}, {1} tunnels")
    @CsvSource({"noRedundancy, 1", "zoneRedundancy, 2"})
    void redundancyDecidesHowManyTunnelsThereAre(String tier, int tunnels) {
        ObjectNode payload = payload("custom-policy");
        payload.putObject("redundancyConfiguration")
                .put("redundancyTier", tier)
                .put("zoneLocalIpAddress", "192.168.1.3");

        String text = inAdvance(payload, "strongswan").asString();

        assertThat(text.lines().filter(line -> line.contains("remote_addrs = ")))
                .containsExactlyElementsOf(Stream.of(1, 2)
                        .limit(tunnels)
                        .map(n -> "        remote_addrs = <endpoint of gsa-new-" + n + ">")
                        .toList());
        assertThat(text.contains("peer 192.168.1.3/32")).isEqualTo(tunnels == 2);
    }

    @Test
    void warningsAndChangesAreInTheHeaders() {
        String sample = resource("samples/device-link-sloppy.json");

        Response answer = inAdvance(json(sample), "strongswan");

        JsonNode report = json(
                with(json(sample)).post(DEVICE_LINKS + "?validateOnly=true").asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(codes(list(answer, "Facade-Warnings")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(codes(report.path("findings")));
        assertThat(codes(list(answer, "Facade-Changes")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(codes(report.path("changes")));
        assertThat(answer.asString()).contains("proposals = aes256-sha256-modp2048");
    }

    private static List<String> codes(String header) {
        return Stream.of(header.split(", ")).map(item -> item.split(";")[0]).toList();
    }

    private static List<String> codes(JsonNode list) {
        return list.valueStream().map(item -> item.path("code").asText()).toList();
    }

    @Test
    void aPayloadThatIsRefusedGetsItsReport() {
        JsonNode faulty = json(resource("samples/device-link-faulty.json"));

        Response answer = inAdvance(faulty, "strongswan");

        JsonNode report = json(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(report.path("acceptable").asBoolean(true)).isFalse();
        assertThat(report.path("findings"))
                .isEqualTo(json(with(faulty)
                                .post(DEVICE_LINKS + "?validateOnly=true")
                                .asString())
                        .path("findings"));
        assertThat(report.at("/error/details")).hasSize(4);
        requireNothingSent();
    }

    @Test
    void anUnknownFormatIsRefusedWithThoseThatThereAre() {
        inAdvance(payload("custom-policy"), "strongswam")
                .then()
                .statusCode(400)
                .body("acceptable", equalTo(false))
                .body("error.details[0].code", equalTo("query-option"))
                .body("error.details[0].target", equalTo("format"))
                .body("error.details[0].message", containsString("one of bird, fortigate, frr, "))
                .body("error.details[0].message", containsString("did you mean strongswan?"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "?format=strongswan",
                "?$format=strongswan",
                "?format=strongswan&validateOnly=false",
                "?format=strongswan&validateOnly=yes",
                "?format=nonsense"
            })
    void withoutAReportItIsRefusedRatherThanALinkCreated(String query) {
        with(payload("custom-policy"))
                .auth()
                .oauth2(TOKEN)
                .post(DEVICE_LINKS + query)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"));

        requireNothingSent();
    }

    @Test
    void theRefusalSaysWithWhatItGoes() {
        with(payload("custom-policy"))
                .auth()
                .oauth2(TOKEN)
                .post(DEVICE_LINKS + "?format=strongswan")
                .then()
                .body("error.details[0].message", containsString("validateOnly=true"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/devices?validateOnly=true&", "/devices/$validate?", "/me/devices?validateOnly=true&"})
    void otherCreatesHaveNoText(String create) {
        with(json(resource("samples/device-clean.json")))
                .post(create + "format=strongswan")
                .then()
                .statusCode(400)
                .body("findings.find { it.code == 'query-option' }.pointer", equalTo("format"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "strongswan, ikeIntegrity, gcmAes128",
        "libreswan, dhGroup, dhGroup24",
        "junos, ipSecEncryption, none",
        "mikrotik, dhGroup, dhGroup14"
    })
    void whatThePlatformCannotDoHasTheReasonsThatItHasAfterwards(String platform, String property, String member) {
        ObjectNode has = (ObjectNode) json(resource("router/cases/custom-cbc.json"));
        JsonNode link = has.at("/connectivityConfiguration/links/0");
        ObjectNode tunnel = (ObjectNode) has.at("/deviceLinks/value/0/tunnelConfiguration");
        tunnel.put(property, member);
        if (member.equals("none")) {
            tunnel.put("ipSecIntegrity", "sha256");
        }

        Response answer = inAdvance(payloadOf(link, has.at("/deviceLinks/value")), platform);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(list(answer, "Facade-Warnings")).contains("router-link;pointer=\"\"");
        assertThat(notConfigured(answer.asString()))
                .isNotEmpty()
                .isEqualTo(notConfigured(afterwards(link, has.path("deviceLinks"), platform)));
    }

    private static List<String> notConfigured(String text) {
        return text.lines().filter(line -> line.contains("NOT CONFIGURED")).toList();
    }

    @Test
    void aLinkOfANetworkThatCannotBeConfiguredIsNamedByItsPlace() {
        Response answer = with(payload("network")).post(REMOTE_NETWORKS + "/$validate?format=strongswan");

        assertThat(list(answer, "Facade-Warnings")).contains("router-link;pointer=\"/deviceLinks/2\"");
        assertThat(answer.asString()).contains("gsa-new1-1 {", "gsa-new2-2 {").doesNotContain("gsa-new3");
    }

    @Test
    void aNetworkWithoutLinksHasATextThatSaysSo() {
        ObjectNode payload = payload("network");
        payload.remove("deviceLinks");

        with(payload)
                .post(REMOTE_NETWORKS + "?validateOnly=true&format=frr")
                .then()
                .statusCode(200)
                .body(containsString("! The remote network has no device link."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("platforms")
    void noKeyIsInItWhereverItStands(String platform) {
        ObjectNode payload = payload("zone-without-address");
        payload.put("name", "Branch hunter2-Tz9 and hunter3-Tz9");
        ((ObjectNode) payload.path("tunnelConfiguration"))
                .put("preSharedKey", "hunter2-Tz9")
                .put("zoneRedundancyPreSharedKey", "hunter3-Tz9");

        Response answer = inAdvance(payload, platform);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString() + answer.headers())
                .contains("Branch")
                .doesNotContain("hunter2")
                .doesNotContain("hunter3");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x\"; reboot; \"", "a\nset system root-authentication", "} secrets {", "\u0001ENDPOINT-1"})
    void noNameBreaksOutOfItsLine(String hostile) {
        ObjectNode payload = payload("custom-policy");
        for (String platform : platforms()) {
            List<String> harmless = commands(inAdvance(payload, platform).asString(), platform);

            Response answer = inAdvance(payload.deepCopy().put("name", hostile), platform);

            if (answer.statusCode() == 200) {
                assertThat(commands(answer.asString(), platform)).as(platform).isEqualTo(harmless);
                assertThat(answer.asString()).matches("[\\x20-\\x7E\\n]*");
            }
        }
    }

    @Test
    void aBatchThatIsOnlyValidatedHasItToo() {
        ObjectNode part = payload("custom-policy").objectNode();
        part.put("id", "1").put("method", "POST").put("url", DEVICE_LINKS + "?format=strongswan");
        part.putObject("headers").put("Content-Type", "application/json");
        part.set("body", payload("custom-policy"));

        JsonNode answer = json(with(json("{\"requests\":[" + part + "]}"))
                        .post("/beta/$batch?validateOnly=true")
                        .asString())
                .at("/responses/0");

        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(answer.path("body").asText()).startsWith("# strongSwan").contains("connections {");
        requireNothingSent();
    }

    @Test
    void lambdaGetsItAsText() {
        ObjectNode event = (ObjectNode) json(resource("events/create-device-link.json"));
        event.put("body", payload("custom-policy").toString()).put("isBase64Encoded", false);

        JsonNode answer = invokeWith(event.put("rawQueryString", "validateOnly=true&format=strongswan")
                .toString());

        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("body").asText()).startsWith("# strongSwan");
        requireNothingSent();
    }

    /** The answer to a create is JSON, whatever the caller would rather have; a refusal after the create would hide it. */
    @Test
    void aCreateForACallerThatAcceptsTextOnlyIsAnsweredInJson() {
        Response answer = callerWithJson(resource("samples/device-link-clean.json"))
                .accept("text/plain")
                .post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(receivedByGraph())
                .filteredOn(request -> request.getMethod().equals(RequestMethod.POST))
                .hasSize(1);
    }
}
