package io.graphfacade.auth;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.graphfacade.deadline.Deadline;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are kept for a while and no longer, whatever tokens name. */
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
        keys = new TenantKeys(new EntraExchange(vertx, config), new Entra(config, Cloud.GLOBAL), () -> now);
    }

    @AfterEach
    void stop() throws Exception {
        entra.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void areFetchedForTheFirstTokenAndKept() {
        assertThat(keys.of(entra.keyId(), limit())).contains(entra.key().getPublicKey());
        now = now.plus(Duration.ofHours(5));
        assertThat(keys.of(entra.keyId(), limit())).isPresent();

        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(1);
    }

    @Test
    void thatWereWithdrawnAreForgottenAfterSixHours() {
        String withdrawn = entra.keyId();
        assertThat(keys.of(withdrawn, limit())).isPresent();
        entra.rotateKey();
        assertThat(keys.of(withdrawn, limit())).isPresent();

        now = now.plus(Duration.ofHours(6)).plusSeconds(1);

        assertThat(keys.of(withdrawn, limit())).isEmpty();
    }

    /** Where they would be taken, callers would be told that their tokens are wrong. */
    @Test
    void thatAreThereAreNotGivenUpForAnAnswerWithout() {
        assertThat(keys.of(entra.keyId(), limit())).isPresent();
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson("{\"keys\":[]}")));

        assertThatExceptionOfType(TokensUnavailable.class).isThrownBy(() -> keys.of("another", limit()));
        assertThat(keys.of(entra.keyId(), limit())).isPresent();
    }

    @Test
    void forEncryptionVerifyNothing() {
        RsaJsonWebKey other = EntraStandIn.newKey();
        other.setUse(Use.ENCRYPTION);
        entra.will(get(EntraStandIn.KEYS).willReturn(okJson(new JsonWebKeySet(other, entra.key()).toJson())));

        assertThat(keys.of(other.getKeyId(), limit())).isEmpty();
        assertThat(keys.of(entra.keyId(), limit())).isPresent();
    }

    private static Deadline limit() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
