package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.graphfacade.FacadeTest;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pre-shared key that the payload names, and that the facade reads from AWS. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.network-access.mode", value = "application"),
            @ResourceArg(name = "facade.auth.application.roles", value = ModesTest.ROLE),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret-of-the-facade"),
            @ResourceArg(name = "facade.keys.arns", value = StoredKeyTest.BRANCHES + "*," + StoredKeyTest.PARAMETER)
        })
class StoredKeyTest extends FacadeTest {

    static final String BRANCHES = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:branches/";
    static final String PARAMETER = "arn:aws:ssm:eu-west-1:123456789012:parameter/keys/bellevue";

    private static final String SECRET = BRANCHES + "bellevue-AbCdEf";
    private static final String KEY = "a wild horse in the stable";
    private static final String POINTER = "/tunnelConfiguration/preSharedKey";

    EntraStandIn entra;

    @BeforeEach
    void thereAreKeys() {
        entra.reset();
        entra.will(post(EntraStandIn.TOKEN_ENDPOINT).willReturn(EntraStandIn.issues("for-the-facade")));
        awsAnswers("secretsmanager.GetSecretValue", okJson("{\"SecretString\":\"" + KEY + "\"}"));
        awsAnswers("AmazonSSM.GetParameter", okJson("{\"Parameter\":{\"Value\":\"" + KEY + "\"}}"));
    }

    private void awsAnswers(String target, com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
        entra.will(post(urlEqualTo("/"))
                .withHeader("x-amz-target", equalTo(target))
                .willReturn(answer));
    }

    private static String linkWith(String key) {
        ObjectNode link = (ObjectNode) json(resource("samples/device-link-clean.json"));
        ((ObjectNode) link.path("tunnelConfiguration")).put("preSharedKey", key);
        return link.toString();
    }

