package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Document 002: GET …/remoteNetworks/{remoteNetworkId}/connectivityConfiguration. */
@QuarkusTest
class GetConnectivityConfigurationTest extends FacadeTest {

    @ParameterizedTest(name = "under \"{0}\"")
    @ValueSource(strings = {"", "/beta"})
    void theDocumentedAnswerComesBackAsGraphGivesIt(String version) {
        String answer = caller().get(version + CONNECTIVITY_CONFIGURATION).asString();

        LoggedRequest received = onlyRequestToGraph();
        assertThat(json(answer)).isEqualTo(json(resource("samples/connectivity-configuration-response.json")));
        assertThat(received.getUrl()).isEqualTo("/beta" + CONNECTIVITY_CONFIGURATION);
        assertThat(received.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void graphHasItInBetaOnly() {
        caller().get("/v1.0" + CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(404)
                .body("error.code", equalTo("notFound"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "$select=remoteNetworkId,remoteNetworkName",
                "$expand=links",
                "%24SELECT=links",
                "select=links",
                "$select=links&$select=remoteNetworkId"
            })
    void optionsThatOnlyShapeTheAnswerAreLeftOutWithAWarning(String query) {
        Response answer = caller().urlEncodingEnabled(false).get(CONNECTIVITY_CONFIGURATION + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(list(answer, "Facade-Warnings"))
                .startsWith("query-option-ignored;pointer=\"")
                .containsOnlyOnce("query-option-ignored")
                .contains("does not support OData query parameters");
        assertThat(onlyRequestToGraph().getUrl()).isEqualTo("/beta" + CONNECTIVITY_CONFIGURATION);
    }

    @Test
    void whatGraphRefusesCarriesTheWarningToo() {
        graphWill(get(urlPathEqualTo("/beta" + CONNECTIVITY_CONFIGURATION))
                .willReturn(aResponse().withStatus(404).withBody("{\"error\":{\"code\":\"x\",\"message\":\"y\"}}")));

        Response answer = caller().get(CONNECTIVITY_CONFIGURATION + "?$expand=links");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(list(answer, "Facade-Warnings")).startsWith("query-option-ignored");
    }

    @Test
    void withoutOptionsNothingIsWarnedOf() {
        assertThat(caller().get(CONNECTIVITY_CONFIGURATION).header("Facade-Warnings"))
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"$filter=a eq b", "$top=1", "$skip=1", "$count=true", "validateOnly=true", "x", "$select1=a"})
    void optionsThatWouldChangeWhatIsAskedForAreRefused(String query) {
        caller().get(CONNECTIVITY_CONFIGURATION + "?" + query)
                .then()
                .statusCode(400)
                .body("error.details[0].code", equalTo("query-option"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "remoteNetworks('" + REMOTE_NETWORK + "')",
                "remoteNetworks(%27" + REMOTE_NETWORK + "%27)",
                "remoteNetworks%28%27" + REMOTE_NETWORK + "%27%29",
                "REMOTENETWORKS('DC6A7EFD-6B2B-4C6A-84E7-5DCF97E62E04')",
                "remoteNetworks('%7B" + REMOTE_NETWORK + "%7D')",
                "remoteNetworks('dc6a7efd6b2b4c6a84e75dcf97e62e04')"
            })
    void theKeyMayStandInParentheses(String remoteNetwork) {
        for (String version : List.of("", "/beta", "/Beta")) {
            Response answer = caller().urlEncodingEnabled(false)
                    .get(version + "/networkAccess/connectivity/" + remoteNetwork + "/connectivityConfiguration");

            assertThat(answer.statusCode()).as(version).isEqualTo(200);
        }
        assertThat(receivedByGraph()).hasSize(3).allMatch(request -> request.getUrl()
                .equals("/beta" + CONNECTIVITY_CONFIGURATION));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "remoteNetworks('branch-1')/connectivityConfiguration, 400",
                "remoteNetworks('%20')/connectivityConfiguration, 400",
                "remoteNetworks/%20/connectivityConfiguration, 400",
                "remoteNetworks('" + REMOTE_NETWORK + "'/connectivityConfiguration, 404",
                "remoteNetworks('" + REMOTE_NETWORK + "'')/connectivityConfiguration, 404",
                "remoteNetworks('')/connectivityConfiguration, 404",
                "remoteNetworks(''')/connectivityConfiguration, 404",
                "connectivityConfiguration('" + REMOTE_NETWORK + "'), 404"
            })
    void whatIsNoKey(String path, int status) {
        caller().urlEncodingEnabled(false)
                .get("/networkAccess/connectivity/" + path)
                .then()
                .statusCode(status);

        assertThat(receivedByGraph()).isEmpty();
    }
}
