package io.graphfacade.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Remote networks of dev mode's stand-in, and what is inside of them. */
class RemoteNetworksTest extends StandInTest {

    private static final String NETWORKS = "/beta/networkAccess/connectivity/remoteNetworks";
    private static final String FIRST = NETWORKS + "/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";
    private static final String LINK = FacadeTest.resource("samples/device-link-ikev2-default.json");
    private static final String CUSTOM_LINK = FacadeTest.resource("samples/device-link-ikev2-custom.json");
    private static final String PROFILE = "1b2f3c4d-0000-4000-8000-000000000001";

    private static String network(String children) {
        Response answer =
                post(NETWORKS, "{\"name\":\"Bellevue branch w/ link\",\"region\":\"eastUS\"" + children + "}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return NETWORKS + "/" + answer.jsonPath().getString("id");
    }

    @Test
    void aCreatedOneIsReadAndListed() {
        String network = network("");

        JsonPath read = get(network).jsonPath();
        assertThat(read.getString("name")).isEqualTo("Bellevue branch w/ link");
        assertThat(read.getString("region")).isEqualTo("eastUS");
        assertThat(read.getString("version")).isEqualTo("1.0.0");
        assertThat(read.getString("lastModifiedDateTime")).endsWith("Z");
        assertThat(get(NETWORKS).jsonPath().getList("value.id")).hasSize(2).contains(read.getString("id"));
        assertThat(get(network.replaceFirst("/([^/]*)$", "('$1')").toLowerCase(Locale.ROOT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void linksAndProfilesOfItsCreateAreInsideAndShownIfTheyAreAskedFor() {
        String network =
                network(",\"deviceLinks\":[" + LINK + "],\"forwardingProfiles\":[{\"id\":\"" + PROFILE + "\"}]");

        assertThat(get(network).jsonPath().getMap("")).doesNotContainKeys("deviceLinks", "forwardingProfiles");
        JsonPath expanded = get(network + "?$select=name&$expand=deviceLinks,forwardingProfiles")
                .jsonPath();
        assertThat(expanded.getMap("")).doesNotContainKey("region");
        assertThat(expanded.getList("deviceLinks.name")).containsExactly("CPE3");
        assertThat(expanded.getList("forwardingProfiles.id")).containsExactly(PROFILE);
        assertThat(get(network + "/deviceLinks").jsonPath().getList("value.id"))
                .isEqualTo(expanded.getList("deviceLinks.id"));
        assertThat(get(network + "/forwardingProfiles").jsonPath().getList("value.id"))
                .containsExactly(PROFILE);
    }

    @Test
    void profilesOfTheTenantAreAssignedBesideThoseThatAreThere() {
        String profiles = network("") + "/forwardingProfiles";
        JsonPath ofTenant = get("/beta/networkAccess/forwardingProfiles").jsonPath();
        assertThat(ofTenant.getList("value.trafficForwardingType")).containsExactly("m365", "internet", "private");
        String traffic = ofTenant.getString("value[0].id");
        String internet = ofTenant.getString("value[1].id");

        assertThat(patch(profiles, assignment(traffic)).statusCode()).isEqualTo(200);
        assertThat(patch(profiles, assignment(internet)).asString()).isEmpty();
        assertThat(patch(profiles, assignment(internet)).statusCode()).isEqualTo(200);

        assertThat(get(profiles).jsonPath().getList("value.id")).containsExactly(traffic, internet);
        assertThat(get(profiles).jsonPath().getList("value.trafficForwardingType"))
                .containsExactly("m365", "internet");
        assertRefused(patch(profiles, assignment(ABSENT)), 404, "Request_ResourceNotFound");
        assertRefused(patch(profiles, assignment(ofTenant.getString("value[2].id"))), 400, "Request_BadRequest");
        assertRefused(patch(profiles, "{\"value\":[]}"), 400, "Request_BadRequest");
    }

    private static String assignment(String id) {
        return "{\"@odata.context\":\"#$delta\",\"value\":[{\"id\":\"" + id + "\"}]}";
    }

    @Test
    void itsNameAndNothingElseCanBeChanged() {
        Response renamed = patch(FIRST, "{\"name\":\"New\"}");

        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(renamed.jsonPath().getString("name")).isEqualTo("New");
        assertRefused(patch(FIRST, "{\"region\":\"eastUS\"}"), 400, "Request_BadRequest");
        assertThat(get(FIRST).jsonPath().getString("name")).isEqualTo("New");
        assertThat(get(FIRST).jsonPath().getString("region")).isEqualTo("westUS");
    }

    @Test
    void aDeletedOneIsGoneWithItsLinks() {
        String network = network(",\"deviceLinks\":[" + LINK + "]");

        assertThat(delete(network).statusCode()).isEqualTo(204);

        assertRefused(get(network), 404, "Request_ResourceNotFound");
        assertRefused(get(network + "/deviceLinks"), 404, "Request_ResourceNotFound");
        assertThat(get(FIRST + "/deviceLinks").jsonPath().getList("value")).hasSize(1);
    }

    @Test
    void oneWithoutNameOrRegionIsRefused() {
        assertRefused(post(NETWORKS, "{\"name\":\"branch\"}"), 400, "Request_BadRequest");
        assertRefused(post(NETWORKS, "{\"region\":\"eastUS\"}"), 400, "Request_BadRequest");
    }

    @Test
    void aLinkIsCreatedWithAnAnswerThatHasNoIdAndIsFoundInTheList() {
        assertThat(post(FIRST + "/deviceLinks", LINK).statusCode()).isEqualTo(204);
        Response custom = post(FIRST + "/deviceLinks", CUSTOM_LINK);
        assertThat(custom.statusCode()).isEqualTo(201);
        assertThat(custom.asString()).isEqualTo("{}");

        JsonPath found = get(FIRST + "/deviceLinks?$filter=name%20eq%20'CPE3'").jsonPath();
        String link = FIRST + "/deviceLinks/" + found.getString("value[0].id");
        // in clear, as Graph gives it (contract 5.5)
        assertThat(get(link).jsonPath().getString("tunnelConfiguration.preSharedKey"))
                .isEqualTo(new JsonPath(LINK).getString("tunnelConfiguration.preSharedKey"));
        assertThat(patch(link, "{\"name\":\"New\"}").statusCode()).isEqualTo(405);
        assertThat(delete(link).statusCode()).isEqualTo(204);
        assertRefused(get(link), 404, "Request_ResourceNotFound");
    }

    @Test
    void theTwentySixthLinkIsRefused() {
        for (int number = 2; number <= 25; number++) {
            post(FIRST + "/deviceLinks", LINK);
        }

        assertRefused(post(FIRST + "/deviceLinks", LINK), 403, "Directory_QuotaExceeded");
        assertThat(get(FIRST + "/deviceLinks").jsonPath().getList("value")).hasSize(25);
    }

    @Test
    void theConnectivityConfigurationHasBothEndsOfEachLink() {
        String network = network(",\"deviceLinks\":[" + LINK + "]");
        String path = network + "/connectivityConfiguration";

        JsonPath configuration = get(path).jsonPath();
        assertThat(configuration.getString("remoteNetworkName")).isEqualTo("Bellevue branch w/ link");
        JsonPath sent = new JsonPath(LINK);
        assertThat(configuration.getString("links[0].displayName")).isEqualTo(sent.getString("name"));
        assertThat(configuration.getString("links[0].peerConfiguration.endpoint"))
                .isEqualTo(sent.getString("ipAddress"));
        assertThat(configuration.getInt("links[0].peerConfiguration.asn"))
                .isEqualTo(sent.getInt("bgpConfiguration.asn"));
        assertThat(configuration.getList("links[0].localConfigurations.bgpAddress"))
                .containsExactly(
                        sent.getString("bgpConfiguration.localIpAddress"),
                        sent.getString("redundancyConfiguration.zoneLocalIpAddress"));
        assertThat(configuration.getList("links[0].localConfigurations.region")).containsOnly("eastUS");
        String id = configuration.getString("links[0].id");
        assertThat(get(path + "/links/" + id).jsonPath().getString("displayName"))
                .isEqualTo(sent.getString("name"));
        assertThat(get(path + "/links").jsonPath().getList("value.id")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/deviceLinks", "/connectivityConfiguration", "/forwardingProfiles"})
    void anUnknownOneIsNotFound(String inside) {
        assertRefused(get(NETWORKS + "/" + ABSENT + inside), 404, "Request_ResourceNotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1.0/networkAccess/connectivity/remoteNetworks, 400",
        "/beta/networkAccess/connectivity/branches, 400",
        "/beta/$batch, 400"
    })
    void otherPathsAreRefused(String path, int status) {
        assertRefused(get(path), status, "BadRequest");
    }

    @Test
    void aLinkOfAnUnknownRemoteNetworkIsRefused() {
        assertRefused(post(NETWORKS + "/" + ABSENT + "/deviceLinks", LINK), 404, "Request_ResourceNotFound");
    }
}
