package io.graphfacade.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads of single resources and of lists: path, query, headers, links, secrets. */
@QuarkusTest
class ReadOperationsTest extends FacadeTest {

    private static final String ID = "bfda31c8-4588-4ee1-9d8e-a42829350534";
    private static final String NETWORKS = "/networkAccess/connectivity/remoteNetworks";

    @BeforeEach
    void graphAnswersEverything() {
        graphWill(any(anyUrl()).willReturn(okJson("{\"id\":\"" + ID + "\",\"value\":[]}")));
    }

    private LoggedRequest received() {
        assertThat(receivedByGraph()).hasSize(1);
        return receivedByGraph().get(0);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/devices/" + ID + ", /v1.0/devices/" + ID,
                "/beta/devices/" + ID + ", /beta/devices/" + ID,
                "/Devices/{BFDA31C8-4588-4EE1-9D8E-A42829350534}, /v1.0/devices/" + ID,
                "/devices('" + ID + "'), /v1.0/devices/" + ID,
                "/devices(id='" + ID + "'), /v1.0/devices/" + ID,
                "/devices(deviceId='" + ID + "'), /v1.0/devices(deviceId='" + ID + "')",
                "/DEVICES(DEVICEID='BFDA31C8-4588-4EE1-9D8E-A42829350534'), /v1.0/devices(deviceId='" + ID + "')",
                "/devices%28deviceId%3D%27" + ID + "%27%29, /v1.0/devices(deviceId='" + ID + "')",
                "/devices(deviceId='no guid'), /v1.0/devices(deviceId='no%20guid')",
                "/devices(deviceId='O''Neil'), /v1.0/devices(deviceId='O%27%27Neil')",
                "/devices, /v1.0/devices",
                NETWORKS + ", /beta" + NETWORKS,
                NETWORKS + "/" + ID + ", /beta" + NETWORKS + "/" + ID,
                NETWORKS + "('" + ID + "'), /beta" + NETWORKS + "/" + ID,
                NETWORKS + "/" + ID + "/deviceLinks, /beta" + NETWORKS + "/" + ID + "/deviceLinks",
                NETWORKS + "('" + ID + "')/DeviceLinks('" + ID + "'), /beta" + NETWORKS + "/" + ID + "/deviceLinks/"
                        + ID,
                NETWORKS + "/" + ID + "/connectivityConfiguration/links/" + ID + ", /beta" + NETWORKS + "/" + ID
                        + "/connectivityConfiguration/links/" + ID,
                NETWORKS + "('" + ID + "')/ForwardingProfiles, /beta" + NETWORKS + "/" + ID + "/forwardingProfiles",
                "/networkAccess/forwardingprofiles, /beta/networkAccess/forwardingProfiles",
                "/networkaccess/Deployments, /beta/networkAccess/deployments"
            })
    void readsGoToGraphsOwnPath(String written, String atGraph) {
        Response answer = caller().urlEncodingEnabled(false)
                .get(written.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received().getUrl()).isEqualTo(atGraph);
        assertThat(received().getMethod().value()).isEqualTo("GET");
        assertThat(received().getHeader("Prefer")).isEqualTo("include-unknown-enum-members");
    }

    @ParameterizedTest(name = "{0} is no id of anything")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/devices/kiosk-7, id",
                "/devices(deviceId='.'), deviceId",
                NETWORKS + "/branch-1, remoteNetworkId",
                NETWORKS + "/" + ID + "/deviceLinks/cpe3, deviceLinkId"
            })
    void whatIsNoIdIsRefused(String path, String target) {
        caller().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("path-parameter"))
                .body("error.details[0].target", equalTo(target));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0} has no key")
    @ValueSource(
            strings = {
                "/devices(deviceId='O'Neil')",
                "/devices(deviceId=%27O%27Neil%27)",
                "/Devices(DeviceId='''O'Neil')",
                "/devices%28deviceId='%27')"
            })
    void aQuoteThatIsNotDoubledEndsAKey(String path) {
        caller().urlEncodingEnabled(false).get(path).then().statusCode(404).body("error.code", notNullValue());

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}?{1} is {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/devices, \"$select=id,displayName\", \"$select=id,displayName\"",
                "/devices, Select=id, $select=id",
                "/devices, %24TOP=5, $top=5",
                "/devices, $count=TRUE, $count=true",
                "/devices, $filter=displayName%20eq%20'O%27%27Neil', $filter=displayName%20eq%20'O%27%27Neil'",
                "/devices, $skiptoken=RFNwdAIAAQ+/=, $skiptoken=RFNwdAIAAQ+/=",
                "/devices, $filter=a%20eq%20'|', $filter=a%20eq%20'|'",
                NETWORKS + ", \"$expand=deviceLinks,forwardingProfiles\", \"$expand=deviceLinks,forwardingProfiles\"",
                NETWORKS + ", $top=3, $top=3",
                NETWORKS + ", $skip=3&$count=true, $skip=3&$count=true"
            })
    void documentedOptionsAreReadAsPeopleSpellThem(String path, String written, String atGraph) {
        Response answer = caller().urlEncodingEnabled(false).get(path + "?" + written.replace("|", "%7C"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received().getUrl()).endsWith("?" + atGraph.replace("|", "%7C"));
    }

    @ParameterizedTest(name = "{0}?{1} is refused: {2}")
    @CsvSource({
        "/devices, $apply=aggregate(), $apply",
        "/devices, $slect=id, $slect",
        "/devices, $top=many, $top",
        "/devices, $top=0, $top",
        "/devices, $count=yes, $count",
        "/devices, $filter=, $filter",
        "/devices, $top=1&$TOP=2, $TOP",
        "/devices, validateOnly=true, validateOnly",
        "/devices/bfda31c8-4588-4ee1-9d8e-a42829350534, $top=1, $top",
        "/networkAccess/connectivity/remoteNetworks, $filter=a, $filter"
    })
    void otherOptionsAreRefusedByName(String path, String query, String target) {
        caller().urlEncodingEnabled(false)
                .get(path + "?" + query)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"))
                .body("error.details[0].target", equalTo(target));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "$search=%22displayName:kiosk%22, $search=%22displayName:kiosk%22",
        "$count=true, $count=true",
        "$filter=operatingSystem%20ne%20'Linux', $filter=operatingSystem%20ne%20'Linux'&$count=true",
        "$filter=endsWith(displayName%2C'7'), $filter=endsWith(displayName%2C'7')&$count=true",
        "$filter=not%20startsWith(displayName%2C'a')&$count=true, $filter=not%20startsWith(displayName%2C'a')&$count=true"
    })
    void advancedQueriesGetTheHeaderThatTheyNeed(String query, String atGraph) {
        Response answer = caller().urlEncodingEnabled(false).get("/devices?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received().getHeader("ConsistencyLevel")).isEqualTo("eventual");
        assertThat(received().getUrl()).endsWith("?" + atGraph);
        assertThat(list(answer, "Facade-Warnings")).startsWith("advanced-query");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"$filter=displayName%20eq%20'not%20ne%20this'", "$select=id", "$top=3"})
    void otherQueriesAreSentWithoutIt(String query) {
        Response answer = caller().urlEncodingEnabled(false).get("/devices?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(received().getHeader("ConsistencyLevel")).isNull();
        assertThat(answer.header("Facade-Warnings")).isNull();
    }

    @Test
    void theCallersOwnHeadersPass() {
        Response answer = caller().header("ConsistencyLevel", "Eventual")
                .header("If-None-Match", "W/\"1\"")
                .get("/devices?$count=true");

        assertThat(answer.header("Facade-Warnings")).isNull();
        assertThat(received().getHeader("ConsistencyLevel")).isEqualTo("eventual");
        assertThat(received().getHeader("If-None-Match")).isEqualTo("W/\"1\"");
    }

    @Test
    void whatTheCallerHasAlreadyIsNotSentAgain() {
        graphWill(get(urlPathMatching("/v1.0/devices/.*"))
                .willReturn(aResponse().withStatus(304).withHeader("ETag", "W/\"1\"")));

        Response answer = caller().header("If-None-Match", "W/\"1\"").get("/devices/" + ID);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void aThreeHundredFourThatNobodyAskedForIsNoAnswer() {
        graphWill(
                get(urlPathMatching("/v1.0/devices/.*")).willReturn(aResponse().withStatus(304)));

        caller().get("/devices/" + ID).then().statusCode(502).body("error.code", equalTo("graphFailed"));
    }

    @ParameterizedTest(name = "behind {0}")
    @CsvSource({"localhost, http://localhost", "facade.example.com, https://facade.example.com"})
    void linksToTheNextPageLeadThroughTheFacade(String host, String own) {
        String root = graphRoot();
        graphWill(get(urlPathMatching("/v1.0/devices"))
                .willReturn(okJson(
                        """
                        {"@odata.context":"%1$s/v1.0/$metadata#devices","@odata.nextLink":"%1$s/v1.0/devices?$skiptoken=a",
                         "value":[{"id":"1","memberOf@odata.nextLink":"%1$s/v1.0/devices/1/memberOf?$skiptoken=b",
                                   "displayName":"%1$s/v1.0"}]}
                        """
                                .formatted(root))));

        Response answer = caller().header("Host", host).get("/devices");

        assertThat(answer.<String>path("'@odata.nextLink'")).isEqualTo(own + "/v1.0/devices?$skiptoken=a");
        assertThat(answer.<String>path("'@odata.context'")).isEqualTo(own + "/v1.0/$metadata#devices");
        assertThat(answer.<String>path("value[0].'memberOf@odata.nextLink'"))
                .isEqualTo(own + "/v1.0/devices/1/memberOf?$skiptoken=b");
        assertThat(answer.<String>path("value[0].displayName")).isEqualTo(root + "/v1.0");
    }

    /** As the facade is configured with it. */
    private String graphRoot() {
        caller().get("/devices/" + ID);
        return receivedByGraph().get(0).getAbsoluteUrl().replaceAll("(?<=\\d)/.*", "");
    }

    @Test
    void keysNeverComeBackInAnyDepth() {
        graphWill(
                get(urlPathMatching("/beta" + NETWORKS + ".*"))
                        .willReturn(
                                okJson(
                                        """
                        {"value":[{"id":"1","deviceLinks":[{"name":"CPE3","tunnelConfiguration":
                          {"preSharedKey":"sehr-geheim-1","zoneRedundancyPreSharedKey":"sehr-geheim-2"}}]}]}
                        """)));

        String answer = caller().get(NETWORKS + "?$expand=deviceLinks").asString();

        assertThat(answer).contains("CPE3").doesNotContain("geheim").doesNotContain("reSharedKey");
    }

    @Test
    void anIdThatIsADeviceIdIsExplained() {
        graphWill(get(urlPathMatching("/v1.0/devices/" + ID))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody("{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"Not there.\"}}")));
        graphWill(get(urlPathMatching("/v1.0/devices\\(deviceId.*"))
                .willReturn(okJson("{\"id\":\"0f7b6f0a-3b8e-4f0b-8a6e-1b7a3a4d2c11\"}")));

        Response answer = caller().get("/devices/" + ID);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("error.code")).isEqualTo("Request_ResourceNotFound");
        assertThat(answer.<String>path("error.message"))
                .startsWith("Not there.")
                .contains("deviceId of 0f7b6f0a-3b8e-4f0b-8a6e-1b7a3a4d2c11")
                .contains("devices(deviceId='" + ID + "')");
    }
}
