package io.graphfacade.auth;

import java.time.Duration;

/** Entra, or AWS, gives no token at the moment. */
public final class TokensUnavailable extends Denial {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    public TokensUnavailable(String message) {
        super(message);
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
