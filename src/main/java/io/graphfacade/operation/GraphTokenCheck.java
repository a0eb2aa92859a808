package io.graphfacade.operation;

import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.Unauthenticated;
import io.graphfacade.auth.caller.TokenClaims;
import io.graphfacade.cloud.Cloud;
import io.graphfacade.graph.setting.GraphConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/**
 * Refuses a token that Graph would refuse (contract 10). Only Graph can verify its tokens. So nothing is granted here, and an unreadable
 * token goes on.
 */
@Singleton
class GraphTokenCheck {

    /** Largest difference of clocks. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String CHALLENGE = "Bearer realm=\"Microsoft Graph\", error=\"invalid_token\"";

    private final GraphConfig config;

    @Inject
    GraphTokenCheck(GraphConfig config) {
        this.config = config;
    }

    /**
     * Checks a token that the caller brought for Graph.
     *
     * @throws Unauthenticated for a token that is not for this Graph or not of this time
     * @throws Forbidden for a token without the rights that the operation needs
     */
    void requireUsable(BearerToken token, GraphOperation operation) {
        TokenClaims claims = TokenClaims.of(token);
        Cloud cloud = config.cloud();
        if (claims.audience() != null && !cloud.isAudience(claims.audience())) {
            throw refused("The token is not for " + cloud.graph() + "; its aud names another API or another cloud.");
        }
        Instant now = Instant.now();
        if (claims.expiry() != null && claims.expiry().plus(TOLERANCE).isBefore(now)) {
            throw refused("The token expired at " + claims.expiry() + ".");
        }
        if (claims.notBefore() != null && claims.notBefore().minus(TOLERANCE).isAfter(now)) {
            throw refused("The token is not valid before " + claims.notBefore() + ".");
        }
        requireRights(claims, operation, whatItIs(claims, operation));
    }

    private static String whatItIs(TokenClaims claims, GraphOperation operation) {
        if (!claims.isAppOnly()) {
            return "this token is without it.";
        }
        return "this is an application's token" + (operation.rights().areForApplications() ? " without it." : ".");
    }

    /**
     * Checks a token that Entra issued to the facade.
     *
     * @throws Forbidden without the rights that the operation needs
     */
    void requireGranted(BearerToken token, GraphOperation operation) {
        requireRights(TokenClaims.of(token), operation, "the facade's app registration has not been granted it.");
    }

    private static void requireRights(TokenClaims claims, GraphOperation operation, String otherwise) {
        if (!operation.rights().mayBeHadBy(claims)) {
            throw new Forbidden(
                    "\"" + operation.title() + "\" needs " + operation.rights().needed() + "; " + otherwise);
        }
    }

    private static Unauthenticated refused(String message) {
        return new Unauthenticated(message, CHALLENGE);
    }
}
