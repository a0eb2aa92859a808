package io.graphfacade.networkaccess;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A remote network gets forwarding profiles (contract 7). What is read of a body is in the cases. */
@QuarkusTest
class AssignForwardingProfilesTest extends FacadeTest {

    private static final String NETWORK = "dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e04";
    private static final String NETWORKS = "/networkAccess/connectivity/remoteNetworks";
    private static final String PROFILES = NETWORKS + "/" + NETWORK + "/forwardingProfiles";
    private static final String BODY =
            """
            {"@odata.context":"#$delta",\
            "value":[{"id":"1adaf535-1e31-4e14-983f-2270408162bf"},{"id":"3d0f7a4c-2f9e-4c53-9c70-2b1f7a0c5e11"}]}""";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                PROFILES,
                "/beta" + PROFILES,
                NETWORKS + "('" + NETWORK + "')/forwardingProfiles",
                "/networkaccess/connectivity/remotenetworks/{DC6A7EFD-6B2B-4C6A-84E7-5DCF97E62E04}/forwardingprofiles"
            })
    void graphsAnswerWithoutABodyIsASuccessWithoutOne(String path) {
        Response answer = callerWithJson(BODY)
                .urlEncodingEnabled(false)
                .patch(path.replace("{", "%7B").replace("}", "%7D"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("Facade-Changes")).isNull();
        assertThat(answer.header("Facade-Warnings")).isNull();
        LoggedRequest received = onlyRequestToGraph();
        assertThat(received.getMethod().value()).isEqualTo("PATCH");
        assertThat(received.getUrl()).isEqualTo("/beta" + PROFILES);
        assertThat(received.getBodyAsString()).isEqualTo(BODY);
    }

    @Test
    void aBodyOfGraphsIsPassedOn() {
        graphWill(any(anyUrl()).willReturn(okJson("{\"value\":[]}")));

        callerWithJson(BODY).patch(PROFILES).then().statusCode(200).body("value.size()", equalTo(0));
    }

    @Test
    void aNetworkThatIsNotThereIsGraphs404() {
        graphWill(any(anyUrl()).willReturn(jsonResponse("{\"error\":{\"code\":\"ResourceNotFound\"}}", 404)));

        callerWithJson(BODY).patch(PROFILES).then().statusCode(404).body("error.code", equalTo("ResourceNotFound"));
    }

    @Test
    void aReportSendsNothing() {
        callerWithJson("{\"value\":[\"1ADAF535-1E31-4E14-983F-2270408162BF\"]}")
                .patch(PROFILES + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("request.method", equalTo("PATCH"))
                .body("request.url", containsString("/beta" + PROFILES))
                .body("request.body.'@odata.context'", equalTo("#$delta"))
                .body("request.body.value.id[0]", equalTo("1adaf535-1e31-4e14-983f-2270408162bf"))
                .body("findings.code[0]", equalTo("forwarding-profile-single"))
                .body("findings.message[0]", containsString("if the network does not have its profile yet"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void v1HasNoSuchOperation() {
        callerWithJson(BODY)
                .patch("/v1.0" + PROFILES)
                .then()
                .statusCode(404)
                .body("error.message", containsString("in version beta only"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/networkaccess/branches/" + NETWORK + "/forwardingProfiles",
                "/beta/networkAccess/connectivity/branches/" + NETWORK + "/forwardingProfiles"
            })
    void branchesAreReplacedByRemoteNetworks(String path) {
        callerWithJson(BODY)
                .patch(path)
                .then()
                .statusCode(404)
                .body("error.message", containsString("use /networkAccess/connectivity/remoteNetworks"));

        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void othersThanGetAndPatchAreNotServed() {
        Response answer = callerWithJson(BODY).post(PROFILES);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(list(answer, "Allow")).contains("GET").contains("PATCH");
    }
}
