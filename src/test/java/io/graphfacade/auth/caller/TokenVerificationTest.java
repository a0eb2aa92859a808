package io.graphfacade.auth.caller;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.graphfacade.FacadeTest;
import io.graphfacade.auth.CallerToken;
import io.graphfacade.auth.EntraStandIn;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token for the facade is one of the tenant, for this API, of this time, signed with the tenant's key, and nothing else is. */
@QuarkusTest
@WithTestResource(
        value = EntraStandIn.class,
        initArgs = {
            @ResourceArg(name = "facade.auth.devices.mode", value = "on-behalf-of"),
            @ResourceArg(name = "facade.auth.credential.type", value = "secret"),
            @ResourceArg(name = "facade.auth.credential.value", value = "a-secret")
        })
class TokenVerificationTest extends FacadeTest {

    private static final String DEVICE = resource("samples/device-clean.json");

    private static final Duration LONG = Duration.ofSeconds(20);

    EntraStandIn entra;

    /** Before a test, and for other tests of the same function after it. */
    @BeforeEach
    @AfterEach
    void theFunctionHasTheKeyThatEntraHas() {
        entra.reset();
        answer(201, CallerToken.ofUser(entra).text());
        graph().resetRequests();
        entra.forgetRequests();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                token("of version 2", CallerToken::ofUser),
                token("of version 1", CallerToken::ofUserInVersion1),
                token("of version 1, for the client id", entra -> CallerToken.ofUserInVersion1(entra)
                        .with("aud", EntraStandIn.CLIENT_ID)),
                token("with several audiences", entra -> CallerToken.ofUser(entra)
                        .with("aud", List.of("api://another", EntraStandIn.CLIENT_ID))),
                token("with a fraction of a second", entra -> CallerToken.ofUser(entra)
                        .with("exp", Instant.now().getEpochSecond() + 3600.5)),
                token("of a life of a month", entra -> CallerToken.ofUser(entra)
                        .with("exp", Instant.now().getEpochSecond() + 30 * 86_400)),
                token("valid since 1970", entra -> CallerToken.ofUser(entra).with("nbf", 0)),
                token("of a clock that is four minutes slow", entra -> CallerToken.ofUser(entra)
                        .expiredAt(Instant.now().minusSeconds(240))),
                token("of a clock that is four minutes fast", entra -> CallerToken.ofUser(entra)
                        .validFrom(Instant.now().plusSeconds(240))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void isAccepted(String which, Function<EntraStandIn, CallerToken> token) {
        create(token.apply(entra).text()).then().statusCode(201);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("expired", "expired at", entra -> CallerToken.ofUser(entra)
                        .expiredAt(Instant.now().minusSeconds(600))),
                bad("not yet valid", "not valid before", entra -> CallerToken.ofUser(entra)
                        .validFrom(Instant.now().plusSeconds(600))),
                bad("without expiry", "no expiry", entra -> CallerToken.ofUser(entra)
                        .without("exp")),
                bad("of a life of a hundred years", "more than a year", entra -> CallerToken.ofUser(entra)
                        .with("exp", Instant.now().getEpochSecond() + 100L * 366 * 86_400)),
                bad("of a life without end", "more than a year", entra -> CallerToken.ofUser(entra)
                        .with("exp", 1L << 53)),
                bad("with an expiry of 2^53 + 2", "times in seconds", entra -> CallerToken.ofUser(entra)
                        .with("exp", (1L << 53) + 2)),
                bad("with an expiry of 1e18", "times in seconds", entra -> CallerToken.ofUser(entra)
                        .with("exp", new BigDecimal("1e18"))),
                bad("with an expiry of 1e400", "times in seconds", entra -> CallerToken.ofUser(entra)
                        .with("exp", new BigDecimal("1e400"))),
                bad("with an expiry of -1e400", "", entra -> CallerToken.ofUser(entra)
                        .with("exp", new BigDecimal("-1e400"))),
                bad("with an expiry that is text", "", entra -> CallerToken.ofUser(entra)
                        .with("exp", "4102444800")),
                bad("valid since always", "times in seconds", entra -> CallerToken.ofUser(entra)
                        .with("nbf", new BigDecimal("-1e400"))),
                bad("issued at a time that is none", "times in seconds", entra -> CallerToken.ofUser(entra)
                        .with("iat", new BigDecimal("-1e400"))),
                bad("without time of issue", "JSON Web Token", entra -> CallerToken.ofUser(entra)
                        .without("iat")),
                bad("for another API", "another API", entra -> CallerToken.ofUser(entra)
                        .with("aud", "api://another")),
                bad("for Graph", "another API", entra -> CallerToken.ofUser(entra)
                        .with("aud", "https://graph.microsoft.com")),
                bad("without audience", "another API", entra -> CallerToken.ofUser(entra)
                        .without("aud")),
                bad("of another issuer", "another issuer", entra -> CallerToken.ofUser(entra)
                        .with("iss", "https://login.evil.example/" + EntraStandIn.TENANT + "/v2.0")),
                bad("of another tenant's issuer", "another issuer", entra -> CallerToken.ofUser(entra)
                        .with("iss", entra.authority() + "/" + UUID.randomUUID() + "/v2.0")),
                bad("without issuer", "another issuer", entra -> CallerToken.ofUser(entra)
                        .without("iss")),
                bad("of another tenant", "another tenant", entra -> CallerToken.ofUser(entra)
                        .with("tid", UUID.randomUUID().toString())),
                bad("without tenant", "another tenant", entra -> CallerToken.ofUser(entra)
                        .without("tid")),
                bad("an ID token", "no access token", entra -> CallerToken.ofUser(entra)
                        .without("scp")
                        .without("azp")
                        .with("roles", List.of("Links.Write"))),
                bad("signed with another key", "signature", entra -> CallerToken.ofUser(entra)
                        .signedWith(EntraStandIn.newKey().getPrivateKey())),
                bad("signed with a key that it brings along", "signature", entra -> CallerToken.ofUser(entra)
                        .signedWithKeyInHeader(EntraStandIn.newKey())),
                bad("signed with a key of nobody", "not signed with a key of the tenant", entra -> CallerToken.ofUser(
                                entra)
                        .namingKey("nobody's")
                        .signedWith(EntraStandIn.newKey().getPrivateKey())),
                bad("with roles that are none", "no access token", entra -> CallerToken.ofUser(entra)
                        .without("scp")
                        .without("azp")
                        .with("roles", Map.of("0", "Links.Write"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefused(String which, String reason, Function<EntraStandIn, CallerToken> token) {
        assertRefused(create(token.apply(entra).text()), reason);
    }

    @Test
    void whatEntraWouldNotSignIsRefusedWithoutAskingForKeys() {
        CallerToken token = CallerToken.ofUser(entra);

        assertRefused(create(token.unsigned()), "JSON Web Token");
        assertRefused(create(token.unsigned() + "c2ln"), "JSON Web Token");
        assertRefused(create(token.signedWithPublicKeyAsSecret(entra.key().getPublicKey())), "JSON Web Token");
        assertRefused(create(token.namingKey(null).text()), "JSON Web Token");

        assertThat(entra.requests(EntraStandIn.KEYS)).isEmpty();
    }

    @ParameterizedTest(name = "token{0}")
    @ValueSource(strings = {"~", "=", "==", "+", "/", "."})
    void aTokenIsWrittenInOneWay(String more) {
        assertRefused(create(CallerToken.ofUser(entra).text() + more), "JSON Web Token");
    }

    @Test
    void keysAreNotFetchedFromElsewhere() {
        entra.rotateKey();
        String token = CallerToken.ofUser(entra).text();
        entra.will(get("/elsewhere").willReturn(okJson(new JsonWebKeySet(entra.key()).toJson())));
        entra.will(get(EntraStandIn.KEYS).willReturn(WireMock.status(302).withHeader("Location", "/elsewhere")));

        answer(503, token);

        assertThat(entra.requests("/elsewhere")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "opaque",
                "a.b.c",
                "e30.e30.e30",
                "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
                "a.b.c.d.e",
                "..",
                "e30.e30.",
                "a..c",
                ".b.",
                "eyJhbGciOiJSUzI1NiIsImtpZCI6MX0.e30.c2ln",
                "bm8.bm8.bm8",
                "W10.W10.c2ln",
                // {"alg":"RS256","kid":"x","x5t":1}, {"alg":"RS256","kid":"x","x5t#S256":[]}
                "eyJhbGciOiJSUzI1NiIsImtpZCI6IngiLCJ4NXQiOjF9.e30.c2ln",
                "eyJhbGciOiJSUzI1NiIsImtpZCI6IngiLCJ4NXQjUzI1NiI6W119.e30.c2ln"
            })
    void whatIsNoJsonWebTokenIsRefused(String token) {
        assertRefused(create(token), "");
    }

    @Test
    void aTamperedTokenIsRefused() {
        String[] parts = CallerToken.ofUser(entra).text().split("\\.");
        String[] others = CallerToken.ofUser(entra).text().split("\\.");

        assertRefused(create(parts[0] + "." + others[1] + "." + parts[2]), "signature");
    }

    @ParameterizedTest(name = "scp: {0}")
    @ValueSource(strings = {"", "openid", "access_as_user.more", "Access_As_User", "not_access_as_user"})
    void withoutTheScopeThereIsNoAccess(String scopes) {
        Response answer = create(CallerToken.ofUser(entra).with("scp", scopes).text());

        answer.then()
                .statusCode(403)
                .body("error.code", equalTo("forbidden"))
                .body("error.message", containsString("access_as_user"));
        assertThat(list(answer, "WWW-Authenticate")).contains("error=\"insufficient_scope\"");
        assertNothingWasSent();
    }

    @Test
    void anApplicationCannotBeActedFor() {
        create(CallerToken.ofApplication(entra).text())
                .then()
                .statusCode(403)
                .body("error.message", containsString("only a user's"));

        assertNothingWasSent();
    }

    @Test
    void withoutTokenTheCallerLearnsWhereToGetOne() {
        Response answer = given().contentType("application/json").body(DEVICE).post("/devices");

        answer.then().statusCode(401).body("error.message", containsString("for this API"));
        assertThat(list(answer, "WWW-Authenticate"))
                .startsWith("Bearer realm=\"" + EntraStandIn.TENANT + "\"")
                .contains("authorization_uri=\"" + entra.authority() + "/" + EntraStandIn.TENANT
                        + "/oauth2/v2.0/authorize\"")
                .doesNotContain("error=");
    }

    @Test
    void whatIsOnlyValidatedNeedsNoToken() {
        given().contentType("application/json")
                .body(DEVICE)
                .post("/devices?validateOnly=true")
                .then()
                .statusCode(200);
    }

    @Test
    void keysAreFetchedOnceAndAgainForOneThatIsNew() {
        answer(201, CallerToken.ofUser(entra).text());
        int before = entra.requests(EntraStandIn.KEYS).size();
        create(CallerToken.ofUser(entra).text()).then().statusCode(201);
        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(before);

        entra.rotateKey();

        answer(201, CallerToken.ofUser(entra).text());
        assertThat(entra.requests(EntraStandIn.KEYS)).hasSizeGreaterThan(before);
    }

    @Test
    void whereTwoKeysHaveOneNameBothVerify() {
        RsaJsonWebKey first = EntraStandIn.newKey();
        RsaJsonWebKey second = EntraStandIn.newKey();
        second.setKeyId(first.getKeyId());
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson(new JsonWebKeySet(first, second).toJson())));
        CallerToken token = CallerToken.ofUser(entra).namingKey(first.getKeyId());

        answer(201, token.signedWith(first.getPrivateKey()).text());
        create(token.signedWith(second.getPrivateKey()).text()).then().statusCode(201);
        assertThat(create(token.signedWith(entra.privateKey()).text()).statusCode())
                .isEqualTo(401);
        token.signedWith(second.getPrivateKey()).expiredAt(Instant.now().minusSeconds(600));
        create(token.text()).then().statusCode(401).body("error.message", containsString("expired at"));
    }

    @Test
    void withoutTheKeysACallerIsAskedToComeAgain() {
        entra.rotateKey();
        entra.will(get(EntraStandIn.KEYS).willReturn(serverError()));

        answer(503, CallerToken.ofUser(entra).text())
                .then()
                .header("Retry-After", "10")
                .body("error.code", equalTo("tokensUnavailable"))
                .body("error.message", startsWith("The token cannot be verified at the moment"));
        assertNothingWasSent();
    }

    @Test
    void anEntraThatDoesNotAnswerIsNotWaitedForLong() {
        entra.rotateKey();
        CallerToken token = CallerToken.ofUser(entra);
        entra.willNotAnswer();

        answer(503, token.text());
        entra.reset();
        answer(201, token.text());
    }

    /** Waits for it: Entra is not asked again for some seconds for keys that it did not have. */
    private static Response answer(int status, String token) {
        long end = System.nanoTime() + LONG.toNanos();
        Response answer = create(token);
        while (answer.statusCode() != status && System.nanoTime() < end) {
            pause();
            answer = create(token);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(Response answer, String reason) {
        answer.then()
                .statusCode(401)
                .body("error.code", equalTo("unauthenticated"))
                .body("error.message", containsString(reason));
        assertThat(list(answer, "WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertNothingWasSent();
    }

    private void assertNothingWasSent() {
        assertThat(entra.tokenRequests()).isEmpty();
        assertThat(receivedByGraph()).isEmpty();
    }

    private static Arguments token(String which, Function<EntraStandIn, CallerToken> token) {
        return Arguments.of(which, token);
    }

    private static Arguments bad(String which, String reason, Function<EntraStandIn, CallerToken> token) {
        return Arguments.of(which, reason, token);
    }

    private static Response create(String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(DEVICE)
                .post("/devices");
    }
}
