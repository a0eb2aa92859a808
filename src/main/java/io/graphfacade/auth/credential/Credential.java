package io.graphfacade.auth.credential;

import io.graphfacade.auth.TokensUnavailable;
import java.time.Duration;
import java.util.Map;

/** What proves to Entra that the facade is the application that it says it is. */
public interface Credential {

    /**
     * Of a token request (RFC 6749 section 2.3.1, RFC 7523 section 2.2).
     *
     * @param time for fetching what they are made of
     * @throws TokensUnavailable if that cannot be fetched
     */
    Map<String, String> parameters(Duration time);

    /**
     * Entra did not take it.
     *
     * @param time for fetching it anew
     * @return whether it is another one now
     */
    boolean renew(Duration time);
}
