package io.graphfacade.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Callers who want to know more of a write than that Graph took it (RFC 7240). */
@QuarkusTest
class PreferTest extends FacadeTest {

    private static final String ID = "bfda31c8-4588-4ee1-9d8e-a42829350534";
    private static final String DEVICE = "/v1.0/devices/" + ID;
    private static final String EFFECT = DEVICE + "?$select=displayName";
    private static final String NETWORK = "/beta" + REMOTE_NETWORKS + "/dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e05";
    private static final String UPDATE = "{\"displayName\":\"Kiosk 8\"}";

    private List<String> asked() {
        return receivedByGraph().stream()
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    private Response updateWith(String preference) {
        graphWill(patch(urlEqualTo(DEVICE)).willReturn(aResponse().withStatus(204)));
        return callerWithJson(UPDATE).header("Prefer", preference).patch("/devices/" + ID);
    }

    private void graphHas(String url, String resource) {
        graphWill(get(urlEqualTo(url)).willReturn(jsonResponse(resource, 200)));
    }

    @Test
    void anUpdateAnswersWithTheResource() {
        graphHas(EFFECT, UPDATE);
        graphHas(DEVICE, "{\"id\":\"" + ID + "\",\"displayName\":\"Kiosk 8\",\"operatingSystem\":\"linux\"}");

        Response answer = updateWith("return=representation");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("return=representation");
        assertThat(answer.header("Facade-Warnings")).isNull();
        assertThat(answer.<String>path("operatingSystem")).isEqualTo("linux");
        assertThat(asked()).containsExactly("PATCH " + DEVICE, "GET " + EFFECT, "GET " + DEVICE);
    }

    @Test
    void anUpdateThatChangedNothingSaysSo() {
        graphHas(EFFECT, "{\"displayName\":\"Kiosk 7\"}");
        graphHas(DEVICE, "{\"id\":\"" + ID + "\",\"displayName\":\"Kiosk 7\"}");

        Response answer = updateWith("return=representation");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(list(answer, "Facade-Warnings")).isEqualTo("property-unchanged;pointer=\"/displayName\"");
        assertThat(answer.<String>path("displayName")).isEqualTo("Kiosk 7");
        assertThat(asked().stream().filter(("GET " + EFFECT)::equals).count())
                .as("Graph may need a moment")
                .isGreaterThan(1);
    }

    @Test
    void anUpdateWhoseEffectCannotBeSeenIsWhatGraphSaid() {
        graphWill(get(urlEqualTo(EFFECT)).willReturn(aResponse().withStatus(403)));

        Response answer = updateWith("return=representation");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Preference-Applied")).isNull();
    }

    @Test
    void withoutThePreferenceNothingIsReadBack() {
        assertThat(updateWith("return=minimal").statusCode()).isEqualTo(204);

        assertThat(asked()).containsExactly("PATCH " + DEVICE);
    }

    private Response createWith(String preference) {
        graphWill(post(urlEqualTo("/beta" + REMOTE_NETWORKS))
                .willReturn(jsonResponse("{\"id\":\"dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e05\"}", 201)));
        return callerWithJson("{\"name\":\"Bellevue branch\",\"region\":\"eastUS\"}")
                .header("Prefer", preference)
                .post(REMOTE_NETWORKS);
    }

    @Test
    void aCreateWaitsUntilGraphCanReadWhatItMade() {
        graphHas(NETWORK + "?$select=id", "{\"id\":\"dc6a7efd-6b2b-4c6a-84e7-5dcf97e62e05\"}");
        graphWillFirst(
                get(urlEqualTo(NETWORK + "?$select=id")),
                aResponse().withStatus(404).withBody("{\"error\":{\"code\":\"ResourceNotFound\"}}"));

        Response answer = createWith("wait=5");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=5");
        assertThat(asked())
                .containsExactly(
                        "POST /beta" + REMOTE_NETWORKS,
                        "GET " + NETWORK + "?$select=id",
                        "GET " + NETWORK + "?$select=id");
    }

    @Test
    void aCreateThatCannotBeReadInTimeIsStillOne() {
        graphWill(
                get(urlEqualTo(NETWORK + "?$select=id")).willReturn(aResponse().withStatus(404)));

        Response answer = createWith("wait=1");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Preference-Applied")).isNull();
        assertThat(list(answer, "Facade-Warnings")).isEqualTo("not-readable-yet;pointer=\"\"");
    }

    @Test
    void withoutThePreferenceNobodyWaits() {
        assertThat(createWith("respond-async").statusCode()).isEqualTo(201);

        assertThat(asked()).containsExactly("POST /beta" + REMOTE_NETWORKS);
    }

    @Test
    void aRequestInsideABatchHasPreferencesOfItsOwn() {
        graphHas(EFFECT, UPDATE);
        graphHas(DEVICE, "{\"id\":\"" + ID + "\",\"displayName\":\"Kiosk 8\"}");
        graphWill(patch(urlEqualTo(DEVICE)).willReturn(aResponse().withStatus(204)));

        Response answer = callerWithJson(
                        """
                        {"requests":[{"id":"1","method":"PATCH","url":"/devices/%s","body":%s,
                          "headers":{"prefer":"return=representation"}},
                         {"id":"2","method":"PATCH","url":"/devices/%s","body":%s}]}"""
                                .formatted(ID, UPDATE, ID, UPDATE))
                .post("/v1.0/$batch");

        assertThat(answer.<List<Integer>>path("responses.status")).containsExactly(200, 204);
    }
}
