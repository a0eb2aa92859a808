package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secret is in AWS Secrets Manager, where it can be rotated. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = ModesTest.ROLE),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.arn", value = StoredCredentialTest.ARN)
        })
class StoredCredentialTest extends ModesTest {

    static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:facade-AbCdEf";

    private static final String FIRST = "the-first-secret";

    @BeforeEach
    void thereIsASecret() {
        entra.will(post("/").willReturn(okJson("{\"SecretString\":\"" + FIRST + "\"}")));
    }

    @Override
    void takeCredential(Map<String, String> form) {
        assertThat(form.remove("client_secret")).isEqualTo(FIRST);
    }

    @Test
    void aSecretThatWasRotatedIsReadAgainWithinTheSameRequest() {
        assertThat(create().statusCode()).isEqualTo(201);
        entra.forgetRequests();
        entra.will(post("/").willReturn(okJson("{\"SecretString\":\"the-second-secret\"}")));
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .withRequestBody(containing("client_secret=" + FIRST))
                .willReturn(EntraStandIn.refuses("invalid_client", ",\"error_codes\":[7000222]")));

        assertThat(create().statusCode()).isEqualTo(201);

        assertThat(entra.tokenRequests())
                .extracting(form -> form.get("client_secret"))
                .containsExactly(FIRST, "the-second-secret");
        List<LoggedRequest> asked = entra.requests("/");
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).getHeader("x-amz-target")).isEqualTo("secretsmanager.GetSecretValue");
        assertThat(json(asked.get(0).getBodyAsString())).isEqualTo(json("{\"SecretId\":\"" + ARN + "\"}"));

        // as it was for the other tests
        entra.reset();
        thereIsASecret();
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT)
                .withRequestBody(containing("the-second-secret"))
                .willReturn(EntraStandIn.refuses("invalid_client", "")));
        assertThat(create().statusCode()).isEqualTo(201);
    }

    @Test
    void aSecretThatIsNotThereIsTheOperatorsMatter() {
        forgetSecret();
        entra.will(post("/")
                .willReturn(aResponse().withStatus(400).withBody("{\"__type\":\"ResourceNotFoundException\"}")));

        create().then().statusCode(502).body("error.code", equalTo("tokenRefused"));
    }

    @Test
    void anAwsThatIsNotThereIsTriedAgainLater() {
        forgetSecret();
        entra.will(post("/").willReturn(aResponse().withStatus(500)));

        create().then().statusCode(503).body("error.code", equalTo("tokensUnavailable"));
    }

    @Test
    void anAwsThatSaysTooMuchIsTriedAgainLater() {
        forgetSecret();
        entra.will(post("/").willReturn(okJson("{\"SecretString\":\"" + "x".repeat(600_000) + "\"}")));

        create().then().statusCode(503).body("error.code", equalTo("tokensUnavailable"));
    }

    /** It was refused, and reading it anew failed. */
    private void forgetSecret() {
        entra.will(post("/").willReturn(aResponse().withStatus(500)));
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.refuses("invalid_client", "")));
        create().then().statusCode(503);
    }

    private Response create() {
        return given().auth()
                .oauth2(CallerToken.ofUser(entra).text())
                .contentType("application/json")
                .body(resource("samples/device-clean.json"))
                .post("/devices");
    }
}
