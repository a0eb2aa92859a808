package io.graphfacade.auth.credential;

import io.graphfacade.auth.TokensUnavailable;
import java.time.Duration;
import java.util.Map;

/** Proves to Entra which application the facade is. */
public interface Credential {

    /** Parameters with a token in place of a secret (RFC 7523 section 2.2). */
    static Map<String, String> assertion(String token) {
        return Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                token);
    }

    /**
     * Parameters of a token request (RFC 6749 section 2.3.1, RFC 7523 section 2.2).
     *
     * @param time for fetching the secret or key
     * @throws TokensUnavailable if that cannot be fetched
     */
    Map<String, String> parameters(Duration time);

    /**
     * Fetches it anew after Entra did not take it.
     *
     * @return whether it is another one now
     */
    boolean renew(Duration time);
}
