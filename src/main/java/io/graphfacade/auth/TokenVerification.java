package io.graphfacade.auth;

import io.graphfacade.deadline.Deadline;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies tokens that were issued for this API (RFC 7519, RFC 9068 section 4). */
@Singleton
class TokenVerification {

    private static final Logger LOG = Logger.getLogger(TokenVerification.class);

    private static final String NO_TOKEN = "It is no JSON Web Token that can be verified here.";

    private final TenantIdentityProvider identities;
    private final Entra entra;
    private final AuthConfig config;

    @Inject
    TokenVerification(@Tenant(CallerTenant.ID) TenantIdentityProvider identities, Entra entra, AuthConfig config) {
        this.identities = identities;
        this.entra = entra;
        this.config = config;
    }

    /**
     * @throws Unauthenticated for a token that is not one of the tenant for this API at this time
     * @throws TokensUnavailable if the tenant's keys cannot be had
     */
    TokenClaims verified(BearerToken token, Duration time) {
        if (!SignedToken.isOne(token)) {
            throw refused(NO_TOKEN);
        }
        try {
            identities
                    .authenticate(new AccessTokenCredential(token.value()))
                    .await()
                    .atMost(Deadline.in(config.within(time)).leftOrLeast());
        } catch (AuthenticationFailedException failure) {
            throw refusal(failure, TokenClaims.of(token));
        } catch (TimeoutException late) {
            throw unavailable("no answer in time");
        } catch (NoSuchElementException | IllegalArgumentException unreadable) {
            throw refused(NO_TOKEN);
        }
        return requireOfTenant(TokenClaims.of(token));
    }

    /** Quarkus knows one issuer of a tenant, which Entra names differently in the two versions of its tokens, and audiences that mean any. */
    private TokenClaims requireOfTenant(TokenClaims claims) {
        if (!entra.issuers().contains(claims.issuer())) {
            throw refused("It is of another issuer.");
        }
        if (!claims.isFor(entra.audiences())) {
            throw refused("It is for another API.");
        }
        if (!claims.isOfTenant(entra.tenant())) {
            throw refused("It is of another tenant.");
        }
        if (!claims.isAccessToken()) {
            throw refused("It is no access token.");
        }
        return claims;
    }

    private RuntimeException refusal(AuthenticationFailedException failure, TokenClaims claims) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException) {
                return refused("It is not signed with a key of the tenant.");
            }
            if (cause instanceof InvalidJwtException invalid) {
                return refused(reason(invalid, claims));
            }
        }
        return failure.getCause() == null
                ? refused(NO_TOKEN)
                : unavailable(failure.getCause().getClass().getSimpleName());
    }

    private static String reason(InvalidJwtException invalid, TokenClaims claims) {
        if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "It expired at " + claims.expiry() + ".";
        }
        if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "It is not valid before " + claims.notBefore() + ".";
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "It is for another API.";
        }
        if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return "Its signature is not that of the key it names.";
        }
        return invalid.hasErrorCode(ErrorCodes.EXPIRATION_MISSING) ? "It has no expiry." : NO_TOKEN;
    }

    private Unauthenticated refused(String reason) {
        return new Unauthenticated(
                "The token is not accepted by this API. " + reason,
                entra.challenge().error("invalid_token").value());
    }

    private static TokensUnavailable unavailable(String reason) {
        LOG.warnf("The keys of the tenant cannot be fetched: %s", reason);
        return new TokensUnavailable(
                "The token cannot be verified at the moment, because Microsoft Entra cannot be asked"
                        + " for its keys; nothing was sent to Microsoft Graph.");
    }
}
