package io.graphfacade.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.graphfacade.FacadeTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The modes of infra/local: its tokens are taken, and Graph gets what its Entra gives. */
@QuarkusTest
@WithTestResource(LocalEntra.class)
class LocalModesTest extends FacadeTest {

    @Test
    void aUserIsActedFor() throws IOException {
        assertThat(createDevice(token("user")).statusCode()).isEqualTo(201);
        assertThat(onlyRequestToGraph().getHeader("Authorization"))
                .isEqualTo("Bearer for-graph-with-the-rights-of-the-user");
    }

    @Test
    void anApplicationIsLentTheFacadesRights() throws IOException {
        Response answer = given().auth()
                .oauth2(token("application"))
                .contentType("application/json")
                .body(resource("samples/device-link-clean.json"))
                .post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(receivedByGraph())
                .extracting(request -> request.getHeader("Authorization"))
                .containsOnly("Bearer for-graph-with-the-rights-of-the-facade");
    }

    @Test
    void anApplicationCannotCreateADevice() throws IOException {
        assertThat(createDevice(token("application")).statusCode()).isEqualTo(403);
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void theDummyOfTheEventsIsNoTokenForTheFacade() {
        assertThat(createDevice("a-dummy-token").statusCode()).isEqualTo(401);
        assertThat(receivedByGraph()).isEmpty();
    }

    private static Response createDevice(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices");
    }

    private static String token(String who) throws IOException {
        try {
            Process process = new ProcessBuilder("python3", "infra/local/token", who).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            assumeTrue(System.getenv("CI") != null, "Python is not there");
            throw e;
        }
    }
}
