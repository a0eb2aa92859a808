package io.graphfacade.auth.caller;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Challenge;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.Forbidden;
import io.graphfacade.auth.OperationFamily;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import io.graphfacade.auth.entra.GraphTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Admits callers, by the mode of the operation's family. */
@Singleton
public class CallerAdmission {

    private static final Challenge FOR_GRAPH = Challenge.of("Microsoft Graph");

    private final AuthConfig config;
    private final Entra entra;
    private final TokenVerification verification;
    private final GraphTokens tokens;
    private final List<UUID> tenants;

    @Inject
    CallerAdmission(AuthConfig config, Entra entra, TokenVerification verification, GraphTokens tokens) {
        this.config = config;
        this.entra = entra;
        this.verification = verification;
        this.tokens = tokens;
        this.tenants = config.passThroughTenants().orElse(List.of()).stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The name of the header with the caller's token. */
    public String tokenHeader() {
        return config.tokenHeader();
    }

    public boolean passThrough(OperationFamily family) {
        return config.mode(family) == AuthConfig.Mode.PASS_THROUGH;
    }

    /**
     * In mode pass-through.
     *
     * @param header the value of the token's header, null if there is none
     * @throws Unauthenticated without a bearer token
     * @throws Forbidden for a token of another tenant than those that are named; one that cannot be read is Graph's matter
     */
    public Caller.WithOwnToken withOwnToken(String header) {
        BearerToken token = AuthorizationHeader.token(config.tokenHeader(), header, "Microsoft Graph", FOR_GRAPH);
        if (!tenants.isEmpty()) {
            requireTenant(TokenClaims.of(token));
        }
        return new Caller.WithOwnToken(token);
    }

    private void requireTenant(TokenClaims claims) {
        if (claims.hasTenant() && tenants.stream().noneMatch(claims::isOfTenant)) {
            throw new Forbidden("This API is not for the tenant of this token.");
        }
    }

    /**
     * In the other modes.
     *
     * @param header the value of the token's header, null if there is none
     * @param time for asking Entra for its keys
     * @throws Unauthenticated without a token that is in order
     * @throws Forbidden for a token without the scope or role that is needed
     * @throws TokensUnavailable if the token cannot be verified at the moment
     */
    public Caller verified(OperationFamily family, String header, Duration time) {
        BearerToken token = AuthorizationHeader.token(config.tokenHeader(), header, "this API", entra.challenge());
        TokenClaims claims = verification.verified(token, time);
        CallerIdentity identity = new CallerIdentity(claims.object(), claims.application());
        if (config.mode(family) == AuthConfig.Mode.ON_BEHALF_OF) {
            requireUser(claims);
            return new Caller.OnBehalfOf(token, identity, tokens);
        }
        requireLeave(claims);
        return new Caller.WithRightsOfFacade(identity, tokens);
    }

    private void requireUser(TokenClaims claims) {
        if (claims.isAppOnly()) {
            throw new Forbidden(
                    "This is an application's token; only a user's can be exchanged for one for Microsoft Graph.");
        }
        if (!claims.scopes().contains(config.scope())) {
            throw insufficient("This API needs the scope " + config.scope() + "; the token is without it.");
        }
    }

    private void requireLeave(TokenClaims claims) {
        List<String> roles = config.application().roles().orElse(List.of());
        List<String> scopes = config.application().scopes().orElse(List.of());
        if (roles.stream().noneMatch(claims.roles()::contains)
                && scopes.stream().noneMatch(claims.scopes()::contains)) {
            throw insufficient("This API needs " + oneOf("role", roles)
                    + (roles.isEmpty() || scopes.isEmpty() ? "" : " or ") + oneOf("scope", scopes)
                    + "; the token is without it.");
        }
    }

    private Forbidden insufficient(String message) {
        return new Forbidden(
                message, entra.challenge().error("insufficient_scope").value());
    }

    private static String oneOf(String kind, List<String> names) {
        return names.isEmpty() ? "" : "the " + kind + " " + String.join(" or ", names);
    }
}
