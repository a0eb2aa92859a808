package io.graphfacade.web.error;

import io.graphfacade.auth.Denial;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The error of a request that the caller may not make, or for which there is no token. */
public record DenialError(ErrorAnswer error, Map<String, String> headers) {

    public DenialError {
        headers = Map.copyOf(headers);
    }

    public static DenialError of(Denial denial) {
        String message = String.valueOf(denial.getMessage());
        if (denial instanceof Unauthenticated unauthenticated) {
            return new DenialError(
                    ErrorAnswer.of(401, "unauthenticated", message),
                    Map.of(HttpHeaders.WWW_AUTHENTICATE, unauthenticated.challenge()));
        }
        if (denial instanceof Forbidden forbidden) {
            String challenge = forbidden.challenge();
            return new DenialError(
                    ErrorAnswer.of(403, "forbidden", message),
                    challenge == null ? Map.of() : Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
        }
        if (denial instanceof TokensUnavailable unavailable) {
            String seconds = Long.toString(unavailable.retryAfter().toSeconds());
            return new DenialError(
                    ErrorAnswer.of(503, "tokensUnavailable", message), Map.of(HttpHeaders.RETRY_AFTER, seconds));
        }
        return new DenialError(ErrorAnswer.of(502, "tokenRefused", message), Map.of());
    }
}
