package io.graphfacade.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.FacadeTest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** Both modes against an authorization server that was made elsewhere: its tokens, its keys, its grants. */
@QuarkusTest
@WithTestResource(
        value = AuthorizationServer.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = "Links.Write"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class AuthorizationServerTest extends FacadeTest {

    AuthorizationServer server;

    @Test
    void aUserIsActedFor() throws Exception {
        String users = token(Map.of("grant_type", "password", "username", "alice", "password", "any"), "portal");

        given().auth()
                .oauth2(users)
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices")
                .then()
                .statusCode(201);

        JwtClaims received = receivedByGraphAndIssuedByServer();
        assertThat(received.getSubject()).isEqualTo("alice");
        assertThat(received.getStringClaimValue("scp")).isEqualTo("Directory.AccessAsUser.All");
    }

    @Test
    void anApplicationIsLentTheFacadesRights() throws Exception {
        String robots = token(Map.of("grant_type", "client_credentials"), "robot");

        given().auth()
                .oauth2(robots)
                .contentType("application/json")
                .body(resource("samples/device-link-clean.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(201);

        assertThat(receivedByGraphAndIssuedByServer().getStringListClaimValue("roles"))
                .containsExactly("NetworkAccess.ReadWrite.All");
    }

    @Test
    void whoHasNoRoleIsLentNothing() {
        String users = token(Map.of("grant_type", "password", "username", "alice", "password", "any"), "portal");

        given().auth()
                .oauth2(users)
                .contentType("application/json")
                .body(resource("samples/device-link-clean.json"))
                .post(DEVICE_LINKS)
                .then()
                .statusCode(403);

        assertThat(receivedByGraph()).isEmpty();
    }

    private String token(Map<String, String> grant, String client) {
        return given().formParams(grant)
                .formParam("client_id", client)
                .formParam("client_secret", "any")
                .formParam("scope", "api://" + AuthorizationServer.CLIENT_ID + "/.default")
                .post(server.tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private JwtClaims receivedByGraphAndIssuedByServer() throws Exception {
        String keys = given().get(server.keys()).asString();
        String received = onlyRequestToGraph().getHeader("Authorization").substring("Bearer ".length());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedIssuer(server.issuer())
                .setExpectedAudience("https://graph.microsoft.com")
                .setRequireExpirationTime()
                .build()
                .processToClaims(received);
    }
}
