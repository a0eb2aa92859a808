package io.graphfacade.auth.entra;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.entra.TokenEndpoint.IssuedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps issued tokens until shortly before they expire; the least recently used go first. */
final class TokenCache {

    /** About four thousand characters each. */
    static final int MOST = 500;

    /** A token must live as long as the request that it is given to. */
    private static final Duration SHORTLY = Duration.ofMinutes(2);

    private final Map<String, IssuedToken> tokens = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, IssuedToken> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<BearerToken> get(String key, Instant now) {
        IssuedToken issued = tokens.get(key);
        if (issued != null && !issued.expiry().minus(SHORTLY).isAfter(now)) {
            tokens.remove(key);
            return Optional.empty();
        }
        return Optional.ofNullable(issued).map(IssuedToken::token);
    }

    synchronized void put(String key, IssuedToken issued) {
        tokens.put(key, issued);
    }

    synchronized void remove(String key) {
        tokens.remove(key);
    }
}
