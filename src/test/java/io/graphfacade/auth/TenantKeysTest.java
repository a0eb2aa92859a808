package io.graphfacade.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.deadline.Deadline;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
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
    void areFetchedForTheFirstTokenAndKept() throws JoseException {
        assertThat(keys.of(token(), limit())).contains(entra.key().getPublicKey());
        now = now.plus(Duration.ofHours(5));
        assertThat(keys.of(token(), limit())).isPresent();

        assertThat(entra.requests(EntraStandIn.KEYS)).hasSize(1);
    }

    @Test
    void thatWereWithdrawnAreForgottenAfterSixHours() throws JoseException {
        JsonWebSignature token = token();
        assertThat(keys.of(token, limit())).isPresent();
        entra.rotateKey();
        assertThat(keys.of(token, limit())).isPresent();

        now = now.plus(Duration.ofHours(6)).plusSeconds(1);

        assertThat(keys.of(token, limit())).isEmpty();
    }

    private JsonWebSignature token() throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(CallerToken.ofUser(entra).text());
        return token;
    }

    private static Deadline limit() {
        return Deadline.in(Duration.ofSeconds(10));
    }
}
