package io.graphfacade.auth.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.entra.TokenEndpoint.IssuedToken;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final BearerToken TOKEN = new BearerToken("token");

    private final TokenCache cache = new TokenCache();

    @Test
    void aTokenIsThereUntilTwoMinutesBeforeItExpires() {
        cache.put("key", new IssuedToken(TOKEN, NOW.plusSeconds(180)));

        assertThat(cache.get("key", NOW.plusSeconds(59))).contains(TOKEN);
        assertThat(cache.get("key", NOW.plusSeconds(60))).isEmpty();
        assertThat(cache.get("key", NOW)).as("once gone it is gone").isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsNot() {
        cache.put("key", new IssuedToken(TOKEN, NOW.plusSeconds(3600)));

        assertThat(cache.get("another", NOW)).isEmpty();
    }

    @Test
    void aTokenThatIsRemovedIsGone() {
        cache.put("key", new IssuedToken(TOKEN, NOW.plusSeconds(3600)));
        cache.remove("key");

        assertThat(cache.get("key", NOW)).isEmpty();
    }

    @Test
    void ofTooManyTheOneThatWasNotAskedForTheLongestGoes() {
        for (int i = 0; i < TokenCache.MOST; i++) {
            cache.put("key " + i, new IssuedToken(TOKEN, NOW.plusSeconds(3600)));
        }
        cache.get("key 0", NOW);
        cache.put("one more", new IssuedToken(TOKEN, NOW.plusSeconds(3600)));

        assertThat(cache.get("key 0", NOW)).isPresent();
        assertThat(cache.get("key 1", NOW)).isEmpty();
        assertThat(cache.get("one more", NOW)).isPresent();
    }
}