    private Response create(String body, String path) throws Exception {
        return given().auth()
                .oauth2(CallerToken.ofApplication(entra).text())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private List<LoggedRequest> askedAws() {
        return entra.requests("/").stream()
                .filter(request -> request.containsHeader("x-amz-target"))
                .toList();
    }

    private static List<String> findings(Response answer) {
        return json(answer.asString())
                .at("/error/details")
                .valueStream()
                .map(each ->
                        each.path("code").asText() + " " + each.path("target").asText())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({SECRET + ", secretsmanager.GetSecretValue", PARAMETER + ", AmazonSSM.GetParameter"})
    void graphGetsTheKeyAndTheCallerNeverSeesIt(String arn, String target) throws Exception {
        Response answer = create(linkWith(arn), DEVICE_LINKS);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(list(answer, "Facade-Changes")).contains("stored-key;pointer=\"" + POINTER + "\"");
        assertThat(answer.asString()).doesNotContain("horse");
        assertThat(askedAws()).hasSize(1).allSatisfy(request -> {
            assertThat(request.getHeader("x-amz-target")).isEqualTo(target);
            assertThat(request.getBodyAsString()).contains(arn);
        });
        JsonNode sent = json(onlyRequestToGraph().getBodyAsString());
        assertThat(sent.at(POINTER).asText()).isEqualTo(KEY);
    }

    @Test
    void aMemberOfASecretThatIsAJsonObject() throws Exception {
        awsAnswers(
                "secretsmanager.GetSecretValue",
                okJson("{\"SecretString\":\"{\\\"psk\\\":\\\"" + KEY + "\\\",\\\"port\\\":7}\"}"));

        assertThat(create(linkWith(SECRET + ":psk::"), DEVICE_LINKS).statusCode())
                .isEqualTo(201);
        assertThat(json(onlyRequestToGraph().getBodyAsString()).at(POINTER).asText())
                .isEqualTo(KEY);
        assertThat(findings(create(linkWith(SECRET + ":port"), DEVICE_LINKS)))
                .containsExactly("key-reference " + POINTER);
        assertThat(findings(create(linkWith(SECRET + ":none"), DEVICE_LINKS)))
                .containsExactly("key-reference " + POINTER);
    }

    @Test
    void twoLinksOfOneKeyReadItOnceAndBothAreSentWithIt() throws Exception {
        ObjectNode network = (ObjectNode) json(resource("samples/remote-network-clean.json"));
        ((ArrayNode) network.path("deviceLinks"))
                .forEach(link -> ((ObjectNode) link.path("tunnelConfiguration")).put("preSharedKey", SECRET));

        assertThat(create(network.toString(), REMOTE_NETWORKS).statusCode()).isEqualTo(201);

        assertThat(askedAws()).hasSize(1);
        assertThat(json(onlyRequestToGraph().getBodyAsString()).findValuesAsText("preSharedKey"))
                .containsExactly(KEY, KEY);
    }

    @Test
    void nothingIsReadForAPayloadThatIsRefusedAnyway() throws Exception {
        ObjectNode network = (ObjectNode) json(resource("samples/remote-network-clean.json"));
        ((ObjectNode) network.at("/deviceLinks/0/tunnelConfiguration")).put("preSharedKey", SECRET);
        ((ObjectNode) network.at("/deviceLinks/1/tunnelConfiguration"))
                .put("preSharedKey", SECRET.replace("branches", "others"));

        assertThat(findings(create(network.toString(), REMOTE_NETWORKS)))
                .containsExactly("key-reference /deviceLinks/1/tunnelConfiguration/preSharedKey");
        assertThat(create(linkWith(SECRET).replace("65533", "65517"), DEVICE_LINKS)
                        .statusCode())
                .isEqualTo(400);
        assertThat(askedAws()).isEmpty();
    }

    @Test
    void aKeyThatIsReadIsJudgedAsOneThatIsWritten() throws Exception {
        awsAnswers("secretsmanager.GetSecretValue", okJson("{\"SecretString\":\"short\\n\"}"));

        Response answer = create(linkWith(SECRET), DEVICE_LINKS);

        assertThat(findings(answer)).containsExactly("pre-shared-key-form " + POINTER);
        assertThat(answer.asString()).doesNotContain("short");
    }

    @Test
    void aKeyThatGraphRepeatsIsNotPassedOn() throws Exception {
        graphWill(post(urlEqualTo("/beta" + DEVICE_LINKS))
                .willReturn(jsonResponse("{\"error\":{\"code\":\"bad\",\"message\":\"no " + KEY + "\"}}", 400)));

        Response answer = create(linkWith(SECRET), DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).contains("bad").doesNotContain("horse").doesNotContain(SECRET);
    }

    @Test
    void aReportReadsNothing() throws Exception {
        Response answer = create(linkWith(SECRET), DEVICE_LINKS + "?validateOnly=true");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode report = json(answer.asString());
        assertThat(report.path("acceptable").asBoolean()).isTrue();
        assertThat(report.path("changes").findValuesAsText("code")).contains("stored-key");
        assertThat(report.at("/request/body" + POINTER).asText()).isEqualTo("********");
        assertThat(askedAws()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:others/bellevue-AbCdEf",
        "arn:aws:secretsmanager:eu-west-1:210987654321:secret:branches/bellevue-AbCdEf",
        "arn:aws:secretsmanager:us-east-1:123456789012:secret:branches/bellevue-AbCdEf",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/keys/bellevue2",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/keys",
        "arn:aws:secretsmanager:eu-west-1:12:secret:branches/x",
        "arn:aws:secretsmanager:eu-west-1.evil.example/:123456789012:secret:branches/x",
    })
    void anotherOneIsRefusedUnread(String arn) throws Exception {
        Response answer = create(linkWith(arn), DEVICE_LINKS);

        assertThat(findings(answer)).containsExactly("key-reference " + POINTER);
        assertThat(findings(create(linkWith(arn), DEVICE_LINKS + "?validateOnly=true")))
                .containsExactly("key-reference " + POINTER);
        assertThat(askedAws()).isEmpty();
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void oneThatIsNotThereIsAFaultOfThePayload() throws Exception {
        awsAnswers(
                "secretsmanager.GetSecretValue",
                aResponse()
                        .withStatus(400)
                        .withBody("{\"__type\":\"ResourceNotFoundException\",\"m\":\"" + KEY + "\"}"));

        Response answer = create(linkWith(SECRET), DEVICE_LINKS);

        assertThat(findings(answer)).containsExactly("key-reference " + POINTER);
        assertThat(answer.asString()).doesNotContain("horse");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void anAwsThatCannotBeAskedIsA503AndNothingIsSent() throws Exception {
        awsAnswers("secretsmanager.GetSecretValue", aResponse().withStatus(500));

        Response answer = create(linkWith(SECRET), DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.<String>path("error.code")).isEqualTo("keysUnavailable");
        assertThat(receivedByGraph()).isEmpty();
    }

    @Test
    void aKeyThatOnlyBeginsLikeAnArnIsAKey() throws Exception {
        assertThat(create(linkWith("arn:aws:iam::123456789012:role/a"), DEVICE_LINKS)
                        .statusCode())
                .isEqualTo(201);

        assertThat(json(onlyRequestToGraph().getBodyAsString()).at(POINTER).asText())
                .isEqualTo("arn:aws:iam::123456789012:role/a");
    }

    @Test
    void callersWhoAreNotVerifiedReadNothing() {
        Response answer = given().contentType("application/json")
                .auth()
                .oauth2("not.a.token")
                .body(linkWith(SECRET))
                .post(DEVICE_LINKS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(askedAws()).isEmpty();
    }
}
