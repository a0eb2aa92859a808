package io.graphfacade.auth.entra;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.EntraStandIn;
import io.graphfacade.auth.Settings;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.transport.Deadline;
import io.vertx.core.Vertx;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are kept for a while and no longer, whatever tokens name, and for longer while Entra cannot be asked. */
class TenantKeysTest {

    private final EntraStandIn entra = new EntraStandIn();
    private final Vertx vertx = Vertx.vertx();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private TenantKeys keys;

    @BeforeEach
    void start() {
        entra.start();
        AuthConfig config = Settings.of(Map.of(
                "devices.mode",
                "on-behalf-of",
                "tenant",
                EntraStandIn.TENANT,
                "client-id",
                EntraStandIn.CLIENT_ID,
                "authority",
                entra.authority()));
        keys = new TenantKeys(new EntraClient(vertx, config), new Entra(config, () -> Cloud.GLOBAL), () -> now);
    }

    @AfterEach
    void stop() throws Exception {
        entra.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void areFetchedForTheFirstTokenAndKept() {
        assertThat(keys.of(entra.keyId(), limit())).containsExactly(entra.key().getPublicKey());
        now = now.plus(Duration.ofHours(5));
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);

        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(1);
    }

    @Test
    void thatWereWithdrawnAreForgottenAfterSixHours() {
        String withdrawn = entra.keyId();
        assertThat(keys.of(withdrawn, limit())).hasSize(1);
        entra.rotateKey();
        assertThat(keys.of(withdrawn, limit())).hasSize(1);

        now = now.plus(Duration.ofHours(6)).plusSeconds(1);

        assertThat(keys.of(withdrawn, limit())).isEmpty();
    }

    /** Where they would be taken, callers would be told that their tokens are wrong. */
    @Test
    void thatAreThereAreNotGivenUpForAnAnswerWithout() {
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson("{\"keys\":[]}")));
        now = now.plusSeconds(5);

        assertThatExceptionOfType(TokensUnavailable.class).isThrownBy(() -> keys.of("another", limit()));
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void forEncryptionVerifyNothing() {
        RsaJsonWebKey other = EntraStandIn.newKey();
        other.setUse(Use.ENCRYPTION);
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson(new JsonWebKeySet(other, entra.key()).toJson())));

        assertThat(keys.of(other.getKeyId(), limit())).isEmpty();
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("a fault", serverError()),
                Arguments.of("a fault with a body", serverError().withBody("broken")),
                Arguments.of("a redirect", temporaryRedirect("/elsewhere")),
                Arguments.of("a page", ok("<html>")),
                Arguments.of("an empty object", okJson("{}")),
                Arguments.of("a list", okJson("[]")),
                Arguments.of("a number for a list", okJson("{\"keys\":1}")),
                Arguments.of("a number for a key", okJson("{\"keys\":[1]}")),
                Arguments.of("no keys", okJson("{\"keys\":[]}")),
                Arguments.of("half a key", okJson("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"n\":1}]}")),
                Arguments.of("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void thatCannotBeFetchedServeOnForADay(String failure, ResponseDefinitionBuilder answer) {
        String known = entra.keyId();
        assertThat(keys.of(known, limit())).hasSize(1);
        entra.will(get(EntraStandIn.KEYS).willReturn(answer));

        now = now.plus(Duration.ofHours(30));
        assertThat(keys.of(known, limit())).containsExactly(entra.key().getPublicKey());

        now = now.plusSeconds(6);
        assertThatExceptionOfType(TokensUnavailable.class).isThrownBy(() -> keys.of(known, limit()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void thatWereNeverFetchedAreNotThereAndAreAskedForAgain(String failure, ResponseDefinitionBuilder answer) {
        entra.will(get(EntraStandIn.KEYS).willReturn(answer));
        assertThatExceptionOfType(TokensUnavailable.class).isThrownBy(() -> keys.of(entra.keyId(), limit()));
        entra.reset();

        now = now.plusSeconds(5);

        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void areFetchedOnceMoreWhenTheConnectionBreaksOff() {
        entra.willFirst(get(EntraStandIn.KEYS), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void areFetchedAnewWhenEntraIsBack() {
        String withdrawn = entra.keyId();
        assertThat(keys.of(withdrawn, limit())).hasSize(1);
        entra.will(get(EntraStandIn.KEYS).willReturn(serverError()));
        now = now.plus(Duration.ofHours(7));
        assertThat(keys.of(withdrawn, limit())).hasSize(1);

        entra.rotateKey();
        now = now.plusSeconds(5);

        assertThat(keys.of(withdrawn, limit())).isEmpty();
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void anOutageIsNotLookedIntoForEveryToken() {
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
        entra.will(get(EntraStandIn.KEYS).willReturn(badRequest()));
        entra.forgetRequests();
        now = now.plus(Duration.ofHours(7));

        for (int i = 0; i < 20; i++) {
            assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
            assertThatExceptionOfType(TokensUnavailable.class).isThrownBy(() -> keys.of("another", limit()));
        }

        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(1);
    }

    @Test
    void thatDoNotExistCostOneRequestEachFiveSeconds() {
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
        entra.forgetRequests();

        for (int second = 1; second <= 20; second++) {
            now = now.plusSeconds(1);
            for (int i = 0; i < 5; i++) {
                assertThat(keys.of("nobody's " + second + " " + i, limit())).isEmpty();
                assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
            }
        }

        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(4);
    }

    @Test
    void thatAreNewAreFoundWithinTheseSecondsWhateverElseIsAskedFor() {
        assertThat(keys.of("nobody's", limit())).isEmpty();
        entra.rotateKey();
        assertThat(keys.of(entra.keyId(), limit())).isEmpty();

        now = now.plusSeconds(5);

        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void areFetchedAtOnceAfterTheClockWasSetBack() {
        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
        entra.rotateKey();

        now = now.minusSeconds(3600);

        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void areNotTakenForUnavailableByWhoHasNoTimeLeft() {
        assertThatExceptionOfType(TokensUnavailable.class)
                .isThrownBy(() -> keys.of(entra.keyId(), Deadline.in(Duration.ZERO)));

        assertThat(keys.of(entra.keyId(), limit())).hasSize(1);
    }

    @Test
    void ofOneNameAreAllThere() {
        RsaJsonWebKey other = EntraStandIn.newKey();
        other.setKeyId(entra.keyId());
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson(new JsonWebKeySet(other, entra.key()).toJson())));

        assertThat(keys.of(entra.keyId(), limit()))
                .containsExactly(other.getPublicKey(), entra.key().getPublicKey());
    }

    @Test
    void areFetchedOnceForAllWhoWaitForThem() throws Exception {
        int callers = 8;
        CountDownLatch together = new CountDownLatch(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<List<Key>>> found = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                found.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return keys.of(entra.keyId(), limit());
                }));
            }
            for (Future<List<Key>> each : found) {
                assertThat(each.get(10, TimeUnit.SECONDS)).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(1);
    }

    private static Deadline limit() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
