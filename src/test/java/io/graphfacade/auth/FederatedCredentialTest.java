package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The function's AWS role is the credential. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = ModesTest.ROLE),
            @ResourceArg(name = "facade.auth.credential.type", value = "aws-federation")
        })
class FederatedCredentialTest extends ModesTest {

    private static final String OF_AWS = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhcm46YXdzOmlhbSJ9.c2ln";

    @BeforeEach
    void awsSaysWhichRoleTheFunctionHas() {
        entra.will(post("/")
                .willReturn(okXml("<GetWebIdentityTokenResponse><GetWebIdentityTokenResult><WebIdentityToken>" + OF_AWS
                        + "</WebIdentityToken></GetWebIdentityTokenResult></GetWebIdentityTokenResponse>")));
    }

    @Override
    void takeCredential(Map<String, String> form) {
        assertThat(form.remove("client_assertion")).isEqualTo(OF_AWS);
        assertThat(form.remove("client_assertion_type"))
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        List<LoggedRequest> asked = entra.requests("/");
        assertThat(asked).hasSize(1);
        assertThat(EntraStandIn.form(asked.get(0)))
                .isEqualTo(Map.of(
                        "Action", "GetWebIdentityToken",
                        "Version", "2011-06-15",
                        "Audience.member.1", "api://AzureADTokenExchange",
                        "SigningAlgorithm", "RS256",
                        "DurationSeconds", "300"));
        assertThat(asked.get(0).getHeader("Authorization"))
                .matches("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\\d{8}/eu-central-1/sts/aws4_request,"
                        + " SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}");
        assertThat(asked.get(0).getHeader("x-amz-security-token")).isEqualTo("a-session-token");
    }

    @Test
    void anAwsThatRefusesIsTheOperatorsMatter() {
        entra.will(post("/")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("<ErrorResponse><Error><Code>OutboundWebIdentityFederationDisabledException</Code>"
                                + "</Error></ErrorResponse>")));

        assertThatDeviceIsNotCreated(502, "tokenRefused");
    }

    @Test
    void anAwsThatIsNotThereIsTriedAgainLater() {
        entra.will(post("/").willReturn(aResponse().withStatus(503)));

        assertThatDeviceIsNotCreated(503, "tokensUnavailable");
    }

    private void assertThatDeviceIsNotCreated(int status, String code) {
        given().auth()
                .oauth2(CallerToken.ofUser(entra).text())
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices")
                .then()
                .statusCode(status)
                .body("error.code", equalTo(code));

        assertThat(entra.tokenRequests()).isEmpty();
        assertThat(receivedByGraph()).isEmpty();
    }
}
