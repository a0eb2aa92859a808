package io.graphfacade.networkaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void queryOptionsAreRefusedBecauseGraphHasNone() {
        caller().queryParam("$select", "links")
                .get(CONNECTIVITY_CONFIGURATION)
                .then()
                .statusCode(400)
                .body("error.target", equalTo("$select"));

        assertThat(receivedByGraph()).isEmpty();
    }
}
