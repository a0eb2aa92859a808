package io.graphfacade.auth.caller;

import io.graphfacade.auth.AuthConfig;
import io.graphfacade.auth.BearerToken;
import io.graphfacade.auth.Entra;
import io.graphfacade.auth.TokensUnavailable;
import io.graphfacade.auth.Unauthenticated;
import io.graphfacade.auth.entra.TenantKeys;
import io.graphfacade.transport.Deadline;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Verifies tokens that were issued for this API (RFC 7519, RFC 9068 section 4). */
@Singleton
class TokenVerification {

    private static final String NO_TOKEN = "It is no JSON Web Token that can be verified here.";

    /** By how much clocks may differ. */
    private static final int TOLERANCE_IN_SECONDS = 300;

    /** Entra's tokens live for a day at most; other issuers are more generous. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);

    private static final AlgorithmConstraints ALGORITHMS =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    private final TenantKeys keys;
    private final Entra entra;
    private final AuthConfig config;

    @Inject
    TokenVerification(TenantKeys keys, Entra entra, AuthConfig config) {
        this.keys = keys;
        this.entra = entra;
        this.config = config;
    }

    /**
     * @throws Unauthenticated for a token that is not one of the tenant for this API at this time
     * @throws TokensUnavailable if the tenant's keys cannot be had
     */
    TokenClaims verified(BearerToken token, Duration time) {
        SignedToken signed = SignedToken.of(token).orElseThrow(() -> refused(NO_TOKEN));
        List<Key> named = keys.of(signed.keyId(), Deadline.in(config.within(time)));
        if (named.isEmpty()) {
            throw refused("It is not signed with a key of the tenant.");
        }
        requireOneOf(named, signed);
        TokenClaims claims = signed.claims();
        requireBounded(claims);
        return requireOfTenant(claims);
    }

    /** Several keys of one name are rare, and not forbidden (RFC 7517 section 4.5). */
    private void requireOneOf(List<Key> named, SignedToken token) {
        InvalidJwtException telling = null;
        for (Key key : named) {
            try {
                consumer(key).processContext(token.content());
                return;
            } catch (InvalidJwtException invalid) {
                telling = telling == null || telling.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) ? invalid : telling;
            }
        }
        throw refused(telling == null ? NO_TOKEN : reason(telling, token.claims()));
    }

    /** A time that is no number, or a life without an end, is a mistake of the issuer. */
    private void requireBounded(TokenClaims claims) {
        if (!claims.timesAreDates()) {
            throw refused("Its exp, nbf and iat must be times in seconds.");
        }
        Instant expiry = claims.expiry();
        if (expiry != null && expiry.isAfter(Instant.now().plus(LONGEST_LIFE))) {
            throw refused("It expires in more than a year.");
        }
    }

    /** Verifies signature and times; the other claims are compared below. */
    private static JwtConsumer consumer(Key key) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ALGORITHMS)
                .setVerificationKey(key)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(TOLERANCE_IN_SECONDS)
                .setSkipDefaultAudienceValidation()
                .build();
    }

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

    private static String reason(InvalidJwtException invalid, TokenClaims claims) {
        if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "It expired at " + claims.expiry() + ".";
        }
        if (invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "It is not valid before " + claims.notBefore() + ".";
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
}
