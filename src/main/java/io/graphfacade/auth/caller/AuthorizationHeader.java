package io.graphfacade.auth.caller;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Challenge;
import io.graphfacade.auth.Unauthenticated;

/** The header with the caller's token (RFC 6750 section 2.1). */
final class AuthorizationHeader {

    /** Without these settings, client libraries for Graph leave the token out and say nothing. */
    private static final String FOR_CLIENTS_OF_GRAPH =
            " A client library made for Microsoft Graph sends tokens only to hosts that it knows. Name the facade's host in its"
                    + " allowedHosts or customHosts, and name the scopes.";

    private AuthorizationHeader() {}

    /**
     * @param value null if there is none
     * @throws Unauthenticated without a bearer token
     */
    static BearerToken token(String name, String value, String purpose, Challenge challenge) {
        if (value == null || value.isBlank()) {
            throw new Unauthenticated(
                    "The request has no " + name + " header; a bearer token for " + purpose + " is needed."
                            + FOR_CLIENTS_OF_GRAPH,
                    challenge.value());
        }
        String scheme = BearerToken.SCHEME;
        String credentials = value.strip();
        boolean bearer = credentials.regionMatches(true, 0, scheme, 0, scheme.length());
        String token = bearer ? credentials.substring(scheme.length()).strip() : "";
        if (!BearerToken.isOne(token)) {
            throw new Unauthenticated(
                    "The " + name + " header holds no bearer token; \"Bearer\", a space and the token are needed.",
                    challenge.error("invalid_request").value());
        }
        return new BearerToken(token);
    }
}
